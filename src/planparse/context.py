"""What every step shares: the language profile and the limits."""

from __future__ import annotations

from dataclasses import dataclass, field

from planparse.model.limits import Limits
from planparse.profiles.profile import Profile


@dataclass(frozen=True, slots=True)
class Context:
    """Handed down from the engine to each step; holds no state of a document."""

    profile: Profile
    limits: Limits = field(default_factory=Limits)
