"""Blocks that could be headings by their shape, and what speaks for each of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planparse.context import Context
from planparse.model.block import Block
from planparse.outline.styles import BodyStyle, StyleKey, stands_out, style_key
from planparse.profiles.profile import letters as letters_beside
from planparse.text.fold import letters
from planparse.text.section_number import split_number

LONGEST = 230
"""Characters; goal headings run to 150, and English report headings with a clause to 210."""
MOST_LINES = 5
"""Lines; headings in narrow columns run to four."""
MUCH_LARGER = 1.2
"""Size in body sizes from which a heading may end with a full stop."""
FULL_STOP_WORDS = 12
"""Blanks in a large line with a full stop from which it is a quotation or a lead."""
CLOSING_QUOTES = "”“\"»«’'"
"""Signs that may follow a sentence's full stop."""
WORDED = 0.55
"""Share of letters in a title that begins with a digit."""
ADDRESS = re.compile(r"@|www\.|https?:")
CLOSE = 0.55
"""Gap in font sizes up to which two blocks of one style are one broken heading."""
FEWEST_LETTERS = 2
PARAGRAPH_SIGN = "§"
"""Minutes head each item with its number alone ("§ 12, N9-3/23")."""
SENTENCE_END = re.compile(
    rf"(?<=[a-z{letters_beside()}]{{3}})[.!?] (?=[A-Z{letters_beside().upper()}])"
)
"""Where a sentence may end; two letters and a full stop are an abbreviation."""
FEWEST_WORDS = 4
"""Blanks before that place from which it ends a sentence ("Bilaga 1. Yttrande" has one)."""

ENUMERATORS = (
    ("chapter", re.compile(r"(?:[IVX]{2,5}|I)\.\s")),
    ("letter", re.compile(r"[A-Z]\.\s")),
    ("item", re.compile(rf"[a-z{letters_beside()}]\)\s")),
)
"""Ways to count headings besides dotted numbers."""
ROMAN_BEFORE = {"V": "IV.", "X": "IX."}
"""Roman numbers of one sign, which read like letters, with the number before each."""


@dataclass(slots=True)
class Candidate:
    """One block, or the parts of a broken heading, that may be a heading."""

    first: int
    last: int
    text: str
    number: str | None
    title: str
    key: StyleKey
    strength: int
    """How far the style stands out: 0 to 2."""
    mark: str
    """How it is counted: `dotted`, `single`, an enumerator's name, or empty."""
    is_listed: bool
    """The contents page has an entry of this wording."""
    listed_level: int | None
    """Level that the entry's indent on the contents page shows."""
    bookmark: int | None
    """Level of the author's bookmark of this wording."""
    page: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the document says about its headings elsewhere."""

    listed: Mapping[str, int | None]
    """Folded titles of the contents page with the levels that their indents show."""
    bookmarks: Mapping[str, int]
    """Folded titles of the navigation outline with their levels."""


def candidates(
    blocks: Sequence[Block], body: BodyStyle, evidence: Evidence, context: Context
) -> list[Candidate]:
    """Blocks with a heading's shape in reading order; broken ones are joined."""
    found: list[Candidate] = []
    for index, block in enumerate(blocks):
        candidate = _candidate(index, block, body, evidence)
        if candidate is None:
            continue
        if candidate.mark == "chapter" and _is_next_letter(candidate, found):
            candidate.mark = "letter"
        elif candidate.mark == "letter" and _is_next_roman(candidate, found):
            candidate.mark = "chapter"
        if found and _continues(found[-1], candidate, blocks, evidence, context):
            found[-1] = _joined(found[-1], candidate, evidence)
        else:
            found.append(candidate)
    return found


def _candidate(index: int, block: Block, body: BodyStyle, evidence: Evidence) -> Candidate | None:
    style = block.style
    if style is None or block.kind not in ("paragraph", "list_item"):
        return None
    text = block.text
    if len(text) > LONGEST or len(block.lines) > MOST_LINES or any("\t" in x for x in block.lines):
        return None
    number, title = split_number(text)
    mark = _mark(text, number)
    if block.kind == "list_item" and not mark:
        return None
    if not _reads_as_title(_uncounted(title, mark), style.size, body.size):
        return None
    folded = letters(title)
    return Candidate(
        first=index,
        last=index,
        text=text,
        number=number,
        title=title,
        key=style_key(title, style, body),
        strength=stands_out(style, body, title),
        mark=mark,
        is_listed=folded in evidence.listed,
        listed_level=evidence.listed.get(folded),
        bookmark=evidence.bookmarks.get(folded),
        page=block.place.page or 0,
    )


