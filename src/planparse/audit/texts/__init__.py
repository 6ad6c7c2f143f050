"""Findings from what a plan and its report say in words."""

from planparse.audit.texts.findings import Pair, text_findings

__all__ = ["Pair", "text_findings"]
