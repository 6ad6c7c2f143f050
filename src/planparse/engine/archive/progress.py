"""How far a run is."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """Counts of a run, for progress and its end."""

    statuses: dict[str, int] = field(default_factory=dict)
    reasons: dict[str, int] = field(default_factory=dict)
    pages: int = 0

    def add(self, status: str, reason: str | None, pages: int | None) -> None:
        """Count one input."""
        self.statuses[status] = self.statuses.get(status, 0) + 1
        if reason is not None:
            self.reasons[reason] = self.reasons.get(reason, 0) + 1
        self.pages += pages or 0


@dataclass(slots=True)
class Progress:
    """How far a run is; the same object is told again and again."""

    total: int = 0
    """Inputs found."""
    unchanged: int = 0
    left: int = 0
    """Inputs that the run has not come to."""
    missing: int = 0
    """Inputs recorded earlier that are not in the folders any more."""
    tally: Tally = field(default_factory=Tally)
    """What this run settled."""
    seconds: float = 0.0
    is_interrupted: bool = False
    commits: int = 0

    @property
    def settled(self) -> int:
        """Inputs that this run gave a row."""
        return sum(self.tally.statuses.values())


@dataclass(slots=True)
class Survey:
    """What a run would do."""

    unchanged: int = 0
    copies: int = 0
    to_read: int = 0
    begun: int = 0
    """Documents looked into; some of them turn out to be refused."""
    pages: int = 0
    unread_pages: int = 0
    """Pages without a text layer: scans, for which OCR would be tried."""
    kinds: dict[str, int] = field(default_factory=dict)
    """Documents to read by media type."""
    refused: dict[str, int] = field(default_factory=dict)
    """Files that would be rejected, by reason, as far as it shows before they are read."""
