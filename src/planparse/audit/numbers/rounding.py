"""When two printed numbers are the same number.

A printed number stands for all numbers that round to it: 820 for 819.5 to 820.5. Two agree when
their ranges meet; a sum agrees when the ranges of its terms allow it.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from planparse.model.facts import StatedNumber

HALF = Decimal("0.5")


def step(number: StatedNumber) -> Decimal:
    """What one unit of the last printed digit is worth, in units of one."""
    assert number.value is not None
    exponent = number.value.as_tuple().exponent
    assert isinstance(exponent, int)
    return Decimal(1).scaleb(min(exponent, 0)) * number.scale


def amount(number: StatedNumber) -> Decimal:
    """The value in units of one."""
    assert number.value is not None
    return number.value * number.scale


def agree(first: StatedNumber, second: StatedNumber, signs: bool = True) -> bool:
    """Whether two numbers can be one number printed with more or fewer digits.

    Args:
        first: a number with a value.
        second: another.
        signs: compare signs too; costs are printed with a minus in one table and without in
            another, which is a convention and no contradiction.
    """
    first, second = in_one_unit(first, second)
    one, other = amount(first), amount(second)
    if not signs:
        one, other = abs(one), abs(other)
    return abs(one - other) <= HALF * (step(first) + step(second))


def in_one_unit(first: StatedNumber, second: StatedNumber) -> tuple[StatedNumber, StatedNumber]:
    """Lend a number that has no unit the unit and scale of the other."""
    if first.unit is None and second.unit is not None:
        first = first.model_copy(update={"unit": second.unit, "scale": second.scale})
    elif second.unit is None and first.unit is not None:
        second = second.model_copy(update={"unit": first.unit, "scale": first.scale})
    return first, second


def adds_up(terms: Iterable[Decimal], slack: Decimal, total: StatedNumber) -> bool:
    """Whether terms, each known to half a step, can sum to a printed total.

    Args:
        terms: amounts in units of one.
        slack: sum of the terms' steps.
        total: the printed sum.
    """
    return abs(sum(terms, Decimal(0)) - amount(total)) <= HALF * (slack + step(total))


def comparable(first: StatedNumber, second: StatedNumber) -> bool:
    """Numbers of one unit; a number without a unit may be of any."""
    if first.value is None or second.value is None:
        return False
    return first.unit == second.unit or first.unit is None or second.unit is None
