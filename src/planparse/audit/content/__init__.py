"""What a place of a report tells of the period, apart from its frame and from the plan's words."""

from planparse.audit.content.content import Content, Telling

__all__ = ["Content", "Telling"]
