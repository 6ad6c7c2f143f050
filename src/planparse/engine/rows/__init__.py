"""What the steps found, written down as records."""

from planparse.engine.rows.coverage import coverage_rows, link_rows
from planparse.engine.rows.document import Rows, document_rows

__all__ = ["Rows", "coverage_rows", "document_rows", "link_rows"]
