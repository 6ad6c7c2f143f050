"""What a document is: its paper, kind, title, body, year and period."""

from planparse.extract.identity.identity import Identity, identify, identity_doubts

__all__ = ["Identity", "identify", "identity_doubts"]
