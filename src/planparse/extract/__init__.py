"""Sections into facts: goals, undertakings, tables, numbers, indicators."""
