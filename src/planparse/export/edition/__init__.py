"""What stands beside the tables of a published dataset: README, changes, sources."""
