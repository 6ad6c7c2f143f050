"""Levels of headings that were found by their typography."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from statistics import fmean

from planparse.outline.candidates import Candidate
from planparse.outline.front import FEWEST_LISTED
from planparse.outline.numbering import depth
from planparse.outline.ranks import ranked
from planparse.outline.styles import SAME_SIZE, StyleKey

MOST_LEVELS = 6
"""Ranks of styles beyond this are accidents of setting, not levels."""
FEWEST_ALIKE = 3
"""Headings of one look from which a bar or a colour makes them a style of their own."""
FEWEST_DOTTED = 2
"""Headings with a dotted number that make the numbers a system of levels."""
LETTERS = ("letter", "item")
"""Ways of counting by letters, `A.` and `a)`."""
USUAL_SHARE = 0.75
"""Share of a style's bookmarks on one level from which that is the style's level."""


def levels(found: Sequence[Candidate]) -> list[int]:
    """A level for each heading: numbering depth, the author's bookmark, or style.

    A style that one of the first two gives a level to hands it on to its other headings; the
    rest are ranked by size, the contents page's indents, weight and frequency.
    """
    is_numbered = sum(c.mark == "dotted" for c in found) >= FEWEST_DOTTED
    keys = _without_rare_colours(_without_rare_bars([_key(c, is_numbered) for c in found]))
    known: dict[StyleKey, Counter[int]] = defaultdict(Counter)
    chapter_size = _chapter_size(found) if is_numbered else None
    own = [
        _numbered_level(c, chapter_size) or bookmark
        for c, bookmark in zip(found, _bookmark_levels(found), strict=True)
    ]
    for level, key in zip(own, keys, strict=True):
        if level is not None:
            known[key][level] += 1
    by_style = _style_levels(found, keys, known)
    _raise_listed(by_style, found, keys, known)
    return [level or by_style[key] for level, key in zip(own, keys, strict=True)]


def _chapter_size(found: Sequence[Candidate]) -> float:
    """Font size from which a heading with a single number is a chapter.

    It is the smallest size of the shallowest dotted headings: a bold "1. ..." set smaller than
    section 2.1 counts something inside a section.
    """
    depths = [(depth(c.number), c.key.size) for c in found if c.mark == "dotted" and c.number]
    shallowest = min(level for level, _ in depths)
    return min(size for level, size in depths if level == shallowest) - SAME_SIZE


def _usual_bookmarks(found: Sequence[Candidate]) -> dict[StyleKey, int]:
    """Level that nearly all bookmarked headings of a style have."""
    seen: dict[StyleKey, Counter[int]] = defaultdict(Counter)
    for candidate in found:
        if candidate.bookmark is not None:
            seen[candidate.key][candidate.bookmark] += 1
    usual: dict[StyleKey, int] = {}
    for key, counts in seen.items():
        level, count = counts.most_common(1)[0]
        if count >= FEWEST_ALIKE and count >= USUAL_SHARE * counts.total():
            usual[key] = level
    return usual


def _bookmark_levels(found: Sequence[Candidate]) -> list[int | None]:
    """Levels of the author's bookmarks, with the gaps that a tree cannot show.

    A third-level heading right below a chapter is bookmarked at the second level, though it looks
    like all others of the third; it goes back there, and what is below it goes along.
    """
    usual = _usual_bookmarks(found)
    levels: list[int | None] = []
    branch: list[tuple[int, int]] = []
    for candidate in found:
        mark = candidate.bookmark
        if mark is None:
            levels.append(None)
            continue
        while branch and branch[-1][0] >= mark:
            branch.pop()
        moved = branch[-1][1] if branch else 0
        level = max(mark + moved, usual.get(candidate.key, 0))
        branch.append((mark, level - mark))
        levels.append(level)
    return levels


def _numbered_level(candidate: Candidate, chapter_size: float | None) -> int | None:
    """The level that the heading's number shows."""
    number, mark = candidate.number, candidate.mark
    if chapter_size is None or not number:
        return None
    is_chapter = mark == "single" and candidate.key.size >= chapter_size
    return depth(number) if mark == "dotted" or is_chapter else None


def _key(candidate: Candidate, is_numbered: bool) -> StyleKey:
    """The style; where numbers show no depth, the way of counting is a part of it.

    Headings counted alike stay together when one of them is underlined or coloured otherwise.
    """
    key = candidate.key
    if is_numbered or not candidate.mark:
        return key
    return StyleKey(key.size, key.bold, False, 0, key.capitals, False, candidate.mark)


def _without_rare_bars(keys: Sequence[StyleKey]) -> list[StyleKey]:
    """A few headings with a line or box beside them do not make a style of their own."""
    counts = Counter(keys)

    def plain(key: StyleKey) -> StyleKey:
        twin = key._replace(bar=not key.bar)
        is_rare = min(counts[key], counts[twin]) < FEWEST_ALIKE
        return key._replace(bar=False) if is_rare else key

    return [plain(key) for key in keys]


def _without_rare_colours(keys: Sequence[StyleKey]) -> list[StyleKey]:
    """A few headings in another colour, in a box say, are of the level of their other look.

    A rare look above all others is a title with a level of its own.
    """
    counts = Counter(keys)
    first = {key: place for place, key in reversed(list(enumerate(keys)))}
    usual: dict[StyleKey, StyleKey] = {}
    for key, count in counts.most_common():
        if count >= FEWEST_ALIKE:
            usual.setdefault(_colourless(key), key)

    def plain(key: StyleKey) -> StyleKey:
        twin = usual.get(_colourless(key), key)
        return twin if counts[key] < FEWEST_ALIKE and first[twin] < first[key] else key

    return [plain(key) for key in keys]


