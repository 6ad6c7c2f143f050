#!/usr/bin/env bash
# A minus sign that pdfplumber reads as a space: code 173 of WinAnsiEncoding.
#
# Known by PDF's own table of encodings: in WinAnsiEncoding the hyphen has two codes, 45 and 173
# (ISO 32000-1, annex D.2, note 6). Programs that write Windows' "soft hyphen" before a number
# print a minus so. Seen: pdfium reads "-12,4" there; pdfplumber (pdfminer.six) reads a space of a
# space's width, so the number loses its sign without a word, and the line's other letters move by
# the difference of the widths. What helps: take the letters of such fonts from a second reader,
# or compare the two readers sign by sign.
#
# Installs pinned packages in a temporary folder, makes its own PDF, and fails when this changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q pdfplumber==0.11.10 pypdfium2==5.15.2
"$folder/venv/bin/python" - "$folder/page.pdf" <<'PY'
import sys
from importlib.metadata import version

import pdfplumber
import pypdfium2

CONTENT = b"BT /F1 12 Tf 40 150 Td (Resultat \25512,4) Tj ET"
BODIES = [
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 5 0 R"
    b"/Resources<</Font<</F1 4 0 R>>>>>>",
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    b"<</Length %d>>stream\n%s\nendstream" % (len(CONTENT), CONTENT),
]


def write(path):
    """A PDF of one page, one font and one line."""
    out, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(BODIES, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(BODIES) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer<</Size %d/Root 1 0 R>>\n" % (len(BODIES) + 1)
    out += b"startxref\n%d\n%%%%EOF\n" % start
    with open(path, "wb") as file:
        file.write(out)


path = sys.argv[1]
write(path)
with pdfplumber.open(path) as document:
    chars = document.pages[0].chars
sign = chars[len("Resultat ")]
plumber = "".join(char["text"] for char in chars)
with pypdfium2.PdfDocument(path) as document:
    pdfium = document[0].get_textpage().get_text_range()
for name, text in (("pdfplumber", plumber), ("pypdfium2", pdfium)):
    print(f"{name} {version(name)}: {text!r}")
print(f"pdfplumber's sign: {sign['text']!r}, {sign['width']:.2f} points wide; a hyphen has 4.00")
assert plumber == "Resultat  12,4", "pdfplumber reads the sign now"
assert round(sign["width"], 2) == 3.34, "the sign has another width now"
assert pdfium == "Resultat -12,4", "pdfium reads something else now"
PY
