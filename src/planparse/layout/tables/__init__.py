"""Tables: found on a page from rulings, shading and alignment, and joined over pages."""

from planparse.layout.tables.found import TableOnPage
from planparse.layout.tables.page import page_tables
from planparse.layout.tables.stitch import stitch

__all__ = ["TableOnPage", "page_tables", "stitch"]
