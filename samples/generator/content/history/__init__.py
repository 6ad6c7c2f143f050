"""Four years of two boards of the invented region: goals, numbers and documents."""
