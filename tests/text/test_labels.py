"""A template's labels are told from sentences, and what stands below each by its words."""

from __future__ import annotations

import pytest
from tests.plain_text import ENGLISH, SWEDISH

from planparse.context import Context
from planparse.text.labels import LabelKind, is_label, label_kind, parted


@pytest.mark.parametrize(
    ("text", "kind", "context"),
    [
        ("Nämndens formulering", "plan", SWEDISH),
        ("Kommentar på nämndmål", "told", SWEDISH),
        ("Verksamhetsresultat", "told", SWEDISH),
        ("Målvärde 2030", "plan", SWEDISH),
        ("Övrigt", "unknown", SWEDISH),
        ("Brief description", "plan", ENGLISH),
        ("Description of results", "told", ENGLISH),
        ("Next steps", "plan", ENGLISH),
    ],
)
def test_what_stands_below_a_label(text: str, kind: LabelKind, context: Context) -> None:
    assert label_kind(text, context.profile.linking.follow_up) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Kommentar", True), ("Köerna har blivit kortare.", False), ("", False), ("2031", False)],
)
def test_a_label_is_short_and_no_sentence(text: str, expected: bool) -> None:
    assert is_label(text) is expected


def test_a_label_before_its_text_is_parted_from_it() -> None:
    assert parted("Kommentar: Sex kom.") == ("Kommentar", "Sex kom.")
    assert parted("Sex kom.") == (None, "Sex kom.")
