from __future__ import annotations

from decimal import Decimal

import pytest

from planparse.profiles.profile import load
from planparse.text.numbers import Inherited, Quantity, find_quantities, parse_cell

SV = load("sv")
EN = load("en")


def one(text: str, language: str = "sv") -> Quantity:
    """The only quantity of a text."""
    found = find_quantities(text, load(language))
    assert len(found) == 1, found
    assert found[0].raw == text[found[0].start : found[0].end]
    return found[0]


def kinds(text: str, language: str = "sv") -> list[tuple[str, str]]:
    return [(q.raw, q.kind) for q in find_quantities(text, load(language))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Utfallet blev -17,5 mnkr.", "-17.5"),
        ("Utfallet blev −17,5 mnkr.", "-17.5"),
        ("Utfallet blev –17,5 mnkr.", "-17.5"),
        ("Utfallet blev minus 17,5 mnkr.", "-17.5"),
        ("Utfallet blev 17,5- mnkr.", "-17.5"),
        ("Utfallet blev +17,5 mnkr.", "17.5"),
        ("Utfallet – 17,5 mnkr – blev bra.", "17.5"),
        ("Utfallet (17,5 mnkr) blev bra.", "17.5"),
        ("Utfallet blev -719, 5 mnkr.", "-719.5"),
        ("Utfallet blev 1 017,5 mnkr.", "1017.5"),
        ("Utfallet blev 1\u00a0017,5\u00a0mnkr.", "1017.5"),
        ("Utfallet blev 1\u202f017,5\u202fmnkr.", "1017.5"),
        ("Utfallet blev 1\u2009017,5\nmnkr.", "1017.5"),
        ("Utfallet blev 1.017.500 mnkr.", "1017500"),
    ],
)
def test_signs_and_groups_in_running_text(text: str, value: str) -> None:
    quantity = one(text)
    assert (quantity.kind, quantity.unit, quantity.scale) == ("money", "kr", 10**6)
    assert quantity.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "low", "high", "kind"),
    [
        ("0-5 %", "0", "5", "percent"),
        ("0–5 procent", "0", "5", "percent"),
        ("10–15 dagar", "10", "15", "duration"),
        ("mellan 3 och 5 procent", "3", "5", "percent"),
        ("3 till 5 platser", "3", "5", "count"),
        ("5 % - 10 %", "5", "10", "percent"),
        ("-5 – -3 %", "-5", "-3", "percent"),
        ("2 000–3 000 kr", "2000", "3000", "money"),
        ("två till tre platser", "2", "3", "count"),
        ("ett eller två tillfällen", "1", "2", "count"),
        ("mellan tre och fem platser", "3", "5", "count"),
        ("åren 2026-35", "2026", "2035", "year_range"),
        ("åren 2026–2037", "2026", "2037", "year_range"),
        ("läsåret 2024/25", "2024", "2025", "year_range"),
        ("mellan 2020 och 2024", "2020", "2024", "year_range"),
        ("2023 till 2026", "2023", "2026", "year_range"),
    ],
)
def test_ranges_have_both_ends(text: str, low: str, high: str, kind: str) -> None:
    quantity = one(text)
    assert (quantity.value, quantity.value_high) == (Decimal(low), Decimal(high))
    assert quantity.kind == kind


def test_a_change_is_no_range() -> None:
    first, second = find_quantities("från 5 till 10 procent", SV)
    assert (first.value, first.unit, first.value_high) == (Decimal(5), "%", None)
    assert (second.value, second.unit) == (Decimal(10), "%")


def test_a_blank_before_a_sign_parts_two_numbers() -> None:
    assert [q.value for q in find_quantities("10 -15", SV)] == [10, -15]


def test_numbers_that_fall_are_no_range() -> None:
    assert [q.value for q in find_quantities("86,0% - 85,0%", SV)] == [
        Decimal("86.0"),
        Decimal("85.0"),
    ]
    quantity = one("Laget vann med 5-2 till slut")
    assert (quantity.kind, quantity.value, quantity.raw) == ("identifier", None, "5-2")


