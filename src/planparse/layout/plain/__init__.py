"""Text files into blocks: paragraphs, lists, tables and the contents page, from lines alone."""

from planparse.layout.plain.blocks import plain_blocks

__all__ = ["plain_blocks"]
