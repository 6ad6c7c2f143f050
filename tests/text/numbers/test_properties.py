"""Any number printed in any supported form and read back is the same number."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from planparse.profiles.profile import load
from planparse.text.numbers import find_quantities, parse_cell, parse_row

SV = load("sv")
EN = load("en")

GROUPING = st.sampled_from(["", " ", "\u00a0", "\u202f", "\u2009"])
MINUS = st.sampled_from(["-", "\u2212", "\u2013", "\u2010"])
KRONOR = {"kr": 1, "kronor": 1, "tkr": 1000, "kkr": 1000, "mnkr": 10**6, "mkr": 10**6}
UNITS = st.sampled_from(
    [*KRONOR.items(), ("miljoner kronor", 10**6), ("mdkr", 10**9), ("miljarder kronor", 10**9)]
)
AMOUNTS = st.decimals(0, 10**12, places=2, allow_nan=False, allow_infinity=False)
WHOLE = st.integers(0, 10**12 - 1)
"""Five groups that blanks part are several numbers side by side, and have no value."""
MONTHS = list(SV.numbers.months)[:12]


def printed(number: Decimal | int, separator: str, mark: str = ",") -> str:
    """A number without sign, as a body prints it."""
    whole, _, fraction = f"{number:,}".partition(".")
    return whole.replace(",", separator) + (mark + fraction if fraction else "")


@given(number=AMOUNTS, separator=GROUPING, minus=MINUS, negative=st.booleans(), unit=UNITS)
def test_money_comes_back(
    number: Decimal, separator: str, minus: str, negative: bool, unit: tuple[str, int]
) -> None:
    text = f"{minus if negative else ''}{printed(number, separator)} {unit[0]}"
    expected = -number if negative else number
    cell = parse_cell(text, SV)
    found = find_quantities(f"Utfallet blev {text} under året.", SV)
    assert cell is not None
    assert len(found) == 1
    for quantity in (cell, found[0]):
        assert (quantity.value, quantity.scale) == (expected, unit[1])
        assert quantity.amount == expected * unit[1]
        assert (quantity.kind, quantity.raw, quantity.doubts) == ("money", text, ())


@given(number=AMOUNTS, separator=GROUPING, sign=st.sampled_from(["{}-", "({})", "- {}", "−{}"]))
def test_bookkeeping_signs_come_back(number: Decimal, separator: str, sign: str) -> None:
    cell = parse_cell(sign.format(printed(number, separator)), SV)
    assert cell is not None
    assert cell.value == -number


@given(number=WHOLE, separator=GROUPING)
def test_plain_numbers_come_back(number: int, separator: str) -> None:
    cell = parse_cell(printed(number, separator), SV)
    assert cell is not None
    assert cell.value == number
    assert cell.kind in ("count", "year")


@given(number=AMOUNTS, separator=st.sampled_from(["", ","]))
def test_english_numbers_come_back(number: Decimal, separator: str) -> None:
    text = printed(number, separator, ".")
    cell, found = parse_cell(text, EN), find_quantities(f"The result was ${text} in all.", EN)
    assert cell is not None
    assert cell.value == number
    assert [(q.value, q.unit) for q in found] == [(number, "USD")]


@given(low=st.integers(0, 999), more=st.integers(1, 999), dash=st.sampled_from(["-", "–", " – "]))
def test_ranges_come_back(low: int, more: int, dash: str) -> None:
    found = find_quantities(f"mellan {low}{dash}{low + more} %", SV)
    assert [(q.value, q.value_high, q.unit) for q in found] == [
        (Decimal(low), Decimal(low + more), "%")
    ]


@given(day=st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_dates_come_back(day: date) -> None:
    forms = [
        day.isoformat(),
        f"{day.day} {MONTHS[day.month - 1]} {day.year}",
        f"{day.day}.{day.month}.{day.year}",
    ]
    for form in forms:
        found = find_quantities(f"Beslutet togs {form}.", SV)
        assert [(q.kind, q.iso) for q in found] == [("date", day.isoformat())]


@given(first=st.integers(1900, 2099), length=st.integers(1, 99), short=st.booleans())
def test_year_ranges_come_back(first: int, length: int, short: bool) -> None:
    last = first + length
    if last > 2100 or (short and last // 100 != first // 100):
        return
    text = f"åren {first}–{last % 100:02}" if short else f"åren {first}–{last}"
    found = find_quantities(text, SV)
    assert [(q.kind, q.value, q.value_high) for q in found] == [
        ("year_range", Decimal(first), Decimal(last))
    ]


@given(number=st.integers(2, 999))
def test_numbers_in_words_come_back(number: int) -> None:
    found = find_quantities(f"Det finns {in_words(number)} platser.", SV)
    assert [(q.value, q.unit) for q in found] == [(Decimal(number), "platser")]


def in_words(number: int) -> str:
    """Swedish for 1 to 999."""
    names = {value: word for word, value in reversed(SV.numbers.cardinals.items())}
    hundreds, rest = divmod(number, 100)
    words = ("ett" if hundreds == 1 else names[hundreds]) + "hundra" if hundreds else ""
    if not rest:
        return words
    if rest in names:
        return words + names[rest]
    if rest == 1:
        return words + "ett"
    tens, ones = divmod(rest, 10)
    return words + names[tens * 10] + ("ett" if ones == 1 else names[ones])


@given(st.lists(st.tuples(AMOUNTS, st.booleans()), min_size=1, max_size=8), GROUPING)
def test_rows_with_decimals_come_back(cells: list[tuple[Decimal, bool]], separator: str) -> None:
    numbers = [-value if negative else value for value, negative in cells]
    texts = [("-" if negative else "") + printed(value, separator) for value, negative in cells]
    row = parse_row(" ".join(texts), SV, len(cells))
    assert row is not None
    assert [abs(q.value) for q in row if q.value is not None] == [abs(n) for n in numbers]


@given(st.text(max_size=300))
def test_no_text_raises_and_quantities_stand_in_order(text: str) -> None:
    end = 0
    for quantity in find_quantities(text, SV):
        assert quantity.raw == text[quantity.start : quantity.end]
        assert end <= quantity.start < quantity.end
        end = quantity.end
    parse_cell(text, SV)
    parse_row(text, SV, 3)


WORDS = """1 2025 0,5 -3 12 tre en ett och halv av till mellan från januari mars kvartal T1 R12 % kr
mnkr miljoner 2025-01-01 2026-35 väg fas första andra ytterligare minus ( ) . , – - : / § $ € ² ca
hundra tusen tal år dagar nya platser Innehåll 3:e 000 1.5 per"""
TOKENS = st.sampled_from([*WORDS.split(), "\n", "\t", "\u00a0"])


@given(st.lists(TOKENS, max_size=25), st.sampled_from(["", " "]))
def test_no_sequence_of_number_words_raises(tokens: list[str], join: str) -> None:
    text = join.join(tokens)
    end = 0
    for quantity in find_quantities(text, SV):
        assert quantity.raw == text[quantity.start : quantity.end]
        assert end <= quantity.start < quantity.end
        end = quantity.end
