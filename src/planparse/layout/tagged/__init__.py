"""Blocks in the author's own order, from a PDF's structure tree, where it can be trusted."""

from planparse.layout.tagged.layout import TaggedLayout, tagged_blocks

__all__ = ["TaggedLayout", "tagged_blocks"]