@pytest.mark.parametrize(
    "text",
    [
        "cirka 200 platser",
        "ca 200 platser",
        "ca. 200 platser",
        "omkring 200 platser",
        "över 200 platser",
        "drygt 200 platser",
        "knappt 200 platser",
        "minst 200 platser",
        "upp till 200 platser",
        "mer än 200 platser",
        "~200 platser",
        "cirka tvåhundra platser",
    ],
)
def test_approximations(text: str) -> None:
    quantity = one(text)
    assert (quantity.value, quantity.approximate, quantity.unit) == (Decimal(200), True, "platser")


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("tre områden", "3", "områden"),
        ("Tolv kommuner", "12", "kommuner"),
        ("tjugofem avtal", "25", "avtal"),
        ("två hundra platser", "200", "platser"),
        ("tvåhundrafemtio platser", "250", "platser"),
        ("ett hundra platser", "100", "platser"),
        ("tre tusen två hundra platser", "3200", "platser"),
        ("tre tusen två hundra femtio platser", "3250", "platser"),
        ("tvåhundratjugoett platser", "221", "platser"),
        ("noll avvikelser", "0", "avvikelser"),
        ("en (1) plats", "1", "plats"),
        ("sex platser", "6", "platser"),
        ("de två rapporterna blir", "2", "rapporterna"),
        ("tre nya, viktiga områden", "3", "områden"),
        ("14 publika laddpunkter för elbilar", "14", "laddpunkter"),
        ("75 etablerade\nbrevlådor", "75", "brevlådor"),
        ("8 andra regioner", "8", "regioner"),
        ("fem ordinarie revisorer", "5", "revisorer"),
        ("11,5 årsarbetare", "11.5", "årsarbetare"),
        ("2 000 väntas ansluta", "2000", None),
    ],
)
def test_things_counted(text: str, value: str, unit: str | None) -> None:
    quantity = one(text)
    assert (quantity.kind, quantity.value, quantity.unit) == ("count", Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("ett trettiotal yttranden", "30", "yttranden"),
        ("ett tiotal nya avtal", "10", "avtal"),
        ("ett hundratal", "100", None),
        ("ett 30-tal yttranden", "30", "yttranden"),
        ("ett dussin skolor", "12", "skolor"),
    ],
)
def test_rough_numbers(text: str, value: str, unit: str | None) -> None:
    quantity = one(text)
    assert (quantity.value, quantity.unit, quantity.approximate) == (Decimal(value), unit, True)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("en och en halv miljon kronor", "1500000"),
        ("en halv miljon kronor", "500000"),
        ("en miljon kronor", "1000000"),
        ("två miljarder kronor", "2000000000"),
        ("2,1 miljarder kronor", "2100000000"),
        ("tre tusen kronor", "3000"),
        ("500:-", "500"),
    ],
)
def test_money_in_words(text: str, amount: str) -> None:
    quantity = one(text)
    assert (quantity.kind, quantity.unit, quantity.amount) == ("money", "kr", Decimal(amount))


def test_a_part_of_a_whole_counts_even_with_an_article() -> None:
    part, whole = find_quantities("ett av tre områden", SV)
    assert (part.value, whole.value) == (Decimal(1), Decimal(3))


@pytest.mark.parametrize(
    "text",
    [
        "en av de viktigare delarna",
        "ett exempel",
        "en plan för ett gott liv",
        "ett par dagar",
        "andra regioner",
        "i första hand",
        "under våren",
        "sex och samlevnad",
        "ett och samma tillfälle",
        "aprilprognosen",
        "Jan Björk",
    ],
)
def test_words_that_only_look_like_numbers(text: str) -> None:
    assert find_quantities(text, SV) == []


@pytest.mark.parametrize(
    ("text", "kind", "iso"),
    [
        ("den 29 mars", "date", "--03-29"),
        ("30 juni 2025", "date", "2025-06-30"),
        ("23\nseptember", "date", "--09-23"),
        ("2025-09-30", "date", "2025-09-30"),
        ("30.9.2025", "date", "2025-09-30"),
        ("10–12 maj 2025", "date", "2025-05-10/2025-05-12"),
        ("april", "month", "--04"),
        ("oktober 2025", "month", "2025-10"),
        ("2025-04", "month", "2025-04"),
        ("januari-april", "period", "--01/--04"),
        ("januari till april 2025", "period", "2025-01/2025-04"),
        ("jan–apr 2025", "period", "2025-01/2025-04"),
        ("november 2024–januari 2025", "period", "2024-11/2025-01"),
        ("november–januari 2025", "period", "2024-11/2025-01"),
        ("tertial 1", "period", "--01/--04"),
        ("T2 2025", "period", "2025-05/2025-08"),
        ("T1", "period", "--01/--04"),
        ("R12", "period", "P12M"),
        ("Q3 2024", "period", "2024-07/2024-09"),
        ("kvartal 1", "period", "--01/--03"),
        ("kvartal 1-3", "period", "--01/--09"),
        ("kv 1", "period", "--01/--03"),
        ("första kvartalet 2025", "period", "2025-01/2025-03"),
        ("det andra halvåret", "period", "--07/--12"),
        ("3:e kvartalet", "period", "--07/--09"),
        ("helår 2025", "period", "2025-01/2025-12"),
        ("delår 2025", "period", None),
        ("hösten 2025", "period", "2025-23"),
        ("1990-talet", "period", "199X"),
        ("tre dagar", "duration", "P3D"),
        ("de senaste fyra åren", "duration", "P4Y"),
        ("en 10-\nårsperiod", "duration", "P10Y"),
        ("24 timmar", "duration", "PT24H"),
        ("två och en halv månad", "duration", "P2.5M"),
    ],
)
def test_times_have_a_normal_form(text: str, kind: str, iso: str | None) -> None:
    quantity = one(text)
    assert (quantity.kind, quantity.iso) == (kind, iso)


