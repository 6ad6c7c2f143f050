"""Documents of invented bodies whose every number is known, for the benchmark of numbers."""
