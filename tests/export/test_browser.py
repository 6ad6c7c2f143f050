"""Reports in a real browser: what is seen, what a keyboard reaches, and what must not happen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pypdfium2 import PdfDocument
from tests.export.conftest import CASES, SAMPLES, Audited, Reported

from planparse.api import audit

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDE, NARROW = 1280, 380
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]

FOCUSABLE = """() => [...document.querySelectorAll('a[href], summary, input, select, [tabindex]')]
    .filter(one => one.checkVisibility()).length"""
REACHED = """() => {
    const one = document.activeElement;
    if (!one || one === document.body) { return null; }
    one.dataset.reached = '1';
    return getComputedStyle(one).outlineStyle;
}"""


@contextmanager
def opened(
    browser: Browser, path: Path, width: int = WIDE, js: bool = True, bypass_csp: bool = False
) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=js, bypass_csp=bypass_csp
    )
    page = context.new_page()
    page.goto(path.as_uri())
    yield page
    context.close()


@pytest.mark.parametrize("js", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("case", CASES)
def test_matrix_evidence_and_findings_are_seen(
    browser: Browser, reported: Reported, case: str, js: bool
) -> None:
    with opened(browser, reported(case) / "report.html", js=js) as page:
        goals = page.locator("article.goal").count()
        assert goals > 1
        assert page.locator("table.matrix tbody tr").count() == goals
        assert page.locator("table.matrix .badge").first.is_visible()
        assert page.locator("article.goal blockquote").first.is_visible()
        assert page.locator("#findings article.finding").first.is_visible()
        assert page.locator("form.tools").is_visible() is js
        if case in ("reports", "english"):
            picture = page.locator("article.goal figure.evidence img").first
            picture.scroll_into_view_if_needed()
            assert picture.is_visible()
            assert picture.get_attribute("alt")
        else:
            assert page.locator("article.goal .strip mark").first.is_visible()


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("case", CASES)
def test_no_page_is_wider_than_its_window(
    browser: Browser, reported: Reported, case: str, width: int
) -> None:
    with opened(browser, reported(case) / "report.html", width) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("case", CASES)
def test_axe_finds_no_violation_of_wcag(
    browser: Browser, reported: Reported, axe: str, case: str, width: int
) -> None:
    with opened(browser, reported(case) / "report.html", width, bypass_csp=True) as page:
        page.evaluate(axe)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        found: dict[str, Any] = page.evaluate("tags => axe.run(document, { runOnly: tags })", WCAG)
        told = [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found["violations"]]
        assert not told


@pytest.mark.parametrize(("case", "language"), [("reports", "en"), ("english", "sv")])
def test_a_report_in_another_language_than_its_documents_fits_and_is_accessible(
    browser: Browser, audited: Audited, axe: str, tmp_path: Path, case: str, language: str
) -> None:
    path = tmp_path / "report.html"
    path.write_text(audited(case).report_html(language=language), encoding="utf-8")
    with opened(browser, path, NARROW, bypass_csp=True) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
        page.evaluate(axe)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        found: dict[str, Any] = page.evaluate("tags => axe.run(document, { runOnly: tags })", WCAG)
        assert not [violation["id"] for violation in found["violations"]]


def test_the_first_screen_tells_what_is_weak_and_what_does_not_fit(
    browser: Browser, reported: Reported
) -> None:
    with opened(browser, reported("text") / "report.html") as page:
        for heading in ("#weakest-h", "#misfits-h"):
            box = page.locator(heading).bounding_box()
            assert box
            assert box["y"] < 600
        weak = page.locator(".weakest li").count()
        assert page.locator(".matrix tbody tr.poor").count() == weak
        page.locator(".weakest li a").first.click()
        assert page.evaluate("location.hash") == "#goal-8-report-1"
        page.select_option("#only", "weak")
        assert (
            page.locator("article.goal:visible").count()
            == page.locator(".weakest .why:not(:has(.badge))").count()
        )


def test_it_prints_on_few_pages(browser: Browser, reported: Reported) -> None:
    """Twelve goals by three reports: no more than an auditor reads on paper, nothing cut off."""
    with opened(browser, reported("reports") / "report.html") as page:
        printed = page.pdf(prefer_css_page_size=True, print_background=True)
    document = PdfDocument(printed)
    try:
        pages = [document[n].get_textpage().get_text_bounded() for n in range(len(document))]
    finally:
        document.close()
    assert 10 < len(pages) < 30
    assert all(f"{n} / {len(pages)}" in text for n, text in enumerate(pages, start=1))


def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    browser: Browser, reported: Reported
) -> None:
    with opened(browser, reported("english") / "report.html") as page:
        wanted = page.evaluate(FOCUSABLE)
        for _ in range(wanted + 5):
            page.keyboard.press("Tab")
            outline = page.evaluate(REACHED)
            if outline is None:
                break
            assert outline != "none"
        assert page.locator("[data-reached]").count() == wanted


def test_search_and_filter_narrow_the_goals(browser: Browser, reported: Reported) -> None:
    with opened(browser, reported("text") / "report.html") as page:
        total = page.locator("article.goal").count()
        page.select_option("#only", "missing")
        assert page.locator("article.goal:visible").count() == 1
        page.select_option("#only", "")
        page.fill("#search", "kultur")
        assert 0 < page.locator("article.goal:visible").count() < total
        page.locator("table.matrix tbody tr").first.locator("a").first.click()
        assert page.locator("#goal-1").is_visible()


def test_it_prints_with_everything_open(browser: Browser, reported: Reported) -> None:
    with opened(browser, reported("text") / "report.html") as page:
        page.emulate_media(media="print")
        pdf = page.pdf(prefer_css_page_size=True, print_background=True)
        assert pdf.startswith(b"%PDF")
        assert not page.locator("nav.contents").is_visible()
        assert page.locator("details.wording .prose").first.evaluate("one => one.offsetHeight") > 0


HOSTILE = (
    "<script>window.__pwned=1</script>",
    '"><img src=x onerror="window.__pwned=2">',
    "<svg/onload=window.__pwned=3>",
    "{{ 7*7 }}{% raw %}",
    "</style></script><script>window.__pwned=4</script>",
    "javascript:window.__pwned=5",
)


def hostile(folder: Path) -> Path:
    """The samples with script in goals, sections, tables and file names."""
    files = []
    for name, source in (("plan", "plan/plan.txt"), ("report", "gaps/followup.txt")):
        text = (SAMPLES / source).read_text(encoding="utf-8")
        for word, payload in zip(
            ("kultur", "länet", "mnkr", "klimat", "2025"), HOSTILE, strict=False
        ):
            text = text.replace(word, f"{word} {payload}")
        text += "\n\n" + "\n".join(HOSTILE) + "\n"
        path = (
            folder
            / f'javascript:alert(1) "><img src=x onerror=window.__pwned=6> {name}.txt'.replace(
                "/", ""
            )
        )
        path.write_text(text, encoding="utf-8")
        files.append(path)
    audit(files[0], files[1:]).write_report(folder)
    return folder / "report.html"


def test_nothing_from_a_document_runs_or_calls_out(browser: Browser, tmp_path: Path) -> None:
    path = hostile(tmp_path)
    text = path.read_text(encoding="utf-8")
    assert "window.__pwned" in text, "the documents' words are shown"

    calls: list[str] = []
    with opened(browser, path) as page:
        page.on("dialog", lambda dialog: calls.append(dialog.message))
        page.on("request", lambda request: calls.append(request.url))
        page.reload()
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        page.wait_for_timeout(300)
        assert page.evaluate("window.__pwned") is None
        assert page.locator("script").count() == 1
        assert page.evaluate(
            "[...document.querySelectorAll('*')]"
            ".every(one => [...one.attributes].every(a => !/^on/i.test(a.name)))"
        )
        schemes = page.evaluate("[...document.querySelectorAll('a')].map(a => a.protocol)")
        assert set(schemes) == {"file:"}
    assert [url for url in calls if not url.startswith(("data:", path.as_uri()))] == []
