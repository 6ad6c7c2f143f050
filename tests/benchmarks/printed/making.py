"""Documents of the benchmark: a title, sentences, and tables of numbers, all by chance."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tests.benchmarks.printed.figures import Figures
from tests.benchmarks.printed.numerals import Numeral
from tests.benchmarks.printed.setting import Format, Setting, plain_setting
from tests.benchmarks.printed.sheet import Heading, Line, Paragraph, Run, Sheet
from tests.benchmarks.printed.tables import add_table
from tests.benchmarks.printed.traits import drawn_traits
from tests.benchmarks.printed.truth import Fate
from tests.benchmarks.printed.words import PHRASES, labels

SENTENCES = 5
HIDDEN_SENTENCES = 2
TABLES = 2
MOST_TRAITS = 3
"""Beside the one whose turn it is."""
ENGLISH = 0.35
"""Share of the documents that are in English."""


def make(
    seed: int, form: Format, number: int, trait: str = "", most: int = MOST_TRAITS
) -> Sheet | None:
    """The document of this number, always the same.

    Args:
        seed: of the run.
        form: the format that it will be written in.
        number: which one; trait after trait has its turn.
        trait: part of a trait's name that the document must have; empty for any.
        most: how many traits it may have beside that one.
    """
    chance = random.Random(f"{seed}/{form}/{number}")
    language = "en" if chance.random() < ENGLISH else "sv"
    found = drawn_traits(form, language, number, chance, most, trait)
    if not found:
        return None
    setting = plain_setting(language, form, chance)
    for one in found:
        one.turn(setting, chance)
        setting.traits.append(one.name)
    sheet = Sheet(f"{form}-{seed}-{number}", language, tuple(setting.traits))
    sheet.is_scan = form.startswith("scan")
    sheet.line_numbers = setting.line_numbers
    _fill(sheet, setting, chance)
    return sheet


def _fill(sheet: Sheet, setting: Setting, chance: random.Random) -> None:
    phrases = PHRASES[setting.language]
    names = labels(setting.language, chance)
    figures = Figures(sheet, setting, chance)
    sheet.parts += [Heading(phrases.title), Paragraph((Run(phrases.opening),))]
    sheet.parts.append(Heading(phrases.costs, 2))
    for _ in range(SENTENCES):
        sheet.parts.append(Paragraph(_sentence(figures, names.pop())))
    if setting.hidden:
        _add_hidden(figures, names)
    for turn in range(TABLES):
        add_table(figures, names, turn + 1)
    if setting.face_of_sign == "red":
        sheet.parts.append(Paragraph((Run(phrases.red),), "note"))
    if setting.mark:
        note = (Run("1", "raised"), Run(f" {phrases.note}"))
        sheet.parts.append(Paragraph(note, "note"))


def _sentence(figures: Figures, label: str, hidden: bool = False) -> Line:
    """A sentence about one number, with its unit beside it."""
    setting, chance = figures.setting, figures.chance
    face = setting.hidden if hidden and setting.hidden else "plain"
    period = str(chance.choice((2024, 2025)))
    shape = chance.choice(PHRASES[setting.language].sentences)
    fate: Fate = "kept_apart" if hidden else "told"
    setting = replace(setting, numeral=_spoken(setting))
    own = Figures(figures.sheet, setting, chance)
    runs = own.number(label, period, in_table=False, with_unit=True, fate=fate, face=face)
    before, after = shape.split("{number}")
    told = [part.format(label=label.lower(), period=period) for part in (before, after)]
    return (Run(told[0], face), *runs, Run(told[1], face))


def _spoken(setting: Setting) -> Numeral:
    """Numbers of sentences: signs behind and parentheses belong to columns."""
    numeral = setting.numeral
    if numeral.sign.endswith("behind") or numeral.sign == "parentheses":
        return replace(numeral, sign="minus U+2212")
    return numeral


def _add_hidden(figures: Figures, names: list[str]) -> None:
    for _ in range(HIDDEN_SENTENCES):
        figures.sheet.parts.append(Paragraph(_sentence(figures, names.pop(), hidden=True)))


def sheets(
    seed: int,
    forms: Sequence[Format],
    documents: int,
    trait: str = "",
    most: int = MOST_TRAITS,
    first: int = 0,
) -> Iterator[tuple[Format, Sheet]]:
    """So many documents from the first of these, dealt over the formats that show the trait."""
    for n in range(first, first + documents):
        form = forms[n % len(forms)]
        sheet = make(seed, form, n // len(forms), trait, most)
        if sheet is not None:
            yield form, sheet
