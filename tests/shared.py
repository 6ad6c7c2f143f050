"""The shared material beside the checkout: documents for reading and measuring, never copied."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"
SEEDS = SHARED / "seeds"

needs_shared = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="needs ../shared/seeds beside the checkout; it is not part of it"
)
