"""What the rows and columns of a table are: headings, labels, numbers, totals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from planparse.context import Context
from planparse.extract.column_roles import filled_role
from planparse.extract.later_labels import later_labels
from planparse.model.facts import Table, TypedTable
from planparse.text.numbers import TypedColumns, bare_unit, type_columns

FIRST_WORD = re.compile(r"[^\W\d_]+")


def typed_table(table: Table, context: Context) -> TypedTable:
    """Type a table from its header rows and from what its cells parse as."""
    rows = table.grid.texts()
    header = table.grid.header_row_count
    typed = type_columns(rows, header, context.profile)
    heads = tuple(column.heading or "" for column in typed.columns)
    return TypedTable(
        table=table.ordinal,
        heads=heads,
        roles=tuple(
            filled_role(
                head,
                [row[column] for row in rows[header:]],
                column in typed.numbers,
                context.profile,
            )
            for column, head in enumerate(heads)
        ),
        label_columns=typed.labels,
        later_labels=_later_labels(rows[header:], typed, context),
        number_columns=typed.numbers,
        total_rows=typed.totals,
        total_columns=tuple(column for column in typed.numbers if _sums_up(heads[column], context)),
    )


def _later_labels(
    body: Sequence[Sequence[str]], typed: TypedColumns, context: Context
) -> tuple[int, ...]:
    found = later_labels(body, typed.labels, typed.numbers)
    units = (bare_unit(row[column], context.profile) for row in body for column in found)
    return () if any(units) else found


def _sums_up(head: str, context: Context) -> bool:
    """Whether a heading's first word says that the column sums up others."""
    word = FIRST_WORD.match(head)
    return word is not None and word[0].casefold() in context.profile.tables.total_columns
