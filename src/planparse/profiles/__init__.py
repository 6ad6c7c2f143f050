"""What a language or a house style knows, as data."""
