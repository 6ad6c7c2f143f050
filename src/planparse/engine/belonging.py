"""Whether a plan and a report belong together, told from what they say and not from their order.

A pair that is clearly none (swapped, two plans, two reports) is refused, unless the caller insists;
another body, year or language is a finding, said before all others. A document whose kind cannot
be told is never refused.
"""

from __future__ import annotations

from collections.abc import Iterator

from planparse.engine.reading import Reading
from planparse.errors import PairRefused
from planparse.extract.identity.face import face_of
from planparse.extract.identity.kind_told import clear_kind
from planparse.history.bodies.names import authorities, board
from planparse.model.block import Block
from planparse.model.document import Section
from planparse.model.finding import Finding
from planparse.model.records.codes import DocumentKind
from planparse.profiles.profile import LANGUAGES, Profile, load, profile_of
from planparse.text.pipeline import sentences
from planparse.text.tense import leads, looks_back

RULE = "belonging"
SAME_SHARE = 0.9
"""Share of texts in common from which two files hold one document."""

LINE = 140
"""Characters of a cover's line; longer ones are text that may name anybody."""

Years = tuple[int, int]


def refuse_strangers(plan: Reading, report: Reading) -> None:
    """Stop where the two are clearly no plan and its report.

    Raises:
        PairRefused: they are swapped, two plans or two reports.
    """
    if plan.document is None or report.document is None or is_one_document(plan, report):
        return
    first, second = _kind(plan), _kind(report)
    if first is None or second is None or (first, second) == ("plan", "follow_up"):
        return
    raise PairRefused(plan.path, report.path, first, second)


def is_one_document(plan: Reading, report: Reading) -> bool:
    """Both paths lead to the same text: a document that is plan and report in one."""
    if plan.document is None or report.document is None:
        return False
    if plan.document.document_id == report.document.document_id:
        return True
    texts = [
        {b.text for b in one.document.blocks if b.text} for one in (plan, report) if one.document
    ]
    shared = len(texts[0] & texts[1])
    return shared >= SAME_SHARE * max(len(texts[0]), len(texts[1]), 1)


def as_its_own_report(plan: Reading) -> Reading:
    """A document that is plan and report: what its goals' sections tell of the past is no plan's.

    Otherwise all of it would be the plan's own text copied. Text that looks forward stays the
    plan's, so that a plan audited against itself reports nothing.
    """
    profile = profile_of(plan.language)
    goals = tuple(
        goal.model_copy(update={"text": _text_ahead(goal.text or "", profile) or None})
        for goal in plan.goals.goals
    )
    sections = tuple(_looking_forward(section, profile) for section in plan.outline.sections)
    return plan.model_copy(
        update={
            "goals": plan.goals.model_copy(update={"goals": goals}),
            "outline": plan.outline.model_copy(update={"sections": sections}),
        }
    )


def _looking_forward(section: Section, profile: Profile) -> Section:
    """A section without what tells of the past: its tables and sentences that do."""
    is_back = looks_back(section.text, profile.kinds)
    kept = (_block_ahead(block, is_back, profile) for block in section.blocks)
    blocks = tuple(block for block in kept if block is not None)
    return section.model_copy(update={"blocks": blocks})


def _block_ahead(block: Block, is_back: bool, profile: Profile) -> Block | None:
    """A block without what tells of the past; none where nothing is left."""
    if block.grid is not None:
        cells = " ".join(cell.text for cell in block.grid.cells)
        return None if is_back or looks_back(cells, profile.kinds) else block
    text = _planned(block.text, is_back or looks_back(block.text, profile.kinds), profile)
    return block.model_copy(update={"text": text}) if text or not is_back else None


def _planned(text: str, is_back: bool, profile: Profile) -> str:
    """The sentences of a text that do not look back; of one that does, those that look ahead."""
    kept = ("ahead",) if is_back else ("ahead", None)
    found = sentences(text, profile.language)
    parts = (text[start:end] for start, end in found)
    return " ".join(part for part in parts if leads(part, profile.kinds) in kept)


def _text_ahead(text: str, profile: Profile) -> str:
    return _planned(text, looks_back(text, profile.kinds), profile)


