"""Public bodies recognised and named alike over all documents of an archive."""

from planparse.history.bodies.recognise import Bodies, recognise

__all__ = ["Bodies", "recognise"]
