"""What stands inside a paragraph: runs of text in one look, and what is anchored in them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from planparse.readers.docx.doubts import Doubts
from planparse.readers.docx.fields import Fields, is_contents_code
from planparse.readers.docx.ground import is_unseen
from planparse.readers.docx.markup import (
    Element,
    attribute,
    child,
    children,
    integer,
    local,
    switched_on,
)
from planparse.readers.docx.properties import RunProps, run_props
from planparse.readers.docx.styles import Look, StyleSheet
from planparse.text.raised import off_line
from planparse.text.symbols import is_symbol_font, symbol

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Control characters, marks of writing direction and other signs without width or meaning."""
_LINE_ENDS = re.compile("[\n\r\x85\u2028\u2029]")
"""Line ends inside a run are blanks to Word."""
_UNKNOWN_SIGN = "\ufffd"

_SKIPPED = frozenset({
    "pPr", "rPr", "del", "moveFrom", "delText", "delInstrText", "sdtPr", "sdtEndPr", "rubyPr",
    "proofErr", "bookmarkStart", "bookmarkEnd", "annotationRef", "footnoteRef", "endnoteRef",
    "pPrChange", "rPrChange", "binData", "oMathParaPr", "ctrlPr",
})  # fmt: skip
"""Properties, marks, and what an accepted tracked change takes away."""