def belonging_findings(plan: Reading, report: Reading) -> Iterator[Finding]:
    """Another body, year or language, and one text in two files."""
    if plan.document is None or report.document is None:
        return
    if is_one_document(plan, report):
        if plan.path != report.path:
            yield _finding("same_document", "The plan and the report are the same text.")
        return
    yield from _other_body(plan, report)
    yield from _other_year(plan, report)
    yield from _other_language(plan, report)


def _kind(reading: Reading) -> DocumentKind | None:
    title = reading.identity.title if reading.identity else None
    words = profile_of(reading.language).kinds
    return clear_kind([title], reading.outline, words) if title else None


def _other_body(plan: Reading, report: Reading) -> Iterator[Finding]:
    ours, theirs = _authority(plan), _authority(report)
    if ours is None or theirs is None or ours[0] == theirs[0]:
        ours, theirs = _board(plan), _board(report)
    if ours is not None and theirs is not None and not _is_same(ours[0], theirs[0]):
        message = f"The plan is of {ours[1]} and the report of {theirs[1]}."
        yield _finding("other_body", message, ours[1], theirs[1])


def _is_same(ours: str, theirs: str) -> bool:
    """One name begins the other: a line may go on with whose board it is."""
    return ours.startswith(theirs) or theirs.startswith(ours)


def _authority(reading: Reading) -> tuple[str, str] | None:
    """(key, name) of the region or municipality that the document names first of itself."""
    words = profile_of(reading.language).bodies
    found = (one for line in _own_lines(reading) for one in authorities(line, words))
    return next(((one.key, one.name) for one in found), None)


def _board(reading: Reading) -> tuple[str, str] | None:
    """(key, name) of the board that its cover names; none where it speaks for the authority."""
    identity, profile = reading.identity, profile_of(reading.language)
    found = board((identity and identity.organisation) or "", profile.bodies)
    if found is None or found.name.casefold() in profile.kinds.central_bodies:
        return None
    return found.key, found.name


def _own_lines(reading: Reading) -> Iterator[str]:
    identity, document = reading.identity, reading.document
    if identity is None or document is None:
        return
    face = face_of(document, reading.outline)
    yield from (text for text in (identity.organisation, identity.title) if text)
    yield from (block.text for block in face.lines if len(block.text) <= LINE)
    yield from face.running


def _other_year(plan: Reading, report: Reading) -> Iterator[Finding]:
    ours, theirs = _years(plan), _years(report)
    if ours is None or theirs is None:
        return
    is_before = theirs[1] < ours[0]
    is_behind = theirs[0] > ours[1] and (ours[0] < ours[1] or _is_yearly(plan))
    if is_before or is_behind:
        expected, found = _printed(ours), _printed(theirs)
        message = f"The plan is for {expected} and the report for {found}."
        yield _finding("other_year", message, expected, found)


def _years(reading: Reading) -> Years | None:
    """First and last year that title or cover name; what running text names is too little."""
    identity = reading.identity
    if identity is None or any(doubt.code == "year_from_text" for doubt in reading.doubts):
        return None
    if identity.period_start and identity.period_end:
        return identity.period_start.year, identity.period_end.year
    return (identity.year, identity.year) if identity.year is not None else None


def _printed(years: Years) -> str:
    return str(years[0]) if years[0] == years[1] else f"{years[0]}–{years[1]}"


def _is_yearly(plan: Reading) -> bool:
    title = ((plan.identity and plan.identity.title) or "").casefold()
    return any(word in title for word in profile_of(plan.language).kinds.yearly_plan_titles)


def _other_language(plan: Reading, report: Reading) -> Iterator[Finding]:
    ours, theirs = plan.language, report.language
    if ours and theirs and ours != theirs:
        names = [load(one).locale.name if one in LANGUAGES else one for one in (ours, theirs)]
        message = f"The plan is in {names[0]} and the report in {names[1]}: little can be linked."
        yield _finding("other_language", message, *names)


def _finding(
    code: str, message: str, expected: str | None = None, found: str | None = None
) -> Finding:
    return Finding(
        code=code,
        severity="high",
        message=message,
        compared="What the covers, titles and running headers of the two documents say.",
        expected=expected,
        found=found,
        rule=RULE,
    )
