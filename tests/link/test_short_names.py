"""A heading with the goal's number and one word of its wording is the goal's."""

from __future__ import annotations

from pathlib import Path

import pytest

import planparse

GOALS = (
    "Levande hamnar som lockar besökare från hela landet",
    "Renare vatten i alla vikar och vid alla bryggor",
    "Fler unga som seglar och tar hand om båtarna",
)


def statuses(folder: Path, headings: tuple[str, ...]) -> list[str]:
    plan, report = folder / "plan.md", folder / "report.md"
    told = (f"## Mål {n}: {goal}\n\nNämnden ska arbeta." for n, goal in enumerate(GOALS, 1))
    plan.write_text("# Verksamhetsplan 2026\n\nHamnnämnden\n\n" + "\n\n".join(told), "utf-8")
    texts = (
        f"## {heading}\n\nAntalet ökade med {n} procent i år."
        for n, heading in enumerate(headings, 1)
    )
    report.write_text("# Årsredovisning 2026\n\nHamnnämnden\n\n" + "\n\n".join(texts), "utf-8")
    return [row.status for row in planparse.audit(plan, report).coverage]


def test_number_and_first_word_name_the_goal(tmp_path: Path) -> None:
    headings = ("Mål 1 | Hamnar", "Mål 2 | Vatten", "Mål 3 | Unga")
    assert statuses(tmp_path, headings) == ["reported"] * 3


@pytest.mark.parametrize("other", ["Mål 1 | Ekonomi", "Mål 1 | Hamnar och personal i siffror"])
def test_a_number_with_other_words_does_not(tmp_path: Path, other: str) -> None:
    headings = (other, "Mål 2 | Vatten", "Mål 3 | Unga")
    assert statuses(tmp_path, headings)[0] != "reported"
