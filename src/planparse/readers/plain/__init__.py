"""Text files: `.txt` and `.md` in the encodings that archives hold."""

from planparse.readers.plain.reader import read_text

__all__ = ["read_text"]
