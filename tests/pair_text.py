"""A plan and a report from texts, through linking, for tests of what the words say."""

from __future__ import annotations

from tests.plain_text import SWEDISH, document_of, goals_of, outline_of, tables_of

from planparse.context import Context
from planparse.engine.pair_text import PairText
from planparse.engine.reading import Reading
from planparse.extract.commitments import commitments
from planparse.link.linker import link

FIRST = "Nämnden ska öka resandet med buss och tåg i hela länet"
SECOND = "Nämnden ska förbättra cykelvägarna mellan länets tätorter"

PLAN = f"""Verksamhetsplan

2025

Samhällsnämnden

Mål

Fokusområde	Fullmäktiges mål	Nämndens mål
Resor	En region där fler reser	{FIRST}
	En region med bra vägar	{SECOND}

{FIRST}

Nämnden ska införa tiominuterstrafik i Ekholma. Nämnden ska utreda en gemensam biljett.

Nämnden ska inrätta ett resenärsråd.

{SECOND}

Nämnden ska ta fram en cykelplan tillsammans med kommunerna.

Nämnden ska bygga om hållplatserna i Granhult så att de blir tillgängliga.
"""


def report_text(first: str, second: str, summary: str = "Här följs årets arbete upp.") -> str:
    return f"""1 Sammanfattning

{summary}

2 Mål

2.1 {FIRST}

{first}

2.2 {SECOND}

{second}
"""


def pair(
    report: str, plan: str = PLAN, context: Context = SWEDISH, unread: tuple[int, ...] = ()
) -> PairText:
    return PairText(
        plan=_reading(plan, context, is_plan=True),
        report=_reading(report, context, unread=unread),
        linking=link(goals_of(plan, context).goals, outline_of(report, context), context),
        context=context,
    )


def _reading(
    text: str, context: Context, is_plan: bool = False, unread: tuple[int, ...] = ()
) -> Reading:
    cut, goals = outline_of(text, context), goals_of(text, context)
    return Reading(
        path="plan.txt" if is_plan else "report.txt",
        document=document_of(text, context, unread),
        outline=cut,
        tables=tables_of(text, context),
        goals=goals,
        commitments=commitments(cut, goals.goals, context) if is_plan else (),
    )
