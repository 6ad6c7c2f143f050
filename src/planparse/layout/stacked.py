"""Lines that stand above each other in a cell: numbers among them are never joined to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from planparse.text.numeric import is_numeric

Lines = Sequence[str]


def is_stack(lines: Lines) -> bool:
    """Whether several lines each have the look of a number."""
    return len(lines) > 1 and all(map(is_numeric, lines))


def broken_texts(cells: Sequence[Lines], join: Callable[[Lines], str]) -> list[str]:
    """Texts of a row's cells whose author broke their lines.

    Numbers above each other stay so, and with them whatever has as many lines: their names.
    """
    heights = {len(lines) for lines in cells if is_stack(lines)}
    return ["\n".join(lines) if len(lines) in heights else join(lines) for lines in cells]


def wrapped_texts(cells: Sequence[Lines], texts: Sequence[str]) -> list[str]:
    """Texts of a row's cells where a line may also end for want of room.

    Numbers stay above each other where words of the row are over lines, too: each line may have
    its own. Beside words of one line, a number's lines are one number that the cell's width broke.

    Args:
        cells: lines of the cells as printed.
        texts: the same with their lines joined.
    """
    named = any(len(lines) > 1 and not is_stack(lines) for lines in cells)
    return [
        "\n".join(lines) if named and is_stack(lines) else text
        for lines, text in zip(cells, texts, strict=True)
    ]
