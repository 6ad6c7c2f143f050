"""How documents are run through the steps, one or many."""
