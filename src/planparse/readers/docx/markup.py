"""XML of Word files: safe parsing and the names of its elements.

Elements are told apart by their local name: WordprocessingML, DrawingML and VML do not use one
name for two things that matter here, and Word's strict variant differs only by namespace.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1].encode(),
}
"""Namespaces of the strict variant and their everyday counterparts."""

_MAX_MARKUP = 12_000_000
"""Tags of one part; a node costs libxml2 about 130 bytes, so this many stay below 1 GiB. A report
of a thousand pages has about one million."""

_ENCODINGS = frozenset({"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII"})
"""What the packaging standard allows; UTF-7 and the like serve only to hide markup."""

_DOCTYPE = b"<!DOCTYPE"
_DOCTYPE_FOUND = "declares a DOCTYPE, which no Word file does and which can hide an attack"
_PROLOG = 4096
"""Bytes in which a DOCTYPE is looked for before the parser sees it; it is asked again after."""

_NO_MEMORY = ("unknown error", "out of memory", "Memory allocation failed")
"""What lxml says when libxml2 could not allocate: it has no error to tell of then."""

_OFF = frozenset({"0", "false", "off", "none"})

Element = etree._Element


class PartFault(Exception):  # noqa: N818 - a fault of one part, turned into a doubt or an error
    """A part of the file cannot be used; `reason` is one of `planparse.model.reasons.Reason`."""

    def __init__(self, reason: str, what: str) -> None:
        super().__init__(reason, what)
        self.reason = reason
        self.what = what


def parse(data: bytes) -> Element:
    """The root element of a part; nothing outside the bytes is ever loaded.

    Raises:
        PartFault: not well-formed, has a DOCTYPE, or is larger than any honest document.
    """
    if data.count(b"<") > _MAX_MARKUP:
        raise PartFault("bomb", f"has more than {_MAX_MARKUP:,} tags")
    if _DOCTYPE in data[:_PROLOG].replace(b"\x00", b"").upper():
        raise PartFault("corrupt", _DOCTYPE_FOUND)
    for strict, usual in _STRICT.items():
        data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if str(error).startswith(_NO_MEMORY):
            raise MemoryError("the XML parser has no memory left") from error
        raise PartFault("corrupt", f"is not well-formed XML ({_brief(error)})") from error
    except (ValueError, LookupError) as error:
        raise PartFault("corrupt", f"is not well-formed XML ({_brief(error)})") from error
    info = root.getroottree().docinfo
    if info.internalDTD is not None or info.doctype:
        raise PartFault("corrupt", _DOCTYPE_FOUND)
    if info.encoding and info.encoding.upper() not in _ENCODINGS:
        raise PartFault("corrupt", f"is in the encoding {info.encoding}, not UTF-8 or UTF-16")
    return root


def _brief(error: BaseException) -> str:
    """First line of a parser's message."""
    message = (str(error) or type(error).__name__).splitlines()[0]
    return message.removesuffix("(<string>, line 1)").strip()[:120]


@lru_cache(maxsize=4096)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def local(element: Element) -> str:
    """Name without the namespace; empty for what is not an element."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


def child(element: Element | None, name: str) -> Element | None:
    """First child with a local name."""
    if element is None:
        return None
    for node in element:
        if local(node) == name:
            return node
    return None


def children(element: Element, name: str) -> Iterator[Element]:
    """All children with a local name."""
    return (node for node in element if local(node) == name)


def attribute(element: Element | None, name: str = "val") -> str | None:
    """An attribute of the Word namespace, or the same without a namespace."""
    if element is None:
        return None
    value = element.get(W + name)
    return element.get(name) if value is None else value


def integer(element: Element | None, name: str = "val") -> int | None:
    """An attribute as a whole number; None where it is absent or not one."""
    value = attribute(element, name)
    try:
        return int(float(value)) if value is not None and len(value) < 20 else None
    except (ValueError, OverflowError):
        return None


def switched_on(element: Element) -> bool:
    """Value of an on/off property: present means on unless it says otherwise."""
    return (attribute(element) or "1").lower() not in _OFF
