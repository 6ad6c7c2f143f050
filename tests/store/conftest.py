"""One small set of records about an invented region, with every kind of value in it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from planparse.model import ids
from planparse.model.records import (
    CoverageRecord,
    DocumentRecord,
    FigureRecord,
    GoalRecord,
    LinkFeature,
    LinkRecord,
    Spot,
    TableCellRecord,
)
from planparse.store.rows import Tables

PLAN, REPORT = "a" * 64, "b" * 64


def _document(document_id: str, name: str) -> DocumentRecord:
    return DocumentRecord(
        document_id=document_id,
        path=f"in/{name}",
        file_name=name,
        bytes=2048,
        media_type="application/pdf",
        kind="plan" if document_id == PLAN else "follow_up",
        organisation="Region Björkdal",
        year=2025,
        period_start=date(2025, 1, 1),
        pages_without_text=(3, 4),
        status="warning",
        reason="pages_without_text",
    )


def _cell(row: int, text: str | None, value: Decimal | None) -> TableCellRecord:
    return TableCellRecord(
        table_id=ids.table_id(PLAN, 1),
        row=row,
        column=0,
        text=text,
        value=value,
        unit="mnkr",
        document_id=PLAN,
        page=2,
        x0=56.7,
        top=100,
        x1=120,
        bottom=112,
        rule="ruled",
        confidence=0.95,
    )


@pytest.fixture
def tables() -> Tables:
    """Records of seven tables, out of order."""
    goal = GoalRecord(
        goal_id=ids.goal_id(PLAN, 1),
        ordinal=1,
        title="Nämnden ska öka tillgängligheten",
        document_id=PLAN,
        page=2,
        places=(Spot(page=2, line=4), Spot(page=3)),
        rule="goal_table",
        confidence=1,
    )
    link = LinkRecord(
        link_id=ids.link_id(goal.goal_id, ids.section_id(REPORT, 5)),
        plan_document_id=PLAN,
        report_document_id=REPORT,
        goal_id=goal.goal_id,
        section_id=ids.section_id(REPORT, 5),
        score=0.93,
        level="same_title",
        features=(LinkFeature(name="title", level="same", weight=8.0, value=1.0),),
        accepted=True,
    )
    coverage = CoverageRecord(
        plan_document_id=PLAN,
        report_document_id=REPORT,
        goal_id=goal.goal_id,
        status="reported",
        section_ids=(link.section_id,),
        quote="Arbetet pågår.",
        quote_document_id=REPORT,
        page=7,
        self_assessment="pågår",
        self_assessment_status="ongoing",
        self_assessment_place=Spot(page=7, x0=1, top=2, x1=3, bottom=4),
        reason="Own section with a body.",
        rule="assignment",
    )
    figure = FigureRecord(
        figure_id=ids.figure_id(PLAN, 1),
        ordinal=1,
        kind="raster",
        image=b"\x89PNG\r\n",
        document_id=PLAN,
        rule="image",
        confidence=1,
    )
    return {
        "documents": [_document(REPORT, "uppföljning.pdf"), _document(PLAN, "plan.pdf")],
        "goals": [goal],
        "table_cells": [
            _cell(2, None, None),
            _cell(0, "−819,9", Decimal("-819.9")),
            _cell(1, "80", Decimal(80)),
        ],
        "figures": [figure],
        "links": [link],
        "coverage": [coverage],
    }
