"""One document through the steps: read, lay out, cut into sections, take the facts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from planparse.context import Context
from planparse.engine.collecting import seldom_collected
from planparse.engine.passage import Passage, Stage
from planparse.engine.pictures import with_pictures
from planparse.engine.source import Source, source_of
from planparse.engine.spoken import (
    document_language,
    has_profile,
    language_doubts,
    numbers_by_part,
    other_parts,
    page_texts,
    telling_pages,
)
from planparse.errors import InputError
from planparse.extract.assessments import judged
from planparse.extract.commitments import commitments
from planparse.extract.goals import plan_goals
from planparse.extract.identity import Identity, identify, identity_doubts
from planparse.extract.indicator_tables import Setting
from planparse.extract.indicators import indicators
from planparse.extract.quantities import quantities
from planparse.extract.recognised import as_recognised
from planparse.extract.tables import tables
from planparse.extract.typed_tables import typed_table
from planparse.extract.unplaced import unplaced_doubts
from planparse.layout.document import lay_out
from planparse.layout.text_only import lay_out_text
from planparse.model.commitment import Commitment
from planparse.model.document import Document, Outline
from planparse.model.facts import Indicator, PlanGoals, StatedNumber, Table, TypedTable
from planparse.model.frozen import Frozen
from planparse.model.limits import Limits
from planparse.model.raw import Doubt, MediaType, RawDocument
from planparse.model.records.codes import DocumentKind
from planparse.outline.sections import outline
from planparse.profiles.profile import profile_of
from planparse.readers.registry import read
from planparse.readers.sniff import PDF, sniff
from planparse.text.language import language_of
from planparse.text.script import is_latin

FOREIGN = Doubt(
    code="foreign_script",
    severity="medium",
    message="many of its letters are not Latin; no language profile fits them, and the order of "
    "words may not be as displayed",
)


class Reading(Frozen):
    """All that one file gave; a rejected file has its reason and nothing else."""

    path: str
    document_id: str | None = None
    size: int | None = None
    media_type: MediaType | None = None
    language: str | None = None
    document: Document | None = None
    outline: Outline = Outline()
    tables: tuple[Table, ...] = ()
    typed: tuple[TypedTable, ...] = ()
    """What the rows and columns of each table are, in the order of `tables`."""
    numbers: tuple[StatedNumber, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    goals: PlanGoals = PlanGoals()
    commitments: tuple[Commitment, ...] = ()
    """What a plan undertakes; empty for other documents."""
    identity: Identity | None = None
    rejected: str | None = None
    """Reason of the closed list, for a file that could not be read."""
    detail: str | None = None

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Every doubt about the reading, in the order of the steps."""
        own = self.document.doubts if self.document else ()
        return (*own, *self.outline.doubts, *unplaced_doubts(self.tables), *self.goals.doubts)


@seldom_collected
def read_document(
    path: Path,
    kind: DocumentKind | None = None,
    limits: Limits | None = None,
    passage: Passage | None = None,
) -> Reading:
    """Run one file through all steps; trouble with it is in the result, never raised.

    Args:
        path: the file.
        kind: what the caller says that the document is; None to tell from its content.
        limits: bounds on what it may cost; those on time are for the caller to enforce.
        passage: what to leave out, and whom to tell how far the reading is.
    """
    limits = limits or Limits()
    passage = passage or Passage()
    source: Source | None = None
    media_type: MediaType | None = None
    try:
        media_type = sniff(path, limits)
        source = source_of(path)
        return _read_or_rescue(source, kind, limits, passage)
    except InputError as error:
        reason, detail = error.reason, error.hint
    except MemoryError:
        reason, detail = "oom", "reading it takes more memory than it may; raise `worker_bytes`"
    except OSError as error:
        reason, detail = "unreadable", f"the system refused to read it: {error}"
    except RecursionError:
        reason, detail = "corrupt", "the file is nested deeper than can be read"
    except Exception as error:  # noqa: BLE001 - one bad file never stops a run
        reason, detail = "corrupt", f"reading it failed: {type(error).__name__}: {error}"
    return Reading(
        path=str(path),
        document_id=source.document_id if source else None,
        size=source.size if source else None,
        media_type=media_type,
        rejected=reason,
        detail=detail,
    )


