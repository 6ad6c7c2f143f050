"""An archive as a dataset to cite: tables, what they lack, and what is new."""
