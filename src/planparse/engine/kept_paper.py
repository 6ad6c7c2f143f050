"""A working paper that somebody has filled in is never written over unread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from planparse.engine.logged import log_decisions
from planparse.store.atomic import store_error, write_file


@dataclass(frozen=True, slots=True)
class Kept:
    """What was taken from the working paper that stood in an output folder."""

    decisions: int
    """Decisions of it that the log did not have."""
    copy: Path
    """The paper as it was left, under a name that no run writes to."""


def keep_paper(out: Path) -> Kept | None:
    """Take the decisions of an edited working paper into the log, and keep the paper itself.

    Notes outside the decision columns, own sheets and marks are in no log; so the file stays
    beside the new one, whole.

    Args:
        out: output folder of an audit; None comes back where no edited paper stands there.

    Raises:
        InputError: the file is no working paper, or a decision in it is none; it is untouched.
        StoreError: the folder cannot be read or written.
    """
    from planparse.export.working_paper import FILE_NAME, is_edited, read_decisions

    paper = out / FILE_NAME
    try:
        content = paper.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise store_error(paper, error) from error
    if not is_edited(content):
        return None
    taken = log_decisions(out, read_decisions(paper))
    return Kept(taken, _copy(paper, content))


def _copy(paper: Path, content: bytes) -> Path:
    """A file with that content beside the paper, under the first free number."""
    number = 1
    while True:
        path = paper.with_name(f"{paper.stem}-{number}{paper.suffix}")
        try:
            if path.read_bytes() == content:
                return path
        except FileNotFoundError:
            return write_file(path, content)
        except OSError as error:
            raise store_error(path, error) from error
        number += 1
