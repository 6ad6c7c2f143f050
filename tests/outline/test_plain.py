"""Headings of text files: whole, in their places, and nothing else taken for one."""

from __future__ import annotations

import pytest
from tests.plain_text import ENGLISH, headings_of, outline_of

WIDE = (
    "Regionen har under årets första månader fortsatt arbetet med att stärka förmågan att möta\n"
    "framtidens behov av vård i alla delar av länet, vilket har skett i nära samverkan med alla\n"
    "kommuner och med de fackliga organisationerna, som deltagit i samtliga möten under året.\n"
)

REPORT = f"""1 Sammanfattning

{WIDE}
2 Mål

2.1 Nämndens mål

2.1.1 Nämnden ska utveckla regionens förmåga att hantera kriser och

samt öka kunskapen om säkerhet

{WIDE}
2.1.2 Nämnden ska skapa förutsättningar för verksamheterna att

nyttja möjligheterna med digitala stöd och informationsdriven

utveckling

{WIDE}
Stärkt samverkan
{WIDE}
14 publika laddplatser togs i bruk under året. {WIDE}
3,46 procent har slutat under perioden. {WIDE}
2025 blev ett år av omställning. {WIDE}
2.1.3 Nämnden ska öka tillgängligheten till vård

3 Ekonomi

{WIDE}"""


def test_every_heading_and_nothing_else() -> None:
    assert headings_of(REPORT) == [
        (1, "1", "Sammanfattning"),
        (1, "2", "Mål"),
        (2, "2.1", "Nämndens mål"),
        (
            3,
            "2.1.1",
            "Nämnden ska utveckla regionens förmåga att hantera kriser och samt öka kunskapen "
            "om säkerhet",
        ),
        (
            3,
            "2.1.2",
            "Nämnden ska skapa förutsättningar för verksamheterna att nyttja möjligheterna med "
            "digitala stöd och informationsdriven utveckling",
        ),
        (4, None, "Stärkt samverkan"),
        (3, "2.1.3", "Nämnden ska öka tillgängligheten till vård"),
        (1, "3", "Ekonomi"),
    ]


def test_a_heading_without_anything_below_it_is_empty() -> None:
    (empty,) = [s for s in outline_of(REPORT).sections if s.number == "2.1.3"]
    assert empty.blocks == ()
    assert empty.text == ""


def test_parents_enclose() -> None:
    sections = outline_of(REPORT).sections
    by_number = {s.number: s for s in sections}
    assert by_number["2.1"].parent == by_number["2"].ordinal
    assert by_number["2.1.3"].parent == by_number["2.1"].ordinal
    assert by_number["3"].parent is None


