"""Reports damaged in known ways, with the right answers."""
