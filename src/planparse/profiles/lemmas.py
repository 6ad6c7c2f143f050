"""Where the dictionary of base forms is wrong for the prose of plans and reports."""

from __future__ import annotations

from pydantic import Field

from planparse.model.frozen import Frozen


class LemmaWords(Frozen):
    """All words are lower case.

    The dictionary knows a noun that is spelt like an imperative by the verb ("åtgärd" by
    "åtgärda", "plan" by "plana", "tillväxt" by "tillväxa"), and the noun's other forms by the
    noun: singular and plural of one word do not meet. Imperatives hardly stand in such prose, so
    the noun is meant.
    """

    infinitive_ending: str = ""
    """What the verb has behind the noun; none where the language has no such pairs."""
    finite_endings: tuple[str, ...] = ()
    """Endings of words that are finite verbs and no nouns ("gör" of "göra")."""
    forms: dict[str, str] = Field(default_factory=dict)
    """Base forms that stand instead of the dictionary's."""
