"""One-to-one assignment: which pairs, taken together, agree best."""

from __future__ import annotations

from collections.abc import Sequence

INFINITE = float("inf")
FORBIDDEN = 1e6
"""Cost of a pair that may not be chosen; scores are in [0, 1]."""


def assign(scores: Sequence[Sequence[float]], none: float) -> list[int | None]:
    """Column of each row such that the sum of scores is greatest, each column used at most once.

    A row is left unassigned (None) rather than given a pair that scores below `none`. The method
    is the Hungarian algorithm with potentials (Kuhn 1955, Jonker and Volgenant 1987), O(n^2 m).

    Args:
        scores: rows x columns, higher is better.
        none: score of staying unassigned.
    """
    if not scores:
        return []
    width = len(scores[0])
    costs = [
        [none - score if score >= none else FORBIDDEN for score in row]
        + [0.0 if free == index else FORBIDDEN for free in range(len(scores))]
        for index, row in enumerate(scores)
    ]
    columns = _hungarian(costs)
    return [column if column < width else None for column in columns]


def _hungarian(costs: Sequence[Sequence[float]]) -> list[int]:
    """Column of each row at least total cost; there are at least as many columns as rows."""
    rows, columns = len(costs), len(costs[0])
    row_potential = [0.0] * (rows + 1)
    column_potential = [0.0] * (columns + 1)
    match = [0] * (columns + 1)
    for row in range(1, rows + 1):
        _augment(row, costs, match, row_potential, column_potential)
    result = [0] * rows
    for column in range(1, columns + 1):
        if match[column]:
            result[match[column] - 1] = column - 1
    return result


def _augment(
    row: int,
    costs: Sequence[Sequence[float]],
    match: list[int],
    row_potential: list[float],
    column_potential: list[float],
) -> None:
    """Grow the shortest alternating path from a row to a free column and flip it."""
    columns = len(column_potential)
    match[0] = row
    least = [INFINITE] * columns
    way = [0] * columns
    used = [False] * columns
    column = 0
    while True:
        used[column] = True
        at = match[column]
        delta, following = INFINITE, 0
        for j in range(1, columns):
            if used[j]:
                continue
            reduced = costs[at - 1][j - 1] - row_potential[at] - column_potential[j]
            if reduced < least[j]:
                least[j], way[j] = reduced, column
            if least[j] < delta:
                delta, following = least[j], j
        for j in range(columns):
            if used[j]:
                row_potential[match[j]] += delta
                column_potential[j] -= delta
            else:
                least[j] -= delta
        column = following
        if match[column] == 0:
            break
    while column:
        match[column] = match[way[column]]
        column = way[column]
