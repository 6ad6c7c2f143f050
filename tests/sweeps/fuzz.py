"""Mutated documents through the guarded readers of an archive's run.

    python -m tests.sweeps.fuzz DEST TOOLS [--n 20000] [--seed 1] [--save DIR]

Each case must get an outcome, whatever becomes of the process that reads it; no exception may
come out of reading, and the run's own process lives to the end.
"""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from tests.sweeps.fuzz_target import ADDRESS, ESCAPED

from planparse.engine.archive.job import Died, Outcome, job_for
from planparse.engine.archive.processes import Processes
from planparse.engine.archive.walk import walk
from planparse.model.limits import Limits

ROOT = Path(__file__).parents[2]
SHARE = {"pdf": 0.8, "docx": 0.2}
LIMITS = Limits(page_seconds=5, silence_seconds=5, document_seconds=10)
"""Shorter than the usual ones, so that a case that hangs is given up within a minute."""
HANG_SECONDS = 90
"""For the fuzzer: the guard has not done its work."""
BAD = ("exception", "timeout", "signal", "segfault", "died_silently", "oom")
"""How an outcome of the fuzzer begins that a caller would see as an escape."""
ENDED = ("the process that read it", "the reading processes")
"""How the reason begins where a process ended; any other is an exception that came out."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dest", type=Path)
    parser.add_argument("tools", type=Path)
    parser.add_argument("--n", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--save", type=Path)
    given = parser.parse_args()
    escaped = False
    for suffix, share in SHARE.items():
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            output = folder / "output"
            with output.open("w") as file:
                client = subprocess.Popen(
                    [
                        sys.executable, str(given.tools / "mutfuzz.py"),
                        "--target", "tests.sweeps.fuzz_target:read",
                        "--ext", suffix, "--n", str(round(given.n * share)), "--seconds", "86400",
                        "--timeout", str(HANG_SECONDS), "--mem", "2048",
                        "--seed", str(given.seed), "--save", str(given.save or folder / "found"),
                    ],
                    env={
                        **os.environ,
                        "TORTURE_DIR": str(given.dest),
                        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
                        ADDRESS: str(folder / "socket"),
                    },
                    stdout=file,
                )  # fmt: skip
                outcomes = serve(folder, client)
            print(output.read_text())
            for outcome, count in outcomes.most_common():
                print(f"{count:7d}  {outcome}")
            lines = output.read_text().splitlines()[1:]
            escaped |= client.returncode != 0 or any(
                line.split()[1].startswith(BAD) for line in lines if line.strip()
            )
    return 1 if escaped else 0


def serve(folder: Path, client: subprocess.Popen[bytes]) -> Counter[str]:
    """Answer the fuzzer until it ends; how often each outcome was."""
    outcomes: Counter[str] = Counter()
    with socket.socket(socket.AF_UNIX) as listener, Processes(1, LIMITS) as processes:
        listener.bind(str(folder / "socket"))
        listener.listen()
        listener.settimeout(0.5)
        while client.poll() is None:
            try:
                connection, _ = listener.accept()
            except TimeoutError:
                continue
            with connection:
                path = connection.makefile().read()
                outcome = told(outcome_of(Path(path), folder, processes))
                outcomes[outcome] += 1
                with suppress(BrokenPipeError):  # the fuzzer has counted it as a hang
                    connection.sendall(outcome.encode())
    return outcomes


def outcome_of(path: Path, spool: Path, processes: Processes) -> Outcome:
    """What a run over an archive would settle for a file."""
    (found,) = walk([path])
    job = job_for(found, sha256(path.read_bytes()).hexdigest(), LIMITS, spool)
    processes.start(job)
    while True:
        for outcome in processes.finished():
            outcome.job.parcel.unlink(missing_ok=True)
            outcome.job.beat.unlink(missing_ok=True)
            return outcome


def told(outcome: Outcome) -> str:
    """An outcome in words; one of several attempts counts as escaped where any had an exception."""
    doubts = [d.message for d in outcome.job.course.doubts if d.code == "worker_crash"]
    if isinstance(outcome, Died) and outcome.cause == "worker_crash":
        doubts.append(f"could not be read: {outcome.detail}")
    for message in doubts:
        reason = message.partition("could not be read: ")[2]
        if not reason.startswith(ENDED):
            return f"{ESCAPED}: {reason}"
    if isinstance(outcome, Died):
        return outcome.cause
    attempt = outcome.job.course.attempt
    attempts = "" if attempt == 1 else f", attempt {attempt}"
    return f"{getattr(outcome, 'status', 'failed')} {getattr(outcome, 'reason', '')}{attempts}"


if __name__ == "__main__":
    sys.exit(main())
