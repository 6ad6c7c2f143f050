"""Words of indicator and budget tables: what a column holds."""

from __future__ import annotations

from planparse.model.frozen import Frozen


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
    status: tuple[str, ...]
    """Over a column of the report's own judgement."""
    owner_possessives: tuple[str, ...]
    """Words before a target that say whose it is, passed over when names are compared."""
