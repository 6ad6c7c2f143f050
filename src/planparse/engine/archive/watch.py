"""When a reading process has gone past a limit: by its own processor time, not by the clock.

A process that shares the machine with others takes longer and does not work longer. What it and
the programs that it started (Tesseract) have used is counted, and the clock decides only about one
that does nothing at all.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from planparse.engine.archive.beat import STILL, Pulse
from planparse.engine.archive.job import Death
from planparse.engine.passage import Stage
from planparse.model.limits import Limits

WHOLE_SECONDS_PER_PAGE = 0.1
"""Allowance of the steps over the whole document, a few times what they take."""
AWAKE_SECONDS = 1.0
"""Processor time that shows that a process works. Less comes together from its watching whether the
run is still there; a working one has it within `still_seconds` beside 600 others a core."""
LOOK_SECONDS = 30.0
"""At the latest after so long a process that tells nothing is looked at."""

Used = Callable[[int], float | None]
"""Seconds of processor time that a process and its children have used; None where it is gone."""


class Watch:
    """Follows one job from its first sign of life."""

    def __init__(self, limits: Limits, cores: int | None = None) -> None:
        self._limits = limits
        self._cores = cores or os.cpu_count() or 1
        self.pulse: Pulse = STILL
        self._awake = 0.0
        """Time on the clock of the last sign of life."""
        self._used = 0.0
        """Processor time at that sign."""
        self._look = 0.0
        """Time on the clock before which no limit can have been passed."""

    def passed(self, pulse: Pulse, now: float, used: Used) -> tuple[Death, str] | None:
        """The limit that a job went past.

        Args:
            pulse: what its heartbeat says.
            now: time on a clock that only goes forward.
            used: tells the processor time of its process; asked only when it may matter.
        """
        if pulse.beats != self.pulse.beats:
            self.pulse, self._awake, self._used = pulse, now, pulse.used
            self._look = now + self._left(pulse.used) / self._cores
        if pulse.stage is Stage.WAITING or now < self._look:
            return None
        spent = used(pulse.process)
        if spent is None:
            return None
        if spent - self._used >= AWAKE_SECONDS:
            self._awake, self._used = now, spent
        self._look = now + min(self._left(spent) / self._cores, LOOK_SECONDS)
        return self._over(spent, now - self._awake)

    def _left(self, spent: float) -> float:
        """Processor time until the nearest limit."""
        pulse, limits = self.pulse, self._limits
        within = self._step_seconds() - (spent - pulse.used)
        return max(min(within, limits.document_seconds - (spent - pulse.used_before)), 0.0)

    def _step_seconds(self) -> float:
        """For what the heartbeat last told."""
        limits, pulse = self._limits, self.pulse
        if pulse.stage is Stage.PAGE:
            return min(limits.page_seconds, limits.silence_seconds)
        if pulse.stage is Stage.WHOLE:
            return limits.silence_seconds + WHOLE_SECONDS_PER_PAGE * pulse.page_count
        return limits.silence_seconds

    def _over(self, spent: float, still: float) -> tuple[Death, str] | None:
        limits, pulse = self._limits, self.pulse
        is_page = pulse.stage is Stage.PAGE
        if spent - pulse.used > self._step_seconds():
            if is_page:
                return "page_timeout", f"longer than page_seconds = {limits.page_seconds:g}"
            return "doc_timeout", f"longer than silence_seconds = {limits.silence_seconds:g}"
        if spent - pulse.used_before > limits.document_seconds:
            return "doc_timeout", f"longer than document_seconds = {limits.document_seconds:g}"
        if still > limits.still_seconds:
            detail = f"nothing happened for still_seconds = {limits.still_seconds:g}"
            return ("page_timeout" if is_page else "doc_timeout"), detail
        return None


def used_by(process: int) -> float | None:
    """Processor time of a process, of the children that it waited for, and of those that run."""
    import psutil

    try:
        root = psutil.Process(process)
        times = root.cpu_times()
        spent: float = times.user + times.system + times.children_user + times.children_system
        for child in root.children(recursive=True):
            spent += _own(child)
    except psutil.Error:
        return None
    return spent


def _own(child: object) -> float:
    import psutil

    try:
        times = child.cpu_times()  # type: ignore[attr-defined]
    except psutil.Error:
        return 0.0
    return float(times.user + times.system)
