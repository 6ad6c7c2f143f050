"""Archives: many documents, each read in a process that it may kill without hurting the run."""
