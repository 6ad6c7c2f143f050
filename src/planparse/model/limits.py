"""Bounds on what one document may cost."""

from __future__ import annotations

from planparse.model.frozen import Frozen


class Limits(Frozen):
    """Every bound has its reason beside it; an unknown name raises."""

    file_bytes: int = 512 * 1024 * 1024
    """Larger files are rejected before they are opened; honest reports stay far below."""
    pages: int = 50_000
    """A 20,000-page file is honest; a million pages is a loop in the page tree."""
    page_characters: int = 250_000
    """Text beyond this on one page takes minutes in any layout analysis."""
    page_edges: int = 10_000
    """Table finding is skipped above this many rulings: 50,000 take 9 s and 270 MB."""
    inflated_bytes: int = 512 * 1024 * 1024
    """What a zip-based document may unpack to."""
    inflate_ratio: int = 100
    """Unpacked to packed size above `inflate_grace`; real documents stay below 30."""
    inflate_grace: int = 100 * 1024
    """Small parts may compress better than `inflate_ratio` without being a bomb."""
    archive_entries: int = 10_000
    """Members of a zip-based document."""
    document_characters: int = 50_000_000
    """Text of one document."""
    column_span: int = 63
    """Word itself allows no more columns than this."""
    page_seconds: float = 30.0
    """Processor time of a page, Tesseract's included, which other programs on the machine do not
    stretch; a page that needs longer is given up, and the pages around it are kept."""
    silence_seconds: float = 60.0
    """Longest processor time without a sign of life: to open, or for the steps over the whole."""
    document_seconds: float = 1800.0
    """Longest processor time of an attempt at a whole document."""
    still_seconds: float = 600.0
    """Longest time, by the clock, in which a process neither tells anything nor works: it waits for
    a disk or a network that does not answer."""
    worker_bytes: int = 2 * 1024 * 1024 * 1024
    """Address space of a worker; importing everything takes 0.6 GB of it."""
