"""Checks on numbers: within a document, and between a plan and its report."""

from planparse.audit.numbers.checks import Figures, number_findings, own_findings

__all__ = ["Figures", "number_findings", "own_findings"]
