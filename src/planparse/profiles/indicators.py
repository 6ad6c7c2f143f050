"""Words of indicator and budget tables: what a column holds."""

from __future__ import annotations

from planparse.model.frozen import Frozen
from planparse.model.records.codes import Comparator, Direction


class IndicatorWords(Frozen):
    """Lower-case words, matched at the end of a heading's words ("årsbudget" is a budget)."""

    name: tuple[str, ...]
    """Over the column of an indicator's name."""
    description: tuple[str, ...]
    target: tuple[str, ...]
    outcome: tuple[str, ...]
    forecast: tuple[str, ...]
    budget: tuple[str, ...]
    deviation: tuple[str, ...]
    """Of a difference between two other columns."""
    changes: tuple[str, ...]
    """Over a column that tells by how much a value has risen or fallen."""
    status: tuple[str, ...]
    """Over a column of the report's own judgement."""
    figures_target: tuple[str, ...]
    """Over a column of targets where its cells are figures or words of direction; over a column
    of texts the same word names goals ("mål")."""
    judged_outcome: tuple[str, ...]
    """Words for an outcome that head judgements where no cell holds a figure ("Not met")."""
    neither: tuple[str, ...]
    """Over a column of values that are neither target nor outcome ("startvärde")."""
    directions: dict[Direction, tuple[str, ...]]
    """Words that are a target by themselves: the value is to rise, to fall or to stay."""
    comparators: dict[Comparator, tuple[str, ...]]
    """Words and signs before a number that say how it is to be compared ("minst", ">")."""
    stated_target: tuple[str, ...]
    """Words that a sentence states an indicator's target with ("målvärdet är 5,0")."""
    comparing: tuple[str, ...]
    """Words that lead to another year's or another body's number ("jämfört med 2019")."""
    changing: tuple[str, ...]
    """Words between a quantity and by how much it has changed ("minskat med 5 procent")."""
    apart: tuple[str, ...]
    """Words behind a number that is the way between two others ("9 mnkr lägre än budget")."""
    beyond: tuple[str, ...]
    """Such words only before what it is compared with ("9 mnkr under budget")."""
    whole: tuple[str, ...]
    """Words beside a role that name no part: "utfallet för hela perioden" is that of all."""
    part_of_year: tuple[str, ...]
    """Words of the heading of a column that holds a part of the year ("ack. budget")."""
