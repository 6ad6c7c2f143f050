"""What the rows and columns of a table are: headings, labels, numbers, totals."""

from __future__ import annotations

import re

from planparse.context import Context
from planparse.extract.column_roles import column_role
from planparse.model.facts import Table, TypedTable
from planparse.text.numbers import type_columns

FIRST_WORD = re.compile(r"[^\W\d_]+")


def typed_table(table: Table, context: Context) -> TypedTable:
    """Type a table from its header rows and from what its cells parse as."""
    typed = type_columns(table.grid.texts(), table.grid.header_row_count, context.profile)
    heads = tuple(column.heading or "" for column in typed.columns)
    return TypedTable(
        table=table.ordinal,
        heads=heads,
        roles=tuple(column_role(head, context.profile.indicators) for head in heads),
        label_columns=typed.labels,
        number_columns=typed.numbers,
        total_rows=typed.totals,
        total_columns=tuple(column for column in typed.numbers if _sums_up(heads[column], context)),
    )


def _sums_up(head: str, context: Context) -> bool:
    """Whether a heading's first word says that the column sums up others."""
    word = FIRST_WORD.match(head)
    return word is not None and word[0].casefold() in context.profile.tables.total_columns
