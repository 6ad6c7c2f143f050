"""Archives: many documents, each read in a process that it may kill without hurting the run."""

OWNER = "PLANPARSE_RUN"
"""Environment variable that tells the server of reading processes its run's process id."""