def test_two_dates_stay_two() -> None:
    found = find_quantities("23 september till 12 december", SV)
    assert [q.iso for q in found] == ["--09-23", "--12-12"]


@pytest.mark.parametrize("text", ["2026-02-30", "2025-13-01", "31.4.2025", "31 april 2025"])
def test_a_day_that_does_not_exist_is_no_date(text: str) -> None:
    quantity = one(text)
    assert (quantity.kind, quantity.iso, quantity.doubts) == ("identifier", None, ("no_such_date",))


@pytest.mark.parametrize(
    ("text", "value", "label"),
    [
        ("uppföljningsrapport 1", "1", "uppföljningsrapport"),
        ("fas två", "2", "fas"),
        ("etapp 3", "3", "etapp"),
        ("den första fasen", "1", "fasen"),
        ("den andra etappen", "2", "etappen"),
        ("12:e plats", "12", "plats"),
    ],
)
def test_ordinals(text: str, value: str, label: str) -> None:
    quantity = one(text)
    assert (quantity.kind, quantity.value, quantity.label) == ("ordinal", Decimal(value), label)


def test_years_and_counts_are_told_apart() -> None:
    assert one("Under 2025 fortsätter arbetet").kind == "year"
    assert one("2025 års budget").kind == "year"
    assert one("över 2030").kind == "year"
    assert one("cirka 2000 användare").kind == "count"
    assert one("2 025 användare").kind == "count"
    assert one("2025 mnkr").kind == "money"


@pytest.mark.parametrize(
    "text",
    [
        "väg 940",
        "rv 41",
        "Release 2.1",
        "version 3.2.1",
        "Förordning (2024:1253)",
        "SFS 2017:725",
        "dnr RS 2024/00123",
        "org.nr 232100-0115",
        "tel. 035-13 48 00",
        "+46 35 13 48 00",
        "kl. 10.30",
        "kl 10:30",
        "avsnitt 2.2.1",
        "Tabell 3",
        "sid. 4",
        "ISO 9001:2015",
        "Agenda 2030",
        "§ 5",
        "2 §",
        "5 kap. kommunallagen",
        "punkt 12",
        "vecka 12",
        "postnummer 00123",
    ],
)
def test_identifiers_have_no_value(text: str) -> None:
    quantity = one(text)
    assert (quantity.kind, quantity.value, quantity.unit) == ("identifier", None, None)


def test_both_numbers_of_a_page_count_are_identifiers() -> None:
    assert kinds("Sida 3 av 16") == [("3", "identifier"), ("16", "identifier")]


@pytest.mark.parametrize(
    "text",
    [
        "info2025@exempel.se",
        "a@b12.se",
        "https://exempel.se/2025/12/plan.pdf",
        "www.exempel.se/12",
        "COVID-19",
        "G20",
        "CO2",
        "E6",
        "Power BI",
        "2.2.1 Nämnden ska",
        "2.1 Nämnden",
        "1. Inledning",
        "3) Punkt",
        "１２３",
        "٣ kr",
        "1２ kr",
        "12x",
        "1e999999",
        "1e5 kr",
    ],
)
def test_codes_and_foreign_digits_yield_nothing(text: str) -> None:
    assert find_quantities(text, SV) == []


def test_the_number_of_a_chapter_is_an_identifier() -> None:
    assert kinds("\n 5 Ekonomi \n") == [("5", "identifier")]


def test_page_numbers_of_a_contents_list_are_identifiers() -> None:
    entries = "Inledning\t3\nMål och uppdrag för\nnämnden\t4\nBudget ..... 12\n"
    text = f"Innehåll\n\n{entries}\nInledning\nDet finns\n12 mål."
    assert kinds(text) == [
        ("3", "identifier"),
        ("4", "identifier"),
        ("12", "identifier"),
        ("12", "count"),
    ]


