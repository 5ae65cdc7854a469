"""Every page of the built book: it opens both ways, alone, without a complaint, and anyone can read it."""

from __future__ import annotations

import pytest

from tests.axe import Axe

from .conftest import HTML, Watch, pages

axe = Axe()


def test_axe_is_a_new_one(page):
    axe.run(page)
    assert tuple(map(int, page.evaluate("axe.version").split("."))) >= (4, 14)


def settle(page):
    """Let what a page starts by itself come to an end: lazy charts, a lab, the theme's own scripts."""
    page.wait_for_load_state("load")
    page.evaluate(
        "async () => { for (let y = 0; y < document.body.scrollHeight; y += 600) {"
        " scrollTo(0, y); await new Promise(requestAnimationFrame); } scrollTo(0, 0); }"
    )
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize("path", pages())
@pytest.mark.parametrize("way", ["http", "file"])
def test_it_opens_without_a_foreign_request_or_an_error(page, book, served, way, path):
    watch = Watch(page)
    page.goto(f"{served}/{path}" if way == "http" else (HTML / path).as_uri())
    settle(page)
    assert watch.foreign == []
    assert watch.errors == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("way", ["http", "file"])
def test_the_top_of_the_book_leads_to_its_first_page(page, served, way):
    page.goto(f"{served}/index.html" if way == "http" else (HTML / "index.html").as_uri())
    page.wait_for_url("**/chapters/accueil.html")


@pytest.mark.parametrize("path", pages())
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing(browser, served, scheme, width, path):
    """With text twice as large, too: tests/browser/test_comfort.py."""
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 844}, locale="fr-CH", reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(f"{served}/{path}")
    settle(page)
    assert page.locator("html").get_attribute("data-theme") == scheme
    results = axe.run(page)
    context.close()
    assert results.violations_count == 0, results.generate_report()


@pytest.mark.parametrize("path", pages())
def test_a_phone_never_scrolls_sideways(phone, served, path):
    phone.goto(f"{served}/{path}")
    settle(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("path", [path for path in pages() if path.startswith("chapters/")])
def test_it_reads_without_javascript(browser, served, path):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/{path}")
    assert page.locator("article h1").count() == 1
    assert page.locator("html").get_attribute("lang") == "fr"
    assert page.locator("article").inner_text().strip()
    assert page.locator("article img:not([alt])").count() == 0
    context.close()


@pytest.mark.parametrize("path", [path for path in pages() if path.startswith("chapters/")])
def test_nothing_in_english_is_left_on_it(page, served, path):
    page.goto(f"{served}/{path}")
    words = page.evaluate(
        """() => [...document.querySelectorAll("[title], [aria-label], [alt], [placeholder]")].flatMap((element) =>
            ["title", "aria-label", "alt", "placeholder"].map((name) => element.getAttribute(name) ?? ""))"""
    )
    english = ("Toggle", "Search", "Main", "Home", "Copy", "Light", "Dark", "Show", "Hide", "Next", "Previous", "Close")
    named = [text for text in words if not text.startswith("source")]  # sources have the names they have
    assert [text for text in named if any(word in text.split() for word in english)] == []


@pytest.mark.parametrize("path", [path for path in pages() if path.startswith("chapters/")])
def test_its_links_lead_somewhere(page, book, served, path):
    page.goto(f"{served}/{path}")
    links = page.evaluate("() => [...document.querySelectorAll('a[href]')].map((link) => link.href)")
    for link in {link for link in links if link.startswith(served)}:
        file, _, anchor = link.removeprefix(f"{served}/").partition("#")
        target = book / (file.partition("?")[0] or "index.html")
        assert target.exists(), link
        if anchor:
            assert f'id="{anchor}"' in target.read_text(encoding="utf-8"), link
