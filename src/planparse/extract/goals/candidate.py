"""Sets of texts that may be a plan's goals, before the document has decided which are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from planparse.model.place import Place
from planparse.model.records.codes import GoalForm
from planparse.text.goal_labels import Naming, Owner

NOTHING = Naming()

Listing = Literal["things", "verbs", "counted_things", "counted_verbs"]
"""What a sentence lists: things or what is to be done, as many as it says or without a number."""

Order = tuple[int, int, int]
"""Where something stands in reading order: section, block of the section, row of the table."""


@dataclass(frozen=True, slots=True)
class Member:
    """One text of a set, with what its structure says of it."""

    title: str
    place: Place
    order: Order
    label: str | None = None
    """As printed, where it numbers or names the text ("Delmål 1")."""
    number: str | None = None
    section: int | None = None
    """Ordinal of the section that it heads or is the wording of."""
    inside: int | None = None
    """Ordinal of the section that it stands in; its own where it heads one."""
    area: str | None = None
    parent: str | None = None
    """Wording of the goal above it, where a table says so."""
    owner: Owner | None = None
    decided_by: str | None = None
    """Who set it, as printed."""
    text: str | None = None
    """What stands below it, where that is no section of its own."""
    quoted: bool = False
    bold: bool = False
    led_in: bool = False
    """A line above binds the body to it ("The council will:")."""


@dataclass(frozen=True, slots=True)
class CandidateSet:
    """Texts of one kind, stated in one way."""

    form: GoalForm
    rule: str
    """Which structure gave it: `label`, `children`, `column`..."""
    key: str
    """What its members have in common: label, column's head, the heading above."""
    members: tuple[Member, ...]
    naming: Naming = NOTHING
    """What its own label or head calls the members."""
    announced: Naming = NOTHING
    """What the heading or the line above calls them."""
    announcer: str | None = None
    distance: int = 1
    """Levels from what announces it; more where areas stand between."""
    after_indicator: bool = False
    """A column that stands after the indicators that its values are for."""
    listing: Listing | None = None
    """How a sentence lists them, where one does."""
    orphans: tuple[Member, ...] = ()
    """Goals above without any of these below, from a table."""

    @property
    def owner(self) -> Owner | None:
        """Who set them: by their label or head, by the heading about them, by lines below each."""
        announced = self.announced.owner if self.announced.kind == "goals" else None
        return self.naming.owner or announced or self._said_of_most()

    def _said_of_most(self) -> Owner | None:
        said = Counter(member.owner for member in self.members if member.owner)
        owner, times = said.most_common(1)[0] if said else (None, 0)
        return owner if times * 2 > len(self.members) else None


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature of a set: which of its levels holds, and what that is worth."""

    feature: str
    level: str
    weight: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """A set with the reasons for and against it."""

    candidates: CandidateSet
    reasons: tuple[Reason, ...]

    @property
    def score(self) -> float:
        """The sum of its reasons' weights."""
        return sum(reason.weight for reason in self.reasons)

    def level_of(self, feature: str) -> str:
        """The level of one of its features."""
        return next(reason.level for reason in self.reasons if reason.feature == feature)


def without(candidates: CandidateSet, members: Sequence[Member]) -> CandidateSet:
    """The set without some of its members."""
    left = tuple(member for member in candidates.members if member not in members)
    return replace(candidates, members=left)
