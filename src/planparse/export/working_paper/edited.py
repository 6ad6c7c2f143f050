"""Whether somebody has worked in a working paper since planparse wrote it."""

from __future__ import annotations

import zipfile
from io import BytesIO

from lxml import etree

from planparse.export.working_paper.workbook import MADE

_CORE = "docProps/core.xml"
_MODIFIED = "{http://purl.org/dc/terms/}modified"
_MOST_BYTES = 1 << 20
"""Properties of a workbook take some hundred bytes."""


def is_edited(content: bytes) -> bool:
    """Whether a program has saved the workbook, or it is no workbook of ours at all.

    Every program that saves one writes down when; planparse always writes the same moment.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            if parts.getinfo(_CORE).file_size > _MOST_BYTES:
                return True
            core = etree.fromstring(parts.read(_CORE), _parser())
    except (zipfile.BadZipFile, KeyError, NotImplementedError, RuntimeError, etree.XMLSyntaxError):
        return True
    modified = core.find(_MODIFIED)
    return modified is None or not (modified.text or "").startswith(MADE.isoformat())


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True)
