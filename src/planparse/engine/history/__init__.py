"""The history of an archive: its tables read, its decisions kept, its records made."""
