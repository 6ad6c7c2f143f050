"""The body's own goals beside the council's: items or bold lines with text between them."""

from __future__ import annotations

from tests.plain_text import goals_of

from planparse.model.facts import Goal

COUNCIL = """# Årsredovisning 2031

Nämnden för hamn och sjöfart

# 3 Uppföljning mål

## 3.1 En kust att leva vid

Beslutats av
Kommunfullmäktige

Fokusområden
- Stränderna är öppna för alla.
- Vattnet går att bada i.

Vi har röjt tre stränder under året.

## 3.2 Ett företagsklimat med medvind

Beslutats av
Kommunfullmäktige

Fokusområden
- Det går snabbt att få besked.

Tillstånden gavs inom en vecka.

"""

SPREAD = """## 3.3 Uppföljning målbild

### Nämnden för hamn och sjöfarts målbild 2035

Hamnen är platsen där kommunen möter havet.

Hamnens fokusområden:

•  En kaj för alla
Vi ska göra kajen tillgänglig för den som inte ser eller går.

Ledstråk lades längs hela norra kajen.

•  Båtliv utan utsläpp
Vi ska erbjuda el vid varje brygga.

Arton bryggor fick el under våren.
"""

BOLD = """## 3.3 Nämndens egna fokusområden

**En kaj för alla**

Ledstråk lades längs hela norra kajen.

**Båtliv utan utsläpp**

Arton bryggor fick el under våren.

**Fler gästande seglare**

Två bojar lades ut.
"""

HEADINGS = """# 4 Nämndens fokusområden

## En kaj för alla

Ledstråk lades längs hela norra kajen.

## Båtliv utan utsläpp

Arton bryggor fick el under våren.
"""

LISTED = """# 4 Nämndens mål och inriktning

Nämnden har beslutat om följande prioriteringar:

- En kaj för alla
- Båtliv utan utsläpp
- Fler gästande seglare
"""


def own(text: str) -> list[str]:
    return [goal.title for goal in _audited(text)]


def _audited(text: str) -> list[Goal]:
    goals = goals_of(COUNCIL + text).goals
    assert [g.title for g in goals if g.level == "council"] == [
        "En kust att leva vid",
        "Ett företagsklimat med medvind",
    ]
    return [goal for goal in goals if goal.audited]


def test_items_with_text_between_them_below_a_line_that_calls_them_the_bodys() -> None:
    assert own(SPREAD) == ["En kaj för alla", "Båtliv utan utsläpp"]


def test_the_text_of_an_item_goes_up_to_the_next_one() -> None:
    first = _audited(SPREAD)[0]
    assert first.level == "body"
    assert first.text is not None
    assert first.text.startswith("Vi ska göra kajen tillgänglig")
    assert first.text.endswith("längs hela norra kajen.")


def test_bold_lines_with_text_between_them() -> None:
    assert own(BOLD) == ["En kaj för alla", "Båtliv utan utsläpp", "Fler gästande seglare"]


def test_headings_below_the_bodys_own_areas() -> None:
    assert own(HEADINGS) == ["En kaj för alla", "Båtliv utan utsläpp"]


def test_a_plain_list_below_a_line_that_announces_it() -> None:
    assert own(LISTED) == ["En kaj för alla", "Båtliv utan utsläpp", "Fler gästande seglare"]


def test_areas_within_the_councils_goals_are_not_the_bodys() -> None:
    goals = goals_of(COUNCIL).goals
    assert [goal.level for goal in goals] == ["council", "council"]
    assert all(goal.audited for goal in goals)
