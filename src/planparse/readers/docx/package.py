"""Parts of a Word file and how they refer to each other."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from urllib.parse import unquote

from planparse.errors import InputError
from planparse.model.reasons import Severity
from planparse.readers.docx.archive import Archive, level_name
from planparse.readers.docx.doubts import Doubts
from planparse.readers.docx.markup import Element, PartFault, attribute, local, parse

_MAIN = "word/document.xml"
_TYPES = "[content_types].xml"
_HARMLESS_LINKS = frozenset({"hyperlink"})
"""Links for the reader to click; every other outside target would have to be fetched."""
_MAX_RELATION_PARTS = 100
"""A long report has ten or twenty parts with relations."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to under an id."""

    kind: str
    """Last segment of the relation's type, e.g. `image`, `footnotes`."""
    target: str
    """Part name inside the container, or the address of something outside."""
    external: bool


class Package:
    """The parts of one Word file; loads each on demand and reports the ones that fail."""

    def __init__(self, path: Path, archive: Archive, doubts: Doubts) -> None:
        """Find the main part.

        Raises:
            InputError: there is none, or the package is not a Word file.
        """
        self._path = path
        self._archive = archive
        self._doubts = doubts
        self._relations: dict[str, dict[str, Relation]] = {}
        self.main = self._find_main()
        if any(name.endswith("vbaproject.bin") for name in archive.names):
            doubts.once("macros", "low", "the file carries macros; they were not run")
        self._look_for_outside_links()

    def main_root(self) -> Element:
        """Root of the main part.

        Raises:
            InputError: it cannot be parsed, or unpacks beyond the bounds.
        """
        if self._archive.is_repeated(self.main):
            self._doubts.once(
                "repeated_part",
                "high",
                f"the file has several {self.main!r}; the last one was read, others may differ",
            )
        if _TYPES in self._archive:
            self._required(_TYPES)
        return self._required(self.main)

    def root(self, name: str, severity: Severity = "medium") -> Element | None:
        """Root of another part; None, with a doubt, where it cannot be had."""
        try:
            data = self._archive.read(name)
            if data is not None:
                return parse(data)
            self._doubts.once("part_missing", severity, f"the part {name!r} is missing", name)
        except PartFault as fault:
            self._doubts.once(
                "part_unreadable", severity, f"the part {name!r} {fault.what}; left out", name
            )
        return None

    def media(self, name: str, most: int) -> tuple[bytes | None, str]:
        """Bytes of a picture, and an identity for it even where the bytes are not to be had."""
        try:
            return self._archive.read(name, most), self._archive.fingerprint(name)
        except PartFault as fault:
            self._doubts.once(
                "part_skipped", "low", f"the picture {name!r} {fault.what}; not kept", name
            )
            return None, self._archive.fingerprint(name)

    def relations(self, part: str) -> dict[str, Relation]:
        """Relations of a part by id."""
        key = level_name(part)
        if key not in self._relations:
            self._relations[key] = self._load_relations(part)
        return self._relations[key]

    def related(self, part: str, kind: str) -> list[str]:
        """Names of the parts of a kind that a part refers to, each once, in the file's order."""
        targets = (
            relation.target
            for relation in self.relations(part).values()
            if relation.kind == kind and not relation.external
        )
        return list(dict.fromkeys(targets))

    def _look_for_outside_links(self) -> None:
        """Load all relations, so that links from parts that are not read are reported too."""
        parts = (name for name in self._archive.names if name.endswith(".rels"))
        for name in islice(parts, _MAX_RELATION_PARTS):
            folder, _, base = name.rpartition("_rels/")
            self.relations(folder + base.removesuffix(".rels"))

    def _required(self, name: str) -> Element:
        """Root of a part without which there is no document."""
        try:
            return parse(self._archive.read(name) or b"")
        except PartFault as fault:
            raise InputError(
                self._path,
                fault.reason,
                f"its part {name!r} {fault.what}; ask for the original, or open it in Word and "
                "save it anew",
            ) from fault

    def _find_main(self) -> str:
        named = self.related("", "officeDocument")
        found = next((name for name in named if name in self._archive), None)
        if found is not None:
            return found
        if named or _MAIN not in self._archive:
            missing = named[0] if named else _MAIN
            raise InputError(
                self._path,
                "not_docx",
                f"a zip container without its main part {missing!r}; a Word file has "
                f"{_MAIN!r}; save the document as .docx or PDF",
            )
        self._doubts.once(
            "main_part_unnamed", "medium", f"the file does not name its main part; {_MAIN!r} taken"
        )
        return _MAIN

    def _load_relations(self, part: str) -> dict[str, Relation]:
        folder, base = posixpath.split(part)
        name = posixpath.join(folder, "_rels", f"{base}.rels")
        if name not in self._archive:
            return {}
        root = self.root(name)
        if root is None:
            return {}
        relations: dict[str, Relation] = {}
        for node in root:
            if local(node) == "Relationship":
                relations[attribute(node, "Id") or ""] = self._relation(node, folder)
        return relations

    def _relation(self, node: Element, folder: str) -> Relation:
        kind = (attribute(node, "Type") or "").rpartition("/")[2]
        target = attribute(node, "Target") or ""
        external = (attribute(node, "TargetMode") or "").lower() == "external"
        if not external:
            target = self._resolve(folder, target)
        elif kind not in _HARMLESS_LINKS:
            self._doubts.count(
                "external_reference",
                "medium",
                "references to something outside the file, never fetched",
            )
        return Relation(kind, target, external)

    def _resolve(self, folder: str, target: str) -> str:
        """Part name of a relation's target; one that leaves the container names no part."""
        path = posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/")))
        depth = posixpath.normpath(posixpath.join(folder or ".", target.lstrip("/")))
        if depth.startswith(".."):
            self._doubts.once(
                "unsafe_target", "medium", "a reference points outside the file; not followed"
            )
        name = path.lstrip("/")
        return name if name in self._archive else unquote(name)
