"""Where a report judges itself: tables and forms, stated judgements, signs, sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planparse.context import Context
from planparse.extract.annual_reports import is_annual_report
from planparse.extract.assessed_tables import judgements_of_table
from planparse.extract.assessment_scale import assess
from planparse.extract.judged_forms import judgements_of_forms
from planparse.extract.judging_labels import Stated, stated
from planparse.extract.judging_sentences import judgements_of_prose
from planparse.extract.lights import Lights
from planparse.extract.lit_texts import judgement_beside, judgement_of_heading
from planparse.extract.symbol_legend import Symbols, symbols_of
from planparse.model.block import Block
from planparse.model.document import Outline, Section
from planparse.model.facts import Indicator, Table
from planparse.model.judgement import Judgement
from planparse.profiles.profile import Profile

TEXT_KINDS = ("paragraph", "list_item", "note")


def judgements(
    outline: Outline, tables: Sequence[Table], context: Context
) -> tuple[Judgement, ...]:
    """Every judgement of a report on its own goals, indicators and activities, tables first.

    The legend is read before anything is judged by a symbol or a colour.

    Args:
        outline: the report's sections.
        tables: its tables.
        context: words of its language.
    """
    profile = context.profile
    signs = symbols_of(_lines(outline), profile, is_annual_report(outline, profile))
    lights = Lights(outline, profile)
    found: list[Judgement] = []
    where = _blocks_of_tables(outline)
    for table in tables:
        of_cells = judgements_of_table(table, signs, lights, profile)
        found.extend(_at(one, where.get(table.ordinal)) for one in of_cells)
    of_forms = judgements_of_forms(tables, signs, profile)
    found.extend(_at(one, where.get(one.table or 0)) for one in of_forms)
    for section in outline.sections:
        found.extend(judgement_of_heading(section, signs, lights, profile))
    for section in outline.sections:
        found.extend(_of_text(section, signs, lights, profile))
    return tuple(found)


def judged(
    indicators: Sequence[Indicator], outline: Outline, context: Context
) -> tuple[Indicator, ...]:
    """The indicators with their printed status on the common scale, where it is known."""
    if not any(one.status_raw for one in indicators):
        return tuple(indicators)
    is_over = is_annual_report(outline, context.profile)
    legend = symbols_of(_lines(outline), context.profile, is_over).legend
    return tuple(
        one.model_copy(update={"status": assess(one.status_raw, context.profile, legend)})
        if one.status_raw
        else one
        for one in indicators
    )


def _lines(outline: Outline) -> list[str]:
    blocks = (block for section in outline.sections for block in section.blocks)
    texts = (block for block in blocks if block.kind in TEXT_KINDS)
    return [line for block in texts for line in block.lines or (block.text,)]


def _of_text(
    section: Section, signs: Symbols, lights: Lights, profile: Profile
) -> Iterator[Judgement]:
    """What a section's paragraphs say: signs, then what labels announce, then sentences."""
    shown = [
        (at, block)
        for at, block in enumerate(section.blocks)
        if block.kind in TEXT_KINDS and not block.hidden
    ]
    labelled = list(stated([block for _, block in shown], section.title, signs.legend, profile))
    for order, (at, block) in enumerate(shown):
        found = list(judgement_beside(section.ordinal, block, signs, lights, profile))
        own = [_stated(one, section, block, signs) for one in labelled if one.block == order]
        found.extend(own)
        if not own and not signs.explains(block.text):
            found.extend(judgements_of_prose(section.ordinal, block, profile))
        yield from (_at(one, at) for one in found)


def _stated(one: Stated, section: Section, block: Block, signs: Symbols) -> Judgement:
    return Judgement(
        raw=signs.printed(one.statement.raw),
        status=one.statement.status,
        basis="stated",
        section=section.ordinal,
        sentence=one.line,
        place=block.place,
        confidence=signs.confidence(one.statement.raw),
    )


def _blocks_of_tables(outline: Outline) -> dict[int, int]:
    """Index of each table's block in its section, by the table's ordinal."""
    rooms = [outline.front, *(section.blocks for section in outline.sections)]
    places = [at for room in rooms for at, block in enumerate(room) if block.grid is not None]
    return dict(enumerate(places, start=1))


def _at(judgement: Judgement, block: int | None) -> Judgement:
    return judgement.model_copy(update={"block": block})
