"""Writers: one file for each way in which a document can be set."""
