"""Senses for language shared by all steps: words, lemmas, numbers, similarity."""
