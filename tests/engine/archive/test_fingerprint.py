"""A fingerprint differs wherever a document could be read differently."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from planparse.engine.archive.fingerprint import _sources, fingerprint
from planparse.model.limits import Limits

SAMPLES = Path(__file__).parents[3] / "samples"
UNCONCERNED = {
    "planparse",
    "planparse.api",
    "planparse.api.archives",
    "planparse.api.documents",
    "planparse.api.goal_tree",
    "planparse.api.result",
    "planparse.audit",
    "planparse.engine",
    "planparse.engine.archive",
    "planparse.engine.archive.progress",
    "planparse.engine.archive.settings",
    "planparse.engine.archive.walk",
    "planparse.engine.collecting",
    "planparse.errors",
    "planparse.history",
}
"""Loaded with the package, and without a part in what is read."""
READ = """
import json, sys
from pathlib import Path
from planparse.engine.reading import read_document
from planparse.engine.rows import document_rows
for path in sys.argv[1:]:
    document_rows(read_document(Path(path)))
modules = {name: module for name, module in sys.modules.items() if name.startswith("planparse")}
print(json.dumps({n: m.__file__ for n, m in modules.items() if getattr(m, "__file__", None)}))
"""


def test_it_knows_every_module_that_a_reading_loads() -> None:
    documents = [SAMPLES / "plan" / "plan.pdf", SAMPLES / "plan" / "plan.docx",
                 SAMPLES / "complete" / "followup.txt"]  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", READ, *map(str, documents)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded: dict[str, str] = json.loads(done.stdout)

    known = {str(path) for path in _sources()}
    assert {name for name, path in loaded.items() if path not in known} <= UNCONCERNED
    assert len(known & set(loaded.values())) > 100


def test_it_differs_with_the_limits() -> None:
    assert fingerprint(Limits()) == fingerprint(Limits())
    assert fingerprint(Limits()) != fingerprint(Limits(page_seconds=31))
