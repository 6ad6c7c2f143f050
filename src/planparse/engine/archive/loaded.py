"""Everything that a reading loads when it first needs it, loaded once.

Reading processes are forked from a server that has imported this; a process of its own would load
it again, which costs two seconds for every hundred documents.
"""

from __future__ import annotations

from planparse.engine.archive import worker
from planparse.engine.reading import Reading
from planparse.engine.rows import document_rows
from planparse.outline import typography
from planparse.profiles.profile import LANGUAGES
from planparse.readers import docx, pdf, plain
from planparse.store.archive.parcel import pack
from planparse.text.pipeline import pipeline

LOADED = (worker, typography, docx, pdf, plain)


def warm_up() -> None:
    """Have dictionaries and converters loaded that the libraries load when they are first used."""
    for language in LANGUAGES:
        pipeline(language)("mål goals")
    pack(document_rows(Reading(path="empty", rejected="empty")))


warm_up()