_ANCHORED = frozenset({"drawing", "pict", "object"})
_NOTE_REFERENCES = {
    "footnoteReference": "footnote",
    "endnoteReference": "endnote",
    "commentReference": "comment",
}
_FIXED = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "",
}
_CHECKED, _UNCHECKED = "☒", "☐"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one look."""

    text: str
    look: Look
    hidden: bool


@dataclass(frozen=True, slots=True)
class NoteReference:
    """Where a note hangs."""

    kind: str
    key: str
    has_own_mark: bool
    """The author typed the mark, so the note takes no number."""


@dataclass(slots=True)
class Inline:
    """Content of a paragraph."""

    pieces: list[Piece] = field(default_factory=list)
    anchored: list[tuple[Element, bool]] = field(default_factory=list)
    """Pictures, shapes and text boxes, and whether they are hidden."""
    notes: list[NoteReference] = field(default_factory=list)
    is_contents: bool = False
    """Some of it lies in a table of contents."""

    def text(self, hidden: bool) -> str:
        """The shown text, or the hidden."""
        return "".join(piece.text for piece in self.pieces if piece.hidden is hidden)


class InlineReader:
    """Walks paragraphs of one story; the open fields go on from one to the next."""

    def __init__(self, styles: StyleSheet, fields: Fields, doubts: Doubts) -> None:
        self._styles = styles
        self._fields = fields
        self._doubts = doubts

    def read(self, paragraph: Element, base: RunProps, hidden: bool, into: Inline) -> None:
        """Append a paragraph's content.

        Args:
            paragraph: a `w:p`, or anything that holds runs.
            base: run properties of the paragraph's style.
            hidden: whether the place itself is hidden.
            into: what to append to.
        """
        stack: list[tuple[Element, RunProps, bool]] = [(paragraph, RunProps(), hidden)]
        while stack:
            element, props, out_of_sight = stack.pop()
            if self._leaf(element, props, base, out_of_sight, into):
                continue
            name = local(element)
            if name == "r":
                props = run_props(child(element, "rPr"))
            elif name == "sdt":
                out_of_sight = out_of_sight or self._is_placeholder(element)
            elif name == "fldSimple" and is_contents_code(attribute(element, "instr") or ""):
                into.is_contents = True
            stack.extend((node, props, out_of_sight) for node in reversed(_below(element, name)))

    def _leaf(
        self, element: Element, props: RunProps, base: RunProps, hidden: bool, into: Inline
    ) -> bool:
        """Deal with an element that is not descended into; False for one that is."""
        name = local(element)
        if name in _SKIPPED:
            return True
        if name in _ANCHORED:
            look = self._styles.look(props, base)
            into.anchored.append((element, hidden or look.hidden))
            return True
        if name in _NOTE_REFERENCES:
            own_mark = (attribute(element, "customMarkFollows") or "0") not in {"0", "false"}
            key = attribute(element, "id") or ""
            into.notes.append(NoteReference(_NOTE_REFERENCES[name], key, own_mark))
            return True
        if name == "fldChar":
            self._mark(element)
            self._add(element, _form_field(element), props, base, hidden, into)
            return True
        if name == "instrText":
            self._fields.code(element.text or "")
            return True
        text = self._text(element, name, props, base)
        if text is None:
            return False
        if self._fields.is_shown:
            self._add(element, text, props, base, hidden, into)
        return True

    def _mark(self, element: Element) -> None:
        self._fields.mark(element)
        if attribute(element, "fldCharType") == "separate" and self._fields.is_from_outside:
            self._doubts.count(
                "linked_field", "low", "fields whose content comes from another file, read as saved"
            )

    def _add(
        self,
        element: Element,
        text: str,
        props: RunProps,
        base: RunProps,
        hidden: bool,
        into: Inline,
    ) -> None:
        if not text:
            return
        look = self._styles.look(props, base)
        if not hidden and (look.hidden or is_unseen(text, look, element, self._styles)):
            self._doubts.hidden(text)
            into.pieces.append(Piece(text, look, True))
            return
        if look.raised:
            text = off_line(text, look.raised, into.pieces[-1].text if into.pieces else "")
        if look.struck and not hidden:
            self._doubts.struck(text)
        into.pieces.append(Piece(text, look, hidden or look.struck))
        into.is_contents = into.is_contents or self._fields.is_contents

    def _text(self, element: Element, name: str, props: RunProps, base: RunProps) -> str | None:
        """Text of a leaf; None for an element that is to be descended into."""
        if name == "t":
            return self._cleaned(element.text or "", props, base)
        if name in _FIXED:
            return _FIXED[name]
        if name == "sym":
            return self._sign(element)
        if name == "rt":
            reading = "".join(node.text or "" for node in element.iter("{*}t"))
            return f"({reading})" if reading else ""
        return None

    def _cleaned(self, text: str, props: RunProps, base: RunProps) -> str:
        text = _UNSEEN.sub("", _LINE_ENDS.sub(" ", text))
        if text.isascii() and (props.font or base.font) is None:
            return text
        font = self._styles.look(props, base).font
        if not is_symbol_font(font) and not any("\uf000" < sign <= "\uf0ff" for sign in text):
            return text
        return "".join(self._shown(sign, font) for sign in text)

    def _sign(self, element: Element) -> str:
        code = attribute(element, "char") or ""
        try:
            sign = chr(int(code, 16))
        except (ValueError, OverflowError):
            return ""
        return _UNSEEN.sub("", self._shown(sign, attribute(element, "font") or ""))

    def _shown(self, sign: str, font: str) -> str:
        known = symbol(sign, font)
        if known is not None:
            return known
        self._doubts.count(
            "unknown_symbol", "low", "signs of a symbol font that are not known, written as �"
        )
        return _UNKNOWN_SIGN

    def _is_placeholder(self, sdt: Element) -> bool:
        """Whether a content control shows its prompt because nobody filled it in."""
        prompt = child(child(sdt, "sdtPr"), "showingPlcHdr")
        if prompt is None or not switched_on(prompt):
            return False
        self._doubts.count(
            "placeholder", "low", "content controls that nobody filled in; their prompts are hidden"
        )
        return True


def chosen(alternatives: Element) -> list[Element]:
    """The branch of `mc:AlternateContent` to read: the first that has content, and only it."""
    branches = [*children(alternatives, "Choice"), *children(alternatives, "Fallback")]
    return next((list(branch) for branch in branches if len(branch)), [])


def _below(element: Element, name: str) -> list[Element]:
    """Children in the order in which they are read."""
    if name == "AlternateContent":
        return chosen(element)
    if name == "ruby":
        return list(reversed(element))
    return list(element)


def _form_field(begin: Element) -> str:
    """What a form field shows that has no result of its own: a check box or a chosen entry."""
    data = child(begin, "ffData")
    choice = child(data, "ddList")
    if choice is not None:
        entries = [attribute(entry) or "" for entry in children(choice, "listEntry")]
        at = integer(child(choice, "result")) or 0
        return entries[at] if 0 <= at < len(entries) else ""
    box = child(data, "checkBox")
    if box is None:
        return ""
    state = child(box, "checked")
    if state is None:
        state = child(box, "default")
    return _CHECKED if state is not None and switched_on(state) else _UNCHECKED
