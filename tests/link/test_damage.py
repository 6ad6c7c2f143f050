"""A few reports of every kind of damage; `python -m tests.benchmarks.linking` runs hundreds."""

from __future__ import annotations

import random

import pytest
from tests.benchmarks.damage.reports import SAMPLES, Source, sources
from tests.benchmarks.damage.run import Judged, run
from tests.benchmarks.linking import DAMAGES, sections, share

STATUS_FLOOR = 0.98
SECTION_FLOOR = 0.98


@pytest.fixture(scope="module")
def samples() -> list[Source]:
    assert SAMPLES.is_dir()
    return [source for source in sources() if source.name in ("complete", "english")]


@pytest.fixture(scope="module")
def results(samples: list[Source]) -> list[Judged]:
    return [
        one
        for source in samples
        for position, damage in enumerate(DAMAGES)
        for one in run(damage(source, random.Random(f"short/{source.name}/{position}")))
    ]


def test_no_absent_goal_is_called_reported(results: list[Judged]) -> None:
    assert [one for one in results if one.worst] == []


def test_status_and_section_are_right(results: list[Judged]) -> None:
    assert len(results) > 500
    assert share(results) >= STATUS_FLOOR
    assert sections(results) >= SECTION_FLOOR


def test_scores_say_how_often_links_are_right(results: list[Judged]) -> None:
    high = [link for one in results for link in one.links if link.score >= 0.9]
    assert len(high) > 300
    assert sum(link.right for link in high) / len(high) >= 0.9


def test_an_undamaged_report_is_all_right(samples: list[Source]) -> None:
    for source in samples:
        plain = run(DAMAGES[0](source, random.Random(0)))
        assert all(one.right and one.section_right for one in plain)
