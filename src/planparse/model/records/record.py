"""The base of everything that is written: frozen, and clean from the moment it is made."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from inspect import get_annotations
from typing import Any, ClassVar, Self

from pydantic import ConfigDict, Field, model_validator

from planparse.model.frozen import Frozen
from planparse.model.records.clean import clean_number, clean_text
from planparse.model.records.codes import ValueIssue
from planparse.model.records.decimals import measure
from planparse.model.records.shape import Shape, shape_of

_SAFE = frozenset({int, bool, bytes, date, datetime})

_GIVEN: set[str] = set()
"""Shared by all records, of an archive's a million; nothing asks what was left at its default."""


class Record(Frozen):
    """A row of a table, or a struct inside one.

    Text is cleaned on the way in (`planparse.model.records.clean`), blank text becomes None and
    is refused where text is required, coordinates that are no numbers become None, and a
    measured number that does not fit its column becomes None with `value_issue` set.
    """

    model_config = ConfigDict(ser_json_bytes="base64", allow_inf_nan=False)

    required_columns: ClassVar[frozenset[str]] = frozenset()
    """Columns that must be given; filled for each class."""
    measured_columns: ClassVar[frozenset[str]] = frozenset()
    """Columns with exact decimals; filled for each class."""
    gated_columns: ClassVar[tuple[str, ...]] = ()
    """Columns whose values need cleaning; filled for each class."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        fields = cls.model_fields.items()
        cls.required_columns = frozenset(n for n, field in fields if field.is_required())
        cls.gated_columns = tuple(
            name for name, field in fields if _needs_cleaning(shape_of(field.annotation))
        )
        cls.measured_columns = frozenset(
            n for n, field in fields if shape_of(field.annotation).base is Decimal
        )

    @classmethod
    def column_names(cls) -> tuple[str, ...]:
        """Columns in the order of the table: the record's own, then those of its bases."""
        names: dict[str, None] = {}
        for base in cls.__mro__:
            own = get_annotations(base)
            names.update(dict.fromkeys(name for name in own if name in cls.model_fields))
        return tuple(names)

    @model_validator(mode="before")
    @classmethod
    def _pass_gate(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        clean = dict(data)
        for name in cls.gated_columns:
            value = data.get(name)
            if value is None or (type(value) is str and value[:1] > " " and value.isprintable()):
                continue  # what nearly all values are: nothing to be cleaned
            clean[name] = cls._clean(name, value)
        for name in cls.measured_columns:
            value = clean.get(name)
            if value is not None:
                value = value if type(value) is Decimal else cls._clean(name, value)
                clean[name], issue = measure(value)
                if issue:
                    clean["value_issue"] = issue
        return clean

    @classmethod
    def _clean(cls, name: str, value: Any) -> Any:
        if isinstance(value, str):
            return cls._clean_text(name, value)
        if isinstance(value, float) and name not in cls.measured_columns:
            return clean_number(name, value)
        if isinstance(value, tuple | list):
            return tuple(clean_text(v) if isinstance(v, str) else v for v in value)
        return value

    @classmethod
    def _clean_text(cls, name: str, value: str) -> str | None:
        if value and not value.isspace():
            return clean_text(value)
        if name in cls.required_columns:
            raise ValueError(f"{cls.__name__}.{name} is blank, and it is never null: give a text")
        return None

    @model_validator(mode="after")
    def _forget_what_was_given(self) -> Self:
        """The names of the columns that a caller gave take more memory than the values."""
        object.__setattr__(self, "__pydantic_fields_set__", _GIVEN)
        return self

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy; changed fields are checked as in the constructor."""
        if not update:
            return super().model_copy(deep=deep)
        return type(self)(**{**self.__dict__, **update})


def _needs_cleaning(shape: Shape) -> bool:
    """Whether a column may hold free text, or numbers that are none."""
    return shape.base not in _SAFE and not shape.choices and shape.base is not Decimal


class Measures(Record):
    """A record with measured numbers beside the text as printed."""

    value_issue: ValueIssue | None = Field(
        default=None,
        description="Why a number stated in the text has no parsed value: it is larger or more "
        "precise than decimal128(38, 9) holds exactly, and it is never rounded",
    )
