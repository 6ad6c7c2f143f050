"""The overview of a dataset: goals, numbers and coverage over the years as one HTML file."""

from planparse.export.overview.page import Overview
from planparse.export.overview.render import FILE_NAME, render_overview

__all__ = ["FILE_NAME", "Overview", "render_overview"]
