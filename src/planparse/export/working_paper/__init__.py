"""The auditor's working paper: an Excel file to decide in, and its decisions read back."""

from planparse.export.working_paper.reading import read_decisions
from planparse.export.working_paper.workbook import FILE_NAME, write_paper

__all__ = ["FILE_NAME", "read_decisions", "write_paper"]
