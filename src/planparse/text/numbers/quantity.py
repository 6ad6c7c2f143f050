"""A number as it was read from text."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from planparse.model.records.codes import Comparator, QuantityKind
from planparse.model.records.decimals import times

Kind = QuantityKind

Origin = Literal["caption", "header", "row", "title", "text"]

Doubt = Literal[
    "stray_space",
    "ambiguous_dot",
    "ambiguous_grouping",
    "ambiguous_columns",
    "dot_decimal",
    "foreign_format",
    "parentheses",
    "sign_after",
    "plus_minus",
    "too_long",
    "no_such_date",
    "empty",
    "superscript",
    "too_many",
    "fused",
    "lost_sign",
    "dash_sign",
    "trend",
    "falling",
    "overfull",
    "open_mark",
]
"""What was odd in the print.

`stray_space` a blank inside the number; `ambiguous_dot` a mark that may group or divide;
`ambiguous_grouping` blanks that may group or part numbers; `ambiguous_columns` a row with more than
one reading; `dot_decimal` a decimal mark of another language; `foreign_format` both marks in the
other language's order; `parentheses` and `sign_after` a negative told by these; `plus_minus` a
tolerance; `too_long` more digits than a record holds; `no_such_date` 30 February; `empty` a dash
in place of a number; `superscript` a raised digit behind it, a footnote or a power; `too_many` here
the reading of an overlong text stopped; `fused` several whole numbers that only blanks part, so
there is no value; `lost_sign` a sign without a known glyph before it, so there is no value;
`dash_sign` a minus told by a dash of punctuation; `trend` an arrow or triangle
beside it, `falling` one that points down; `overfull` signs that a spreadsheet prints for a number
that its column is too narrow for; `open_mark` a mark before three digits that groups or divides,
and the other numbers of its column do not tell which.
"""


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a caption, a column heading or a title says about numbers without a unit."""

    unit: str | None = None
    scale: int = 1
    kind: Kind | None = None
    """Null when the heading names no unit but a plain number is expected."""
    origin: Origin = "header"
    """Which of them said so; goes to `Quantity.inherited_from`."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number, range or time in a text.

    `value` is the number as printed, with its sign, times nothing: "-819, 9 mnkr" has the value
    -819.9, the unit "kr" and the scale 1000000; `amount` multiplies. A year is its value, a year
    range and a range have both ends. Dates, months, periods and identifiers have no value: their
    normal form is `iso` (dates, periods) or `raw` (identifiers).

    `raw` holds the number with its sign and the unit signs that belong to it ("6,93 %",
    "2,1 miljarder kronor"); not the words before it ("cirka", "väg") and not a counted noun.
    """

    start: int
    end: int
    """Character offsets in the text; `raw == text[start:end]`."""
    raw: str
    kind: Kind
    value: Decimal | None = None
    value_high: Decimal | None = None
    """The upper end of a range, else null."""
    unit: str | None = None
    """Normal form: kr, EUR, %, procentenheter, dagar, or the counted noun as printed."""
    scale: int = 1
    approximate: bool = False
    comparator: Comparator | None = None
    """What stands before it and says how it is to be compared."""
    iso: str | None = None
    """2025-09-30, --03-29, 2025-04, --04, 2025-01/2025-04, --01/--04, 2025-23 (autumn), P10Y."""
    label: str | None = None
    """The phrase that the number measures, best effort."""
    doubts: tuple[Doubt, ...] = ()
    inherited_from: Origin | None = None
    """Where unit or scale came from when they do not stand beside the number."""

    @property
    def amount(self) -> Decimal | None:
        """The value in units of one: `value * scale`, exact; null without a value."""
        return times(self.value, self.scale)
