"""One document of a case and the files that it is set as."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from samples.generator.blocks import Document
from samples.generator.marks import Mark
from samples.generator.render.pdf import write_pdf
from samples.generator.render.pdf_style import HouseStyle
from samples.generator.render.scan import scan_pdf
from samples.generator.render.word import WordStyle, write_word

TextWriter = Callable[[Document, dict[str, int]], str]


@dataclass(frozen=True)
class Member:
    """A document, its writers and their settings."""

    document: Document
    name: str
    pdf: HouseStyle
    """Also decides the page numbers in the contents of the other files."""
    text: TextWriter | None = None
    word: WordStyle | None = None
    plan: Document | None = None
    """The plan that a follow-up answers."""
    numbers: tuple[Mark, ...] = ()
    """Marks for every number of the text file."""
    scanned: bool = False
    """The PDF holds pictures of its pages and no text."""
    keeps_pdf: bool = True
    """Whether the PDF is one of the files, and not only the measure of the others."""

    def files(self) -> dict[str, bytes]:
        """File names and contents."""
        pdf = write_pdf(self.document, self.pdf)
        content = scan_pdf(pdf.content) if self.scanned else pdf.content
        made = {f"{self.name}.pdf": content} if self.keeps_pdf else {}
        if self.text is not None:
            made[f"{self.name}.txt"] = self.text(self.document, pdf.pages).encode()
        if self.word is not None:
            made[f"{self.name}.docx"] = write_word(self.document, pdf.pages, self.word)
        return made
