"""Words that help to find headings, contents pages and captions."""

from __future__ import annotations

from planparse.model.frozen import Frozen


class OutlineWords(Frozen):
    """Lower-case words and phrases; matching folds case."""

    contents_titles: tuple[str, ...]
    """Titles of a table of contents."""
    table_captions: tuple[str, ...]
    """First words of a table's caption ("Tabell 3 ...")."""
    figure_captions: tuple[str, ...]
    """First words of a figure's caption."""
    page_words: tuple[str, ...]
    """Words of a running page number ("Sida 3 av 16")."""
    connectives: tuple[str, ...]
    """Words that cannot end a heading: a line that ends with one goes on below."""
    suspended_hyphen_next: tuple[str, ...]
    """Words after which a hyphen at a line's end is a suspended one ("hälso- och")."""
    finite_verbs: tuple[str, ...]
    """Common finite verbs: a short line that holds one is a sentence, not a heading."""
    stop_words: tuple[str, ...]
    """Very common words; they tell the language of a text and carry no information."""
    abbreviations: tuple[str, ...]
    """Words, without their last dot, whose dot ends no sentence ("ca.")."""
