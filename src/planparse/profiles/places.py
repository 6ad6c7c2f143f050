"""The regions and municipalities of a country with their statistical codes, as data.

Sweden's are those of Statistics Sweden: 21 regions with the two digits of their county, 290
municipalities with four. A body that is none of them has no code.
"""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from planparse.model.frozen import Frozen

PlaceKind = Literal["region", "municipality"]


class Place(Frozen):
    """A region or municipality."""

    kind: PlaceKind
    code: str
    """Two digits of a region's county, four of a municipality."""
    name: str
    """Without the word for its kind: "Skåne", "Jönköping", "Borås"."""
    alias: str = ""
    """Another name of it."""


@lru_cache
def places() -> dict[tuple[PlaceKind, str], Place]:
    """Every place by its kind and its name in lower case."""
    text = (files("planparse.profiles") / "data" / "sweden.csv").read_text(encoding="utf-8")
    found = (Place.model_validate(row) for row in csv.DictReader(text.splitlines()))
    return {
        (place.kind, name.casefold()): place
        for place in found
        for name in (place.name, place.alias)
        if name
    }
