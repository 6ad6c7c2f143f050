"""PDF reader: pdfium for speed, the author's structure tree, Tesseract for scans."""

from planparse.readers.pdf.reader import read_pdf

__all__ = ["read_pdf"]
