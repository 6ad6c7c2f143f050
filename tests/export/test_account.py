"""A goal that is reported with little in it is told from one with a full account."""

from __future__ import annotations

import pytest
from tests.export.conftest import Audited

from planparse.export.account import Account, account_of
from planparse.export.lookup import Lookup
from planparse.export.report.setting import Setting
from planparse.export.report.summary import answer, summary
from planparse.export.words import words


def account(
    told: int, total: int, judged: bool = False, numbers: bool = False, covered: bool = True
) -> Account:
    return Account(covered, told, total, judged, (), numbers)


@pytest.mark.parametrize(
    ("one", "is_weak", "lacks"),
    [
        (account(0, 4), True, ("undertakings", "judgement", "numbers")),
        (account(1, 3, judged=True, numbers=True), True, ("undertakings",)),
        (account(2, 4), False, ("judgement", "numbers")),
        (account(4, 4, judged=True, numbers=True), False, ()),
        (account(0, 0), True, ("judgement", "numbers")),
        (account(0, 0, numbers=True), False, ("judgement",)),
        (account(0, 4, covered=False), False, ("undertakings", "judgement", "numbers")),
    ],
)
def test_weak_is_less_than_half_of_the_undertakings_or_nothing_to_go_by(
    one: Account, is_weak: bool, lacks: tuple[str, ...]
) -> None:
    assert one.is_weak is is_weak
    assert one.lacks == lacks


def test_the_poorest_account_comes_first() -> None:
    missing, none, some = account(0, 4, covered=False), account(0, 4), account(1, 4)
    full = account(4, 4)
    ordered = sorted([full, some, none, missing], key=lambda one: one.fullness)
    assert ordered == [missing, none, some, full]


def test_accounts_count_what_the_records_hold(audited: Audited) -> None:
    lookup = Lookup(audited("text").tables)
    report = lookup.reports[0].document_id
    accounts = {
        goal.ordinal: account_of(lookup, goal, lookup.coverage[goal.goal_id, report])
        for goal in lookup.goals
    }
    assert (accounts[1].told, accounts[1].total) == (3, 4)
    assert accounts[1].has_numbers
    assert [number.raw for number in accounts[3].numbers] == ["nio", "91,2 procent"]
    assert not accounts[8].is_covered
    assert not accounts[8].has_numbers


def test_the_first_screen_names_what_is_missing_and_what_is_weak(audited: Audited) -> None:
    result = audited("text")
    setting = Setting(Lookup(result.tables), words("sv"))
    found = summary(setting)
    weak = sum(1 for one in found.weak if one.badge is None)
    assert [one.number for one in found.weak][:3] == [8, 9, 11]
    assert all(one.badge for one in found.weak[:3])
    assert weak >= 1
    assert answer(setting).endswith("svagt redovisade." if weak > 1 else "svagt redovisat.")
    assert found.weak[0].title.startswith("… bredda barns")
    assert found.weak[0].full_title.startswith("Samhällsnämnden ska bredda barns")


def test_a_number_in_a_finding_has_the_unit_of_its_table(audited: Audited) -> None:
    text = audited("reports").report_html(language="sv")
    assert "är 11,4\N{NO-BREAK SPACE}mnkr i uppföljningen men 9,6\N{NO-BREAK SPACE}mnkr" in text
