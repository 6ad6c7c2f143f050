"""How goals and undertakings fared, year by year and over their whole life."""

from planparse.history.over_time.answers import Answers, GoalAnswer, Told, Undertaking
from planparse.history.over_time.by_year import coverage_by_year
from planparse.history.over_time.lives import Turn, goal_lives
from planparse.history.over_time.undertakings import commitment_history

__all__ = [
    "Answers",
    "GoalAnswer",
    "Told",
    "Turn",
    "Undertaking",
    "commitment_history",
    "coverage_by_year",
    "goal_lives",
]
