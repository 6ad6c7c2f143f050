"""What the fuzzer calls: `planparse.extract` with every step loaded before it forks."""

from __future__ import annotations

import planparse
import planparse.engine.extracting
from planparse.readers import docx, pdf, plain

extract = planparse.extract
LOADED = (docx, pdf, plain)
