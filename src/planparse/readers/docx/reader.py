"""Word files: opened under bounds, read story by story."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from planparse.errors import InputError
from planparse.model.block import Block
from planparse.model.limits import Limits
from planparse.model.raw import RawDocument
from planparse.readers.docx.archive import Archive
from planparse.readers.docx.doubts import Doubts
from planparse.readers.docx.fields import Fields
from planparse.readers.docx.markup import Element, W, attribute, integer, local
from planparse.readers.docx.notes import Notes
from planparse.readers.docx.numbering import Numbering
from planparse.readers.docx.package import Package
from planparse.readers.docx.paragraphs import Setting
from planparse.readers.docx.story import Source, Story, loose_notes
from planparse.readers.docx.styles import StyleSheet
from planparse.readers.sniff import DOCX, sniff

_TRACKED = ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel")
_TWIPS = 20.0
_MAX_PROPERTY = 2_000
"""Characters of a title or an author; longer ones are not names."""


@dataclass(frozen=True, slots=True)
class _Properties:
    title: str | None = None
    author: str | None = None
    language: str | None = None


def read_docx(path: Path, limits: Limits) -> RawDocument:
    """Read a Word file.

    Returns:
        A document whose `blocks` are in reading order: headers first, then the body with notes
        and text boxes after the paragraph that they hang in, footers last. It has no pages.

    Raises:
        InputError: `encrypted`, `not_docx`, `corrupt`, `bomb`, or what `sniff` refuses.
    """
    if sniff(path, limits) != DOCX:
        raise InputError(
            path, "not_docx", "this is not a Word file; it is read by the reader for its own kind"
        )
    doubts = Doubts()
    with Archive(path, limits, doubts) as archive:
        package = Package(path, archive, doubts)
        body = package.main_root()
        source = _source(package, limits, doubts, body)
        blocks = _blocks(source, body)
        properties = _properties(package)
    _count_changes([body, *source.notes.roots], doubts)
    return RawDocument(
        media_type=DOCX,
        reader="docx",
        blocks=tuple(blocks),
        title=properties.title,
        author=properties.author,
        language=properties.language or _language(body) or source.styles.language,
        doubts=doubts.rows(),
    )


def _source(package: Package, limits: Limits, doubts: Doubts, body: Element) -> Source:
    styles = StyleSheet(_related_root(package, "styles"))
    return Source(
        package=package,
        styles=styles,
        numbering=Numbering(_related_root(package, "numbering"), styles),
        limits=limits,
        doubts=doubts,
        notes=Notes(package),
        left_margin=_left_margin(body),
    )


def _related_root(package: Package, kind: str) -> Element | None:
    parts = package.related(package.main, kind)
    return package.root(parts[0]) if parts else None


def _blocks(source: Source, body: Element) -> list[Block]:
    """All stories; what was read before the text limit is kept."""
    made: list[Block] = []
    made += _furniture(source, "header")
    content = next((node for node in body if local(node) == "body"), body)
    made += Story(source, source.package.main, Setting(), Fields(body)).blocks(content)
    made += loose_notes(source)
    made += _furniture(source, "footer")
    if source.is_full:
        source.doubts.once(
            "text_cut",
            "high",
            f"more than {source.limits.document_characters:,} characters; the rest is left out",
        )
    return made


def _furniture(source: Source, kind: str) -> list[Block]:
    """Headers or footers, the same text once."""
    made: dict[tuple[str, str], Block] = {}
    for part in source.package.related(source.package.main, kind):
        root = source.package.root(part)
        if root is not None:
            for block in Story(source, part, Setting("furniture"), Fields(root)).blocks(root):
                digest = block.figure.digest if block.figure else ""
                made.setdefault((block.text, digest), block)
    return list(made.values())


def _left_margin(body: Element) -> float:
    margin = next(body.iter(f"{W}pgMar"), None)
    return (integer(margin, "left") or 0) / _TWIPS


def _count_changes(roots: list[Element], doubts: Doubts) -> None:
    tags = [W + name for name in _TRACKED]
    doubts.count(
        "tracked_changes",
        "low",
        "tracked changes, read as if all were accepted",
        sum(1 for root in roots for _ in root.iter(*tags)),
    )


def _language(body: Element) -> str | None:
    """The language that most runs declare."""
    declared = Counter(attribute(node) for node in body.iter(f"{W}lang"))
    declared.pop(None, None)
    return declared.most_common(1)[0][0] if declared else None


def _properties(package: Package) -> _Properties:
    parts = package.related("", "core-properties")
    root = package.root(parts[0], "low") if parts else None
    if root is None:
        return _Properties()
    found = {local(node): " ".join((node.text or "").split())[:_MAX_PROPERTY] for node in root}
    return _Properties(
        title=found.get("title") or None,
        author=found.get("creator") or None,
        language=found.get("language") or None,
    )
