"""How a language names organisations and their units."""

from __future__ import annotations

from planparse.model.frozen import Frozen


class BodyNames(Frozen):
    """Words by which a public body, a company or a unit of one is told in a text."""

    endings: tuple[str, ...]
    """Lower-case endings of words that name one body ("nämnden" of "Kulturnämnden")."""
    not_bodies: tuple[str, ...]
    """Lower-case words with such an ending that name none ("nätverket")."""
    qualifiers: tuple[str, ...]
    """Lower-case words that belong to the name before such a word ("tekniska nämnden")."""
    heads: tuple[str, ...]
    """Words that make a name of the capital words before them ("kommun", "AB"), as printed."""
    openers: tuple[str, ...]
    """Words that make a name of the capital words after them ("Region"), as printed."""
    articles: tuple[str, ...]
    """Words before such a word that make a name of it alone ("the Council"); may be empty."""
    linking: tuple[str, ...]
    """Small words inside such a name ("Department of the Interior"); may be empty."""
    genitives: tuple[str, ...]
    """Endings of the genitive, left out of the name; the longest first."""
    activity_next: tuple[str, ...]
    """Words after a name that make it an activity ("förvaltningen av systemet")."""
    others: tuple[str, ...]
    """Words before a name that make it another's part in the matter ("från", "enligt")."""
    within: tuple[str, ...]
    """Words that lead from a number to its body behind it ("12 mnkr för Kulturnämnden")."""
