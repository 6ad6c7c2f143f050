"""What a run has to do: which inputs are done, refused, copies of others, or to be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from planparse.engine.archive.walk import Found
from planparse.engine.source import source_of
from planparse.model.limits import Limits
from planparse.model.reasons import Reason
from planparse.model.records.clean import path_text
from planparse.store.archive.commits import Entry
from planparse.store.archive.state import State

Todo = Literal["unchanged", "refuse", "copy", "read"]


@dataclass(frozen=True, slots=True)
class Step:
    """What to do with one input."""

    found: Found
    todo: Todo
    document_id: str | None = None
    reason: Reason | None = None
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class Again:
    """What is read although it was read before."""

    reasons: frozenset[Reason] = frozenset()
    rehash: bool = False
    """Compare bytes also where size and time are unchanged."""


class Plan:
    """Decides on inputs in the order of their paths, so that the same files give the same rows."""

    def __init__(self, state: State, limits: Limits, fingerprint: str, again: Again) -> None:
        self._entries = dict(state.entries)
        self._originals = state.originals()
        self._limits = limits
        self._fingerprint = fingerprint
        self._again = again
        self._owners: dict[str, str] = {}

    def steps(self, found: Sequence[Found]) -> Iterator[Step]:
        """A step for each input; files are hashed as the steps are taken."""
        present = {item.key: item for item in found}
        self._owners = {
            document_id: key
            for document_id, key in self._originals.items()
            if self._stands(key, present.get(key))
        }
        for item in found:
            yield self._step(item)

    def _stands(self, key: str, item: Found | None) -> bool:
        """The records of an original will still stand after this run, without being read anew."""
        entry = self._entries[key]
        if item is None:
            return entry.fingerprint == self._fingerprint
        return self._is_done(entry, item)

    def _step(self, item: Found) -> Step:
        entry = self._entries.get(item.key)
        refusal = self._refusal(item)
        if refusal is not None:
            return self._refused(item, entry, *refusal)
        if entry and not self._again.rehash and self._is_done(entry, item) and self._has(entry):
            return Step(item, "unchanged", entry.document_id)
        return self._hashed(item, entry)

    def _hashed(self, item: Found, entry: Entry | None) -> Step:
        try:
            document_id = source_of(Path(item.path)).document_id
        except OSError as error:
            detail = f"the system refused to read it ({error.strerror or error})"
            return self._refused(item, entry, "unreadable", detail)
        owner = self._owners.get(document_id)
        if owner == item.key:
            return Step(item, "unchanged", document_id)
        if owner is not None:
            same = entry is not None and entry.is_copy and entry.document_id == document_id
            if same and entry is not None and entry.fingerprint == self._fingerprint:
                return Step(item, "unchanged", document_id)
            return Step(item, "copy", document_id)
        self._owners[document_id] = item.key
        return Step(item, "read", document_id)

    def _refusal(self, item: Found) -> tuple[Reason, str] | None:
        if item.refusal is not None:
            return item.refusal, item.detail or ""
        if item.size == 0:
            return "empty", "the file has no bytes; fetch it again or save the document anew"
        if item.size > self._limits.file_bytes:
            detail = (
                f"{item.size:,} bytes, more than the limit of {self._limits.file_bytes:,}; split "
                "the document or raise `file_bytes`"
            )
            return "too_large", detail
        return None

    def _refused(self, item: Found, entry: Entry | None, reason: Reason, detail: str) -> Step:
        is_same = entry is not None and (entry.status, entry.reason) == ("rejected", reason)
        if is_same and entry is not None and entry.fingerprint == self._fingerprint:
            return Step(item, "unchanged", entry.document_id)
        return Step(item, "refuse", None, reason, detail)

    def _is_done(self, entry: Entry, item: Found) -> bool:
        return (
            entry.fingerprint == self._fingerprint
            and (entry.size, entry.modified) == (item.size, item.modified)
            and entry.reason not in self._again.reasons
            and entry.timed_out != 1
        )

    def _has(self, entry: Entry) -> bool:
        """A copy is done only while the records of its original stand."""
        return not entry.is_copy or entry.document_id in self._owners


def missing(state: State, found: Sequence[Found], roots: Sequence[Path]) -> list[str]:
    """Keys of inputs below the roots that were read once and are not there any more."""
    gone = state.entries.keys() - {item.key for item in found}
    inside = tuple(path_text(root.resolve()).rstrip("/") + "/" for root in roots)
    return sorted(key for key in gone if key.startswith(inside))
