"""Linking as one call, for a plan and one report."""

from __future__ import annotations

from collections.abc import Sequence

from planparse.context import Context
from planparse.link.linker import Linker
from planparse.model.document import Outline
from planparse.model.facts import Goal
from planparse.model.links import Linking


def link(goals: Sequence[Goal], report: Outline, context: Context) -> Linking:
    """Links of every goal to the sections of a report; see `Linker` for several reports."""
    return Linker(goals, context).link(report)
