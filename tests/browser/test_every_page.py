"""Every page of the built book: it opens both ways, alone, without a complaint, and anyone can read it.

Each page is visited twice for all that is asked of it: served to a desk, in light; and from the disk on a phone, in dark,
where the browser's text is then enlarged, and all that opens is opened.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route

from tests.axe import put_axe_on, violations
from tests.injected import INJECT
from tests.servers import THEME_IS_THERE

from .conftest import HTML, PHONE, Watch, pages
from .worn import WORN, lost, theme_sheets

CHAPTERS = [path for path in pages() if path.startswith("chapters/")]
NAMED = """() => [...document.querySelectorAll("[title], [aria-label], [alt], [placeholder]")].flatMap((element) =>
    ["title", "aria-label", "alt", "placeholder"].map((name) => element.getAttribute(name) ?? ""))"""
LINKS = "() => [...document.querySelectorAll('a[href]')].map((link) => link.href)"

NARROW = 360
SIZES = (32, 24)  # px of the browser's default text, which is 16
DEVICES = {"light": {}, "dark": PHONE}
# What slides out to the right, apart from what scrolls in a box of its own.
SLIDING = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 && element.checkVisibility())
    .filter((element) => {
        for (let box = element.parentElement; box !== document.body; box = box.parentElement) {
            if (getComputedStyle(box).overflowX !== "visible") return false;
        }
        return true;
    })
    .map((element) => `${element.tagName}.${element.className}`)
    .concat(`the page is ${document.documentElement.scrollWidth} px wide`)"""
HEADER = ".bd-header-article button:visible"
UNREACHABLE = """(buttons) => buttons.filter((button) => {
    const { left, right, top, bottom, width } = button.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return left < 0 || right > innerWidth || width < 24 || !button.contains(hit);
}).map((button) => button.getAttribute("aria-label") ?? button.className)"""
# Larger text needs less contrast, and that of the usual text was looked at; it is most of what axe takes time for.
WITHOUT_COLOURS = {"color-contrast": False}


def test_axe_is_a_new_one(page):
    assert tuple(map(int, put_axe_on(page).split("."))) >= (4, 14)


def scroll_through(page: Page) -> None:
    """As somebody who reads it to its end: what waits to come into view does."""
    page.wait_for_load_state("load")
    page.evaluate(
        "async () => { for (let y = 0; y < document.body.scrollHeight; y += 600) {"
        " scrollTo(0, y); await new Promise(requestAnimationFrame); } scrollTo(0, 0); }"
    )


def settle(page: Page) -> None:
    """Let what a page starts by itself come to an end: a lab, the theme's own scripts."""
    scroll_through(page)
    page.wait_for_load_state("networkidle")


def open_before_its_scripts(page: Page, address: str) -> None:
    """What scripts draw comes once the page was seen without it, as on a slow network."""
    held: list[Route] | None = []
    page.route(OURS, lambda route: route.continue_() if held is None else held.append(route))
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length > 0")
    waiting, held = held, None
    for route in waiting:
        route.continue_()


