"""Doubts of one reading, counted: a thousand hidden runs are one row."""

from __future__ import annotations

from planparse.model.raw import Doubt
from planparse.model.reasons import Severity
from planparse.readers.red_numbers import red_message
from planparse.readers.struck_text import hidden_doubt, struck_doubt


class Doubts:
    """Collects doubts; the same code is reported once, with how often it was met."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, str], Doubt] = {}
        self._counted: dict[str, int] = {}
        self._red: list[str] = []
        self._struck: list[str] = []
        self._hidden: list[str] = []

    def once(self, code: str, severity: Severity, message: str, about: str = "") -> None:
        """Report something once, or once for each thing that it is about."""
        row = Doubt(code=code, severity=severity, message=message)
        self._said.setdefault((code, about), row)

    def count(self, code: str, severity: Severity, message: str, times: int = 1) -> None:
        """Report something with how often it was met, which goes after the message."""
        if times > 0:
            self._counted[code] = self._counted.get(code, 0) + times
            self.once(code, severity, message)

    def struck(self, text: str) -> None:
        """Report words with a line through them; all of them are one row."""
        self._struck.append(text)
        self._said[("struck_text", "")] = struck_doubt(self._struck)

    def hidden(self, text: str) -> None:
        """Report words that no reader sees; all of them are one row."""
        self._hidden.append(text)
        self._said[("hidden_text", "")] = hidden_doubt(self._hidden)

    def red(self, number: str) -> None:
        """Report a number that stands in red; all of them are one row."""
        self._red.append(number)
        self._said[("red_numbers", "")] = Doubt(
            code="red_numbers", severity="medium", message=red_message(self._red)
        )

    def rows(self) -> list[Doubt]:
        """What was said, in the order in which it was first met."""
        return [
            doubt.model_copy(update={"message": f"{doubt.message}: {self._counted[code]:,}"})
            if code in self._counted
            else doubt
            for (code, _), doubt in self._said.items()
        ]
