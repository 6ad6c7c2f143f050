"""Where a fact stands: the columns that every fact read from a document has."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from planparse.model.place import Box, Place
from planparse.model.records.record import Record


class Spot(Record):
    """One place of a fact that has several."""

    page: int | None = Field(default=None, ge=1, description="1-based page")
    x0: float | None = Field(default=None, description="Left edge in points")
    top: float | None = Field(default=None, description="Upper edge in points")
    x1: float | None = Field(default=None, description="Right edge in points")
    bottom: float | None = Field(default=None, description="Lower edge in points")
    line: int | None = Field(default=None, ge=1, description="1-based line of a text file")


class Placed(Record):
    """A fact that was read from a document."""

    document_id: str = Field(description="Document that it was read from")
    page: int | None = Field(
        default=None, ge=1, description="1-based page; null where the format has no pages"
    )
    x0: float | None = Field(
        default=None,
        description="Left edge in points from the left of the page as displayed; null where "
        "there is no layout",
    )
    top: float | None = Field(
        default=None, description="Upper edge in points from the top of the page as displayed"
    )
    x1: float | None = Field(
        default=None, description="Right edge in points from the left of the page as displayed"
    )
    bottom: float | None = Field(
        default=None, description="Lower edge in points from the top of the page as displayed"
    )
    line: int | None = Field(default=None, ge=1, description="1-based line, for text files")
    places: tuple[Spot, ...] = Field(
        default=(),
        description="All places, the first one included, of a fact that stands in several (it "
        "spans pages, or is printed twice); empty where the columns say it all",
    )
    rule: str = Field(description="Name of the rule that found it")
    confidence: float = Field(ge=0, le=1, description="How sure that rule is, in [0, 1]")


class Quoted(Record):
    """A conclusion, with the words that it rests on and their place."""

    quote: str | None = Field(
        default=None, description="Words of the document that the conclusion rests on, verbatim"
    )
    quote_document_id: str | None = Field(
        default=None, description="Document that the quote stands in"
    )
    page: int | None = Field(
        default=None,
        ge=1,
        description="1-based page of the quote; null where the format has no pages",
    )
    x0: float | None = Field(
        default=None, description="Left edge of the quote in points; null without a layout"
    )
    top: float | None = Field(default=None, description="Upper edge of the quote in points")
    x1: float | None = Field(default=None, description="Right edge of the quote in points")
    bottom: float | None = Field(default=None, description="Lower edge of the quote in points")
    line: int | None = Field(
        default=None, ge=1, description="1-based line of the quote, for text files"
    )
    rule: str = Field(description="Name of the rule that drew the conclusion")
    confidence: float | None = Field(
        default=None, ge=0, le=1, description="How sure that rule is, in [0, 1]"
    )


def place_columns(place: Place, places: tuple[Place, ...] = ()) -> dict[str, Any]:
    """The columns `page`, `x0`, `top`, `x1`, `bottom`, `line` and `places` of a `Placed` record.

    Args:
        place: where the fact stands first.
        places: all its places where there are several, as `Block.places` has them.
    """
    columns = spot_columns(place)
    if len(places) > 1:
        columns["places"] = tuple(Spot(**spot_columns(p)) for p in places)
    return columns


def spot_columns(place: Place, prefix: str = "") -> dict[str, Any]:
    """The six columns of one place; `prefix` serves `plan_page` and the like."""
    values = box_columns(place.page, place.box, place.line)
    return {f"{prefix}{name}": value for name, value in values.items()} if prefix else values


def box_columns(page: int | None, box: Box | None, line: int | None) -> dict[str, Any]:
    """The six columns of what stands in a box of a page or in a line of a text."""
    x0, top, x1, bottom = box or (None, None, None, None)
    return {"page": page, "x0": x0, "top": top, "x1": x1, "bottom": bottom, "line": line}


def place_of(record: Placed | Quoted | Spot) -> Place:
    """The noun behind a record's columns; the way back from `place_columns`."""
    edges = (record.x0, record.top, record.x1, record.bottom)
    x0, top, x1, bottom = edges
    if x0 is None or top is None or x1 is None or bottom is None:
        return Place(page=record.page, line=record.line)
    return Place(page=record.page, box=Box(x0, top, x1, bottom), line=record.line)
