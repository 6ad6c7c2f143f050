"""Goals followed over the years: the same goal, renamed, moved, split, merged or dropped."""

from planparse.history.lineage.lineage import Lineage, lineage

__all__ = ["Lineage", "lineage"]
