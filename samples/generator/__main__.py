"""`python -m samples.generator [FOLDER]` writes every case into `samples/` or another folder."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from samples.generator.cases import CASES
from samples.generator.expected import expected_answer
from samples.generator.expected_history import expected_history
from samples.generator.member import Member
from samples.generator.quantities import placed_quantities

HOME = Path(__file__).parents[1]
OVER_YEARS = {"history": expected_history}
"""Cases whose answer is about all their documents together."""


def case_files(members: tuple[Member, ...]) -> dict[str, bytes]:
    """All files of a case by name: documents, `expected.json`, `quantities.json`."""
    files: dict[str, bytes] = {}
    answers = {}
    for member in members:
        files.update(member.files())
        answers[member.name] = expected_answer(member.document, member.plan)
        if member.scanned:
            answers[member.name]["without_text_recognition"] = "cannot_say"
        if member.numbers:
            text = files[f"{member.name}.txt"].decode()
            files["quantities.json"] = _rows_as_json(
                placed_quantities(member.document, text, member.numbers), "quantities"
            )
    answer = next(iter(answers.values())) if len(answers) == 1 else answers
    files["expected.json"] = _as_json(answer)
    return files


def _as_json(answer: dict[str, Any]) -> bytes:
    return (json.dumps(answer, ensure_ascii=False, indent=1) + "\n").encode()


def _rows_as_json(answer: dict[str, Any], key: str) -> bytes:
    """JSON with one line for each row of a list, so that it reads like a table."""
    rows = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in answer[key])
    head = _as_json({**answer, key: []}).decode()
    return head.replace(f'"{key}": []', f'"{key}": [\n  {rows}\n ]').encode()


def write_cases(target: Path) -> list[Path]:
    """Write the files of all cases below a folder; returns the paths written."""
    written: list[Path] = []
    for case, members in CASES.items():
        folder = target / case
        folder.mkdir(parents=True, exist_ok=True)
        files = case_files(members)
        if case in OVER_YEARS:
            files["expected.json"] = _as_json(OVER_YEARS[case]())
        for name, content in files.items():
            (folder / name).write_bytes(content)
            written.append(folder / name)
    return written


def main() -> None:
    """Write the cases and say what was written."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HOME
    for path in write_cases(target):
        print(f"{path.stat().st_size:>8}  {path.relative_to(target)}")


if __name__ == "__main__":
    main()
