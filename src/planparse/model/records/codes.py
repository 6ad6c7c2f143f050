"""Closed lists of codes in the tables; a value outside its list is refused."""

from __future__ import annotations

from typing import Literal

DocumentKind = Literal["plan", "follow_up", "other"]
PaperType = Literal[
    "plan",
    "budget",
    "yearly_report",
    "interim_report",
    "report",
    "audit_report",
    "minutes",
    "minutes_extract",
    "letter",
    "motion",
    "reply",
    "agenda",
    "zoning",
    "drawing",
    "fee_schedule",
    "regulation",
    "agreement",
    "form",
    "other",
]
"""What a document is among an authority's papers; `letter` goes with a matter to a board, and
`minutes_extract` is one paragraph of minutes."""
DocumentStatus = Literal["ok", "warning", "rejected"]
FigureKind = Literal["raster", "vector"]

QuantityKind = Literal[
    "money",
    "percent",
    "count",
    "year",
    "year_range",
    "date",
    "month",
    "period",
    "duration",
    "ordinal",
    "identifier",
]

ColumnRole = Literal[
    "name", "description", "target", "outcome", "forecast", "budget", "deviation", "status"
]
"""What a column of an indicator or budget table holds; a deviation is between two others."""

BodyOrigin = Literal["phrase", "row", "column", "caption", "section", "document"]
"""What names the organisation or unit that a number is of."""

ValueIssue = Literal["too_large", "too_precise", "not_finite"]
"""Why a number that the text states has no parsed value: it does not fit the column's
decimal type exactly, and a rounded one would be another number."""

CoverageStatus = Literal[
    "reported", "merged", "empty", "mentioned", "ambiguous", "missing", "cannot_say"
]
"""`reported` a section, a table row or a form of its own that tells something of the
period; `merged` under one heading with other goals;
`empty` a heading without a body; `mentioned` no section, only named in text or a table;
`ambiguous` heading and body point to different goals, or two goals fit alike; `missing` not
found; `cannot_say` not found, and the report has pages that could not be read."""

GoalLevel = Literal["area", "council", "body", "sub", "measure"]
"""Whose goal it is and how deep: an `area` groups goals and is none itself; the `council` (or
whoever stands above) sets goals for the `body`; `sub` goals and `measure`s stand below them."""

GoalForm = Literal["table", "heading", "label", "list", "card", "paragraph", "given"]
"""How a plan states a goal: a cell of a table's column, a heading, a label with its wording below
or beside it, an item of a list, a form table of its own, a paragraph; `given` by a person."""

EvidenceUnit = Literal["section", "table", "list", "text"]
"""What of a report tells of a goal: a section, a row of a table or a form table, an item of a
list, a paragraph."""

Comparator = Literal["at_least", "above", "at_most", "below", "about"]
"""What stands before a number and says how it is to be compared."""

Direction = Literal["increase", "decrease", "keep"]
"""A target given in words: the value is to rise, to fall or to stay."""

CommitmentStatus = Literal["reported", "partly", "not_reported", "cannot_say"]
AnswerStatus = Literal[CoverageStatus, CommitmentStatus]
"""Of a goal or of an undertaking."""
Verdict = Literal["confirm", "change", "reject", "open"]
"""An auditor's: `confirm` the suggestion stands; `change` another status is right; `reject` the
evidence does not hold; `open` looked at and left for later."""
Progress = Literal["done", "ongoing", "planned", "paused", "postponed", "cancelled"]

AssessmentBasis = Literal["table", "stated", "colour", "phrase"]
"""A cell of a judging column; a label with its value ("Bedömning: uppnås"); a coloured sign;
running text."""

Assessment = Literal[
    "achieved",
    "expected",
    "uncertain",
    "not_expected",
    "not_achieved",
    "ongoing",
    "not_started",
    "paused",
    "cancelled",
    "not_assessed",
]
"""What a report says about a goal or an indicator, on one scale for all bodies' own legends.
`not_assessed` is the report's own word (measuring not done, assessment missing); a report that
says nothing gives null. The two never collapse, nor does either mean `not_achieved`."""

BodyKind = Literal["municipality", "region", "board", "other"]
PeriodKind = Literal["year", "tertial", "half_year", "quarter", "month", "unknown"]
DocumentVersion = Literal["draft", "adopted"]

GoalRelation = Literal[
    "same",
    "renamed",
    "moved",
    "split",
    "merged",
    "resumed",
    "dropped",
    "new",
    "first_known",
    "last_known",
    "cannot_say",
]
"""What became of a goal, or where it came from. The last three are no events: the archive ends
there, or a plan that could not be read whole may hold the goal."""

SeriesKind = Literal["target", "outcome", "forecast", "budget"]
SeriesSubject = Literal["indicator", "budget_line"]
SeriesSpan = Literal["year", "interim", "rolling", "years", "unknown"]
"""How long the period of a value is: a report of four months never stands for the year."""
BreakKind = Literal["definition", "unit", "definition_and_unit"]
SeriesEvidence = Literal[
    "first", "same_name", "shared_values", "same_definition", "same_goal", "same_table"
]
"""Why a value belongs to a series; a name that is only alike is no evidence."""

CoverageScope = Literal["body", "focus_area", "goal"]
FollowUp = Literal["reported", "partly", "never", "cannot_say", "no_report"]
"""What all reports on a plan tell of an undertaking; `never` is said only where every one of them
could be read."""
