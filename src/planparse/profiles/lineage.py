"""What each level of agreement is worth when goals are followed from plan to plan.

The weights add up to a sum, as those of `profiles/linking.py` do, and `calibration` turns it into
the score that users see. The values hold for every language; a profile's `lineage.toml` can change
any of them. They were set on simulated chains of ten years (`tests/benchmarks/lineage.py`).
"""

from __future__ import annotations

from planparse.model.frozen import Frozen


class LineageTitle(Frozen):
    """How the goal is worded, without who shall do it."""

    exact: float = 10.0
    """The same letters."""
    near_exact: float = 9.0
    """One wording with slips or misread letters in it."""
    strong: float = 7.0
    """Nearly all information in common; other goals of a body share less than half."""
    part: float = 4.5
    """The later wording says a part of the earlier one that tells it from others, or the other way
    round."""
    partial: float = 4.0
    weak: float = 1.5
    none: float = -1.5
    """Nothing in common: only a text that was carried over whole says that it is one goal."""


class LineageText(Frozen):
    """What stands under the goal in both plans."""

    verbatim: float = 9.0
    """Plans carry texts over from year to year; two goals never share one."""
    alike: float = 4.5
    related: float = 1.5
    slight: float = -2.5
    """Less than goals on the same matter as a rule have in common."""
    unknown: float = 0.0
    """One of them has no text."""
    common_alike: float = 3.5
    """Alike or the same, but one of them has only sentences that several goals of a plan have."""
    common_related: float = 1.0
    common_slight: float = 0.0
    """Such sentences come and go: that two texts share few of them tells nothing."""
    other: float = -3.0
    """Another text: another thing under like words."""


class LineageWords(Frozen):
    """Whether a telling word is gone, with another one in its place."""

    kept: float = 0.0
    replaced: float = -2.5
    """The same thing in other words, or another thing in the same words: the text must tell."""
    exchanged: float = -4.5
    """In wordings that are nearly one, another word in the place of a telling one: as a rule what
    the goal is about. A text on the same matter and the same place in the plan do not outweigh it
    together; a text that is alike does."""


class LineageOwnWord(Frozen):
    """A telling word that both have and no other goal of their two plans, nothing replaced."""

    found: float = 3.5
    """Beside it a text need only be on the same matter; alone, or over another text, it is not
    enough for wordings that have little else in common."""
    alone: float = 1.0
    """Without a text of its own on either side it is not enough for a part of a wording."""
    none: float = 0.0
    lacking: float = -2.0
    """One wording, but one word at most tells what it is about, or none that only this goal has:
    over a text that has little in common it is another goal on the same matter. Also like wordings
    without such a word, over texts of which one has only sentences that several goals have."""
    unborne: float = -4.0
    """The same over texts of which one has only such sentences, and few of them in common."""
    empty: float = -4.5
    """One wording without any word that tells what it is about: the text must."""


class LineageUndertakings(Frozen):
    """Undertakings of the goal that the other plan has under its goal, too."""

    several: float = 3.0
    some: float = 1.5
    none: float = 0.0
    unknown: float = 0.0


class LineageIndicators(Frozen):
    """Indicators that measure both."""

    shared: float = 2.0
    none: float = 0.0
    unknown: float = 0.0


class LineageArea(Frozen):
    """The focus area that both stand under."""

    same: float = 0.5
    other: float = -0.5
    """Bodies regroup their goals, but seldom."""
    unknown: float = 0.0


class LineageParent(Frozen):
    """The council's goal that both serve."""

    same: float = 0.5
    other: float = -0.5
    unknown: float = 0.0


class LineagePosition(Frozen):
    """The place in the goal table."""

    same: float = 0.5
    other: float = 0.0


class LineageBody(Frozen):
    """Whose goals they are."""

    same: float = 0.0
    other: float = -2.5
    """A goal moves to another board now and then; two boards with like goals are common."""


class LineageGap(Frozen):
    """Plans in between that do not have the goal."""

    next: float = 0.0
    one: float = -1.5
    more: float = -3.0


class LineageWitness(Frozen):
    """A goal of a third year that is alike to both, and to no other goal of their years."""

    found: float = 3.0
    none: float = 0.0


class LineageWeights(Frozen):
    """Points of every level, by evidence."""

    title: LineageTitle = LineageTitle()
    words: LineageWords = LineageWords()
    own_word: LineageOwnWord = LineageOwnWord()
    text: LineageText = LineageText()
    undertakings: LineageUndertakings = LineageUndertakings()
    indicators: LineageIndicators = LineageIndicators()
    area: LineageArea = LineageArea()
    parent: LineageParent = LineageParent()
    position: LineagePosition = LineagePosition()
    body: LineageBody = LineageBody()
    gap: LineageGap = LineageGap()
    witness: LineageWitness = LineageWitness()

    def points(self) -> dict[str, dict[str, float]]:
        """Points of every level, by comparison."""
        found: dict[str, dict[str, float]] = self.model_dump()
        return found


class LineageRules(Frozen):
    """How goals are followed over the years."""

    light_words: tuple[str, ...] = ()
    """Lemmas that any goal of any plan may be worded with: they tell little of what it is about."""
    weights: LineageWeights = LineageWeights()
    accept: float = 6.0
    """Sum from which a goal is taken for the other's continuation: a partial wording needs a
    second witness. Area, parent, position and body add to it only beside a text, undertakings or
    indicators in common: another goal in the place of a dropped one has them, too."""
    branch: float = 4.0
    """Sum from which a goal can be one of several that another became, or was made of: beside it,
    the others must not say the same (`history/lineage/branches.py`)."""
    keep: float = 2.5
    """Candidates below this sum are noise; the best above it is the runner-up."""
    longest: int = 3
    """Years between two plans over which a goal can be taken up again: one term of office, less
    one year. After more, the like goal is a new one."""
    calibration: tuple[tuple[float, float], ...] = (
        (2.5, 0.0),
        (4.0, 0.3),
        (6.0, 0.9),
        (7.0, 0.97),
        (8.0, 0.99),
        (13.0, 0.995),
        (19.0, 1.0),
    )
    """(sum, score): hardly more than the share of right links with that sum, as measured by
    `python -m tests.benchmarks.lineage --calibrate`, and straight lines between. Sums near the
    bound get less, since real plans are less regular than simulated ones."""
