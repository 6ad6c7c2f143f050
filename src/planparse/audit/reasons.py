"""Reasons in plain words."""

from __future__ import annotations

from planparse.model.document import Section
from planparse.model.links import Doubtful, Item, Link, TableRows

IN_WORDS = {
    "exact": "has the goal's heading, word for word,",
    "near_exact": "has the goal's heading, with misprints,",
    "strong": "has the goal's heading in slightly other words",
    "contained": "has the goal's heading, shortened,",
    "holds": "has the goal's heading and more in it",
    "partial": "has part of the goal's heading, its text speaks of the goal,",
}
"""Levels of agreement of a heading."""


def printed(section: Section) -> str:
    """A heading with its number, as printed."""
    return f"{section.number} {section.title}" if section.number else section.title


def named(level: str) -> str:
    """What a section has by a level of agreement."""
    return IN_WORDS.get(level, "answers the goal")


def linked_reason(link: Link, name: str, count: int) -> tuple[str, str]:
    """Rule and reason of a goal that a section tells of; `count` sections do."""
    if any(f.name == "copy_of_plan" and f.level == "repeated" for f in link.features):
        reason = f"{name!r} goes through the goals one by one, mostly in the plan's words."
        return "section_repeats_plan", reason
    if link.block is not None:
        reason = f"The goal's heading stands inside section {name!r}, with its own text below it."
        return "heading_inside_section", reason
    if link.level == "body_only":
        reason = f"{name!r} is not the goal's heading, but its text speaks of this goal alone."
        return "body_of_its_own", reason
    if count > 1:
        reason = f"{count} sections have the goal's heading and a body, the first of them {name!r}."
        return "several_sections", reason
    return "section_of_its_own", f"Section {name!r} {named(link.level)} and has a body."


def rows_reason(rows: TableRows) -> tuple[str, str]:
    """Rule and reason of a goal that a table tells of."""
    if rows.is_form:
        reason = f"Table {rows.table} has a form of the goal's own, which tells of the period."
        return "form_of_its_own", reason
    return "row_of_its_own", f"The goal's row in table {rows.table} tells of the period."


def item_reason(item: Item, name: str) -> tuple[str, str]:
    """Rule and reason of a goal that an item of a list or a paragraph of a section tells of."""
    unit = "list item" if item.is_listed else "paragraph"
    if item.label is not None:
        reason = (
            f"A {unit} of {name!r} is labelled {item.label!r}, which counts as the plan does, and "
            "tells of the period."
        )
        return "item_with_its_number", reason
    return "item_of_its_own", f"A {unit} of {name!r} begins with the goal and tells of the period."


def contradiction(doubt: Doubtful, name: str) -> str:
    """What speaks against an accepted link."""
    if doubt.rule == "bodies_exchanged":
        return (
            f"{name!r} has the goal's heading, but the text below fits goal {doubt.other} better, "
            f"and the text under goal {doubt.other}'s heading fits this one."
        )
    if doubt.rule == "body_of_other_goal":
        return f"{name!r} has the goal's heading, but the text below speaks of goal {doubt.other}."
    if doubt.rule == "two_goals_alike":
        return f"{name!r} fits goal {doubt.other} as well as this one."
    return (
        f"{name!r} has another word in place of a telling one of the goal's, and the text below "
        "does not show that the same is meant."
    )
