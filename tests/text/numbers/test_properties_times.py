"""Any time, order, rough or counted number that is printed in a supported form is read back."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from planparse.profiles.profile import load
from planparse.text.numbers import Inherited, Quantity, find_quantities, parse_cell

SV = load("sv")

YEARS = st.integers(1990, 2090)
MONTHS = st.sampled_from(sorted(SV.numbers.months.items(), key=lambda month: month[1]))
ORDINALS = st.sampled_from(["första", "andra", "tredje", "fjärde"])
POSITIONS = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4}
DECIMALS = st.decimals(0, 10**6, places=1, allow_nan=False, allow_infinity=False)


def one(text: str) -> Quantity:
    (found,) = find_quantities(text, SV)
    return found


@given(number=st.integers(1, 3), of=st.sampled_from([3, 4, 6]), year=YEARS, form=st.integers(0, 3))
def test_parts_of_a_year_come_back(number: int, of: int, year: int, form: int) -> None:
    number = min(number, 12 // of)
    word, definite, letter = {
        3: ("kvartal", "kvartalet", "Q"),
        4: ("tertial", "tertialet", "T"),
        6: ("halvår", "halvåret", "H"),
    }[of]
    name = next(name for name, position in POSITIONS.items() if position == number)
    forms = [
        f"{word} {number} {year}",
        f"{name} {definite} {year}",
        f"{letter}{number} {year}",
        f"{number}:{'a' if number < 3 else 'e'} {definite} {year}",
    ]
    found = one(f"Under {forms[form]} har arbetet fortsatt.")
    first, last = of * (number - 1) + 1, of * number
    assert (found.kind, found.iso) == ("period", f"{year}-{first:02}/{year}-{last:02}")
    assert found.raw == forms[form]


@given(first=MONTHS, last=MONTHS, join=st.sampled_from(["-", "–", " till ", " - "]))
def test_spans_of_months_come_back(
    first: tuple[str, int], last: tuple[str, int], join: str
) -> None:
    if first[1] < last[1]:
        found = one(f"Under {first[0]}{join}{last[0]} har arbetet fortsatt.")
        assert (found.kind, found.iso) == ("period", f"--{first[1]:02}/--{last[1]:02}")


@given(month=MONTHS, year=YEARS)
def test_months_come_back(month: tuple[str, int], year: int) -> None:
    assert one(f"I {month[0]} {year} hölls ett möte.").iso == f"{year}-{month[1]:02}"
    assert one(f"I {month[0]} hölls ett möte.").iso == f"--{month[1]:02}"


@given(quarters=st.integers(1, 8))
def test_rolling_periods_come_back(quarters: int) -> None:
    found = one(f"Utfall (R{3 * quarters})")
    assert (found.kind, found.iso) == ("period", f"P{3 * quarters}M")


@given(
    number=st.integers(2, 400),
    unit=st.sampled_from([("år", "P{}Y"), ("månader", "P{}M"), ("dagar", "P{}D")]),
    form=st.sampled_from(["{} {}", "cirka {} {}"]),
)
def test_durations_come_back(number: int, unit: tuple[str, str], form: str) -> None:
    found = one(f"Arbetet pågick under {form.format(number, unit[0])}.")
    assert (found.kind, found.value, found.unit) == ("duration", Decimal(number), unit[0])
    assert found.iso == unit[1].format(number)
    assert found.approximate == form.startswith("cirka")


@given(
    number=st.integers(2, 999_999).filter(lambda n: not 1900 <= n <= 2100),
    about=st.sampled_from(["cirka", "omkring", "ungefär", "över", "drygt", "nästan"]),
)
def test_rough_counts_come_back(number: int, about: str) -> None:
    printed = f"{number:,}".replace(",", " ")
    found = one(f"I år har {about} {printed} resenärer svarat.")
    assert (found.kind, found.value, found.unit) == ("count", Decimal(number), "resenärer")
    assert found.approximate


@given(st.sampled_from(["tio", "tjugo", "trettio", "fyrtio", "femtio", "hundra"]))
def test_rough_numbers_in_words_come_back(word: str) -> None:
    found = one(f"Ett {word}tal yttranden har kommit in.")
    tens = {**SV.numbers.cardinals, "hundra": 100}
    assert (found.value, found.unit, found.approximate) == (
        Decimal(tens[word]),
        "yttranden",
        True,
    )


@given(whole=st.integers(0, 999), decimal=st.integers(0, 9), minus=st.sampled_from(["", "-", "−"]))
def test_numbers_with_a_stray_blank_come_back(whole: int, decimal: int, minus: str) -> None:
    text = f"{minus}{whole}, {decimal} mnkr"
    found = parse_cell(text, SV)
    assert found is not None
    value = Decimal(f"{'-' if minus else ''}{whole}.{decimal}")
    assert (found.value, found.raw, found.scale) == (value, text, 10**6)
    assert "stray_space" in found.doubts


@given(
    number=DECIMALS,
    scale=st.sampled_from([("tusen", 10**3), ("miljoner", 10**6), ("miljarder", 10**9)]),
)
def test_scales_in_words_come_back(number: Decimal, scale: tuple[str, int]) -> None:
    text = f"{number}".replace(".", ",")
    found = one(f"Ramen är {text} {scale[0]} kronor i år.")
    assert (found.kind, found.value, found.unit, found.scale) == ("money", number, "kr", scale[1])


@given(
    number=DECIMALS,
    unit=st.sampled_from([("procent", "%"), ("%", "%"), ("procentenheter", "procentenheter")]),
)
def test_shares_come_back(number: Decimal, unit: tuple[str, str]) -> None:
    text = f"{number}".replace(".", ",")
    found = one(f"Andelen är {text} {unit[0]} i år.")
    assert (found.kind, found.value, found.unit) == ("percent", number, unit[1])


@given(number=DECIMALS, scale=st.sampled_from([1, 1000, 10**6]))
def test_a_cell_takes_the_scale_of_its_heading(number: Decimal, scale: int) -> None:
    found = parse_cell(f"{number}".replace(".", ","), SV, Inherited("kr", scale, "money"))
    assert found is not None
    assert (found.kind, found.value, found.unit, found.scale) == ("money", number, "kr", scale)
    assert found.inherited_from == "header"


@given(
    number=st.integers(1, 9999),
    word=st.sampled_from(["väg", "tabell", "Release", "dnr", "sida", "årskurs", "Box"]),
)
def test_what_names_is_never_an_amount(number: int, word: str) -> None:
    found = one(f"Se {word} {number} för mer.")
    assert (found.kind, found.value) == ("identifier", None)
