"""Readers who set up their device: text enlarged alone, forced colours, a dark screen and white paper."""

from __future__ import annotations

import pypdfium2
import pytest
from playwright.sync_api import Page

from .conftest import pages
from .test_every_page import axe, settle

NARROW = 360
SIZES = (32, 24)  # px of the browser's default text, which is 16
# Every kind of button stands on one of these.
WITH_BUTTONS = (
    "chapters/atelier-captcha.html",
    "chapters/deux-mots.html",
    "chapters/tricher.html",
    "chapters/foule.html",
    "chapters/journee-au-clic.html",
    "chapters/mise-en-commun.html",
    "chapters/bilan.html",
    "chapters/nouveau-regard.html",
    "chapters/seance.html",
    "chapters/mon-bilan.html",
    "chapters/a-propos.html",
    "chapters/verifier-la-salle.html",
    "chapters/captcha.html",
    "search.html",
)
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
WITHOUT_EDGE = """() => [...document.querySelectorAll("button, [role=button], input[type=submit]")]
    .filter((button) => button.checkVisibility({ visibilityProperty: true }) && button.getBoundingClientRect().width > 2)
    .filter((button) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(button);
        return borderTopStyle === "none" || parseFloat(borderTopWidth) < 1;
    })
    .map((button) => button.className || button.textContent)"""


@pytest.fixture
def narrow(browser):
    context = browser.new_context(viewport={"width": NARROW, "height": 740}, locale="fr-CH", reduced_motion="reduce")
    yield context.new_page()
    context.close()


def set_text(page: Page, size: int) -> None:
    """Set the browser's default size of text, as a reader does; what was made for a size in pixels stays."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": round(size * 13 / 16)}})


@pytest.mark.parametrize("path", pages())
def test_text_enlarged_alone_slides_no_page_sideways_and_axe_finds_nothing(narrow, served, path):
    set_text(narrow, SIZES[0])
    narrow.goto(f"{served}/{path}")
    settle(narrow)
    found = {}
    for size in SIZES:
        set_text(narrow, size)
        narrow.wait_for_function(
            "size => parseFloat(getComputedStyle(document.documentElement).fontSize) === size", arg=size
        )
        narrow.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")
        found[size] = (narrow.evaluate(SLIDING), narrow.locator(HEADER).evaluate_all(UNREACHABLE))
        if size == SIZES[0]:
            results = axe.run(narrow)
            assert results.violations_count == 0, results.generate_report()
    assert found == dict.fromkeys(SIZES, ([], []))


@pytest.mark.parametrize("path", WITH_BUTTONS)
def test_forced_colours_show_the_edge_of_every_button(browser, served, path):
    context = browser.new_context(forced_colors="active", locale="fr-CH")
    page = context.new_page()
    page.goto(f"{served}/{path}")
    settle(page)
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
    without = page.evaluate(WITHOUT_EDGE)
    context.close()
    assert without == []


@pytest.mark.parametrize("path", ["mon-bilan", "captcha", "atelier-captcha", "bilan", "carnets/mes-clics"])
def test_a_dark_screen_is_printed_on_white_paper(browser, served, path):
    context = browser.new_context(color_scheme="dark", locale="fr-CH")
    page = context.new_page()
    page.goto(f"{served}/chapters/{path}.html")
    settle(page)
    assert page.locator("html").get_attribute("data-theme") == "dark"
    sheet = pypdfium2.PdfDocument(page.pdf(format="A4", print_background=True))[0]
    shades = sheet.render(scale=1).to_pil().convert("L").histogram()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    context.close()
    assert sum(shades[250:]) > 0.7 * sum(shades), "paper"
    assert sum(shades[:100]) > 0.005 * sum(shades), "ink"


def test_ones_report_is_one_sheet_even_empty(page, served):
    page.goto(f"{served}/chapters/mon-bilan.html")
    page.locator(".tc-report[data-ready]").wait_for()
    assert len(pypdfium2.PdfDocument(page.pdf(format="A4"))) == 1
