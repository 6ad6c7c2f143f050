"""What the rows and columns of a table are: headings, labels, numbers, totals."""

from __future__ import annotations

import re

from planparse.context import Context
from planparse.extract.column_roles import filled_role
from planparse.model.facts import Table, TypedTable
from planparse.text.numbers import type_columns

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
        number_columns=typed.numbers,
        total_rows=typed.totals,
        total_columns=tuple(column for column in typed.numbers if _sums_up(heads[column], context)),
    )


def _sums_up(head: str, context: Context) -> bool:
    """Whether a heading's first word says that the column sums up others."""
    word = FIRST_WORD.match(head)
    return word is not None and word[0].casefold() in context.profile.tables.total_columns
