from __future__ import annotations

import pytest

from planparse.profiles.profile import load
from planparse.text.hyphen import hyphenated_words, join_lines

SV = load("sv").outline.suspended_hyphen_next
EN = load("en").outline.suspended_hyphen_next


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["Nämnden följer verksam-", "heten varje månad"],
            "Nämnden följer verksamheten varje månad",
        ),
        (["utvecklings-", "och motståndskraft"], "utvecklings- och motståndskraft"),
        (["utvecklings- och", "motståndskraft"], "utvecklings- och motståndskraft"),
        (["hälso-", "och sjukvård"], "hälso- och sjukvård"),
        (["under en 10-", "årsperiod"], "under en 10-årsperiod"),
        (["en AI-", "chattbot"], "en AI-chattbot"),
        (["bygg- och miljönämndens effek-", "tivitet"], "bygg- och miljönämndens effektivitet"),
        (["vägen Björkdal-", "Granby"], "vägen Björkdal-Granby"),
        (["åren 2026-", "2027"], "åren 2026-2027"),
        (["åren 2026\u2013", "2027"], "åren 2026\u20132027"),
        (["Bilaga -", "utdrag"], "Bilaga - utdrag"),
        (["- ja", "nej"], "- ja nej"),
        (["kommun/", "region"], "kommun/region"),
        (["VERKSAM-", "HETSPLAN"], "VERKSAMHETSPLAN"),
        (["IT-", "stöd"], "IT-stöd"),
        (["(IT-", "stöd)"], "(IT-stöd)"),
        (["verksam\u00ad", "het"], "verksamhet"),
        (["verk\u00adsam\ufffe", "het"], "verksamhet"),
        (["resor där-", "till."], "resor därtill."),
        (["a", "", "  b "], "a b"),
        ([], ""),
    ],
)
def test_lines_are_joined_as_a_reader_would(lines: list[str], expected: str) -> None:
    assert join_lines(lines, SV) == expected


def test_the_documents_own_hyphenated_words_keep_their_hyphen() -> None:
    known = hyphenated_words(["a long-term view,", "(well-known) - no", "ends at long-"])
    assert known == {"long-term", "well-known"}
    assert join_lines(["with a long-", "term view"], EN, known) == "with a long-term view"
    assert join_lines(["with a manage-", "ment view"], EN, known) == "with a management view"
