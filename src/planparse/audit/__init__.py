"""What the links and the numbers add up to: coverage and findings."""
