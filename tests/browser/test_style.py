"""The book's one sheet shows each element as the sheets do that it is made of: in light, in dark, on a phone, on paper.

Whether a rule was left out that a page could have needed is asked in test_every_page.py.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from .conftest import PHONE

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
