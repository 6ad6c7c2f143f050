"""`python -m samples.generator [FOLDER]` writes every case into `samples/` or another folder."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from samples.generator.cases import CASES
from samples.generator.expected import expected_answer

HOME = Path(__file__).parents[1]


def write_cases(target: Path) -> list[Path]:
    """Write the files of all cases below a folder; returns the paths written."""
    written: list[Path] = []
    for case, members in CASES.items():
        folder = target / case
        folder.mkdir(parents=True, exist_ok=True)
        answers = {}
        for member in members:
            for name, content in member.files().items():
                (folder / name).write_bytes(content)
                written.append(folder / name)
            answers[member.name] = expected_answer(member.document, member.plan)
            if member.scanned:
                answers[member.name]["without_text_recognition"] = "cannot_say"
        path = folder / "expected.json"
        answer = next(iter(answers.values())) if len(answers) == 1 else answers
        path.write_text(json.dumps(answer, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        written.append(path)
    return written


def main() -> None:
    """Write the cases and say what was written."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else HOME
    for path in write_cases(target):
        print(f"{path.stat().st_size:>8}  {path.relative_to(target)}")


if __name__ == "__main__":
    main()
