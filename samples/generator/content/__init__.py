"""What the sample documents say, as plain data about an invented region."""
