"""Numbers over the years: indicators and budget lines of a body, joined from its documents."""

from planparse.history.series.build import series_of
from planparse.history.series.source import Source

__all__ = ["Source", "series_of"]
