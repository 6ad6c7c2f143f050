"""Each format's way to write a sheet."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.printed.as_markdown import write_markdown
from tests.benchmarks.printed.as_pdf import write_pdf
from tests.benchmarks.printed.as_scan import write_scan
from tests.benchmarks.printed.as_tagged import is_at_hand, printer, write_tagged
from tests.benchmarks.printed.as_word import write_word
from tests.benchmarks.printed.setting import Format
from tests.benchmarks.printed.sheet import Sheet
from tests.benchmarks.printed.truth import Spot

if TYPE_CHECKING:
    from playwright.sync_api import Page


class Writers:
    """Writes sheets into a folder; starts the browser when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stack = ExitStack()
        self._page: Page | None = None

    def __enter__(self) -> Writers:
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    @staticmethod
    def has_browser() -> bool:
        """Tagged PDF can be made here."""
        return is_at_hand()

    def write(self, sheet: Sheet, form: Format) -> tuple[Path, dict[int, Spot]]:
        """The file of a sheet, and where its numbers stand in it."""
        if form == "md":
            return write_markdown(sheet, self.folder)
        if form == "docx":
            return write_word(sheet, self.folder)
        if form == "pdf":
            return write_pdf(sheet, self.folder)
        if form == "chromium":
            self._page = self._page or self._stack.enter_context(printer())
            return write_tagged(sheet, self.folder, self._page)
        return write_scan(sheet, self.folder, int(form.removeprefix("scan")))
