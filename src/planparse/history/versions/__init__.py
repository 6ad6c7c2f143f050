"""Documents as versions of each other: drafts, adopted ones, and what each of them covers."""

from planparse.history.versions.versions import versions

__all__ = ["versions"]
