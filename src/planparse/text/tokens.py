"""Words and signs of a text with their offsets and dictionary forms."""

from __future__ import annotations

from dataclasses import dataclass

from planparse.text.pipeline import lemma, pipeline


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign; `text[start:end]` of what was tokenised."""

    text: str
    start: int
    end: int
    lower: str
    lemma: str

    @property
    def is_word(self) -> bool:
        """Whether it holds a letter or a digit."""
        return any(map(str.isalnum, self.text))


def tokens(text: str, language: str) -> list[Token]:
    """Tokens of a text; blanks are none, signs are."""
    found: list[Token] = []
    for token in pipeline(language).make_doc(text):
        if not token.is_space:
            lower = token.lower_
            end = token.idx + len(token.text)
            found.append(Token(token.text, token.idx, end, lower, lemma(lower, language)))
    return found
