"""The plan as the search for goals sees it: its sections as a tree, its blocks, its tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from planparse.context import Context
from planparse.model.block import Block
from planparse.model.document import Outline, Section
from planparse.model.facts import Table
from planparse.profiles.profile import Profile
from planparse.text.goal_labels import Label, Naming, Owner, clean, label_of, naming, owner_of
from planparse.text.pipeline import lemma

OWNER_BLOCKS = 4
"""Blocks below a heading among which the line stands that says who set the goal."""

OWNER_LENGTH = 80
"""Characters of the longest such line."""

LEAD_WORDS = 4
"""Last words of a line with a colon, or those after "following", that say what follows it."""

ANNOUNCER_WORDS = 5
"""Words of the longest heading that only says whose goals stand below; more are a wording."""

BARE_WORDS = 2
"""The same where it names nobody ("Overall goals")."""


@dataclass(slots=True)
class Plan:
    """A plan's sections and tables with what is asked of them again and again."""

    outline: Outline
    tables: Sequence[Table]
    context: Context
    children: dict[int | None, list[Section]] = field(default_factory=dict)
    _labels: dict[str, Label | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for section in self.outline.sections:
            self.children.setdefault(section.parent, []).append(section)

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections in reading order."""
        return self.outline.sections

    @property
    def profile(self) -> Profile:
        """What is known of the plan's language."""
        return self.context.profile

    def section(self, ordinal: int | None) -> Section | None:
        """The section with an ordinal."""
        return self.sections[ordinal - 1] if ordinal else None

    def title(self, section: Section) -> str:
        """A heading on one line without marks of type."""
        return clean(section.title)

    def label(self, text: str) -> Label | None:
        """The label that a text begins with."""
        if text not in self._labels:
            self._labels[text] = label_of(text, self.profile)
        return self._labels[text]

    def naming(self, text: str | None) -> Naming:
        """What a text calls the things below it."""
        return naming(text, self.profile) if text else Naming()

    def lead_naming(self, line: str) -> Naming:
        """What a line that ends in a colon calls what follows ("... agreed on four points:")."""
        named = self.naming(line)
        words = clean(line).rstrip(" :").casefold().split()
        if named.kind is not None or not line.endswith(":") or not words:
            return named
        goals = self.profile.goals
        if lemma(words[-1], self.profile.language) in goals.announcing_words:
            return Naming("weak")
        told = next((i + 1 for i, w in enumerate(words) if w in goals.plural_determiners), 0)
        after = words[told : told + LEAD_WORDS] if told else []
        return self.naming(" ".join(after or words[-LEAD_WORDS:]))

    def ancestors(self, ordinal: int | None) -> Iterator[Section]:
        """The sections that enclose a section, from the nearest."""
        section = self.section(ordinal)
        while section is not None and section.parent is not None:
            section = self.sections[section.parent - 1]
            yield section

    def below(self, section: Section | None, depth: int) -> list[Section]:
        """Sections at a depth below a section; None is the whole document."""
        found = [section.ordinal if section else None]
        level: list[Section] = []
        for _ in range(depth):
            level = [child for parent in found for child in self.children.get(parent, [])]
            found = [child.ordinal for child in level]
        return level

    def is_frame(self, title: str) -> bool:
        """A heading that any plan has beside its goals ("Introduction", "Ekonomi")."""
        words = clean(title).casefold().split()
        label = self.label(title)
        if label and label.rest and label.naming.kind is not None:
            return False
        return bool(words) and words[0].strip(".,:") in self.profile.goals.frame_words

    def is_announcer(self, title: str) -> bool:
        """A heading that only says what stands below it ("The board's goals")."""
        label = self.label(title)
        if (label and label.rest) or len(title.split()) > ANNOUNCER_WORDS:
            return False
        named = self.naming(title)
        is_bare = named.kind == "goals" and len(title.split()) <= BARE_WORDS
        return is_bare or (named.kind in ("goals", "areas") and named.owner is not None)

    def decided_by(self, section: Section) -> tuple[Owner | None, str | None]:
        """Who set a goal, by the line below its heading ("Beslutats av" / "Nämnd")."""
        lines = self._opening(section)
        for index, line in enumerate(lines):
            for label in self.profile.goals.decided_by:
                if line.casefold().startswith(label):
                    rest = line[len(label) :].strip(" :.") or "".join(lines[index + 1 : index + 2])
                    return owner_of(rest, self.profile), rest or None
        return None, None

    def _opening(self, section: Section) -> list[str]:
        """The first short lines below a heading, headings right below it included."""
        found = [line for block in section.blocks[:OWNER_BLOCKS] for line in lines_of(block)]
        for child in self.children.get(section.ordinal, [])[:1]:
            found.append(self.title(child))
            found.extend(line for b in child.blocks[:OWNER_BLOCKS] for line in lines_of(b))
        return [line for line in found if len(line) <= OWNER_LENGTH]


def lines_of(block: Block) -> list[str]:
    """Lines of a paragraph or a list item as printed; none of other blocks."""
    if block.kind not in ("paragraph", "list_item") or block.hidden:
        return []
    return [clean(line) for line in (block.lines or (block.text,)) if line.strip()]
