"""Goals as bold or linked beginnings of items and paragraphs, in plans of invented bodies."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.typeset import BOLD, Sheet
from tests.word_markup import paragraph, run, write_word

from planparse.engine.reading import read_document
from planparse.model.facts import Goal

TEXT = "will be open every day of the week, and the staff will be trained before summer"

LINKED = """# Goals for the second half

Riverside has chosen its goals, and this is how we will follow them.

## Our goals

* [Open the old pier](https://pier.example/goals), so that boats can land there again in summer.
* [Mend the **west** bridge](https://pier.example/goals/west), which has been closed for a year.
* [Plant trees](https://pier.example/goals/trees) – along all roads that lead to the town.

## How we work

We meet every month.
"""

BOLD_PARAGRAPHS = """# Goals for the second half

Riverside has 3 goals, and this is how we will follow them.

## The goals that we chose

**Pier.** The old pier will be open again, so that boats can land there in summer.

[**West bridge.**](https://pier.example/west) It has been closed for a year and will be mended.

**Trees along all roads:** we will plant them on the roads that lead to the town.

## How we work

We meet **every month** and write to the board.
"""


def goals(path: Path) -> tuple[Goal, ...]:
    return read_document(path, "plan").goals.goals


def of_markdown(folder: Path, text: str) -> tuple[Goal, ...]:
    path = folder / "plan.md"
    path.write_text(text, encoding="utf-8")
    return goals(path)


def test_linked_beginnings_of_items_are_the_goals(tmp_path: Path) -> None:
    found = of_markdown(tmp_path, LINKED)
    assert [goal.title for goal in found] == [
        "Open the old pier",
        "Mend the west bridge",
        "Plant trees",
    ]
    assert found[0].text == "so that boats can land there again in summer."
    assert [goal.place.line for goal in found] == [7, 8, 9]


def test_bold_beginnings_of_paragraphs_are_the_goals(tmp_path: Path) -> None:
    found = of_markdown(tmp_path, BOLD_PARAGRAPHS)
    assert [goal.title for goal in found] == ["Pier", "West bridge", "Trees along all roads"]
    assert found[1].text == "It has been closed for a year and will be mended."


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["lines", "paragraphs"])
def test_numbered_items_begin_so_too(tmp_path: Path, between: str) -> None:
    names = ("Open the old pier", "Mend the bridge", "Plant trees")
    items = between.join(f"{n}. **{name}.** It {TEXT}." for n, name in enumerate(names, 1))
    text = f"# Plan\n\nText.\n\n## Our goals\n\n{items}\n\n## More\n\nText.\n"
    assert [goal.title for goal in of_markdown(tmp_path, text)] == list(names)


def test_both_forms_in_one_plan_are_one_layer(tmp_path: Path) -> None:
    more = LINKED.split("## Our goals")[1].split("## How")[0]
    text = BOLD_PARAGRAPHS.replace("## How", f"## Highlights from the other goals{more}## How")
    found = of_markdown(tmp_path, text)
    assert len(found) == 6
    assert {goal.level for goal in found} == {"body"}


@pytest.mark.parametrize(
    "items",
    [
        "* **We will** open the old pier for boats\n* **We will** mend the bridge\n"
        "* **We will** sell the ferry\n",
        "* **Goal 1:** Open the old pier for boats\n* **Goal 2:** Mend the bridge in the west\n"
        "* **Goal 3:** Sell the ferry to the town\n",
        "* Open the old [pier](https://pier.example) for boats\n* Mend the bridge in the west\n"
        "* Sell the ferry to the town\n",
    ],
    ids=["stressed_words", "labels", "a_link_within"],
)
def test_items_that_stress_words_or_labels_stay_whole(tmp_path: Path, items: str) -> None:
    found = of_markdown(tmp_path, f"# Plan\n\nText.\n\n## Our goals\n\n{items}\n## More\n\nText.\n")
    assert len(found) == 3
    assert found[0].title.endswith("pier for boats")


def test_one_item_without_such_a_beginning_does_not_change_the_others(tmp_path: Path) -> None:
    items = "".join(f"* **Pier {name}.** It {TEXT}.\n" for name in ("north", "south", "west"))
    text = (
        f"# Plan\n\nText.\n\n## Our goals\n\n{items}* Sell the ferry\n* **Old pier.** It {TEXT}.\n"
    )
    assert [goal.title for goal in of_markdown(tmp_path, text)] == [
        "Pier north",
        "Pier south",
        "Pier west",
        "Sell the ferry",
        "Old pier",
    ]


def test_a_word_file_sets_beginnings_in_bold(tmp_path: Path) -> None:
    heading = '<w:outlineLvl w:val="0"/>'
    body = paragraph("Our goals", props=heading)
    for name in ("Old pier", "West bridge", "Town trees"):
        body += paragraph(run(f"{name}. ", "<w:b/>"), f"It {TEXT}.")
    body += paragraph("How we work", props=heading) + paragraph("We meet every month.")
    path = write_word(tmp_path / "plan.docx", body)
    assert [goal.title for goal in goals(path)] == ["Old pier", "West bridge", "Town trees"]


def test_a_page_sets_beginnings_in_bold(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "plan.pdf")
    sheet.heading(["Our goals"])
    for name in ("Old pier.", "West bridge.", "Town trees."):
        width = sheet.canvas.stringWidth(f"{name} ", BOLD, 11)
        sheet.line(name, font=BOLD, step=0)
        sheet.line("It will be open every day of the week, and all of the staff", x=70 + width)
        sheet.text("will be trained before the summer comes with its many guests.")
    sheet.heading(["How we work"])
    sheet.text("We meet every month and write to the board about what was done.")
    leads = [block.lead for block in sheet.blocks() if block.lead]
    assert leads == ["Old pier.", "West bridge.", "Town trees."]
    assert [goal.title for goal in goals(sheet.path)] == ["Old pier", "West bridge", "Town trees"]


NAMED = """# Verksamhetsplan 2027

Norrsjö kommun

## Nya mål för kommunfullmäktige

Kommunfullmäktige har beslutat om fyra nya övergripande mål:

1. En öppen hamn
Hamnen ska vara öppen för alla som kommer sjövägen. Besluten ska tas nära bryggan.

2. Norrlands renaste vatten
Vattnet ska fortsatt vara rent. Därför behöver åtgärder mot utsläpp genomföras.

3. Fler unga på havet
Varje ung ska få lära sig segla. Arbetet ska ske i nära samverkan med föreningarna.
"""


def test_numbered_paragraphs_with_a_name_on_their_first_line_are_goals(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    path.write_text(NAMED, encoding="utf-8")
    found = read_document(path, "plan").goals.goals
    titles = [goal.title for goal in found if goal.audited]
    assert titles == ["En öppen hamn", "Norrlands renaste vatten", "Fler unga på havet"]


def test_numbered_paragraphs_whose_lines_are_only_broken_have_no_names(tmp_path: Path) -> None:
    path = tmp_path / "plan.md"
    lines = [
        f"{n}. Hamnen har under året haft många besökande båtar från hela\nLandet och {n} gäster."
        for n in (1, 2, 3)
    ]
    path.write_text("# Rapport\n\n## Mål\n\n" + "\n\n".join(lines), encoding="utf-8")
    assert not [
        goal.title for goal in read_document(path, "plan").goals.goals if len(goal.title) < 70
    ]