def enlarged_text(page: Page, size: int, *, first: bool) -> list[str]:
    """What is wrong with text of `size`, set as a reader sets it: what was made for a size in pixels stays."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": round(size * 13 / 16)}})
    grown = "size => parseFloat(getComputedStyle(document.documentElement).fontSize) === size"
    page.wait_for_function(grown, arg=size)
    if first:
        page.set_viewport_size({"width": NARROW, "height": 740})
    page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")
    wrong = page.evaluate(SLIDING) + page.locator(HEADER).evaluate_all(UNREACHABLE)
    return wrong + violations(page, rules=WITHOUT_COLOURS) if first else wrong


# Layout shift as browsers report it, while the page loads and is scrolled through: the sum of all, which no window exceeds.
# The plan of the page unfolds as one reads on: that is what it is for. What a browser takes for a reader's act (hadRecentInput)
# counts: nobody acts here, and it says so of all that moves in the first half second of an emulated phone.
SHIFT = """self.tcShift = 0;
const isPlan = ({ node }) => (node?.parentElement ?? node)?.closest?.(".bd-sidebar-secondary");
new PerformanceObserver((list) => {
    for (const { sources, value } of list.getEntries()) {
        if (!sources.length || !sources.every(isPlan)) self.tcShift += value;
    }
}).observe({ type: "layout-shift", buffered: true });"""
MOST_SHIFT = 0.05
# Every lab stands in its place, and the room check, which starts them all, has come to its verdict.
DRAWN = """() => [...document.querySelectorAll(".tc-widget")].every((place) => place.querySelector(".tc-lab"))
    && document.querySelector(".tc-room[data-verdict=running]") === null"""
OURS = re.compile(r"/_book/.*\.js")


class Seen(NamedTuple):
    """What one visit to a page found; on the phone only, `enlarged` is what is wrong there with text of each size, `worn` the
    classes and ids that anything on the page ever had."""

    foreign: list[str]
    errors: list[str]
    cookies: list[dict]
    named: list[str]
    links: list[str]
    width: int
    theme: str
    shift: float
    at_fault: list[str]
    enlarged: dict[int, list[str]]
    injected: str | None
    worn: set[str]


def visit(context: BrowserContext, address: str, *, sizes: tuple[int, ...] = ()) -> Seen:
    context.add_init_script(SHIFT)
    if sizes:
        context.add_init_script(WORN)
    page = context.new_page()
    watch = Watch(page)
    open_before_its_scripts(page, address)
    scroll_through(page)
    page.wait_for_function(THEME_IS_THERE)
    page.wait_for_function(DRAWN)
    at_fault = violations(page)
    page.wait_for_load_state("networkidle")  # half a second without a request, of which axe has taken most
    named, links = page.evaluate(NAMED), page.evaluate(LINKS)
    width = page.evaluate("document.documentElement.scrollWidth")
    theme = page.locator("html").get_attribute("data-theme")
    shift = page.evaluate("() => new Promise(requestAnimationFrame).then(() => tcShift)")
    found = (list(watch.foreign), list(watch.errors), context.cookies())  # what comes later is of our doing
    enlarged = {size: enlarged_text(page, size, first=size == sizes[0]) for size in sizes}
    injected = page.evaluate(INJECT)
    worn = set()
    if sizes:
        worn = set(page.evaluate("() => tcWorn.afterAll()"))
    context.close()
    return Seen(*found, named, links, width, theme, shift, at_fault, enlarged, injected, worn)


@pytest.fixture(scope="module")
def seen(browser: Browser, served: str) -> Callable[..., Seen]:
    """`seen(path, scheme)`: the visit to that page in that scheme of colours."""
    visits: dict[tuple[str, str], Seen] = {}

    def look(path: str, scheme: str = "light") -> Seen:
        if (path, scheme) not in visits:
            context = browser.new_context(
                **DEVICES[scheme], color_scheme=scheme, locale="fr-CH", reduced_motion="reduce"
            )
            address = f"{served}/{path}" if scheme == "light" else (HTML / path).as_uri()
            visits[path, scheme] = visit(context, address, sizes=SIZES if scheme == "dark" else ())
        return visits[path, scheme]

    return look


@pytest.mark.parametrize("path", pages())
@pytest.mark.parametrize("scheme", ["light", "dark"], ids=["http", "file"])
def test_it_opens_without_a_foreign_request_or_an_error(seen, scheme, path):
    found = seen(path, scheme)
    assert (found.foreign, found.errors, found.cookies) == ([], [], [])


@pytest.mark.parametrize("path", pages())
@pytest.mark.parametrize("scheme", ["light", "dark"], ids=["http", "file"])
def test_a_script_that_gets_into_it_some_other_way_does_not_run(seen, scheme, path):
    assert seen(path, scheme).injected is None


@pytest.mark.parametrize("way", ["http", "file"])
def test_the_top_of_the_book_leads_to_its_first_page(page, served, way):
    page.goto(f"{served}/index.html" if way == "http" else (HTML / "index.html").as_uri())
    page.wait_for_url("**/chapters/accueil.html")


@pytest.mark.parametrize("path", pages())
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(seen, scheme, path):
    assert seen(path, scheme).theme == scheme
    assert seen(path, scheme).at_fault == []


@pytest.mark.parametrize("path", pages())
@pytest.mark.parametrize("scheme", ["light", "dark"], ids=["desk", "phone"])
def test_nothing_moves_while_it_loads(seen, scheme, path):
    """Where it fails on a page whose scripts draw something: `make heights` measures the room that they need."""
    assert seen(path, scheme).shift <= MOST_SHIFT


@pytest.mark.parametrize("path", pages())
def test_a_phone_never_scrolls_sideways(seen, path):
    assert seen(path, "dark").width <= 390


@pytest.mark.parametrize("path", pages())
def test_text_enlarged_alone_slides_no_page_sideways_and_axe_finds_nothing(seen, path):
    assert seen(path, "dark").enlarged == {size: [] for size in SIZES}


@pytest.mark.parametrize("path", pages())
def test_no_rule_is_left_out_of_the_sheet_that_matches_what_the_page_has_worn(seen, book, path):
    worn = seen(path, "dark").worn
    assert len(worn) > 50
    assert lost(book, theme_sheets(book), worn) == []


def test_a_rule_that_is_left_out_would_be_told(book):
    assert ("carousel",) in lost(book, theme_sheets(book), {"carousel"})


@pytest.mark.parametrize("path", CHAPTERS)
def test_it_reads_without_javascript(browser, served, path):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/{path}")
    assert page.locator("article h1").count() == 1
    assert page.locator("html").get_attribute("lang") == "fr"
    assert page.locator("article").inner_text().strip()
    assert page.locator("article img:not([alt])").count() == 0
    context.close()


@pytest.mark.parametrize("path", CHAPTERS)
def test_nothing_in_english_is_left_on_it(seen, path):
    english = ("Toggle", "Search", "Main", "Home", "Copy", "Light", "Dark", "Show", "Hide", "Next", "Previous", "Close")
    named = [text for text in seen(path).named if not text.startswith("source")]  # sources have the names they have
    assert [text for text in named if any(word in text.split() for word in english)] == []


@pytest.mark.parametrize("path", CHAPTERS)
def test_its_links_lead_somewhere(seen, book, served, path):
    for link in {link for link in seen(path).links if link.startswith(served)}:
        file, _, anchor = link.removeprefix(f"{served}/").partition("#")
        target = book / (file.partition("?")[0] or "index.html")
        assert target.exists(), link
        if anchor:
            assert f'id="{anchor}"' in target.read_text(encoding="utf-8"), link
