"""All that the parts of an audit report are made from."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from planparse.export.lookup import Lookup
from planparse.export.pictures import Pictures, Wanted
from planparse.export.words import Words
from planparse.model.decision import Decisions
from planparse.model.records import DocumentRecord, SectionRecord

SHOWN_AROUND = 180
"""Signs of text before and after a quote: about the two lines that a picture shows."""


@dataclass(frozen=True)
class Setting:
    """Records, words and pictures of one report."""

    lookup: Lookup
    words: Words
    pictures: Pictures = field(default_factory=dict)
    decisions: Decisions = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    """Relative address of each document by id, where it can be linked to."""

    @cached_property
    def shown(self) -> dict[Wanted, str]:
        """Pictures that stand in the report already, with the id of each."""
        return {}


@dataclass(frozen=True)
class PictureView:
    """A picture as it is embedded."""

    data: str
    width: int
    height: int


@dataclass(frozen=True)
class Spot:
    """Words of a document with all that is needed to find them in it."""

    quote: str | None
    language: str | None
    document: str
    place: str
    href: str | None
    picture: PictureView | None = None
    picture_id: str | None = None
    """Id of the picture, here or where it was shown before."""
    around: tuple[str, str] | None = None
    """What stands before and after the words, where there is no picture of them."""


@dataclass(frozen=True)
class Found:
    """Where something stands, as records have it."""

    document_id: str | None
    page: int | None
    line: int | None
    quote: str | None
    section_id: str | None = None


def spot(setting: Setting, found: Found, wanted: Wanted | None = None) -> Spot:
    """Words with place, link and picture; a picture is embedded where it is first shown."""
    document = setting.lookup.documents.get(found.document_id or "")
    section = setting.lookup.sections.get(found.section_id or "")
    picture, picture_id = _picture(setting, wanted)
    return Spot(
        quote=found.quote,
        language=document.language if document else None,
        document=document.file_name if document else "",
        place=place(setting.words, _shown_page(document, found), found.line, section),
        href=href(setting, document, found.page),
        picture=picture,
        picture_id=picture_id,
        around=None if picture_id else _around(setting, found),
    )


def _around(setting: Setting, found: Found) -> tuple[str, str] | None:
    """The text of the section before and after its quoted words; None where they fill it."""
    if found.quote is None or found.section_id is None:
        return None
    for section_id in sorted(setting.lookup.family([found.section_id])):
        text = setting.lookup.sections[section_id].text or ""
        before, quote, after = text.partition(found.quote)
        if quote and (before or after):
            return _tail(before), _head(after)
    return None


def _tail(text: str) -> str:
    if len(text) <= SHOWN_AROUND:
        return text
    return "… " + text[-SHOWN_AROUND:].partition(" ")[2]


def _head(text: str) -> str:
    if len(text) <= SHOWN_AROUND:
        return text
    return text[:SHOWN_AROUND].rpartition(" ")[0] + " …"


def _shown_page(document: DocumentRecord | None, found: Found) -> int | None:
    """A text without pages counts as one page, which no reader would look for."""
    is_one = found.line is not None and (document is None or document.page_count is None)
    return None if is_one else found.page


def place(words: Words, page: int | None, line: int | None, section: SectionRecord | None) -> str:
    """`p. 5, section 2.2.1`, for text files with the line; empty where nothing is known."""
    parts = []
    if page is not None:
        parts.append(words("place.page", n=page))
    if line is not None:
        parts.append(words("place.line", n=line))
    if section is not None:
        parts.append(words("place.section", name=section.number or section.title or ""))
    return ", ".join(parts)


def printed(section: SectionRecord) -> str:
    """A heading with its number, as printed."""
    return " ".join(part for part in (section.number, section.title) if part)


def href(setting: Setting, document: DocumentRecord | None, page: int | None) -> str | None:
    """Relative link to a document, to its page in a PDF."""
    source = setting.sources.get(document.document_id) if document else None
    if source is None or document is None:
        return None
    is_pdf = document.media_type == "application/pdf"
    return f"{source}#page={page}" if page is not None and is_pdf else source


def _picture(setting: Setting, wanted: Wanted | None) -> tuple[PictureView | None, str | None]:
    if wanted is None or wanted not in setting.pictures:
        return None, None
    if wanted in setting.shown:
        return None, setting.shown[wanted]
    name = setting.shown[wanted] = f"picture-{len(setting.shown) + 1}"
    picture = setting.pictures[wanted]
    data = base64.b64encode(picture.png).decode("ascii")
    return PictureView(f"data:image/png;base64,{data}", picture.width, picture.height), name
