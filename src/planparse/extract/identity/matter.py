"""The matter of a letter or of a paragraph of minutes, as its head names it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planparse.extract.identity.first_page import DATE, LABELLED, PARAGRAPH, FirstPage, Line
from planparse.model.records.codes import PaperType
from planparse.profiles.profile import Profile
from planparse.text.bodies import bodies_in
from planparse.text.fold import fold

MOST_LINES = 4
"""Lines of a matter's name."""
LONGEST = 260
"""Characters of one."""
ADDRESSED = 0.6
"""Share of a line of the head that is a body's name ("To the Harbour Board")."""
REGISTERED = re.compile(r"^\W*(?:[^\W\d]+\s)?\d[\w.:/-]*\s*(?:[^\W\d_]{2,6}\b)?\s*")
"""A diary number with the body's abbreviation ("2026.007 BUN", "Dnr KS 2024/12")."""


def matter(page: FirstPage, paper: PaperType | None, profile: Profile) -> str | None:
    """The matter's name; None for other papers, and where the head does not show one."""
    if paper == "minutes_extract" and page.paragraph is not None:
        own = PARAGRAPH.sub("", page.lines[page.paragraph].text, count=1)
        rest = REGISTERED.sub("", own).strip()
        if any(sign.isalpha() for sign in rest):
            return rest
        return _until_heading(page.lines[page.paragraph + 1 :], profile)
    if paper == "letter":
        return _until_heading(list(_below_head(page, profile)), profile)
    return None


def _below_head(page: FirstPage, profile: Profile) -> Iterator[Line]:
    """The lines that are no part of the letterhead."""
    words = profile.papers
    began = False
    for line in page.lines:
        folded = fold(line.text)
        is_head = (
            line.is_running
            or LABELLED.match(line.text) is not None
            or DATE.match(line.text) is not None
            or folded in words.letters
            or not any(sign.isalpha() for sign in line.text)
            or _is_body(line.text, profile)
        )
        began = began or not is_head
        if began and not line.is_running:
            yield line


def _is_body(text: str, profile: Profile) -> bool:
    found = bodies_in(text, profile.body_names)
    return bool(found) and found[0].end - found[0].start >= ADDRESSED * len(text.strip())


def _until_heading(lines: Sequence[Line], profile: Profile) -> str | None:
    """The lines above the first heading that every such paper has; else the first line."""
    words = profile.papers.letter_headings
    found: list[str] = []
    for line in lines[: MOST_LINES + 1]:
        if fold(line.text) in words:
            break
        found.append(line.text)
    else:
        found = found[:1]
    name = " ".join(found)
    return name if name and len(name) <= LONGEST and not name.endswith(".") else None
