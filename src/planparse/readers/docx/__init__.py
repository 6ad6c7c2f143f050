"""Word files (.docx, .docm): what the author declared, as blocks in reading order."""

from planparse.readers.docx.reader import read_docx

__all__ = ["read_docx"]
