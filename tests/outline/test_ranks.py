"""Order of heading styles, where what their pairs show agrees and where it does not."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.typeset import BOLD, SENTENCE, Sheet

from planparse.outline.ranks import MOST_LOOKS, ranked
from planparse.outline.styles import StyleKey

looks = st.builds(
    StyleKey,
    size=st.sampled_from((11.0, 12.0, 14.0)),
    bold=st.booleans(),
    italic=st.booleans(),
    colour=st.just(0),
    capitals=st.booleans(),
    bar=st.just(False),
    mark=st.sampled_from(("", "single", "letter", "item", "chapter")),
)


@given(st.lists(looks, min_size=1, max_size=12), st.data())
def test_every_look_has_one_rank_and_no_larger_one_is_inside_a_smaller(
    sequence: list[StyleKey], data: st.DataObject
) -> None:
    one = st.sampled_from(sequence)
    holds = Counter(data.draw(st.lists(st.tuples(one, one))))
    order = [key for rank in ranked(sequence, holds, {}) for key in rank]
    assert sorted(order) == sorted(set(sequence))
    sizes = [key.size for key in order]
    assert sizes == sorted(sizes, reverse=True)


@given(st.lists(looks, min_size=2, max_size=12, unique=True))
def test_a_look_that_always_holds_another_of_its_size_is_outside_it(
    sequence: list[StyleKey],
) -> None:
    keys = [key._replace(size=11.0) for key in sequence]
    outer, inner = keys[-1], keys[0]
    order = ranked(keys, Counter({(outer, inner): 9 * (outer != inner)}), {})
    assert order.index([outer]) <= order.index([inner])


def test_frequent_looks_are_settled_among_very_many_rare_ones() -> None:
    usual = [StyleKey(11.0, bold, False, 0, False, False) for bold in (False, True)]
    strange = [StyleKey(11.0, True, False, colour, False, False) for colour in range(1, 3000)]
    order = ranked([*strange, *usual, *usual], Counter(), {})
    assert len(order) == 3001
    assert order.index([usual[1]]) < order.index([usual[0]]) < MOST_LOOKS


def test_a_circle_of_pairs_is_broken_where_least_is_shown(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "circle.pdf")
    sheet.heading(["1. Läsanvisning"], size=11)
    sheet.text(SENTENCE)
    for letter in "ABCDE":
        sheet.heading([f"{letter}. Del om vården"], size=11)
        sheet.text(SENTENCE)
        for number in (1, 2, 3):
            sheet.heading([f"{number}. Mål för vården"], size=11)
            if letter == "E" and number < 3:
                sheet.line("Björkdal den 12 mars", font=BOLD)
                sheet.gap(8)
            sheet.text(SENTENCE)
        sheet.next_page()
    levels = {heading.title[:5]: heading.level for heading in sheet.headings()}
    assert levels == {"Läsan": 2, "Del o": 1, "Mål f": 2, "Björk": 3}
