"""Limits on time count what a process and its children have used, not how long they took."""

from __future__ import annotations

import os
import subprocess
import sys

from planparse.engine.archive.beat import STILL, Pulse
from planparse.engine.archive.job import Death
from planparse.engine.archive.watch import Watch, used_by
from planparse.engine.passage import Stage
from planparse.model.limits import Limits

LIMITS = Limits(page_seconds=30, silence_seconds=60, document_seconds=200, still_seconds=600)
PAGE = Pulse(1, Stage.PAGE, 3, 8, 0, 0, 77, 100.0, 90.0)
"""A process that had used 100 s, 10 of them for this job, when it began page 3."""


class Machine:
    """A clock, and a process that gets a share of one core."""

    def __init__(self, share: float, pulse: Pulse = PAGE) -> None:
        self.share = share
        self.pulse = pulse
        self.now = 5000.0
        self.used = pulse.used
        self.asked = 0

    def cpu(self, process: int) -> float:
        assert process == 77
        self.asked += 1
        return self.used

    def ends(self, watch: Watch, seconds: float) -> tuple[float, tuple[Death, str] | None]:
        """(Processor time, verdict) at the first verdict within so long on the clock."""
        for _ in range(round(seconds)):
            verdict = watch.passed(self.pulse, self.now, self.cpu)
            if verdict is not None:
                return self.used - self.pulse.used, verdict
            self.now += 1
            self.used += self.share
        return self.used - self.pulse.used, None


def test_a_page_has_its_processor_time_however_busy_the_machine_is() -> None:
    for share in (1.0, 0.125, 0.0625):
        used, verdict = Machine(share).ends(Watch(LIMITS, cores=2), 1000)
        assert verdict == ("page_timeout", "longer than page_seconds = 30")
        assert 30 < used <= 30 + 32 * share


def test_the_time_of_each_page_is_its_own() -> None:
    machine, watch = Machine(1.0), Watch(LIMITS, cores=2)
    for page in range(3, 7):
        assert machine.ends(watch, 29)[1] is None
        machine.pulse = machine.pulse._replace(beats=page, page=page, used=machine.used)


def test_a_document_has_a_time_of_its_own() -> None:
    machine, watch = Machine(1.0), Watch(LIMITS, cores=2)
    verdict, page = None, 3
    while verdict is None:
        verdict = machine.ends(watch, 20)[1]
        page += 1
        machine.pulse = machine.pulse._replace(beats=page, page=page, used=machine.used)
    assert verdict == ("doc_timeout", "longer than document_seconds = 200")
    assert machine.used - PAGE.used_before <= 240


def test_steps_over_the_whole_have_time_by_the_page() -> None:
    whole = PAGE._replace(stage=Stage.WHOLE, page=0, page_count=500)
    used, verdict = Machine(1.0, whole).ends(Watch(LIMITS, cores=1), 500)

    assert verdict == ("doc_timeout", "longer than silence_seconds = 60")
    assert 110 < used <= 112


def test_one_that_does_nothing_ends_by_the_clock() -> None:
    assert Machine(0.0).ends(Watch(LIMITS, cores=2), 590)[1] is None
    _, verdict = Machine(0.00001).ends(Watch(LIMITS, cores=2), 700)
    assert verdict == ("page_timeout", "nothing happened for still_seconds = 600")


def test_one_that_waits_to_begin_is_not_judged_and_no_process_is_asked() -> None:
    machine = Machine(1.0, STILL)
    assert machine.ends(Watch(LIMITS, cores=2), 5000)[1] is None
    assert machine.asked == 0


def test_processor_time_is_asked_for_only_when_a_limit_may_be_near() -> None:
    machine = Machine(1.0)
    machine.ends(Watch(LIMITS, cores=2), 29)
    assert machine.asked <= 5


def test_what_children_use_counts_while_they_run_and_after() -> None:
    """Both ends of a pipe wait for each other, so that nothing depends on the clock."""
    spin = "import time\nwhile time.process_time() < .3: pass\nprint(flush=True)\ninput()"
    before = used_by(os.getpid())
    child = subprocess.Popen(
        [sys.executable, "-c", spin], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    child.stdout.readline()
    during = used_by(os.getpid())
    child.communicate("\n")
    after = used_by(os.getpid())

    assert before is not None
    assert during is not None
    assert after is not None
    assert during - before > 0.25
    assert after >= during - 0.05
    assert used_by(child.pid) is None
