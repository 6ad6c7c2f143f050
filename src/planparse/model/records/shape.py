"""What a field's annotation says about its column: base type, null, list, closed list."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin


class Shape(NamedTuple):
    """The annotation `tuple[Spot, ...] | None`, read once and told in four words."""

    base: type[Any]
    """The innermost type: str, int, float, bool, bytes, Decimal, date or a record."""
    nullable: bool
    many: bool
    """A list of `base` in one column."""
    choices: tuple[str, ...]
    """The closed list of a `Literal`, else empty."""


def shape_of(annotation: Any) -> Shape:
    """The shape of a column.

    Raises:
        TypeError: the annotation has no form that a column can take.
    """
    annotation, nullable = _without_none(_bare(annotation))
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        item = shape_of(arguments[0])
        return Shape(item.base, nullable, True, item.choices)
    if origin is Literal:
        return Shape(str, nullable, False, tuple(str(choice) for choice in arguments))
    if isinstance(annotation, type):
        return Shape(annotation, nullable, False, ())
    raise TypeError(f"{annotation!r} fits no column: use a plain type, a Literal or tuple[X, ...]")


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def _without_none(annotation: Any) -> tuple[Any, bool]:
    if get_origin(annotation) not in (Union, UnionType):
        return annotation, False
    others = [part for part in get_args(annotation) if part is not NoneType]
    if len(others) != 1:
        raise TypeError(f"{annotation!r} fits no column: a column has one type")
    return _bare(others[0]), True
