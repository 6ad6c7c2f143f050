"""Simulated chains of goals: where the goals come from, and how years rewrite them."""
