"""The audit report: one HTML file."""

from planparse.export.report.render import FILE_NAME, render_report

__all__ = ["FILE_NAME", "render_report"]