def _mark(text: str, number: str | None) -> str:
    for name, pattern in ENUMERATORS:
        if pattern.match(text):
            return name
    if number is None:
        return ""
    return "dotted" if "." in number else "single"


def _is_next_letter(candidate: Candidate, found: Sequence[Candidate]) -> bool:
    """`I.` after `H.` is a letter, not a Roman number."""
    letters = (c.text[0] for c in reversed(found) if c.mark == "letter")
    above = next(letters, "")
    return candidate.text[1] == "." and above != "" and ord(candidate.text[0]) == ord(above) + 1


def _is_next_roman(candidate: Candidate, found: Sequence[Candidate]) -> bool:
    """`V.` after the chapter `IV.` is a Roman number, unless the letters have come to it."""
    chapters = (c.text for c in reversed(found) if c.mark == "chapter")
    numeral = ROMAN_BEFORE.get(candidate.text[0])
    is_counted_on = numeral is not None and next(chapters, "").startswith(numeral)
    return is_counted_on and not _is_next_letter(candidate, found)


def _uncounted(title: str, mark: str) -> str:
    """The title without an enumerator that is no section number (`a)`, `IV.`)."""
    pattern = dict(ENUMERATORS).get(mark)
    return title if pattern is None else pattern.sub("", title, count=1)


def _reads_as_title(title: str, size: float, body_size: float) -> bool:
    """Begins like a title and does not end like a sentence."""
    if sum(map(str.isalpha, title)) < FEWEST_LETTERS and not title.startswith(PARAGRAPH_SIGN):
        return False
    start = next((char for char in title if char.isalnum()), "")
    if start.islower():
        return False
    if title[0] in "([" or title[-1] in ",;" or ADDRESS.search(title) or _holds_sentences(title):
        return False
    if title[0].isdigit() and not _is_worded(title):
        return False
    is_short = title.count(" ") < FULL_STOP_WORDS
    ends_sentence = title.rstrip(CLOSING_QUOTES).endswith(".")
    return not ends_sentence or (is_short and size >= MUCH_LARGER * body_size)


def _is_worded(title: str) -> bool:
    """Mostly letters: "2025 års mål" is a title, "12,5 mnkr" a figure."""
    return sum(map(str.isalpha, title)) >= WORDED * (len(title) - title.count(" "))


def _holds_sentences(title: str) -> bool:
    """A full stop after several words, with a capital behind it: two sentences are no title."""
    for stop in SENTENCE_END.finditer(title):
        if title.count(" ", 0, stop.start()) >= FEWEST_WORDS:
            return True
    return False


def _continues(
    above: Candidate,
    candidate: Candidate,
    blocks: Sequence[Block],
    evidence: Evidence,
    context: Context,
) -> bool:
    """The second block is the rest of the heading above it."""
    if candidate.first != above.last + 1 or candidate.number or candidate.key != above.key:
        return False
    block = blocks[candidate.first]
    gap = block.style.space_before if block.style else None
    if gap is None or gap > CLOSE * candidate.key.size or candidate.page != above.page:
        return False
    if letters(above.title + candidate.title) in evidence.listed:
        return True
    last_word = above.title.rsplit(None, 1)[-1].casefold()
    return last_word in context.profile.outline.connectives


def _joined(above: Candidate, rest: Candidate, evidence: Evidence) -> Candidate:
    title = f"{above.title} {rest.title}"
    folded = letters(title)
    return Candidate(
        first=above.first,
        last=rest.last,
        text=f"{above.text} {rest.text}",
        number=above.number,
        title=title,
        key=above.key,
        strength=above.strength,
        mark=above.mark,
        is_listed=folded in evidence.listed,
        listed_level=evidence.listed.get(folded),
        bookmark=evidence.bookmarks.get(folded),
        page=above.page,
    )