def _read_or_rescue(
    source: Source, kind: DocumentKind | None, limits: Limits, passage: Passage
) -> Reading:
    """All steps; where one of them fails on a PDF, its text alone, with a doubt."""
    raw = read(source.path, limits, passage.text_only)
    try:
        return _read(source, raw, kind, limits, passage)
    except (InputError, MemoryError, OSError):
        raise
    except Exception as error:
        if raw.media_type != PDF or passage.text_only:
            raise
        message = f"only the text was read, without tables: {type(error).__name__}: {error}"
        doubt = Doubt(code="text_only", severity="high", message=message)
        rescue = replace(passage, text_only=True, doubts=(*passage.doubts, doubt))
        return _read(source, read(source.path, limits, True), kind, limits, rescue)


def _read(
    source: Source, raw: RawDocument, kind: DocumentKind | None, limits: Limits, passage: Passage
) -> Reading:
    """All steps in the language of the whole document, which its first text tells beforehand."""
    rest = iter(passage.over(raw))
    sample = telling_pages(rest)
    raw.pages = chain(sample, rest)
    texts = [*page_texts(sample), *(block.text for block in raw.blocks[:200])]
    if not is_latin(texts):
        raw.doubts.append(FOREIGN)
    context = Context(profile=profile_of(language_of(texts, raw.language)), limits=limits)
    document = _laid_out(source, raw, context, passage)
    language = document_language(document, raw.language)
    if has_profile(language) and language != context.profile.language:
        context = Context(profile=profile_of(language), limits=limits)
        if not raw.blocks:
            raw = read(source.path, limits, passage.text_only)
            raw.pages = passage.over(raw)
        document = _laid_out(source, raw, context, passage)
    if passage.text_only:
        return _text_alone(source, document, language, kind, context)
    return _facts(source, document, language, kind, context)


def _laid_out(source: Source, raw: RawDocument, context: Context, passage: Passage) -> Document:
    if passage.text_only:
        return lay_out_text(source.document_id, raw)
    if raw.blocks:
        passage.report(Stage.WHOLE, 0, 0)
    document = lay_out(source.document_id, raw, context)
    if raw.media_type != PDF:
        return document
    blocks = with_pictures(document.blocks, source.path, context.limits)
    return document.model_copy(update={"blocks": blocks})


def _facts(
    source: Source,
    document: Document,
    language: str | None,
    kind: DocumentKind | None,
    context: Context,
) -> Reading:
    cut = outline(document, context)
    found = tables(cut, context)
    typed = tuple(typed_table(table, context) for table in found)
    identity = identify(document, cut, kind, context)
    parts = other_parts(cut, language) if has_profile(language) and language else {}
    numbers: tuple[StatedNumber, ...] = ()
    measured: tuple[Indicator, ...] = ()
    if has_profile(language):

        def of(name: str) -> Sequence[StatedNumber]:
            spoken = context if name == language else replace(context, profile=profile_of(name))
            return quantities(cut, found, typed, identity.organisation, spoken)

        numbers = numbers_by_part(context.profile.language, parts, of)
        numbers = as_recognised(numbers, document.recognised)
        setting = Setting(identity.year, identity.kind, context)
        measured = indicators(cut, found, typed, numbers, setting)
    goals = PlanGoals()
    if identity.kind == "plan":
        goals = plan_goals(cut, found, context, kind == "plan")
    return Reading(
        path=str(source.path),
        document_id=source.document_id,
        size=source.size,
        media_type=document.media_type,
        language=language,
        document=_doubted(
            document,
            (
                *language_doubts(language, parts, cut),
                *identity_doubts(document, cut, identity, context),
            ),
        ),
        outline=cut,
        tables=found,
        typed=typed,
        numbers=numbers,
        indicators=judged(measured, cut, context),
        goals=goals,
        commitments=commitments(cut, goals.goals, context) if identity.kind == "plan" else (),
        identity=identity,
    )


def _text_alone(
    source: Source,
    document: Document,
    language: str | None,
    kind: DocumentKind | None,
    context: Context,
) -> Reading:
    cut = Outline(front=document.blocks)
    return Reading(
        path=str(source.path),
        document_id=source.document_id,
        size=source.size,
        media_type=document.media_type,
        language=language,
        document=_doubted(document, language_doubts(language, {}, cut)),
        outline=cut,
        identity=identify(document, cut, kind, context),
    )


def _doubted(document: Document, doubts: Iterable[Doubt]) -> Document:
    return document.model_copy(update={"doubts": (*document.doubts, *doubts)})
