"""The book's one sheet shows each page as the sheets do that it is made of: nothing lost, nothing overruled.

Two questions. Does each element look the same with the one sheet and with the others, in light, in dark, on a phone, on paper? And
is there a rule left out that could have matched what was on a page at any moment, while its menus and dialogs were opened?
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page

from widgets.book.page import purge, sheets

from .conftest import PHONE, pages
from .worn import WORN

# A chapter with all that chapters have, a lab, charts and tables, forms, code and its results, the index, the search.
PAGES = (
    "chapters/captcha.html",
    "chapters/atelier-captcha.html",
    "chapters/en-classe.html",
    "chapters/mon-bilan.html",
    "chapters/carnets/mes-clics.html",
    "genindex.html",
    "search.html",
)
STILL = "*, ::before, ::after { transition: none !important; animation: none !important; }"
LOOKS = """() => {
    const parts = [null, "::before", "::after"];
    const about = ["page", "content", "display", "visibility", "color", "background", "border", "outline", "margin", "padding", "width", "height",
        "font", "line-height", "text", "white-space", "list-style", "opacity", "position", "inset", "float", "flex", "grid", "gap", "align",
        "justify", "overflow", "transform", "box", "z-index", "cursor", "vertical-align", "fill", "stroke", "filter", "break", "order"];
    const names = [...getComputedStyle(document.body)].filter((name) => about.some((start) => name.startsWith(start)));
    // Where there is no picture, « 0 0 » says what « none » said.
    const valueOf = (style, name) => style.getPropertyValue(name).replaceAll("0% 0%", "0px 0px");
    return [document.documentElement, ...document.querySelectorAll("body, body :not(svg *, script, template)")].flatMap((element) => parts.map((part) => {
        const style = getComputedStyle(element, part);
        if (part && ["none", "normal"].includes(style.content)) return "";
        const named = `${element.tagName}.${element.getAttribute("class")}${part ?? ""}`;
        return `${named} | ${names.map((name) => `${name}:${valueOf(style, name)}`).join("; ")}`;
    }));
}"""
# Put the sheets that the page names in the place of the one.
APART = """async () => {
    const link = document.querySelector("link[data-of]");
    const root = link.getAttribute("href").split("_book/")[0];
    const sheets = link.dataset.of.split(" ").map((name) => {
        const sheet = document.createElement("link");
        sheet.rel = "stylesheet";
        sheet.href = `${root}${name}.css`;
        return sheet;
    });
    const come = sheets.map((sheet) => new Promise((done, failed) => { sheet.onload = done; sheet.onerror = failed; }));
    link.before(...sheets);
    await Promise.all(come);
    for (const one of document.querySelectorAll("link[data-of], link[data-apart]")) one.remove();
}"""


@cache
def asked(path: Path) -> set[tuple[str, ...]]:
    """What each selector of the sheet at `path` asks an element, and those around it, to have."""

    def of(parts: tuple[purge.Rule | purge.Group | str, ...]) -> set[tuple[str, ...]]:
        found = set()
        for part in parts:
            if isinstance(part, purge.Rule) and part.content.strip():
                found |= {tuple(sorted(names)) for _, names in part.selectors}
            elif isinstance(part, purge.Group):
                found |= of(part.inside)
        return found

    return of(purge.read(sheets.joined(path, path.parent)))


def lost(book: Path, names: list[str], worn: set[str]) -> list[tuple[str, ...]]:
    """What the sheets called `names` have rules for, a page has `worn` all of, and the book's sheet knows nothing of."""
    kept = asked(book / sheets.NAME)
    wanted = set().union(*(asked(book / f"{name}.css") for name in names if name.startswith("_static/")))
    return sorted(one for one in wanted - kept if set(one) <= worn)


@pytest.fixture(scope="module")
def theme_sheets(book: Path) -> list[str]:
    found = [
        page.read_text(encoding="utf-8").partition(' data-of="')[2].partition('"')[0].split()
        for page in book.glob("chapters/**/*.html")
    ]
    return sheets.in_order(found)


@pytest.mark.parametrize("path", pages())
def test_no_rule_is_left_out_that_matches_what_a_page_has_worn(browser, served, book, theme_sheets, path):
    context = browser.new_context(locale="fr-CH", color_scheme="dark", **PHONE)
    context.add_init_script(WORN)
    page = context.new_page()
    page.goto(f"{served}/{path}")
    page.wait_for_function("() => self.bootstrap")
    page.wait_for_load_state("networkidle")
    worn = set(page.evaluate("() => tcWorn.afterAll()"))
    context.close()
    assert len(worn) > 50
    assert lost(book, theme_sheets, worn) == []


def test_a_rule_that_is_left_out_would_be_told(book, theme_sheets):
    assert ("carousel",) in lost(book, theme_sheets, {"carousel"})


def looks(page: Page, *, light: bool) -> dict[str, list[str]]:
    found = {}
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        page.wait_for_function(
            "light => light === (document.documentElement.dataset.theme === 'light')", arg=light or media == "print"
        )
        page.evaluate(
            "() => document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))"
        )
        found[media] = page.evaluate(LOOKS)
    return found


def differences(one: dict[str, list[str]], other: dict[str, list[str]]) -> list[str]:
    found = []
    for media, seen in one.items():
        assert len(seen) == len(other[media])
        for ours, theirs in zip(seen, other[media], strict=True):
            if ours != theirs:
                name, _, said = ours.partition(" | ")
                before = theirs.partition(" | ")[2].split("; ")
                found.append(f"{media} {name}: {sorted(set(said.split('; ')) ^ set(before))[:6]}")
    return found


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    "device", [{"color_scheme": "light"}, {"color_scheme": "dark", **PHONE}], ids=["light", "dark"]
)
def test_each_element_looks_as_with_the_sheets_that_the_one_is_made_of(browser, served, path, device):
    context = browser.new_context(locale="fr-CH", reduced_motion="reduce", **device)
    page = context.new_page()
    page.goto(f"{served}/{path}")
    page.wait_for_function("() => self.bootstrap && document.querySelector('.pst-async-banner-revealer:not(.d-none)')")
    page.wait_for_load_state("networkidle")
    page.add_style_tag(content=STILL)
    light = device["color_scheme"] == "light"
    ours = looks(page, light=light)
    page.evaluate(APART)
    theirs = looks(page, light=light)
    context.close()
    assert differences(ours, theirs) == []
