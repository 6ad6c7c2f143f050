"""The expected answers of a case, derived from the same blocks that its files are made of."""

from __future__ import annotations

import re
from typing import Any

from samples.generator.blocks import (
    BarChart,
    Bullets,
    Cell,
    Document,
    Finding,
    Heading,
    Key,
    Lead,
    Light,
    Paragraph,
    Picture,
    Row,
    Table,
)
from samples.generator.labels import Labelled, caption_text, labelled

Answer = dict[str, Any]


class AnswerError(Exception):
    """An expected answer does not hold in the document that it is about."""


LABEL = re.compile(r"^Goal \d+: ")
"""What stands before an English goal's wording; the records keep it in a column of its own."""


def expected_answer(document: Document, plan: Document | None) -> Answer:
    """Headings, tables, figures and goals; for a follow-up also coverage and findings."""
    items = labelled(document)
    answer: Answer = {
        "kind": document.kind,
        "title": document.title.replace("\n", " "),
        "organisation": document.organisation,
        "body": document.body,
        "period": document.period,
        "language": document.language,
    }
    if document.kind == "plan":
        answer["goal_count"] = len(document.goals)
        answer["goals"] = _goals(document)
        answer["council_goals_without_goal"] = _parents_without_goal(document)
    else:
        assert plan is not None
        answer["coverage"] = _coverage(document, items)
        if document.lights:
            answer["lights"] = _lights(document)
        answer["sections_beyond_the_plan"] = _beyond(items)
        answer["findings"] = [_finding(f, document, plan) for f in document.findings]
        answer["no_findings"] = [_finding(f, document, plan) for f in document.agreements]
    answer["headings"] = [_heading(item, items) for item in items if is_heading(item)]
    answer["leads"] = [item.block.text for item in items if isinstance(item.block, Lead)]
    answer["tables"] = [_table(item, items) for item in items if isinstance(item.block, Table)]
    answer["figures"] = [_figure(i) for i in items if isinstance(i.block, BarChart | Picture)]
    return answer


def is_heading(item: Labelled) -> bool:
    """Whether the block is a heading of the outline."""
    return isinstance(item.block, Heading)


def _goals(document: Document) -> list[Answer]:
    return [
        {
            "ordinal": ordinal,
            "title": LABEL.sub("", goal.title),
            "heading": goal.heading,
            "focus_area": goal.focus_area or None,
            "parent_goal": goal.parent_goal or None,
        }
        for ordinal, goal in enumerate(document.goals, start=1)
    ]


def _parents_without_goal(document: Document) -> list[str]:
    """Middle cells of the goal table whose last cell is empty."""
    table = next((b for b in document.blocks if isinstance(b, Table)), None)
    rows = [row for row in table.rows if row[-1] == ""] if table else []
    return [row[1].text for row in rows if len(row) > 1 and isinstance(row[1], Cell)]


def _coverage(document: Document, items: tuple[Labelled, ...]) -> list[Answer]:
    judgements = dict(document.judgements)
    rows = []
    for ordinal, goal in enumerate(document.goals, start=1):
        sections = [
            item
            for item in items
            if isinstance(item.block, Heading) and goal.key in item.block.goals
        ]
        rows.append(
            {
                "ordinal": ordinal,
                "goal": goal.title,
                "status": _status(goal.key, document, items, sections),
                "sections": [item.label for item in sections],
                "self_assessment": judgements.get(goal.key),
            }
        )
    return rows


def _lights(document: Document) -> Answer:
    """What the legend says of each colour, and the colour of each goal; null is no light."""
    keys = [block for block in document.blocks if isinstance(block, Key)]
    given = dict(document.lights)
    return {
        "legend": {light.colour: words for key in keys for light, words in key.entries},
        "goals": [given.get(goal.key) for goal in document.goals],
    }


def _status(
    key: str, document: Document, items: tuple[Labelled, ...], sections: list[Labelled]
) -> str:
    if not sections:
        return "mentioned" if key in document.mentioned else "missing"
    if all(_is_empty(item, items) for item in sections):
        return "empty"
    shared = all(isinstance(s.block, Heading) and len(s.block.goals) > 1 for s in sections)
    return "merged" if shared else "reported"


