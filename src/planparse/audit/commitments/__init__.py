"""What a report says of each undertaking of its plan."""

from planparse.audit.commitments.answers import Reported, commitment_answers, unread_commitments

__all__ = ["Reported", "commitment_answers", "unread_commitments"]
