"""Kinds of damage that change the form: of headings, of lines, of the plan, of the whole file."""

from __future__ import annotations

import random
import tempfile
import textwrap
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from tests.benchmarks.damage.kinds import (
    NOT_THERE,
    Damage,
    emptied,
    misread_part,
    shuffled,
    without_goals,
)
from tests.benchmarks.damage.reports import Part, Report, Source
from tests.benchmarks.damage.run import Case, Expected
from tests.benchmarks.damage.truth import case, goal_parts, is_named
from tests.benchmarks.damage.words import reworded

from planparse.engine.reading import Reading, read_document
from planparse.model.facts import Goal

NEUTRAL = {"sv": "Redovisning del", "en": "Account part"}
LABEL = {"sv": "Mål", "en": "Goal"}
INTRODUCTION = {"sv": "Inledning", "en": "Introduction"}
LEAD = {"sv": "Detta är årets plan.", "en": "This is the plan of the year."}
GOALS_TITLE = {"sv": "Mål för året", "en": "Goals of the year"}
UNTOLD = ("merged", "reported", "mentioned", "missing")
"""What two goals in one body may be called where no heading tells of them."""

NARROW = 38
"""Columns of a text set in two columns, where every second line ends in a hyphen."""


def hyphenate(source: Source, chance: random.Random) -> Case:
    """Narrow lines, words broken with hyphens, in headings too."""

    def narrow(part: Part) -> Part:
        if part.is_table or not part.title:
            return part
        lines: list[str] = []
        for line in part.body:
            lines.extend(
                _broken(line, chance) if len(line) > NARROW and "\t" not in line else [line]
            )
        return replace(part, body=tuple(lines))

    return case("hyphenate", source, source.report.with_parts(map(narrow, source.report.parts)))


def other_headings(source: Source, chance: random.Random) -> Case:
    """Every goal's section under a heading that says nothing."""
    count = 0
    parts = []
    for part in source.report.parts:
        if part.goals:
            count += 1
            part = replace(part, title=f"{NEUTRAL[source.language]} {count}")
        parts.append(part)
    report = source.report.with_parts(parts)
    changed = {
        goal: Expected(("mentioned", "missing") if part.is_empty else UNTOLD)
        for part in report.parts
        for goal in part.goals
        if part.is_empty or len(part.goals) > 1
    }
    return case("other headings", source, report, changed)


def no_headings(source: Source, chance: random.Random) -> Case:
    """The goals' bodies stand below each other without any heading."""
    parts = [
        replace(part, title="", number=None, body=(*part.body, "")) if part.goals else part
        for part in source.report.parts
    ]
    report = source.report.with_parts(parts)
    changed = {
        goal: Expected(("mentioned",))
        for part in source.report.parts
        for goal in part.goals
        if not part.is_empty
    }
    empty = {g: Expected(NOT_THERE) for p in source.report.parts if p.is_empty for g in p.goals}
    return case("no headings", source, report, changed | empty)


def labelled(source: Source, chance: random.Random) -> Case:
    """Headings that begin with "Mål 3:", the number being the plan's."""
    parts = [
        replace(p, number=None, title=f"{LABEL[source.language]} {p.goals[0]}: {_bare(p.title)}")
        if len(p.goals) == 1
        else p
        for p in source.report.parts
    ]
    return case("labelled", source, source.report.with_parts(parts))


def markdown(source: Source, chance: random.Random) -> Case:
    """Headings marked with signs of number, none numbered."""
    parts = [
        replace(part, marks="#" * (1 + (part.number or "").count(".")), number=None)
        if part.title
        else part
        for part in source.report.parts
    ]
    found = case("markdown", source, source.report.with_parts(parts))
    return replace(found, suffix=".md")


def two_documents(source: Source, chance: random.Random) -> Case:
    """The plan's goals stand in the same file above their follow-up."""
    report = _with_plan(source.report, source)
    absent = {goal: Expected(NOT_THERE) for goal, status in report.known.items()}
    return case("two documents", source, report, absent)


def two_documents_removed(source: Source, chance: random.Random) -> Case:
    """As above, and the follow-up lacks one to three goals."""
    report = _with_plan(without_goals(source.report, chance), source)
    absent = {
        goal: Expected(NOT_THERE)
        for goal in range(1, len(source.titles) + 1)
        if not any(goal in part.goals for part in report.parts)
    }
    return case("two documents, removed", source, report, absent)


def copied(source: Source, chance: random.Random) -> Case:
    """Some sections hold the plan's own sentences and no report."""
    texts = {g.ordinal: g.text for g in source.plan.goals.goals if g.text}
    some = [part for part in goal_parts(source.report) if part.goals[0] in texts]
    gone = {part.key for part in chance.sample(some, 2)}
    parts = [
        replace(p, body=_printed(texts[p.goals[0]] or "")) if p.key in gone else p
        for p in source.report.parts
    ]
    changed = {p.goals[0]: Expected(("mentioned", "ambiguous")) for p in parts if p.key in gone}
    return case("copied from the plan", source, source.report.with_parts(parts), changed)


