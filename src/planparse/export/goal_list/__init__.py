"""The tree of a plan's goals as a file that a person corrects and gives back."""

from planparse.export.goal_list.reading import read_goal_list
from planparse.export.goal_list.writing import FILE_NAMES, goal_list_csv, goal_list_xlsx

__all__ = ["FILE_NAMES", "goal_list_csv", "goal_list_xlsx", "read_goal_list"]
