"""The base of every record: frozen, and strict about its fields."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A value that cannot change once made; an unknown field raises."""

    model_config = ConfigDict(frozen=True, extra="forbid", ser_json_inf_nan="null")
