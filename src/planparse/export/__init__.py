"""Records for people: the audit report, the working paper, other formats."""