def mixed(source: Source, chance: random.Random) -> Case:
    """Sections gone, and two more of: another order, other words, capitals, misread letters."""
    report = without_goals(source.report, chance)
    for name in chance.sample(("order", "words", "capitals", "noise"), 2):
        if name == "order":
            report = shuffled(report, chance)
            continue
        parts = []
        for part in report.parts:
            if name == "words" and part.goals:
                part = replace(part, title=reworded(part.title, source.language))
            elif name == "capitals" and part.goals:
                part = replace(part, title=part.title.upper())
            elif name == "noise":
                part = misread_part(part, 0.02, chance)
            parts.append(part)
        report = report.with_parts(parts)
    return case("removed, mixed", source, report)


def mixed_empty(source: Source, chance: random.Random) -> Case:
    """Sections emptied, order and noise at once."""
    report = shuffled(emptied(source, chance), chance)
    parts = [misread_part(part, 0.02, chance) for part in report.parts]
    return case("emptied, mixed", source, report.with_parts(parts))


def split(source: Source, chance: random.Random) -> Case:
    """One goal's section is continued further down under the same heading."""
    part = chance.choice([p for p in goal_parts(source.report) if len(p.body) > 5])
    middle = next((i for i, line in enumerate(part.body) if i > 1 and not line.strip()), 3)
    parts = list(source.report.parts)
    at = parts.index(part)
    parts[at] = replace(part, body=(*part.body[:middle], ""))
    rest = replace(part, key=max(p.key for p in parts) + 1, body=part.body[middle:])
    last = max(i for i, p in enumerate(parts) if p.goals)
    chapter, _, count = (parts[last].number or "").rpartition(".")
    parts.insert(last + 1, replace(rest, number=f"{chapter}.{int(count) + 1}"))
    return case("split", source, source.report.with_parts(parts))


def plan_form(name: str) -> Damage:
    """The plan states its goals in another form; the report is as it was."""

    def damage(source: Source, chance: random.Random) -> Case:
        untold = {
            part.goals[0]: Expected(("reported", *NOT_THERE))
            for part in goal_parts(source.report)
            if name == "list" and not is_named(part, source.titles)
        }
        found = case(f"plan: {name}", source, source.report, untold)
        return replace(found, plan=_plan_in_form(source.plan_path, name, source.language))

    return damage


@lru_cache
def _plan_in_form(path: Path, name: str, language: str) -> Reading:
    goals = read_document(path, "plan").goals.goals
    text = FORMS[name](goals, language)
    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "plan.txt"
        plan.write_text(text, encoding="utf-8")
        return read_document(plan, "plan")


def _numbered_plan(goals: tuple[Goal, ...], language: str) -> str:
    return _plan(goals, language, lambda g: f"2.{g.ordinal} {_bare(g.title)}")


def _labelled_plan(goals: tuple[Goal, ...], language: str) -> str:
    return _plan(goals, language, lambda g: f"{LABEL[language]} {g.ordinal}: {_bare(g.title)}")


def _listed_plan(goals: tuple[Goal, ...], language: str) -> str:
    items = "\n".join(f"•\t{_bare(goal.title)}" for goal in goals)
    return (
        f"1 {INTRODUCTION[language]}\n\n{LEAD[language]}\n\n2 {GOALS_TITLE[language]}\n\n{items}\n"
    )


def _plan(goals: tuple[Goal, ...], language: str, heading: Callable[[Goal], str]) -> str:
    body = "\n\n".join(f"{heading(goal)}\n\n{goal.text or ''}" for goal in goals)
    return (
        f"1 {INTRODUCTION[language]}\n\n{LEAD[language]}\n\n2 {GOALS_TITLE[language]}\n\n{body}\n"
    )


FORMS = {"numbered": _numbered_plan, "labelled": _labelled_plan, "list": _listed_plan}


def _bare(title: str) -> str:
    """A goal's wording without its label."""
    label, colon, rest = title.partition(":")
    return rest.strip() if colon and label.split()[0] in LABEL.values() else title


def _with_plan(report: Report, source: Source) -> Report:
    """The report below the plan's goals, chapter by chapter one number further."""
    key = max(part.key for part in report.parts) + 1
    goals = source.plan.goals.goals
    plan = [Part(key, "1", GOALS_TITLE[source.language], ("", "Planen anger följande.", ""))]
    plan += [
        Part(key + g.ordinal, f"1.{g.ordinal}", g.heading or g.title, _printed(g.text or ""))
        for g in goals
    ]
    shifted = []
    for part in report.parts:
        if part.number:
            chapter, dot, rest = part.number.partition(".")
            part = replace(part, number=f"{int(chapter) + 1}{dot}{rest}")
        shifted.append(part)
    return report.with_parts([shifted[0], *plan, *shifted[1:]])


def _printed(text: str) -> tuple[str, ...]:
    """Paragraphs as printed lines."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend([*textwrap.wrap(paragraph, 90), ""])
    return tuple(lines)


def _broken(line: str, chance: random.Random) -> list[str]:
    """A line over several narrow ones, the last word of each broken where it is long enough."""
    lines: list[str] = []
    now = ""
    for word in line.split():
        if len(now) + len(word) < NARROW:
            now = f"{now} {word}".strip()
        elif len(word) > 8 and word.isalpha() and chance.random() < 0.7:
            cut = chance.randint(3, len(word) - 4)
            lines.append(f"{now} {word[:cut]}-".strip())
            now = word[cut:]
        else:
            lines.append(now)
            now = word
    return [*lines, now]
