"""The names of the package: functions for users, packages for steps, loaded when asked for."""

from __future__ import annotations

import subprocess
import sys
from types import ModuleType

import pytest

import planparse


@pytest.mark.parametrize("name", planparse.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert name in dir(planparse)
    assert not isinstance(getattr(planparse, name), ModuleType)


def test_a_step_that_was_imported_first_does_not_take_the_place_of_the_function() -> None:
    code = (
        "import planparse.audit, planparse.extract.goals, planparse.history\n"
        "print([callable(getattr(planparse, n)) for n in ('audit', 'extract', 'history')])\n"
        "from planparse.audit import __name__ as step\n"
        "print(step)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == ["[True, True, True]", "planparse.audit"]


def test_a_name_that_is_none_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'audits'"):
        planparse.audits  # noqa: B018 - asking is the test
