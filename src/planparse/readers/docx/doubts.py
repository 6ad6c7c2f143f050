"""Doubts of one reading, counted: a thousand hidden runs are one row."""

from __future__ import annotations

from planparse.model.raw import Doubt
from planparse.model.reasons import Severity


class Doubts:
    """Collects doubts; the same code is reported once, with how often it was met."""

    def __init__(self) -> None:
        self._said: dict[str, Doubt] = {}
        self._counted: dict[str, int] = {}

    def once(self, code: str, severity: Severity, message: str) -> None:
        """Report something that has one message however often it is met."""
        self._said.setdefault(code, Doubt(code=code, severity=severity, message=message))

    def count(self, code: str, severity: Severity, message: str, times: int = 1) -> None:
        """Report something with its number; `message` goes after it ("3 hidden passages ...")."""
        if times > 0:
            self._counted[code] = self._counted.get(code, 0) + times
            self._said.setdefault(code, Doubt(code=code, severity=severity, message=message))

    def rows(self) -> list[Doubt]:
        """What was said, in the order in which it was first met."""
        return [
            doubt.model_copy(update={"message": f"{self._counted[code]:,} {doubt.message}"})
            if code in self._counted
            else doubt
            for code, doubt in self._said.items()
        ]
