"""A thing that an auditor should look at, as found."""

from __future__ import annotations

from decimal import Decimal

from planparse.model.coverage import Quote
from planparse.model.frozen import Frozen
from planparse.model.reasons import Severity


class Finding(Frozen):
    """What does not fit, with the words and places on both sides."""

    code: str
    severity: Severity
    message: str
    """One plain sentence that names both sides."""
    compared: str
    """What was compared with what and by which rule, for who asks."""
    quote: Quote | None = None
    """The report's words; the plan's, for a finding about the plan alone."""
    plan_quote: Quote | None = None
    """The plan's words, where both documents are compared."""
    against: Quote | None = None
    """Other words of the quote's own document, where it says two things."""
    expected: str | None = None
    """As printed or in words."""
    found: str | None = None
    expected_value: Decimal | None = None
    """In `unit`, its scale multiplied out."""
    found_value: Decimal | None = None
    unit: str | None = None
    goal: int | None = None
    """Ordinal of the goal that it is about."""
    section: int | None = None
    """Ordinal of the section of the quote's document."""
    table: int | None = None
    """Ordinal of the table of the quote's document."""
    rule: str
    confidence: float = 1.0
