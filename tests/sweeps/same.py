"""The same rows for any number of workers, hash seed, locale, time zone, order and place.

python -m tests.sweeps.same DEST TOOLS [--documents 50]
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.sweeps.chaos import sample

VARIANTS: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "one worker": (("--workers", "1"), {}),
    "two workers": (("--workers", "2"), {}),
    "four workers, small commits": (("--workers", "4", "--commit-every", "3"), {}),
    "hash seed 1": ((), {"PYTHONHASHSEED": "1"}),
    "hash seed 2": ((), {"PYTHONHASHSEED": "2"}),
    "Turkish, Kiribati": ((), {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"}),
    "plain C locale": ((), {"LC_ALL": "C", "TZ": "America/New_York"}),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dest", type=Path)
    parser.add_argument("tools", type=Path)
    parser.add_argument("--documents", type=int, default=50)
    given = parser.parse_args()
    digests: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        sample(given.dest, root / "a" / "in", given.documents)
        shutil.copytree(root / "a" / "in", root / "elsewhere" / "in")
        rooms = sorted(p.name for p in (root / "a" / "in").iterdir())
        for name, (arguments, environment) in VARIANTS.items():
            digests[name] = digest(given.tools, root / "a", name, rooms, arguments, environment)
        shuffled = rooms[::-1]
        digests["folders in another order"] = digest(
            given.tools, root / "a", "order", shuffled, (), {}
        )
        digests["another place"] = digest(given.tools, root / "elsewhere", "place", rooms, (), {})
    for name, found in digests.items():
        print(f"{found}  {name}")
    return 0 if len(set(digests.values())) == 1 else 1


def digest(
    tools: Path,
    place: Path,
    name: str,
    rooms: list[str],
    arguments: tuple[str, ...],
    environment: dict[str, str],
) -> str:
    archive = place.parent / "archives" / name.replace(" ", "-")
    folders = [f"in/{room}" for room in rooms]
    command = [sys.executable, "-m", "planparse", "ingest", *folders, "--archive", str(archive)]
    subprocess.run(
        [*command, "-q", *arguments],
        cwd=place,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    done = subprocess.run(
        [sys.executable, str(tools / "dataset_digest.py"), str(archive)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
