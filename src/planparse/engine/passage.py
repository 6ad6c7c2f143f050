"""One passage of a document through the steps: what it leaves out, and whom it tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from planparse.model.page import Page
from planparse.model.raw import Doubt, RawDocument


class Stage(IntEnum):
    """Where in the steps a document is."""

    WAITING = 0
    OPENING = 1
    """Told by content, hashed, opened, its declared structure read."""
    PAGE = 2
    """A page is read, and laid out as far as the layout goes page by page."""
    WHOLE = 3
    """Steps over the whole document: layout, outline, tables, goals, records."""
    DONE = 4


def _silent(stage: Stage, page: int, page_count: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Default: every page, every step, nobody told."""

    skip: frozenset[int] = frozenset()
    """1-based pages that are not read, since an earlier attempt died there."""
    last: int | None = None
    """Pages after this one are not read."""
    text_only: bool = False
    """Text without layout, tables and declared structure: for files that these fail on."""
    doubts: tuple[Doubt, ...] = ()
    """Why pages are left out."""
    report: Callable[[Stage, int, int], None] = field(default=_silent)
    """Called with the stage, the page (0 outside of `PAGE`) and the number of pages (0 where it
    is not known) when each begins."""

    def over(self, raw: RawDocument) -> Iterable[Page]:
        """The document's pages, announced before each is read; those left out come empty."""
        raw.skip_pages = self.skip
        if self.last is not None and raw.page_count is not None:
            raw.skip_pages |= frozenset(range(self.last + 1, raw.page_count + 1))
        raw.doubts.extend(self.doubts)
        return self._announced(raw.pages, raw.page_count or 0)

    def _announced(self, pages: Iterable[Page], count: int) -> Iterator[Page]:
        self.report(Stage.PAGE, 1, count)
        for page in pages:
            yield page
            if page.number < count or not count:
                self.report(Stage.PAGE, page.number + 1, count)
            else:
                self.report(Stage.WHOLE, 0, count)
        self.report(Stage.WHOLE, 0, count)
