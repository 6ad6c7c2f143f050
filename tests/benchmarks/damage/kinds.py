"""Kinds of damage: each takes a source and a random number generator, and gives a case."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from tests.benchmarks.damage.reports import Part, Report, Source
from tests.benchmarks.damage.run import Case, Expected
from tests.benchmarks.damage.truth import case, goal_parts, is_named, next_key, truth
from tests.benchmarks.damage.words import EXTRA, OTHER_MATTER, misread, reworded

Damage = Callable[[Source, random.Random], Case]
CONJUNCTION = {"sv": " samt ", "en": " and "}
NOT_THERE = ("missing", "mentioned")
SUBJECT_WORDS = 2
"""A second goal under one heading loses its subject: "Nämnden ska"."""


def plain(source: Source, chance: random.Random) -> Case:
    """Nothing is damaged."""
    return case("plain", source, source.report)


def remove(source: Source, chance: random.Random) -> Case:
    """One to three goals' sections are gone."""
    return case("remove", source, without_goals(source.report, chance))


def remove_without_table(source: Source, chance: random.Random) -> Case:
    """One to three goals' sections and the report's own goal table are gone."""
    parts = without_goals(source.report, chance).parts
    report = source.report.with_parts([part for part in parts if not part.is_table])
    has_summary = source.name == "source documents"  # it speaks of several goals' matters
    known = {
        goal: Expected(NOT_THERE)
        for goal, expected in truth(report, len(source.titles)).items()
        if goal in source.report.known or (has_summary and "missing" in expected.statuses)
    }
    return case("remove, no table", source, report, known)


def empty(source: Source, chance: random.Random) -> Case:
    """One to three goals' headings stand without a body."""
    return case("empty", source, emptied(source, chance))


def merge(source: Source, chance: random.Random) -> Case:
    """Two goals are reported under one heading that names both."""
    first, second = _two(source, chance)
    words = second.title.split()
    rest = " ".join(words[SUBJECT_WORDS:] if source.language == "sv" else words)
    both = replace(
        first,
        title=f"{first.title}{CONJUNCTION[source.language]}{rest}",
        body=(*first.body, "", *second.body),
        goals=(*first.goals, *second.goals),
    )
    return case("merge", source, _replaced(source.report, {first.key: both, second.key: None}))


def swap_bodies(source: Source, chance: random.Random) -> Case:
    """Two headings stand over each other's bodies."""
    first, second = _two(source, chance)
    report = _replaced(
        source.report,
        {
            first.key: replace(first, body=second.body),
            second.key: replace(second, body=first.body),
        },
    )
    changed = {g: Expected(("ambiguous",)) for g in (*first.goals, *second.goals)}
    return case("swap bodies", source, report, changed)


def reword(source: Source, chance: random.Random) -> Case:
    """Headings in other words."""
    return case("reword", source, _titled(source, lambda p: reworded(p.title, source.language)))


def renumber(source: Source, chance: random.Random) -> Case:
    """Every chapter has another number."""
    shift = chance.randint(1, 5)

    def other(part: Part) -> Part:
        if part.number is None:
            return part
        chapter, dot, rest = part.number.partition(".")
        return replace(part, number=f"{int(chapter) + shift}{dot}{rest}")

    return case(
        "renumber", source, source.report.with_parts([other(p) for p in source.report.parts])
    )


def reorder(source: Source, chance: random.Random) -> Case:
    """Goals' sections in another order; the numbers stay in theirs."""
    return case("reorder", source, shuffled(source.report, chance))


def capitals(source: Source, chance: random.Random) -> Case:
    """Headings in capitals."""
    return case("capitals", source, _titled(source, lambda part: part.title.upper()))


def noise(share: float) -> Damage:
    """Misread letters over the whole report, section numbers included."""

    def damage(source: Source, chance: random.Random) -> Case:
        parts = [misread_part(part, share, chance) for part in source.report.parts]
        return case(f"OCR {share:.0%}", source, source.report.with_parts(parts))

    return damage


def cut_headings(source: Source, chance: random.Random) -> Case:
    """Headings without their last third."""

    def cut(part: Part) -> str:
        words = part.title.split()
        return " ".join(words[: max(4, round(len(words) * 0.67))]).rstrip(",")

    return case("cut headings", source, _titled(source, cut))


