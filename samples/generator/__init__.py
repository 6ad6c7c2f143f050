"""Makes the sample documents and their expected answers from one source."""
