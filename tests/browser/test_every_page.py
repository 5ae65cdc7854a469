"""Every page of the built book: it opens both ways, alone, without a complaint, and anyone can read it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.axe import Axe

from .conftest import HTML, PHONE, Watch, pages

axe = Axe()
CHAPTERS = [path for path in pages() if path.startswith("chapters/")]
NAMED = """() => [...document.querySelectorAll("[title], [aria-label], [alt], [placeholder]")].flatMap((element) =>
    ["title", "aria-label", "alt", "placeholder"].map((name) => element.getAttribute(name) ?? ""))"""
LINKS = "() => [...document.querySelectorAll('a[href]')].map((link) => link.href)"


def test_axe_is_a_new_one(page):
    axe.run(page)
    assert tuple(map(int, page.evaluate("axe.version").split("."))) >= (4, 14)


def settle(page: Page) -> None:
    """Let what a page starts by itself come to an end: lazy charts, a lab, the theme's own scripts."""
    page.wait_for_load_state("load")
    page.evaluate(
        "async () => { for (let y = 0; y < document.body.scrollHeight; y += 600) {"
        " scrollTo(0, y); await new Promise(requestAnimationFrame); } scrollTo(0, 0); }"
    )
    page.wait_for_load_state("networkidle")


class Seen(NamedTuple):
    """What one visit to a page found."""

    foreign: list[str]
    errors: list[str]
    cookies: list[dict]
    named: list[str]
    links: list[str]
    width: int
    theme: str
    violations: str


def visit(context: BrowserContext, address: str) -> Seen:
    page = context.new_page()
    watch = Watch(page)
    page.goto(address)
    settle(page)
    named, links = page.evaluate(NAMED), page.evaluate(LINKS)
    width = page.evaluate("document.documentElement.scrollWidth")
    theme = page.locator("html").get_attribute("data-theme")
    found = (watch.foreign, watch.errors, context.cookies())
    results = axe.run(page)
    context.close()
    return Seen(*found, named, links, width, theme, results.generate_report() if results.violations_count else "")


@pytest.fixture(scope="module")
def seen(browser: Browser, served: str) -> Callable[..., Seen]:
    """`seen(path, scheme)`: one visit to each page on a desk in light, and one on a phone in dark, for all tests."""
    visits: dict[tuple[str, str], Seen] = {}

    def look(path: str, scheme: str = "light") -> Seen:
        if (path, scheme) not in visits:
            device = {} if scheme == "light" else PHONE
            options = {"color_scheme": scheme, "locale": "fr-CH", "reduced_motion": "reduce", **device}
            visits[path, scheme] = visit(browser.new_context(**options), f"{served}/{path}")
        return visits[path, scheme]

    return look


@pytest.mark.parametrize("path", pages())
def test_it_opens_over_http_without_a_foreign_request_or_an_error(seen, path):
    assert (seen(path).foreign, seen(path).errors, seen(path).cookies) == ([], [], [])


@pytest.mark.parametrize("path", pages())
def test_it_opens_from_the_disk_without_a_foreign_request_or_an_error(page, book, path):
    watch = Watch(page)
    page.goto((HTML / path).as_uri())
    settle(page)
    assert (watch.foreign, watch.errors, page.context.cookies()) == ([], [], [])


@pytest.mark.parametrize("way", ["http", "file"])
def test_the_top_of_the_book_leads_to_its_first_page(page, served, way):
    page.goto(f"{served}/index.html" if way == "http" else (HTML / "index.html").as_uri())
    page.wait_for_url("**/chapters/accueil.html")


@pytest.mark.parametrize("path", pages())
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(seen, scheme, path):
    """Light on a desk, dark on a phone; with text twice as large, too: tests/browser/test_comfort.py."""
    assert seen(path, scheme).theme == scheme
    assert seen(path, scheme).violations == ""


@pytest.mark.parametrize("path", pages())
def test_a_phone_never_scrolls_sideways(seen, path):
    assert seen(path, "dark").width <= 390


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
