"""Tables of values whose rows are lines of text, with names that go on over several lines."""

from planparse.layout.plain.flat.tables import flat_tables

__all__ = ["flat_tables"]