def test_no_text_is_lost() -> None:
    cut = outline_of(REPORT)
    text = " ".join([s.title for s in cut.sections] + [s.text for s in cut.sections])
    for phrase in ("14 publika laddplatser", "3,46 procent", "2025 blev"):
        assert phrase in text
    assert text.count("samtliga möten") == REPORT.count("samtliga möten")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2.1.1 Nämnden ska stärka vården i", "Norra länet"),
        ("2.1.1 Nämnden ska stärka vården", "och omsorgen i hela länet"),
        ("2.1.1 Nämnden ska öka tillgängligheten, till arbete, studier och", "samhällsservice"),
        ("2.1.1 Nämnden ska utveckla hälso- och sjukvårds-", "förvaltningens arbetssätt"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n"])
def test_a_heading_broken_over_two_lines_is_one(first: str, second: str, gap: str) -> None:
    text = f"2 Mål\n\n2.1 Nämndens mål\n\n{first}{gap}{second}\n\n{WIDE}\n3 Ekonomi\n\n{WIDE}"
    titles = [title for _, _, title in headings_of(text)]
    joined = f"{first} {second}".replace("vårds- för", "vårdsför").removeprefix("2.1.1 ")
    assert titles == ["Mål", "Nämndens mål", joined, "Ekonomi"]


def test_a_short_paragraph_below_a_heading_is_not_its_rest() -> None:
    text = f"1 Sammanfattning\n\nKort sagt gick allt väl.\n\n2 Mål\n\n{WIDE}"
    assert [title for _, _, title in headings_of(text)] == ["Sammanfattning", "Mål"]


def test_the_next_heading_is_not_the_rest_of_one_that_ends_openly() -> None:
    text = f"1 Vad vi arbetar med\n\n1.1 Vården\n\n{WIDE}\n2 Mål\n\n{WIDE}"
    assert [number for _, number, _ in headings_of(text)] == ["1", "1.1", "2"]


CONTENTS = """Verksamhetsplan
2025

Innehållsförteckning

Inledning{0}3
Målstyrning{0}4
Fokusområde: En trygg region{0}5
Fokusområde: En grön region{0}7
Ekonomi{0}9

Inledning

{1}
Målstyrning

{1}
Fokusområde: En trygg region

Nämnden ska öka beredskapen i länet

{1}
Nämnden ska utbilda alla chefer

{1}
Fokusområde: En grön region

Nämnden ska halvera utsläppen

{1}
Ekonomi

{1}"""


@pytest.mark.parametrize("leader", ["\t", " ......... ", " "])
def test_levels_without_numbers_come_from_contents_and_labels(leader: str) -> None:
    text = CONTENTS.format(leader, WIDE)
    assert headings_of(text) == [
        (1, None, "Inledning"),
        (1, None, "Målstyrning"),
        (2, None, "Fokusområde: En trygg region"),
        (3, None, "Nämnden ska öka beredskapen i länet"),
        (3, None, "Nämnden ska utbilda alla chefer"),
        (2, None, "Fokusområde: En grön region"),
        (3, None, "Nämnden ska halvera utsläppen"),
        (1, None, "Ekonomi"),
    ]
    cut = outline_of(text)
    assert " ".join(block.text for block in cut.front) == "Verksamhetsplan 2025"
    assert len(cut.contents) == 6
    assert all("3" not in section.text for section in cut.sections)


def test_an_unnumbered_heading_broken_before_a_capital_is_one() -> None:
    text = (
        f"Uppföljning\n\n2025\n\nInledning\n\n{WIDE}\nNämnden ska utveckla vården i\n\n"
        f"Region Björkdal\n\n{WIDE}\nNämnden ska stärka skolan\n\n{WIDE}"
    )
    assert [(level, title) for level, _, title in headings_of(text)] == [
        *((1, "Inledning"), (1, "Nämnden ska utveckla vården i Region Björkdal")),
        (1, "Nämnden ska stärka skolan"),
    ]


def test_headings_between_two_of_a_labelled_series_stand_below_the_first() -> None:
    text = (
        f"1 Sammanfattning\n\n{WIDE}\n2 Nämndens mål\n\nMål 1: Trygga bussar\n\n{WIDE}\n"
        f"Fler kontroller\n\n{WIDE}\nMål 2: Rena tåg\n\n{WIDE}\nSå går arbetet vidare\n\n{WIDE}"
    )
    assert headings_of(text)[2:] == [
        (2, None, "Mål 1: Trygga bussar"),
        (3, None, "Fler kontroller"),
        (2, None, "Mål 2: Rena tåg"),
        (2, None, "Så går arbetet vidare"),
    ]


def test_long_headings_that_name_themselves_goals_stand_below_numbers() -> None:
    goal = "Nämnden ska samordna arbetet med jämställdhet och barns rättigheter i hela länet"
    text = f"1 Inledning\n\n{WIDE}\n2 Mål\n\nMål 1: {goal}\n\n{WIDE}\nMål 2: {goal}\n\n{WIDE}"
    assert [(level, title) for level, _, title in headings_of(text)] == [
        *((1, "Inledning"), (1, "Mål"), (2, f"Mål 1: {goal}"), (2, f"Mål 2: {goal}"))
    ]


def test_a_numbered_contents_page_is_never_content() -> None:
    entries = "1 Sammanfattning\t3\n2 Mål\t4\n2.1 Nämndens mål\t4\n3 Ekonomi\t9"
    body = f"1 Sammanfattning\n\n{WIDE}\n2 Mål\n\n2.1 Nämndens mål\n\n{WIDE}\n3 Ekonomi\n\n{WIDE}"
    assert [n for _, n, _ in headings_of(f"Innehåll\n\n{entries}\n\n{body}")] == [
        *("1", "2", "2.1", "3")
    ]


def test_headings_in_capitals_and_at_page_tops() -> None:
    text = f"1 SAMMANFATTNING\n\n{WIDE}\f2 MÅL\n\n{WIDE}\f3 EKONOMI\n\n{WIDE}"
    cut = outline_of(text)
    assert [s.title for s in cut.sections] == ["SAMMANFATTNING", "MÅL", "EKONOMI"]
    assert [s.heading.place.page for s in cut.sections] == [1, 2, 3]


def test_enumerated_sentences_are_no_headings() -> None:
    text = (
        f"1 Mål\n\n{WIDE}\n1. Vården ska vara nära.\n\n2. Skolan ska vara trygg.\n\n"
        f"3. Bussarna ska gå i tid.\n\n2 Ekonomi\n\n{WIDE}"
    )
    assert [title for _, _, title in headings_of(text)] == ["Mål", "Ekonomi"]


def test_list_items_are_no_headings() -> None:
    text = f"1 Mål\n\n{WIDE}\n• Vården\n\n• Skolan\n\n2 Ekonomi\n\n{WIDE}"
    assert [title for _, _, title in headings_of(text)] == ["Mål", "Ekonomi"]


def test_english() -> None:
    wide = (
        "The board has during the first months of the year continued its work to strengthen the\n"
        "ability of the county to meet the future needs of care, in close cooperation with all of\n"
        "the municipalities and with the unions, which have taken part in all of the meetings.\n"
    )
    text = (
        f"1 Summary\n\n{wide}\n2 Goals\n\n2.1 The board shall strengthen the care of\n\n"
        f"patients in all parts of the county\n\n{wide}\n14 charging points were opened. {wide}"
    )
    assert [title for _, _, title in headings_of(text, ENGLISH)] == [
        "Summary",
        "Goals",
        "The board shall strengthen the care of patients in all parts of the county",
    ]


def test_markdown_declares_its_headings() -> None:
    text = "# Plan\n\n## 1 Mål\n\nText.\n\n### Nämnden ska stärka vården\n\n## 2 Ekonomi\n\nText."
    assert headings_of(text) == [
        (1, None, "Plan"),
        (2, "1", "Mål"),
        (3, None, "Nämnden ska stärka vården"),
        (2, "2", "Ekonomi"),
    ]


def test_text_without_headings_is_front_matter() -> None:
    cut = outline_of("Detta är en anteckning.\n\nDen har inga rubriker, bara text.")
    assert cut.sections == ()
    assert len(cut.front) == 2


def test_nothing_gives_nothing() -> None:
    assert outline_of(" ").sections == ()
