"""Which of several versions of one document is in force."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple, get_args

from planparse.history.face import Face
from planparse.history.versions.periods import Period, period_of
from planparse.history.versions.words import Version, version_of
from planparse.model.raw import MediaType
from planparse.model.records import VersionRecord
from planparse.text.fold import fold

RANK = {"adopted": 2, None: 1, "draft": 0}
"""An adopted version goes before one that says nothing, and that before a draft."""
FORMATS: tuple[MediaType, ...] = get_args(MediaType)
"""Of copies in several formats that say the same, the one that has pages: they are listed so."""
ALIKE = 0.5
"""Share of the shorter plan's goals that two versions of one plan have in common at least."""
NOT_LETTERS = re.compile(r"[\W\d_]+")


class _Member(NamedTuple):
    face: Face
    period: Period
    version: Version


Wordings = Mapping[str, frozenset[str]]
"""Folded goals of each plan, by `document_id`."""


def versions(
    faces: Sequence[Face], body_of: Mapping[str, str], wordings: Wordings
) -> list[VersionRecord]:
    """A row for every plan and report, each with what takes its place.

    Two documents are versions of one where body, kind and period are the same, and the title, the
    words for draft and adopted left out, or half of the goals are. A document whose year is not
    known stands alone.

    Args:
        faces: what each document shows of itself.
        body_of: `body_id` by `document_id`.
        wordings: the goals of each plan.
    """
    slots: defaultdict[tuple[str, ...], list[list[_Member]]] = defaultdict(list)
    for face in faces:
        member = _Member(face, period_of(face), version_of(face))
        groups = slots[_slot(member, body_of)]
        own = next((g for g in groups if _is_version(member, g[0], wordings)), None)
        if own is None:
            groups.append([member])
        else:
            own.append(member)
    rows = [
        row for groups in slots.values() for members in groups for row in _rows(members, body_of)
    ]
    return sorted(rows, key=lambda row: (row.document_id, row.path))


def _slot(member: _Member, body_of: Mapping[str, str]) -> tuple[str, ...]:
    document = member.face.document
    body = body_of[document.document_id]
    if member.period.code is None or document.kind is None:
        return (body, document.document_id)
    return (body, document.kind, member.period.code, member.period.kind)


def _is_version(one: _Member, other: _Member, wordings: Wordings) -> bool:
    title = _plain_title(one)
    if title and title == _plain_title(other):
        return True
    goals = [wordings.get(_id(member), frozenset[str]()) for member in (one, other)]
    least = min(map(len, goals))
    return least > 0 and len(goals[0] & goals[1]) >= ALIKE * least


def _plain_title(member: _Member) -> str:
    """The title's letters without its year and the words for a version."""
    title = fold(member.face.document.title or "")
    for words in member.face.profile.bodies.versions.values():
        for word in sorted(words, key=len, reverse=True):
            title = re.sub(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])(?: till)?", "", title)
    return NOT_LETTERS.sub("", title)


def _rows(members: Sequence[_Member], body_of: Mapping[str, str]) -> list[VersionRecord]:
    ordered = sorted(members, key=_precedence)
    first = ordered[0]
    return [
        _row(one, first if one is not first else None, ordered, body_of[_id(one)])
        for one in ordered
    ]


def _precedence(member: _Member) -> tuple[int, int, int, str]:
    """Adopted, then the later day, then the format with pages, then the path's order."""
    document = member.face.document
    day = member.version.decided_on or date.min
    media = document.media_type
    form = FORMATS.index(media) if media in FORMATS else len(FORMATS)
    return -RANK[member.version.version], -day.toordinal(), form, document.path


def _row(
    member: _Member, by: _Member | None, group: Sequence[_Member], body_id: str
) -> VersionRecord:
    document = member.face.document
    return VersionRecord(
        document_id=document.document_id,
        path=document.path,
        body_id=body_id,
        kind=document.kind or "other",
        year=document.year,
        period=member.period.code,
        period_kind=member.period.kind,
        period_start=document.period_start or member.period.start,
        period_end=document.period_end or member.period.end,
        version=member.version.version,
        version_raw=member.version.raw,
        decided_on=member.version.decided_on,
        is_current=by is None,
        superseded_by=_id(by) if by else None,
        reason=_reason(member, by, group),
    )


def _reason(member: _Member, by: _Member | None, group: Sequence[_Member]) -> str:
    if by is None:
        others = len(group) - 1
        said = f"it says {member.version.raw!r}" if member.version.raw else "it names no version"
        return f"{said}; it goes before {others} more" if others else f"the only version; {said}"
    own, other = member.version, by.version
    name = by.face.document.file_name
    if RANK[own.version] < RANK[other.version]:
        return f"{name} is {other.version or 'no draft'}, and this is {own.version or 'unmarked'}"
    if own.decided_on != other.decided_on and other.decided_on:
        return f"{name} is of {other.decided_on}, and this is of {own.decided_on or 'no day'}"
    if member.face.document.media_type != by.face.document.media_type:
        return f"{name} is the same document in another format"
    return f"nothing tells which of this and {name} is later: the first path was taken"


def _id(member: _Member) -> str:
    return member.face.document.document_id
