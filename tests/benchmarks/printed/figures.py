"""Numbers of one document: each its own value, written with the setting's signs and marks."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal
from itertools import count

from tests.benchmarks.printed.setting import Setting
from tests.benchmarks.printed.sheet import Face, Line, Run, Sheet
from tests.benchmarks.printed.truth import Fate, Truth
from tests.benchmarks.printed.words import PHRASES, Unit, drawn

from planparse.model.records.codes import Comparator

ARROWS = ("▲ ", "▼ ", "↑ ", "↓ ", "▲", "▼")
DOWN = ("▼", "↓")
"""Beside a plain number these may mean a minus: its value may be given, or a doubt instead."""
YEARS = range(1900, 2101)
"""Plain numbers of this size could be years: none is drawn."""
SHORTEST = 2
"""Digits of a number, so that a message that names it can be known."""

TRIES = 40
"""After so many values that others have, one more decimal is printed."""


@dataclass(slots=True)
class Figures:
    """Draws the numbers of a sheet and notes their truth."""

    sheet: Sheet
    setting: Setting
    chance: random.Random

    def number(
        self,
        label: str,
        period: str | None,
        *,
        head: str = "",
        in_table: bool,
        unit: Unit | None = None,
        with_unit: bool = False,
        fate: Fate = "told",
        face: Face = "plain",
    ) -> Line:
        """Runs of a new number; its truth goes to the sheet."""
        setting = self.setting
        unit = unit or setting.unit
        value, digits = self._value(unit, face)
        before, comparator = self._before(value)
        unclear = (value < 0 and setting.face_of_sign != "plain") or before[:1] in DOWN
        key = len(self.sheet.truths)
        runs = self._runs(f"{before}{digits}", value, face, key)
        marked = setting.mark is not None and fate == "told" and self.chance.random() < 0.6
        mark = Run(str(self.chance.randint(1, 4)), setting.mark or "plain")
        if marked and setting.mark_at == "number":
            runs.append(mark)
        if with_unit and unit.before:
            runs.insert(0, Run(f"{unit.form} ", face))
        elif with_unit:
            runs.append(Run(f" {unit.form}", face))
            if marked and setting.mark_at == "unit":
                runs.append(mark)
        self.sheet.truths.append(
            Truth(
                key=key,
                printed="".join(run.text for run in runs if run is not mark),
                value=value * unit.scale,
                unit=unit.unit,
                comparator=comparator,
                label=label,
                period=period,
                head=head,
                in_table=in_table,
                traits=tuple(setting.traits),
                fate="said" if unclear and fate == "told" else fate,
            )
        )
        return tuple(runs)

    def _runs(self, text: str, value: Decimal, face: Face, key: int) -> list[Run]:
        if value >= 0 or self.setting.face_of_sign == "plain" or face != "plain":
            return [Run(text, face, key)]
        if self.setting.face_of_sign == "red":
            return [Run(text, "red", key)]
        return [Run("\x12", "unmapped"), Run(text, face, key)]

    def _value(self, unit: Unit, face: Face) -> tuple[Decimal, str]:
        """A value whose digits no other number of the document has, and its print."""
        setting = self.setting
        taken = {_bare(truth.printed) for truth in self.sheet.truths}
        decimals = self.chance.choice(unit.decimals)
        for turn in count():
            value = drawn(unit, decimals + turn // TRIES, self.chance)
            bare = _bare(str(value))
            if bare in taken or len(bare) < SHORTEST or value in YEARS:
                continue
            if self.chance.random() < setting.negatives:
                value = -value
            told = setting.face_of_sign == "plain" or face != "plain"
            numeral = setting.numeral
            return value, numeral.printed(value) if told else numeral.digits(value)
        raise AssertionError("numbers never run out")

    def _before(self, value: Decimal) -> tuple[str, Comparator | None]:
        if self.setting.arrows and value > 0:
            return self.chance.choice(ARROWS), None
        if not self.setting.comparators or value < 0 or self.chance.random() < 0.3:
            return "", None
        words, code = self.chance.choice(PHRASES[self.setting.language].comparators)
        return words, code  # type: ignore[return-value]


def _bare(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())
