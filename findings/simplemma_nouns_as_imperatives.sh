#!/usr/bin/env bash
# Swedish nouns that simplemma takes for imperatives, so that one and many do not meet.
#
# Seen: "plan" gives "plana" (to plane) and "planer" gives "plan"; "åtgärd" (measure), "uppdrag"
# (commission), "avgift" (fee), "inköp" (purchase) go the same way, and "utfall" (outcome) gives
# "utfalla" in all its forms. These are everyday words of public administration. Who compares
# texts by such base forms finds that "en åtgärd" and "flera åtgärder" share no word. Imperatives
# hardly stand in reports; what helps: where the base form is the word and an "a", keep the word,
# unless it ends as a verb in the present does ("gör" of "göra").
#
# Installs a pinned package in a temporary folder, and fails when this changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q simplemma==2.0.0
"$folder/venv/bin/python" - <<'PY'
from importlib.metadata import version

from simplemma import lemmatize

PAIRS = [
    ("plan", "planer"),
    ("åtgärd", "åtgärder"),
    ("uppdrag", "uppdragen"),
    ("avgift", "avgifter"),
    ("inköp", "inköpen"),
]
print("simplemma", version("simplemma"))
for one, more in PAIRS:
    base, of_more = lemmatize(one, lang="sv"), lemmatize(more, lang="sv")
    print(f"{one} -> {base}, {more} -> {of_more}")
    assert of_more == one, f"{more} has another base form now"
    assert base != of_more, f"{one} meets {more} now"
for form in ("utfall", "utfallet", "utfallen"):
    print(f"{form} -> {lemmatize(form, lang='sv')}")
    assert lemmatize(form, lang="sv") == "utfalla", f"{form} has another base form now"
PY
