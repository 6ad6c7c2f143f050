"""Everything that a reading loads when it first needs it, loaded once.

Reading processes are forked from a server that has imported this; a process of its own would load
it again, which costs two seconds for every hundred documents. While it loads, the server ends with
the run that started it: later it notices by itself.
"""

from __future__ import annotations

import os
import threading

from planparse.engine.archive import OWNER

_POLL_SECONDS = 0.1


def load() -> None:
    """Have the steps loaded, with the dictionaries and converters that they load when used."""
    from planparse.engine.archive import worker
    from planparse.engine.reading import Reading
    from planparse.engine.rows import document_rows
    from planparse.outline import typography
    from planparse.profiles.profile import LANGUAGES
    from planparse.readers import docx, pdf, plain
    from planparse.store.archive.parcel import pack
    from planparse.text.dictionary import is_known
    from planparse.text.pipeline import lemma, pipeline

    assert all((worker, typography, docx, pdf, plain))
    for language in LANGUAGES:
        pipeline(language)("mål goals")
        lemma("mål", language)
        is_known("mål", language)
    pack(document_rows(Reading(path="empty", rejected="empty")))


def _watch(owner: int, is_loaded: threading.Event) -> None:
    while os.getppid() == owner:
        if is_loaded.wait(_POLL_SECONDS):
            return
    os._exit(1)


def _load_watched() -> None:
    owner = int(os.environ.get(OWNER, os.getppid()))
    is_loaded = threading.Event()
    watch = threading.Thread(target=_watch, args=(owner, is_loaded), daemon=True)
    watch.start()
    try:
        load()
    finally:
        is_loaded.set()
        watch.join()  # no thread may be left when processes are forked


_load_watched()
