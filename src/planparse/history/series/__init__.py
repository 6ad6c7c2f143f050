"""Numbers over the years: indicators and budget lines of a body, joined from its documents."""

from planparse.history.series.build import series_of
from planparse.history.series.facts import Facts, Indicator, Number, TableHead
from planparse.history.series.source import Source

__all__ = ["Facts", "Indicator", "Number", "Source", "TableHead", "series_of"]
