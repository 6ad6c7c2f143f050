"""The goals of the invented region's board for 2025, in the order of the plan's goal table.

Nothing here exists: region, places, bodies, trains and figures are made up.
"""

from __future__ import annotations

from itertools import groupby

from samples.generator.blocks import Cell, Goal, Row

ORGANISATION = "Region Björkdal"
BODY = "Samhällsnämnden"

TRAVEL = "Ett resande som håller ihop länet"
WORK = "Ett arbetsliv som växer i hela länet"
LIFE = "En livsmiljö med natur, kultur och hälsa"
ADMINISTRATION = "En förvaltning rustad för omställnings- och beredskapsarbete"

VISITORS = "En region som lockar besökare året om"
"""The council's goal for which the board has set no goal of its own."""

GOALS = (
    Goal(
        key="resor",
        title="Samhällsnämnden ska öka andelen resor som görs med kollektivtrafik, cykel och gång",
        heading="Samhällsnämnden ska öka andelen resor som görs med kollektivtrafik, cykel "
        "och gång",
        focus_area=TRAVEL,
        parent_goal="En region där fler reser hållbart",
    ),
    Goal(
        key="anrop",
        title="Samhällsnämnden ska utveckla anropsstyrd trafik i länets glesa delar",
        heading="Samhällsnämnden ska utveckla anropsstyrd trafik i länets glesa delar",
        focus_area=TRAVEL,
        parent_goal="En region där fler reser hållbart",
    ),
    Goal(
        key="jarnvag",
        title="Samhällsnämnden ska driva på för en utbyggd Norrsjöbana och pålitlig tågtrafik",
        heading="Samhällsnämnden ska driva på för en utbyggd Norrsjöbana och en pålitlig "
        "tågtrafik i länet",
        focus_area=TRAVEL,
        parent_goal="En region med pålitliga och säkra vägar och järnvägar",
    ),
    Goal(
        key="tillganglighet",
        title="Samhällsnämnden ska stärka tillgängligheten för resenärer med funktionsnedsättning",
        heading="Samhällsnämnden ska stärka tillgängligheten för resenärer med "
        "funktionsnedsättning",
        focus_area=TRAVEL,
        parent_goal="En region där alla kan resa på lika villkor",
    ),
    Goal(
        key="omstallning",
        title="Samhällsnämnden ska stödja små och medelstora företag i den gröna omställningen",
        heading="Samhällsnämnden ska stödja små och medelstora företag i den gröna omställningen",
        focus_area=WORK,
        parent_goal="En region med företag som vågar förnya sig",
    ),
    Goal(
        key="yrkesutbildning",
        title="Samhällsnämnden ska samordna länets arbete med yrkesutbildning och validering "
        "av kunskaper",
        heading="Samhällsnämnden ska samordna länets arbete med yrkesutbildning samt "
        "validering av kunskaper",
        focus_area=WORK,
        parent_goal="En region där utbildning leder till arbete",
    ),
    Goal(
        key="vag_till_arbete",
        title="Samhällsnämnden ska korta vägen till arbete för unga och utrikes födda",
        heading="Samhällsnämnden ska korta vägen till arbete för unga och utrikes födda",
        focus_area=WORK,
        parent_goal="En region där utbildning leder till arbete",
    ),
    Goal(
        key="kultur",
        title="Samhällsnämnden ska bredda barns och ungas möjlighet att möta kultur i hela länet",
        heading="Samhällsnämnden ska bredda barns och ungas möjlighet att möta kultur i hela länet",
        focus_area=LIFE,
        parent_goal="En region med levande kultur- och föreningsliv",
    ),
    Goal(
        key="klimat",
        title="Samhällsnämnden ska minska klimat- och miljöpåverkan från den egna verksamheten",
        heading="Samhällsnämnden ska minska klimat- och miljöpåverkan från den egna verksamheten",
        focus_area=LIFE,
        parent_goal="En region som vårdar sjöar, skogar och klimat",
    ),
    Goal(
        key="folkhalsa",
        title="Samhällsnämnden ska leda och samordna det regionala folkhälsoarbetet "
        "tillsammans med kommunerna",
        heading="Samhällsnämnden ska leda och samordna det regionala folkhälsoarbetet "
        "tillsammans med kommunerna",
        focus_area=LIFE,
        parent_goal="En region med jämlik folkhälsa",
    ),
    Goal(
        key="data",
        title="Samhällsnämnden ska skapa förutsättningar för öppna data och delade digitala "
        "tjänster",
        heading="Samhällsnämnden ska skapa förutsättningar för öppna data och delade digitala "
        "tjänster",
        focus_area=ADMINISTRATION,
        parent_goal="En region som använder data och ny teknik klokt",
    ),
    Goal(
        key="beredskap",
        title="Samhällsnämnden ska stärka förmågan att upprätthålla viktiga tjänster vid kris "
        "och höjd beredskap",
        heading="Samhällsnämnden ska stärka förmågan att upprätthålla viktiga tjänster vid "
        "kris och höjd beredskap",
        focus_area=ADMINISTRATION,
        parent_goal="En region som står stark i kris",
    ),
)

BY_KEY = {goal.key: goal for goal in GOALS}


def title(key: str) -> str:
    """The goal's wording in the goal table."""
    return BY_KEY[key].title


def heading(key: str) -> str:
    """The goal's wording above its text in the plan."""
    return BY_KEY[key].heading


Link = tuple[str, str, str]
"""(focus area, council's goal, board's goal or an empty text)."""


def plan_links() -> list[Link]:
    """The plan's goal table before its cells are merged."""
    links = [(goal.focus_area, goal.parent_goal, goal.title) for goal in GOALS]
    after_work = max(i for i, link in enumerate(links) if link[0] == WORK)
    links.insert(after_work + 1, (WORK, VISITORS, ""))
    return links


def goal_rows(header: tuple[str, str, str], links: list[Link]) -> tuple[Row, ...]:
    """Rows of a goal table in which equal neighbours of the first two columns are merged."""
    rows: list[Row] = [header]
    for area, of_area in groupby(links, key=lambda link: link[0]):
        members = list(of_area)
        for parent, of_parent in groupby(members, key=lambda link: link[1]):
            for index, link in enumerate(children := list(of_parent)):
                first_of_area = link is members[0]
                rows.append(
                    (
                        Cell(area, rows=len(members)) if first_of_area else None,
                        Cell(parent, rows=len(children)) if index == 0 else None,
                        link[2],
                    )
                )
    return tuple(rows)
