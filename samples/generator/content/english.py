"""A small English pair: a plan whose goals are numbered headings, and its half-year report."""

from __future__ import annotations

from samples.generator.blocks import (
    Block,
    Bullets,
    Document,
    Finding,
    Goal,
    Heading,
    Paragraph,
    Table,
)

ORGANISATION = "Northmere Regional Council"
BODY = "Environment and Transport Committee"

TITLES = (
    ("buses", "Goal 1: Make bus journeys faster and more reliable"),
    ("roads", "Goal 2: Keep rural roads safe and open all year"),
    ("rivers", "Goal 3: Restore rivers and wetlands across the region"),
    ("waste", "Goal 4: Reduce household waste and increase re-use"),
    ("energy", "Goal 5: Cut energy use in the council's own buildings"),
    ("flood", "Goal 6: Prepare communities for flooding"),
)
TITLE_OF = dict(TITLES)

GOALS = tuple(
    Goal(key=key, title=title, heading=title, focus_area="", parent_goal="")
    for key, title in TITLES
)


def _goal(key: str, level: int) -> Heading:
    return Heading(TITLE_OF[key], level, (key,), numbered=False)


PLAN_TEXTS: tuple[Block, ...] = (
    Heading("Introduction", 1, numbered=False),
    Paragraph(
        "This plan sets out what the committee will do in 2025/26. It contains six goals. Day-to-"
        "day services are described in the council's service catalogue and are not repeated here."
    ),
    Heading("Our goals", 1, numbered=False),
    _goal("buses", 2),
    Paragraph(
        "The committee will introduce bus lanes on three corridors into Northmere town and will "
        "publish punctuality figures every month. At least 92% of services should run no more "
        "than five minutes late by March 2026."
    ),
    _goal("roads", 2),
    Paragraph(
        "The committee will resurface 48 km of rural road and will renew winter maintenance "
        "contracts before 1 October 2025. Bridges with weight limits will be inspected twice a "
        "year."
    ),
    _goal("rivers", 2),
    Paragraph(
        "The committee will remove four disused weirs and will create 25 hectares of wetland "
        "together with landowners."
    ),
    _goal("waste", 2),
    Paragraph(
        "The committee will open two re-use shops and will offer separate food waste collection "
        "to all 61,400 households."
    ),
    _goal("energy", 2),
    Paragraph(
        "Energy use in council buildings will fall by 12% compared with 2022. The committee will "
        "replace gas heating in five schools and install solar panels on the depot roof."
    ),
    _goal("flood", 2),
    Paragraph(
        "The committee will agree flood plans with all parish councils along the River Mere and "
        "will train 30 volunteer flood wardens."
    ),
    Heading("Budget", 1, numbered=False),
    Table(
        rows=(
            ("Service", "Budget 2024/25", "Budget 2025/26"),
            ("Public transport", "14,200", "14,950"),
            ("Roads and bridges", "22,680", "23,100"),
            ("Environment and waste", "17,300", "17,820"),
            ("Income", "(9,400)", "(9,870)"),
            ("Net budget", "44,780", "46,000"),
        ),
        align="lrr",
        widths=(0.5, 0.22, 0.22),
        caption="Revenue budget, £ thousand",
        has_total=True,
    ),
)

REPORT_TEXTS: tuple[Block, ...] = (
    Heading("Summary", 1),
    Paragraph(
        "This report covers April to September 2025. Work is under way on most of the "
        "committee's goals. The forecast for the year is a net cost of £45.6 million against a "
        "budget of £46.0 million."
    ),
    Heading("Progress on goals", 1),
    Heading("Faster and more reliable bus journeys", 2, ("buses",)),
    Paragraph(
        "Bus lanes have opened on two of three corridors. In September, 89.4% of services ran no "
        "more than five minutes late. The third corridor has been postponed to January 2026 "
        "because of works on the water main."
    ),
    Heading("Rural roads that are safe and open all year", 2, ("roads",)),
    Paragraph(
        "Resurfacing is complete on 31 km. All winter maintenance contracts were signed on 18 "
        "September. Three bridges need repairs:"
    ),
    Bullets(("Mill Bridge,", "Abbot's Bridge,", "the footbridge at Farrow.")),
    Heading("Rivers and wetlands", 2, ("rivers",)),
    Paragraph(
        "One weir was removed in July, and permits for another two have been granted. Agreements "
        "with landowners cover 19 hectares of wetland so far."
    ),
    Heading("Household waste and re-use", 2, ("waste",)),
    Paragraph(
        "The first re-use shop opened in May and sold 7,300 items before the end of September. "
        "Food waste collection reaches 38,200 of 61,400 households."
    ),
    Heading("Preparing communities for flooding", 2, ("flood",)),
    Paragraph(
        "Flood plans have been agreed with nine of fourteen parish councils. The committee has "
        "trained 34 wardens, which is more than planned."
    ),
    Heading("Finance", 1),
    Table(
        rows=(
            ("Service", "Budget", "Forecast", "Variance"),
            ("Public transport", "14,950", "15,200", "(250)"),
            ("Roads and bridges", "23,400", "22,750", "650"),
            ("Environment and waste", "17,820", "17,700", "120"),
            ("Income", "(9,870)", "(10,050)", "180"),
            ("Net cost", "46,300", "45,600", "700"),
        ),
        align="lrrr",
        widths=(0.4, 0.2, 0.2, 0.2),
        caption="Revenue forecast, £ thousand",
        has_total=True,
    ),
)

PLAN = Document(
    kind="plan",
    title="Committee plan\n2025/26",
    organisation=ORGANISATION,
    body=BODY,
    period="2025-04-01/2026-03-31",
    language="en",
    goals=GOALS,
    blocks=PLAN_TEXTS,
)

REPORT = Document(
    kind="follow_up",
    title="Half-year report\n2025/26",
    organisation=ORGANISATION,
    body=BODY,
    period="2025-04-01/2025-09-30",
    language="en",
    goals=GOALS,
    blocks=REPORT_TEXTS,
    findings=(
        Finding("goal missing", "2", "Nothing is said about energy use.", goal="energy"),
        Finding(
            "budget differs",
            "3",
            "The budget for roads and bridges is not the plan's.",
            "23,100",
            "23,400",
        ),
        Finding(
            "total differs",
            "3",
            "The net budget is 46,300 here and 46,000 in the plan and in the summary.",
            "46,000",
            "46,300",
        ),
    ),
    agreements=(
        Finding("other unit", "1", "£46.0 million is 46,000 thousand.", "46,000", "£46.0 million"),
        Finding("same budget", "3", "Public transport.", "14,950", "14,950"),
    ),
)