def test_three_amounts_in_one_line_stay_three() -> None:
    found = find_quantities("216 125 tkr 225 125 tkr 9 000 tkr", SV)
    assert [q.value for q in found] == [216125, 225125, 9000]


def test_a_currency_is_not_taken_from_the_amount_before() -> None:
    found = find_quantities("500 SEK 600 SEK", SV)
    assert [(q.raw, q.value) for q in found] == [
        ("500 SEK", Decimal(500)),
        ("600 SEK", Decimal(600)),
    ]


def test_groups_that_may_be_a_row_are_doubted() -> None:
    assert one("586 674 820").doubts == ("ambiguous_grouping",)
    assert one("586 674 820 kr").doubts == ()
    assert one("586 674 invånare").doubts == ()


def test_money_for_each_of_something_is_another_unit() -> None:
    assert one("10 000 kr/invånare").unit == "kr/invånare"
    assert one("300 kronor per invånare").unit == "kr/invånare"


def test_a_further_number_counts_what_the_one_before_counted() -> None:
    found = find_quantities("cirka 7 500 medarbetare, och ytterligare 2 000 väntas", SV)
    assert [q.unit for q in found] == ["medarbetare", "medarbetare"]
    found = find_quantities("Det är 7 500 medarbetare. Ytterligare 2 000 väntas", SV)
    assert [q.unit for q in found] == ["medarbetare", None]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Prognosen är en positiv budgetavvikelse på 12 mnkr", "positiv budgetavvikelse"),
        ("Sjukfrånvaron för Björkdal ligger på 5,2 procent", "Sjukfrånvaron för Björkdal"),
        ("Utfallet är gott. Målvärdet är 11,0", "Målvärdet"),
        ("12 mnkr", None),
    ],
)
def test_the_label_is_the_phrase_before_the_number(text: str, label: str | None) -> None:
    assert one(text).label == label


def test_a_unit_from_the_heading_reaches_cells_with_ranges() -> None:
    heading = Inherited("%", 1, "percent", "header")
    quantity = find_quantities("0-5", SV, heading)[0]
    assert (quantity.kind, quantity.unit, quantity.inherited_from) == ("percent", "%", "header")


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit", "scale"),
    [
        ("spent $5.2 million", "money", "5.2", "USD", 10**6),
        ("spent $(440) million", "money", "-440", "USD", 10**6),
        ("€3.5bn", "money", "3.5", "EUR", 10**9),
        ("USD 5 million", "money", "5", "USD", 10**6),
        ("1,234.5 miles", "count", "1234.5", "miles", 1),
        ("5 percentage points", "percent", "5", "percentage points", 1),
        ("5 percentage points² in all", "percent", "5", "percentage points", 1),
        ("14 new charging points", "count", "14", "points", 1),
        ("one hundred and twenty units", "count", "120", "units", 1),
        ("twenty-five schools", "count", "25", "schools", 1),
        ("one million dollars", "money", "1", "USD", 10**6),
        ("a dozen schools", "count", "12", "schools", 1),
        ("10-year plan", "duration", "10", "years", 1),
        ("five-year plan", "duration", "5", "years", 1),
    ],
)
def test_english_amounts(text: str, kind: str, value: str, unit: str, scale: int) -> None:
    quantity = one(text, "en")
    assert (quantity.kind, quantity.value) == (kind, Decimal(value))
    assert (quantity.unit, quantity.scale) == (unit, scale)


@pytest.mark.parametrize(
    ("text", "kind", "iso"),
    [
        ("March 29, 2025", "date", "2025-03-29"),
        ("29 March 2025", "date", "2025-03-29"),
        ("May 2025", "month", "2025-05"),
        ("January–April", "period", "--01/--04"),
        ("first quarter of 2025", "period", "2025-01/2025-03"),
        ("3rd quarter", "period", "--07/--09"),
        ("fiscal year 2024-25", "year_range", "2024/2025"),
    ],
)
def test_english_times(text: str, kind: str, iso: str) -> None:
    quantity = one(text, "en")
    assert (quantity.kind, quantity.iso) == (kind, iso)


def test_plain_blanks_do_not_group_in_english_text() -> None:
    assert [q.value for q in find_quantities("Kent 34 104 102", EN)] == [
        Decimal(34),
        Decimal(104),
        Decimal(102),
    ]
    cell = parse_cell("12 345", EN)
    assert cell is not None
    assert cell.value == 12345
    assert one("12\u00a0345 trees", "en").value == 12345


