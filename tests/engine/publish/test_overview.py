"""The overview in a real browser: wide, narrow, in both languages, and on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdfium2 import PdfDocument
from tests.export.test_browser import NARROW, WCAG, WIDE, opened

import planparse

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="module", params=["sv", "en"])
def overview(
    archive: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Path:
    out = tmp_path_factory.mktemp(request.param)
    planparse.publish(archive, out, language=request.param)
    return out / "overview.html"


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_it_fits_and_axe_finds_no_violation(
    browser: Browser, overview: Path, axe: str, width: int
) -> None:
    with opened(browser, overview, width, bypass_csp=True) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.evaluate(axe)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        found: dict[str, Any] = page.evaluate("tags => axe.run(document, { runOnly: tags })", WCAG)
        told = [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found["violations"]]
        assert not told


def test_chains_coverage_and_series_are_seen(browser: Browser, overview: Path) -> None:
    with opened(browser, overview) as page:
        for body in page.locator("section.body").all():
            assert body.locator("h2").is_visible()
        assert page.locator("svg").count() > 0
        assert all(chart.is_visible() for chart in page.locator("svg").all())


def test_it_asks_nobody_for_anything(browser: Browser, overview: Path) -> None:
    with opened(browser, overview) as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.reload()
        assert [url for url in asked if not url.startswith("file:")] == []


def test_it_prints_with_nothing_cut_off(browser: Browser, overview: Path) -> None:
    with opened(browser, overview) as page:
        names = [one.inner_text() for one in page.locator("h2").all()]
        printed = page.pdf(prefer_css_page_size=True, print_background=True)
    document = PdfDocument(printed)
    try:
        text = " ".join(document[n].get_textpage().get_text_bounded() for n in range(len(document)))
        count = len(document)
    finally:
        document.close()
    assert 1 < count < 15
    assert all(name.split()[0] in text for name in names)
