"""The auditor's working paper: an Excel file to decide in, and its decisions read back."""

from planparse.export.working_paper.edited import is_edited
from planparse.export.working_paper.reading import read_decisions
from planparse.export.working_paper.workbook import FILE_NAME, write_paper

__all__ = ["FILE_NAME", "is_edited", "read_decisions", "write_paper"]