def _colourless(key: StyleKey) -> StyleKey:
    return key._replace(colour=0, bar=False)


def _raise_listed(
    by_style: dict[StyleKey, int],
    found: Sequence[Candidate],
    keys: Sequence[StyleKey],
    known: Mapping[StyleKey, Counter[int]],
) -> None:
    """Lift a rare style to the level that the contents page gives all of its headings.

    Its level is that of the outermost style with entries at the same indent: a single small
    heading ("Slutord") listed among the chapters is a chapter. Frequent styles keep the level of
    their look: contents pages may list one branch deeper than another.
    """
    shown: dict[StyleKey, set[int | None]] = defaultdict(set)
    for candidate, key in zip(found, keys, strict=True):
        shown[key].add(candidate.listed_level)
    outermost: dict[int | None, int] = {}
    for key, level in by_style.items():
        for indent in shown[key]:
            outermost[indent] = min(level, outermost.get(indent, level))
    counts = Counter(keys)
    for key, indents in shown.items():
        indent = next(iter(indents))
        is_rare = counts[key] < FEWEST_ALIKE and key not in known
        if is_rare and len(indents) == 1 and indent is not None:
            by_style[key] = outermost[indent]


def _few(
    ranks: list[list[StyleKey]],
    counts: Counter[StyleKey],
    known: Mapping[StyleKey, Counter[int]],
) -> list[list[StyleKey]]:
    """At most as many ranks as a document can mean: the rarest go to the rank below them."""
    ranks = list(ranks)
    while len(ranks) > MOST_LEVELS:
        open_ranks = [i for i, rank in enumerate(ranks) if not any(key in known for key in rank)]
        if not open_ranks:
            break
        rarest = min(open_ranks, key=lambda i: sum(counts[key] for key in ranks[i]))
        place = rarest if rarest + 1 < len(ranks) else rarest - 1
        ranks[place : place + 2] = [ranks[place] + ranks[place + 1]]
    return ranks


def _without_late_leaders(
    ranks: list[list[StyleKey]], found: Sequence[Candidate], keys: Sequence[StyleKey]
) -> list[list[StyleKey]]:
    """Ranks in which no letterhead or quotation holds the chapters that come after it.

    A contents page names a document's outermost headings. A rare look above all that it lists, seen
    only behind the first of them, is no whole of which the listed ones are parts: it joins their
    rank. In front of them it is the document's title and stays above.
    """
    places = [place for place, candidate in enumerate(found) if candidate.is_listed]
    if len(places) < FEWEST_LISTED:
        return ranks
    listed = {keys[place] for place in places}
    outermost = next(i for i, rank in enumerate(ranks) if not listed.isdisjoint(rank))
    counts = Counter(keys)
    late = [
        key
        for key in itertools.chain.from_iterable(ranks[:outermost])
        if counts[key] < FEWEST_ALIKE and keys.index(key) > places[0]
    ]
    above = [[key for key in rank if key not in late] for rank in ranks[:outermost]]
    return [*filter(None, above), [*ranks[outermost], *late], *ranks[outermost + 1 :]]


def _listed(found: Sequence[Candidate], keys: Sequence[StyleKey]) -> dict[StyleKey, float]:
    """Mean level that the contents page's indents give a style's headings."""
    seen: dict[StyleKey, list[int]] = defaultdict(list)
    for candidate, key in zip(found, keys, strict=True):
        if candidate.listed_level is not None:
            seen[key].append(candidate.listed_level)
    return {key: fmean(levels) for key, levels in seen.items()}


def _directly_above(
    found: Sequence[Candidate], keys: Sequence[StyleKey]
) -> Counter[tuple[StyleKey, StyleKey]]:
    """How often a style stands above another with nothing between them."""
    seen: Counter[tuple[StyleKey, StyleKey]] = Counter()
    for (a, key), (b, next_key) in itertools.pairwise(zip(found, keys, strict=True)):
        if b.first == a.last + 1 and key != next_key:
            seen[key, next_key] += 1
    return seen


def _between_letters(
    found: Sequence[Candidate], keys: Sequence[StyleKey]
) -> Counter[tuple[StyleKey, StyleKey]]:
    """How often a style stands between two letters in order, so inside the first one's section.

    Letters begin anew in each section; what stands between `a)` and `b)` has not closed theirs.
    Numbers tell nothing here: goals are often counted through all parts of a plan.
    """
    seen: Counter[tuple[StyleKey, StyleKey]] = Counter()
    last: dict[StyleKey, int] = {}
    for place, (candidate, key) in enumerate(zip(found, keys, strict=True)):
        if candidate.mark not in LETTERS:
            continue
        above = last.get(key)
        if above is not None and ord(candidate.text[0]) == ord(found[above].text[0]) + 1:
            seen.update((key, inner) for inner in keys[above + 1 : place] if inner != key)
        last[key] = place
    return seen


def _style_levels(
    found: Sequence[Candidate],
    keys: Sequence[StyleKey],
    known: dict[StyleKey, Counter[int]],
) -> dict[StyleKey, int]:
    """Level of each style, outermost first; a style with numbered headings has their depth."""
    holds = _directly_above(found, keys) + _between_letters(found, keys)
    result: dict[StyleKey, int] = {}
    level = 0
    ranks = _without_late_leaders(ranked(keys, holds, _listed(found, keys)), found, keys)
    for rank in _few(ranks, Counter(keys), known):
        numbered = [known[key].most_common(1)[0][0] for key in rank if key in known]
        level = numbered[0] if numbered else level + 1
        for key in rank:
            result[key] = level
    return result
