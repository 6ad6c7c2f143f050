"""Sections of a report to the goals of its plan."""
