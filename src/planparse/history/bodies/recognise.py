"""Which body each document is from, told over all documents of an archive together.

A document that does not name its authority takes that of the board's other documents, where these
agree: of its own folder first, then of the archive. Boards of the same name in two authorities are
never taken for one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple, TypeVar

from planparse.history.bodies.names import Authority, Board, authorities, board, slug
from planparse.history.bodies.numbers import organisation_numbers
from planparse.history.face import Face
from planparse.model.records import BodyRecord

WHOLE_LINE = 3
"""A line that is nothing but a name counts as much as so many mentions."""
MOST_OF_LINE = 0.6
UNKNOWN = "unknown"

N = TypeVar("N", Authority, Board)


@dataclass(frozen=True)
class Bodies:
    """The bodies of an archive, and whose each document is."""

    records: tuple[BodyRecord, ...]
    of_document: dict[str, str]
    """`document_id` -> `body_id`."""


class _Named(NamedTuple):
    """What one document says of its body."""

    face: Face
    authority: Authority | None
    board: Board | None
    numbers: tuple[str, ...]


class _Body(NamedTuple):
    body_id: str
    authority: Authority | None
    board: Board | None


def recognise(faces: Sequence[Face]) -> Bodies:
    """Bodies of all documents.

    Args:
        faces: what each document shows of itself.
    """
    named = [_named(face) for face in faces]
    settled = _settled(named)
    members: defaultdict[str, list[tuple[_Named, _Body]]] = defaultdict(list)
    for one, body in zip(named, settled, strict=True):
        members[body.body_id].append((one, body))
    records = [_record(body_id, found) for body_id, found in sorted(members.items())]
    return Bodies(
        tuple(records),
        {
            one.face.document.document_id: body.body_id
            for one, body in zip(named, settled, strict=True)
        },
    )


def _named(face: Face) -> _Named:
    words = face.profile.bodies
    boards = [(line, found) for line in face.lines if (found := board(line, words))]
    places = [(line, one) for line in face.lines for one in authorities(line, words)]
    numbers = organisation_numbers(face.imprints, words.number_words)
    if not places:
        spoken = [text for text in face.imprints if any(number in text for number in numbers)]
        places = [(line, one) for line in spoken for one in authorities(line, words)]
    if not boards:
        boards = [(text, found) for text in face.openings if (found := board(text, words))]
    return _Named(face, _most_named(places), _most_named(boards), tuple(numbers))


def _most_named(found: Iterable[tuple[str, N]]) -> N | None:
    """The name that the lines are most about; of two alike, the first."""
    weights: Counter[str] = Counter()
    first: dict[str, N] = {}
    for line, one in found:
        is_whole = len(one.written) >= MOST_OF_LINE * len(line)
        weights[one.key] += WHOLE_LINE if is_whole else 1
        first.setdefault(one.key, one)
    return first[max(weights, key=lambda key: weights[key])] if weights else None


def _settled(named: Sequence[_Named]) -> list[_Body]:
    by_board: defaultdict[str, dict[str, Authority]] = defaultdict(dict)
    by_folder: defaultdict[tuple[str, str], dict[str, Authority]] = defaultdict(dict)
    for one in named:
        if one.authority:
            by_board[_board_key(one)][one.authority.key] = one.authority
            by_folder[_folder(one), _board_key(one)][one.authority.key] = one.authority
    found = []
    for one in named:
        authority, others = one.authority, by_board[_board_key(one)]
        if authority is None:
            near = by_folder[_folder(one), _board_key(one)]
            choice = near or others
            authority = next(iter(choice.values())) if len(choice) == 1 else None
        found.append(_body(one, authority, is_shared=len(others) > 1))
    return found


def _body(one: _Named, authority: Authority | None, is_shared: bool) -> _Body:
    """Authority and board as an id; of an unknown authority among several, the folder's."""
    own = one.board.key if one.board else None
    if authority:
        return _Body(f"{authority.key}/{own}" if own else authority.key, authority, one.board)
    if own is None:
        own = slug(one.face.document.organisation or "") or UNKNOWN
    if is_shared or own == UNKNOWN:
        return _Body(f"{UNKNOWN}-{slug(_folder(one)) or 'folder'}/{own}", None, one.board)
    return _Body(own, None, one.board)


def _board_key(one: _Named) -> str:
    return one.board.key if one.board else ""


def _folder(one: _Named) -> str:
    return str(PurePosixPath(one.face.document.path).parent)


def _record(body_id: str, members: Sequence[tuple[_Named, _Body]]) -> BodyRecord:
    authority, own = members[0][1].authority, members[0][1].board
    documents = [one.face.document for one, _ in members]
    years = [document.year for document in documents if document.year is not None]
    written = {one.board.written for one, _ in members if one.board}
    written |= {one.authority.written for one, _ in members if one.authority and not own}
    printed = {document.organisation for document in documents if document.organisation}
    numbers = {number for one, _ in members for number in one.numbers}
    names = sorted(written) or sorted(printed)
    return BodyRecord(
        body_id=body_id,
        authority_id=body_id.split("/", maxsplit=1)[0],
        name=own.name if own else authority.name if authority else (names or [body_id])[0],
        authority=authority.name if authority else None,
        kind="board" if own else authority.kind if authority else "other",
        code=authority.code if authority else None,
        organisation_number=numbers.pop() if len(numbers) == 1 else None,
        names=tuple(names),
        first_year=min(years, default=None),
        last_year=max(years, default=None),
        document_count=len({document.document_id for document in documents}),
    )
