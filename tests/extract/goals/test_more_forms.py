"""More forms of plans: rows inside tables, numbered lines, layers side by side, others' goals."""

from __future__ import annotations

from tests.plain_text import ENGLISH, goals_of

from planparse.model.facts import Goal

TITLE_ROWS = """# Internbudget 2026

Kulturnämnden, Strandvik

## Måluppföljning

| Aktivitet | Ansvarig | Klart |
| --- | --- | --- |
| **Mål 1: Fler barn möter musik** | | |
| Köpa in instrument | Musikskolan | juni |
| Ordna konserter | Kulturkontoret | december |
| **Mål 2: Biblioteken är öppna längre** | | |
| Anställa två personer | Biblioteket | mars |
| **Mål 3: Museet når hela kommunen** | | |
| Köra en buss | Museet | maj |
"""

NUMBERED_SENTENCES = """VERKSAMHETSPLAN 2026
Byggnadsnämnden i Sandby

1. Inledning
Planen har antagits av nämnden den 4 november.

2. Mål för nämnden
2.1. Handläggningen ska vara snabb.
Bygglov ges inom åtta veckor.

2.2. Detaljplaner ska tas fram för nya bostäder.
Tre planer antas under året.

2.3. Service till företag ska bli bättre.
En väg in ska finnas.

3. Ekonomi
Ramen är 21 mnkr.
"""

TABLES_BELOW_GOALS = """# Annual Plan 2031

## Goal A: Protect the shore

Text.

| Objective | Measure | Target |
| --- | --- | --- |
| Restore ten beaches before summer | Beaches restored | 10 |
| Plant grass on the dunes | Hectares | 40 |

## Goal B: Teach the public

Text.

| Objective | Measure | Target |
| --- | --- | --- |
| Open a visitor centre | Visitors | 9,000 |
| Publish a field guide | Copies | 500 |
"""

NUMBERED_LINES = """# Verksamhetsplan 2026 för Länsverket

## Prioriterade mål 2026

Verket har fyra prioriterade mål:

1. Handläggningstiderna för tillstånd minskar
2. Fler får stöd digitalt
3. Tillsynen riktas dit risken är störst
4. Medarbetarna har rätt kompetens

## Aktiviteter

- Utbilda alla chefer
- Införa en ny webb
- Rekrytera inspektörer

## Resurser

Verket har 300 anställda.
"""

TWO_LABELS = """# Regional plan 2026

Region Tallmo

## Perspektiv: Invånare

### Inriktningsmål

Invånarna har god hälsa

### Resultatmål

- Väntetiden till vården är högst 30 dagar
- Andelen som röker är under 5 procent

## Perspektiv: Medarbetare

### Inriktningsmål

Medarbetarna är stolta över sitt arbete

### Resultatmål

- Sjukfrånvaron är under 5 procent
- Alla chefer har egna mål

## Perspektiv: Ekonomi

### Inriktningsmål

Ekonomin är i balans

### Resultatmål

- Resultatet är 2 procent av intäkterna
- Kostnaden för hyrpersonal halveras
"""

OTHERS_GOALS = """# Miljöplan 2026

Holmby kommun

## De globala målen

- Ingen fattigdom i världen
- God hälsa för alla människor
- Rent vatten åt alla

## Kommunens mål

- Halvera utsläppen från bilar
- Värna alla sjöar i kommunen
- Bygga med trä när det går
"""

NO_GOALS = """# Budget 2026

Holmby kommun

## Ekonomiskt läge

Läget är svårt. Vi ska vara sparsamma.

### Skatter

Skatten ska vara oförändrad.

### Lån

Lånen ska inte öka.

## Nämnder

### Skolnämnden

Skolan ska spara 2 procent.

Uppdrag:

- Se över lokalerna
- Minska sjukfrånvaron

### Socialnämnden

Nämnden ska ta fram en plan.

## Investeringar

| Projekt | 2026 | 2027 |
| --- | --- | --- |
| Ny simhall i centrum | 40 | 20 |
| Renovering av skolan i norr | 12 | 0 |
"""