@pytest.mark.parametrize("text", ["they may", "one of the main", "a second opinion", "a plan"])
def test_english_words_that_only_look_like_numbers(text: str) -> None:
    assert find_quantities(text, EN) == []


def test_the_part_counts_what_its_whole_counts() -> None:
    part, whole = find_quantities("Två av tre trafikavtal uppfyller kravet", SV)
    assert (part.unit, whole.unit) == ("trafikavtal", "trafikavtal")


def test_an_identifier_goes_on_in_a_list() -> None:
    first, second = find_quantities("trafik på stomlinje 1 och 2 i staden", SV)
    assert (first.kind, second.kind) == ("identifier", "identifier")
    other = find_quantities("väg 940 och 3 broar", SV)
    assert [q.kind for q in other] == ["identifier", "count"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("den andra delen", 2), ("ett första möte", 1), ("Den tredje, som löper ut", 3)],
)
def test_ordinals_of_one_thing(text: str, value: int) -> None:
    (found,) = find_quantities(text, SV)
    assert found.kind == "ordinal"
    assert found.value == value


@pytest.mark.parametrize("text", ["de första månaderna", "andra regioner", "för andra syften"])
def test_ordinal_words_that_count_nothing(text: str) -> None:
    assert find_quantities(text, SV) == []


def test_an_adjective_alone_is_what_is_counted() -> None:
    (found,) = find_quantities("Ungefär 2 900 unga i länet", SV)
    assert found.unit == "unga"
    (other,) = find_quantities("14 publika laddpunkter", SV)
    assert other.unit == "laddpunkter"


@pytest.mark.parametrize(("text", "unit"), [("40 km cykelväg", "km"), ("950 ton", "ton")])
def test_units_of_measure_belong_to_the_number(text: str, unit: str) -> None:
    (found,) = find_quantities(text, SV)
    assert (found.unit, found.kind, found.raw.split()[-1]) == (unit, "count", unit)


@pytest.mark.parametrize(
    ("text", "kind", "unit", "iso"),
    [
        ("De tre senaste åren har antalet ökat.", "duration", "år", "P3Y"),
        ("Under de 18 kommande månaderna byggs bron.", "duration", "månader", "P18M"),
        ("Bron blir klar sista kvartalet 2026.", "period", None, "2026-10/2026-12"),
        ("Bron blir klar sista tertialet.", "period", None, "--09/--12"),
        ("Elevpengen i årskurs 7–9 höjs i år.", "identifier", None, None),
        ("Elevpengen i årskurserna 7 till 9 höjs i år.", "identifier", None, None),
        ("Läs mer på sidorna 12–15 om detta.", "identifier", None, None),
        ("Nämnden fördelar 90 miljoner av kronorna.", "count", None, None),
        ("Nämnden fördelar de 90 miljoner kronorna.", "money", "kr", None),
        ("Avgiften 7 höjs i år.", "count", None, None),
    ],
)
def test_what_the_words_around_a_number_make_of_it(
    text: str, kind: str, unit: str | None, iso: str | None
) -> None:
    found = one(text)
    assert (found.kind, found.unit, found.iso) == (kind, unit, iso)


def test_part_and_whole_count_the_same_through_an_article() -> None:
    found = find_quantities("Två av de fem rekommendationerna kvarstår.", SV)
    assert [q.unit for q in found] == ["rekommendationerna", "rekommendationerna"]


def test_letters_and_digits_of_a_standard_are_no_period() -> None:
    assert kinds("Enligt RKR R5 och R13 samt utfallet (R12).") == [("R12", "period")]


def test_categories_and_codes_of_law_are_named_by_their_numbers() -> None:
    found = kinds("Activities in Category 2 follow 31 CFR 34.202 and Category 1 funding.", "en")
    assert [kind for _, kind in found] == ["identifier"] * 4


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Andelen ska vara minst 90 procent.", "at_least"),
        ("Kostnaden blev >12 mnkr.", "above"),
        ("Frånvaron var ≤ 6,0 % under året.", "at_most"),
        ("Det kostade mindre än\n4 tkr.", "below"),
        ("Ökningen var under 5 procent.", "below"),
        ("Det tog ca 40 timmar och 12 resor, cirka 3 mnkr.", "about"),
        ("Under 5 sammanträden drygt 12 mnkr utöver 3 %.", None),
    ],
)
def test_what_compares_a_number_is_kept(text: str, comparator: str | None) -> None:
    found = [n for n in find_quantities(text, SV) if n.kind in ("money", "percent", "count")]
    assert found[-1].comparator == comparator
