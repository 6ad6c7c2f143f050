"""What a plan undertakes: sentence by sentence, split where one holds several, verbatim."""

from planparse.extract.commitments.plan import commitments

__all__ = ["commitments"]