def found(text: str) -> tuple[Goal, ...]:
    return goals_of(text).goals


def test_rows_of_one_text_in_a_table_of_activities() -> None:
    goals = found(TITLE_ROWS)
    assert [goal.label for goal in goals] == ["Mål 1", "Mål 2", "Mål 3"]
    assert goals[1].title == "Mål 2: Biblioteken är öppna längre"


def test_a_numbered_sentence_with_its_text_on_the_next_line() -> None:
    goals = found(NUMBERED_SENTENCES)
    assert [goal.label for goal in goals] == ["2.1", "2.2", "2.3"]
    assert goals[0].title == "Handläggningen ska vara snabb."
    assert goals[0].text == "Bygglov ges inom åtta veckor."


def test_tables_of_objectives_below_headings_of_goals() -> None:
    goals = goals_of(TABLES_BELOW_GOALS, ENGLISH).goals
    assert [goal.level for goal in goals] == ["body", "sub", "sub", "body", "sub", "sub"]
    assert goals[5].parent == 4


def test_numbered_lines_of_one_paragraph_are_a_list() -> None:
    goals = found(NUMBERED_LINES)
    assert len(goals) == 4
    assert goals[2].title == "Tillsynen riktas dit risken är störst"
    assert [goal.place.line for goal in goals] == [7, 8, 9, 10]


def test_goals_under_two_labels_side_by_side() -> None:
    assert [goal.focus_area for goal in found(TWO_LABELS)] == [
        *["Invånare"] * 3,
        *["Medarbetare"] * 3,
        *["Ekonomi"] * 3,
    ]


def test_goals_that_somebody_else_follows_up_are_left_out() -> None:
    assert [goal.owner for goal in found(OTHERS_GOALS)] == [None] * 3
    assert "Rent vatten" not in " ".join(goal.title for goal in found(OTHERS_GOALS))


def test_a_budget_without_goals_gives_none() -> None:
    assert found(NO_GOALS) == ()


LISTS_IN_AREAS = """# Visionsplan

Elevkåren i Ekedal

## Medlemmar

- Alla elever är medlemmar i kåren.
- Alla medlemmar känner sig välkomna.

## Utbildning

Kåren bevakar skolan.

- Alla kurser har ett elevombud.
- Alla prov planeras i god tid.

## Lokaler

- Kårhuset är öppet varje kväll.
- Köket är rent och helt.
"""


def test_lists_in_areas_of_a_plan_that_calls_nothing_its_goals() -> None:
    goals = found(LISTS_IN_AREAS)
    assert len(goals) == 6
    assert [goal.focus_area for goal in goals[::2]] == ["Medlemmar", "Utbildning", "Lokaler"]


def test_lettered_paragraphs_give_their_first_sentences() -> None:
    text = (
        "# Our year\n\nWe look ahead.\n\n## Objectives for the year\n\n"
        "a) Build a shared tool box. It will be free.\n\n"
        "b) Teach forty new members. They come from six towns.\n\n"
        "c) Find money for ten years. We ask three funds.\n"
    )
    goals = goals_of(text, ENGLISH).goals
    assert goals[1].title == "Teach forty new members."
    assert goals[1].text == "They come from six towns."


def test_remarks_in_a_column_of_goals_are_none() -> None:
    remark = "Kommentar: " + "Arbetet har gått bra under året och fler har deltagit. " * 3
    rows = "".join(
        f"| {text} | |\n"
        for text in ("Fler barn läser", remark + "A", "Fler unga spelar", remark + "B")
    )
    table = f"# Plan\n\nText.\n\n# Mål\n\n| Nämndmål | Bedömning |\n| --- | --- |\n{rows}"
    assert [goal.title for goal in found(table)] == ["Fler barn läser", "Fler unga spelar"]
