"""Records on disk: Arrow schemas and Parquet files. The only house of pyarrow."""