def _is_empty(item: Labelled, items: tuple[Labelled, ...]) -> bool:
    """Nothing stands below the heading, not even a deeper heading."""
    assert isinstance(item.block, Heading)
    following = items[items.index(item) + 1 :]
    if not following:
        return True
    after = following[0].block
    return isinstance(after, Heading) and after.level <= item.block.level


def _beyond(items: tuple[Labelled, ...]) -> list[str | None]:
    """Sections beside goal sections that answer no goal of the plan."""
    levels = [i.block.level for i in items if isinstance(i.block, Heading) and i.block.goals]
    if not levels:
        return []
    answers: list[str | None] = []
    is_goal_part = False
    for item in items:
        if not isinstance(item.block, Heading):
            continue
        if item.block.level < levels[0]:
            is_goal_part = False
        is_goal_part = is_goal_part or bool(item.block.goals)
        if is_goal_part and item.block.level == levels[0] and not item.block.goals:
            answers.append(item.label)
    return answers


def _heading(item: Labelled, items: tuple[Labelled, ...]) -> Answer:
    assert isinstance(item.block, Heading)
    return {
        "number": item.label,
        "title": item.block.title,
        "level": item.block.level,
        "is_empty": _is_empty(item, items),
    }


def _section_of(item: Labelled, items: tuple[Labelled, ...]) -> str | None:
    before = items[: items.index(item)]
    heading = next((i for i in reversed(before) if isinstance(i.block, Heading)), None)
    if heading is None:
        return None
    assert isinstance(heading.block, Heading)
    return heading.label or heading.block.title


def _table(item: Labelled, items: tuple[Labelled, ...]) -> Answer:
    table = item.block
    assert isinstance(table, Table)
    return {
        "section": _section_of(item, items),
        "number": item.label,
        "caption": table.caption,
        "header_rows": table.header_rows,
        "rows": [[_text(cell) for cell in row] for row in table.rows],
        "spans": _spans(table.rows),
    }


def _text(cell: str | Cell | Light | None) -> str | None:
    if isinstance(cell, Light):
        return ""
    return cell.text if isinstance(cell, Cell) else cell


def _spans(rows: tuple[Row, ...]) -> list[Answer]:
    return [
        {"row": y, "column": x, "row_span": cell.rows, "column_span": cell.columns}
        for y, row in enumerate(rows)
        for x, cell in enumerate(row)
        if isinstance(cell, Cell) and (cell.rows > 1 or cell.columns > 1)
    ]


def _figure(item: Labelled) -> Answer:
    block = item.block
    assert isinstance(block, BarChart | Picture)
    return {
        "number": item.label,
        "caption": block.caption,
        "kind": "vector" if isinstance(block, BarChart) else "raster",
    }


def _finding(finding: Finding, document: Document, plan: Document) -> Answer:
    """A finding as data; raises `AnswerError` if what it says does not stand there."""
    report_text = section_text(document, finding.section)
    for value, text, where in (
        (finding.plan_value, section_text(plan, None), plan.title),
        (finding.report_value, report_text, finding.section),
    ):
        if value is not None and value not in text:
            raise AnswerError(f"{finding.kind}: {value!r} does not stand in {where!r}")
    goals = {goal.key: goal.title for goal in document.goals}
    return {
        "kind": finding.kind,
        "section": finding.section,
        "what": finding.what,
        "plan_value": finding.plan_value,
        "report_value": finding.report_value,
        "goal": goals[finding.goal] if finding.goal else None,
    }


def section_text(document: Document, number: str | None) -> str:
    """All text of a section and its children, or of the whole document for None."""
    parts: list[str] = []
    inside = number is None
    for item in labelled(document):
        if isinstance(item.block, Heading) and number is not None:
            inside = f"{item.label}.".startswith(f"{number}.")
        if inside:
            parts.extend(_block_text(item))
    return "\n".join(parts)


def _block_text(item: Labelled) -> list[str]:
    block = item.block
    if isinstance(block, Heading):
        return [block.title]
    if isinstance(block, Bullets):
        return list(block.items)
    if isinstance(block, Table):
        cells = [_text(cell) or "" for row in block.rows for cell in row]
        return [*cells, *([caption_text(item)] if block.caption else [])]
    if isinstance(block, Paragraph | Lead):
        return [block.text]
    return [caption_text(item)]