def cut_report(source: Source, chance: random.Random) -> Case:
    """The file ends after some of the goals' sections."""
    parts = source.report.parts
    last = chance.choice([i for i, part in enumerate(parts) if part.goals])
    return case("cut report", source, source.report.with_parts(parts[: last + 1]))


def extra_sections(source: Source, chance: random.Random) -> Case:
    """Sections that answer no goal stand among the others."""
    report = source.report
    for title, body in chance.sample(EXTRA[source.language], 2):
        report = _with_section(report, title, body, chance)
    return case("extra sections", source, report)


def similar_headings(source: Source, chance: random.Random) -> Case:
    """Sections with headings like a goal's, about another matter, beside the goal's own."""
    report = source.report
    for part in chance.sample(goal_parts(report), 2):
        report = _similar(report, part, source.language, chance)
    return case("similar headings", source, report)


def similar_in_place(source: Source, chance: random.Random) -> Case:
    """A section with a heading like a goal's stands in the place of the goal's own."""
    report = source.report
    gone = chance.sample(goal_parts(report), 2)
    for part in gone:
        report = _similar(report, part, source.language, chance)
    report = _replaced(report, {part.key: None for part in gone})
    changed = {part.goals[0]: Expected((*NOT_THERE, "ambiguous")) for part in gone}
    return case("similar in place", source, report, changed)


def without_goals(report: Report, chance: random.Random) -> Report:
    """The report without one to three of its goals' sections."""
    gone = chance.sample(goal_parts(report), chance.randint(1, 3))
    return _replaced(report, {part.key: None for part in gone})


def emptied(source: Source, chance: random.Random) -> Report:
    """The report with one to three sections emptied whose headings name their goals."""
    report = source.report
    named = [part for part in goal_parts(report) if is_named(part, source.titles)]
    bare = chance.sample(named, chance.randint(1, 3))
    return _replaced(report, {part.key: replace(part, body=("",)) for part in bare})


def shuffled(report: Report, chance: random.Random) -> Report:
    """Titles and bodies of the goals' parts dealt anew over their places."""
    own = goal_parts(report)
    dealt = own[:]
    chance.shuffle(dealt)
    numbers = {part.key: (old.number, part) for old, part in zip(own, dealt, strict=True)}
    taken = dict(zip([part.key for part in own], numbers.values(), strict=True))
    return report.with_parts(
        [
            replace(taken[part.key][1], number=taken[part.key][0]) if part.key in taken else part
            for part in report.parts
        ]
    )


def misread_part(part: Part, share: float, chance: random.Random) -> Part:
    """A part as a poor scan gives it."""
    return replace(
        part,
        number=misread(part.number, share, chance) if part.number else None,
        title=misread(part.title, share, chance),
        body=tuple(misread(line, share, chance) for line in part.body),
    )


def _two(source: Source, chance: random.Random) -> tuple[Part, Part]:
    """Two parts whose headings name their goals."""
    named = [part for part in goal_parts(source.report) if is_named(part, source.titles)]
    first, second = chance.sample(named, 2)
    return first, second


def _replaced(report: Report, changes: dict[int, Part | None]) -> Report:
    parts = [changes.get(part.key, part) for part in report.parts]
    return report.with_parts([part for part in parts if part is not None])


def _titled(source: Source, title: Callable[[Part], str]) -> Report:
    return source.report.with_parts(
        [replace(p, title=title(p)) if p.goals else p for p in source.report.parts]
    )


def _with_section(report: Report, title: str, body: str, chance: random.Random) -> Report:
    """The report with one section more, numbered in the count of the goals' sections."""
    parts = list(report.parts)
    last = max(i for i, part in enumerate(parts) if part.goals)
    chapter, _, count = (parts[last].number or "1").rpartition(".")
    extra = Part(next_key(parts), f"{chapter}.{int(count) + 1}", title, (body, ""))
    parts.insert(last + 1, extra)
    for index in range(last + 2, len(parts)):
        number = parts[index].number or ""
        if number.rpartition(".")[0] != chapter:
            break
        parts[index] = replace(parts[index], number=f"{chapter}.{int(count) + index - last}")
    return report.with_parts(parts)


def _similar(report: Report, part: Part, language: str, chance: random.Random) -> Report:
    """One section more whose heading begins as the part's and ends with another matter."""
    words = part.title.split()
    title = " ".join([*words[: max(3, len(words) // 2)], chance.choice(OTHER_MATTER[language])])
    _, body = chance.choice(EXTRA[language])
    return _with_section(report, title, body, chance)
