"""How a language writes numbers, units and periods."""

from __future__ import annotations

from planparse.model.frozen import Frozen


class NumberWords(Frozen):
    """Filled from `numbers.toml`."""
