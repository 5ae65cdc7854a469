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
# What each element looks like, noted in the page; told, where it was noted before, are those that look otherwise now.
LOOKS = """(media) => {
    const parts = [null, "::before", "::after"];
    const about = ["page", "content", "display", "visibility", "color", "background", "border", "outline", "margin", "padding", "width", "height",
        "font", "line-height", "text", "white-space", "list-style", "opacity", "position", "inset", "float", "flex", "grid", "gap", "align",
        "justify", "overflow", "transform", "box", "z-index", "cursor", "vertical-align", "fill", "stroke", "filter", "break", "order"];
    const names = [...getComputedStyle(document.body)].filter((name) => about.some((start) => name.startsWith(start)));
    // Where there is no picture, « 0 0 » says what « none » said.
    const valueOf = (style, name) => style.getPropertyValue(name).replaceAll("0% 0%", "0px 0px");
    const all = [document.documentElement, ...document.querySelectorAll("body, body :not(svg *, script, template)")];
    const looks = all.flatMap((element) => parts.map((part) => {
        const style = getComputedStyle(element, part);
        if (part && ["none", "normal"].includes(style.content)) return { named: "", values: [] };
        const named = `${element.tagName}.${element.getAttribute("class")}${part ?? ""}`;
        return { named, values: names.map((name) => valueOf(style, name)) };
    }));
    self.tcLooks ??= {};
    const before = self.tcLooks[media] ??= looks;
    const told = before.length === looks.length ? [] : [`${media}: ${before.length} elements, then ${looks.length}`];
    for (const [i, { named, values }] of looks.entries()) {
        if (before[i]?.named !== named) told.push(`${media} ${before[i]?.named}: then ${named}`);
        else for (const [n, value] of values.entries()) {
            if (value !== before[i].values[n]) told.push(`${media} ${named}: ${names[n]} ${before[i].values[n]}, then ${value}`);
        }
    }
    return { seen: looks.filter(({ named }) => named).length, told: told.slice(0, 50) };
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


def looks(page: Page, *, light: bool) -> list[str]:
    """Note what all looks like on screen and on paper; return what looks otherwise than when it was noted before."""
    told = []
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        page.wait_for_function(
            "light => light === (document.documentElement.dataset.theme === 'light')", arg=light or media == "print"
        )
        page.evaluate(
            "() => document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))"
        )
        found = page.evaluate(LOOKS, media)
        assert found["seen"] > 100
        told += found["told"]
    return told


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
    assert looks(page, light=light) == []
    page.evaluate(APART)
    told = looks(page, light=light)
    context.close()
    assert told == []
