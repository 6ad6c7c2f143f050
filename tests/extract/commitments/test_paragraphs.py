"""A paragraph that was cut in two is read as one, and each of its parts has its own place."""

from __future__ import annotations

from planparse.extract.commitments.paragraphs import joined
from planparse.model.block import Block
from planparse.model.place import Box, Place

FIRST = Place(page=6, box=Box(71, 720, 520, 774))
SECOND = Place(page=7, box=Box(71, 78, 520, 130))


def paragraph(text: str, place: Place, hidden: bool = False) -> Block:
    return Block(kind="paragraph", text=text, place=place, hidden=hidden)


def test_a_cut_paragraph_is_one_with_the_place_of_each_span() -> None:
    above, below = "Nämnden ska bygga nya hållplatser ", "och öppna en ny linje."
    (one,) = joined([paragraph(above, FIRST), paragraph(below, SECOND)])
    text = one.block.text
    assert text == "Nämnden ska bygga nya hållplatser och öppna en ny linje."
    assert one.places(0, text.index(" och")) == (FIRST,)
    assert one.places(text.index("öppna"), len(text)) == (SECOND,)
    assert one.places(0, len(text)) == (FIRST, SECOND)


def test_whole_paragraphs_and_hidden_ones_stay_as_they_are() -> None:
    blocks = [
        paragraph("Nämnden ska bygga.", FIRST),
        paragraph("dolt", FIRST, hidden=True),
        paragraph("och mer", SECOND),
    ]
    found = joined(blocks)
    assert [one.block.text for one in found] == ["Nämnden ska bygga.", "och mer"]
    assert found[1].places(0, 7) == (SECOND,)
