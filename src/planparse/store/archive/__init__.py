"""The archive: immutable Parquet segments, and commits that say which of them count."""
