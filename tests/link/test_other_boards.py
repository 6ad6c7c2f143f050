"""Plans of a school board and a hospital, and reports that could mislead."""

from __future__ import annotations

from tests.plain_text import cover, goals_of

SCHOOLS = """Skolnämnden

Verksamhetsplan 2025

Mål 1: Alla elever ska läsa flytande i årskurs tre

Nämnden ska anställa tolv speciallärare och köpa in läromedel. Varje skola ska ha ett bibliotek.

Mål 2: Kvaliteten i förskolan ska öka

Barngrupperna ska bli mindre. Förskollärare ska få handledning av specialpedagoger.

Mål 3: Kvaliteten i fritidshemmen ska öka

Fritidshemmen ska få fler utbildade lärare och en egen lokal för skapande verksamhet.

Mål 4: Skolmaten ska lagas på plats

Sex mottagningskök ska byggas om till tillagningskök. Andelen ekologiska råvaror ska öka.

Mål 5: Elevhälsan ska vara tillgänglig varje dag

Skolsköterskor och kuratorer ska finnas på varje skola. Väntetiden till psykolog ska kortas.
"""

READING = (
    "Alla elever ska läsa flytande i årskurs tre",
    "Nio speciallärare har anställts. Biblioteken är bemannade på tio av tolv skolor.",
)
HEALTH = (
    "Skolsköterskor och kuratorer finns på varje skola och väntetiden till psykolog har kortats."
)

HOSPITAL = """Sjukhuset

Sjukhusets plan 2025

Våra mål för året:

• Korta väntetiden på akuten till högst fyra timmar
• Minska vårdrelaterade infektioner
• Öka andelen operationer som görs i dagkirurgi
• Öka andelen operationer som görs med robot

1 Akuten

Akuten ska få en egen röntgen och fler triagesköterskor.
"""

WIDE = (
    "Under årets första åtta månader har arbetet bedrivits enligt den plan som gäller, och\n"
    "nedan redovisas vad som har gjorts i verksamheten under perioden januari till augusti.\n"
)


def statuses(plan: str, *parts: tuple[str, str], summary: str = "") -> list[str]:
    """Status of each goal in a report with these (heading, body) parts."""
    told = "\n".join(f"2.{n} {head}\n\n{body}\n" for n, (head, body) in enumerate(parts, start=1))
    opening = f"Uppföljning 2025\n\n1 Inledning\n\n{WIDE}\n{summary}"
    report = f"{opening}\n2 Målen\n\n{told}\n3 Ekonomi\n\n{WIDE}"
    return [one.status for one in cover(goals_of(plan).goals, report)]


def test_a_school_is_no_preschool() -> None:
    school = ("Kvaliteten i skolan ska öka", "Skolorna har fått nya tavlor och bättre luft.")
    assert statuses(SCHOOLS, READING, school)[:2] == ["reported", "ambiguous"]


def test_a_heading_of_one_goal_over_the_text_of_another_is_told_of_both() -> None:
    found = statuses(SCHOOLS, READING, ("Skolmaten ska lagas på plats", HEALTH))
    assert found == ["reported", "missing", "missing", "ambiguous", "ambiguous"]


def test_short_goals_under_one_heading_are_merged() -> None:
    both = (
        "Kvaliteten i förskolan och fritidshemmen",
        "Barngrupperna har blivit mindre och förskollärare har fått handledning. Fritidshemmen "
        "har fått fler utbildade lärare.",
    )
    assert statuses(SCHOOLS, READING, both)[1:3] == ["merged", "merged"]


def test_goals_that_only_a_table_names_are_mentioned() -> None:
    titles = [line.split(": ")[1] for line in SCHOOLS.splitlines() if line.startswith("Mål ")]
    table = "Mål\tStatus\n" + "".join(f"{title}\tPågår\n" for title in titles)
    assert statuses(SCHOOLS, summary=table) == ["mentioned"] * 5


def test_a_heading_that_fits_two_goals_is_told_of_both() -> None:
    found = statuses(
        HOSPITAL,
        ("Korta väntetiden på akuten till högst fyra timmar", "En egen röntgen har invigts i maj."),
        ("Öka andelen operationer", "Fler operationer har gjorts under våren än tidigare år."),
    )
    assert found == ["reported", "missing", "ambiguous", "ambiguous"]


def test_of_two_goals_alike_the_one_left_out_is_missing() -> None:
    found = statuses(
        HOSPITAL,
        ("Korta väntetiden på akuten till högst fyra timmar", "En egen röntgen har invigts i maj."),
        ("Öka andelen operationer som görs i dagkirurgi", "Andelen är 61 procent, mot 55 procent."),
    )
    assert found == ["reported", "missing", "reported", "missing"]
