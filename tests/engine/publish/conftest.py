"""The samples' four years, read, audited and published once for all tests of them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import planparse

SAMPLES = Path(__file__).parents[3] / "samples" / "history"
FILES = ("*.txt", "*.docx", "*.pdf")


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the samples with its audit."""
    root = tmp_path_factory.mktemp("history")
    folder = root / "in"
    folder.mkdir()
    for pattern in FILES:
        for path in SAMPLES.glob(pattern):
            shutil.copy(path, folder)
    settings = planparse.Settings(workers=1)
    planparse.ingest(folder, root / "archive", settings=settings)
    planparse.audit_archive(root / "archive", root / "audit", settings=settings)
    return root / "archive"


@pytest.fixture(scope="session")
def dataset(archive: Path) -> Path:
    """Its published edition."""
    out = archive.parent / "dataset"
    planparse.publish(archive, out)
    return out
