"""The nouns: places, pages, blocks, grids, sections and records. No I/O, no rules."""
