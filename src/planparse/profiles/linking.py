"""What each level of agreement is worth when sections are linked to goals, and synonyms.

The weights add up to a sum; `calibration` turns the sum into the score that users see. The values
below hold for every language; a profile's `linking.toml` can change any of them. They were set on
the samples, damaged in thirty ways (`tests/benchmarks/linking.py`): what matters is their order.
"""

from __future__ import annotations

from planparse.model.frozen import Frozen


class TitleWeights(Frozen):
    """A heading is its author's own claim of what stands below it: the strongest evidence."""

    exact: float = 10.0
    """The same letters."""
    near_exact: float = 9.0
    """One wording with slips or misread letters in it."""
    strong: float = 7.0
    """Nearly all information in common; other goals of a plan share less than half."""
    contained: float = 5.0
    """A shorter heading all of whose information is the goal's."""
    holds: float = 5.0
    """A longer heading that has all of the goal's information and more."""
    partial: float = 4.0
    weak: float = 1.5
    none: float = 0.0


class WordWeights(Frozen):
    """Whether a telling word of the goal is gone from the heading with another in its place."""

    kept: float = 0.0
    replaced: float = -0.5
    """The same thing in other words, or another thing: the body must tell."""


class BodyWeights(Frozen):
    """What stands below a heading confirms or contradicts it."""

    own_clear: float = 4.0
    """Speaks of this goal far more than of any other."""
    own: float = 2.0
    """Speaks of no goal more than of this one."""
    shared: float = 0.5
    """Speaks of this goal and somewhat more of another."""
    silent: float = 0.0
    """Nothing stands below the heading."""
    none: float = -0.5
    """Speaks of no goal."""
    other: float = -4.0
    """Speaks clearly of another goal."""


class NumberWeights(Frozen):
    """The number in "Goal 3: ..." where a heading has one."""

    same: float = 3.0
    """The plan numbers the goal alike."""
    same_position: float = 1.5
    """The plan gives no number; the goal is the third."""
    unknown: float = 0.0
    other_position: float = -0.5
    """Reports count their goals in an order of their own."""
    other: float = -3.0


class AreaWeights(Frozen):
    """Whether the section stands under the goal's focus area."""

    same: float = 1.0
    unknown: float = 0.0
    other: float = -1.5
    """Reports move goals between areas, but seldom."""


class OrderWeights(Frozen):
    """Whether the sections before and after answer the goals before and after."""

    between: float = 2.0
    beside: float = 1.0
    unknown: float = 0.0
    elsewhere: float = 0.0
    """Reports in another order are common: no evidence against."""


class NameWeights(Frozen):
    """Names and numbers that of all goals only this one's text has, in the section's body."""

    several: float = 2.0
    some: float = 0.8
    none: float = 0.0


class TableWeights(Frozen):
    """What the report's own goal table calls the goal."""

    same_wording: float = 1.0
    """The heading has the table's words."""
    listed: float = 0.0
    not_listed: float = 0.0
    no_table: float = 0.0


class CopyWeights(Frozen):
    """Whether the body tells anything beside the plan's own sentences."""

    own_words: float = 0.0
    partly: float = -0.5
    repeated: float = -4.0
    """The plan's sentences, in a report that goes through all its goals in them, with words of
    its own between."""
    copied: float = -20.0
    """A repeated plan is no report, whatever its headings say."""


class AssignmentWeights(Frozen):
    """A pair told by its body alone, once all headings are dealt out."""

    left_over: float = 3.0
    """No other goal and no other section is left that would fit."""


class LinkWeights(Frozen):
    """Points of every level, by evidence."""

    title: TitleWeights = TitleWeights()
    words: WordWeights = WordWeights()
    body: BodyWeights = BodyWeights()
    number: NumberWeights = NumberWeights()
    area: AreaWeights = AreaWeights()
    order: OrderWeights = OrderWeights()
    names: NameWeights = NameWeights()
    table: TableWeights = TableWeights()
    copy_of_plan: CopyWeights = CopyWeights()
    assignment: AssignmentWeights = AssignmentWeights()

    def points(self) -> dict[str, dict[str, float]]:
        """Points of every level, by comparison."""
        found: dict[str, dict[str, float]] = self.model_dump()
        return found


class FollowUpWords(Frozen):
    """Words of a template's labels, and of pointers; lower case, a compound's end counts."""

    plan_labels: tuple[str, ...] = ()
    """Of labels over what was planned or will be done ("formulering", "next steps")."""
    told_labels: tuple[str, ...] = ()
    """Of labels over what was done or how it went ("kommentar", "results"); they go first."""
    pointers: tuple[str, ...] = ()
    """Words that send the reader to another place ("se", "avsnitt")."""


class LinkingWords(Frozen):
    """How sections are linked to goals in one language."""

    synonyms: tuple[tuple[str, ...], ...] = ()
    """Groups of lemmas that goals' wordings exchange for each other."""
    follow_up: FollowUpWords = FollowUpWords()
    weights: LinkWeights = LinkWeights()
    accept: float = 6.0
    """Sum from which a section is taken for a goal's: a partial title needs a second witness."""
    keep: float = 2.5
    """Candidates below this sum are noise and are not kept."""
    alike: float = 1.5
    """Two goals whose sums for one section lie closer than this fit it alike."""
    calibration: tuple[tuple[float, float], ...] = (
        (2.0, 0.0),
        (3.0, 0.02),
        (5.0, 0.1),
        (6.0, 0.4),
        (7.0, 0.7),
        (8.0, 0.8),
        (9.0, 0.93),
        (10.0, 0.97),
        (12.0, 0.99),
        (14.0, 1.0),
    )
    """(sum, score): the share of right links among those with that sum, and straight lines
    between; measured by `python -m tests.benchmarks.linking --calibrate`."""
