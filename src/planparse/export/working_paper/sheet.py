"""Writing cells so that text stays text and numbers stay numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from planparse.model.records.clean import REPLACEMENT, clean_text

LONGEST = 32_000
"""Characters; Excel holds 32,767 in a cell and silently loses a longer text."""
CUT = " […]"
LONGEST_ADDRESS = 2_000
"""Excel refuses longer links."""
EXACT_DIGITS = 15
"""Excel counts in binary fractions; a number with more digits stands as text, unchanged."""


class Sheet:
    """One sheet of a workbook with its formats and links."""

    def __init__(self, book: Any, name: str, formats: dict[str, Any]) -> None:
        self.sheet = book.add_worksheet(name)
        self.formats = formats

    def text(self, row: int, column: int, value: str | None, form: str = "text") -> None:
        """Text as text, whatever it begins with; what XML cannot hold is replaced visibly."""
        if value is None or value == "":
            self.sheet.write_blank(row, column, None, self.formats[form])
            return
        self.sheet.write_string(row, column, safe(value), self.formats[form])

    def number(self, row: int, column: int, value: Decimal | float | int | None) -> None:
        """A number as a number; one that Excel would round as text."""
        if value is None:
            self.text(row, column, None)
        elif isinstance(value, Decimal) and len(value.normalize().as_tuple().digits) > EXACT_DIGITS:
            self.text(row, column, f"{value:f}")
        else:
            self.sheet.write_number(row, column, float(value), self.formats["number"])

    def page(self, row: int, column: int, page: int | None, address: str | None) -> None:
        """A page number that leads to the page; the plain number where there is no file."""
        if page is None and address is None:
            self.text(row, column, None)
        elif address is None or len(address) > LONGEST_ADDRESS:
            self.number(row, column, page)
        else:
            shown = str(page) if page is not None else "→"
            link = f"external:{address}#page={page}" if page is not None else f"external:{address}"
            self.sheet.write_url(row, column, link, self.formats["link"], shown)
            if page is not None:  # the link stays, and the cell holds the number
                self.sheet.write_number(row, column, page, self.formats["link"])

    def headings(self, row: int, names: list[str], widths: list[float]) -> None:
        """Headings with their columns' widths, a filter over them and both in sight."""
        for column, (name, width) in enumerate(zip(names, widths, strict=True)):
            self.text(row, column, name, "heading")
            self.sheet.set_column(column, column, width)


def safe(text: str) -> str:
    """Text that a cell can hold; cut text says so."""
    clean = clean_text(text).replace("\x7f", REPLACEMENT)
    return clean if len(clean) <= LONGEST else clean[: LONGEST - len(CUT)] + CUT
