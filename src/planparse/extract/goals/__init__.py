"""The goals that a plan sets, whatever structure states them, as a tree.

Every structure gives sets of candidates (`headings`, `columns`, `blocks`, `cards`); each set is
weighed as a whole (`features`, `weights`); the sets that explain the document best together are
its goals (`explanation`, `tree`); the others are kept with their reasons.
"""

from planparse.extract.goals.audited import audited_at
from planparse.extract.goals.given import given_goals
from planparse.extract.goals.search import plan_goals

__all__ = ["audited_at", "given_goals", "plan_goals"]
