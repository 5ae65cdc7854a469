"""Readers who set up their device: forced colours, a dark screen and white paper. Enlarged text: test_every_page.py."""

from __future__ import annotations

import re

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.book.report.student import cheat, climb, give_labels, transcribe, work_a_shift

from .test_every_page import settle

# Every kind of button stands on one of these.
WITH_BUTTONS = (
    "chapters/atelier-captcha.html",
    "chapters/deux-mots.html",
    "chapters/tricher.html",
    "chapters/foule.html",
    "chapters/journee-au-clic.html",
    "chapters/le-juge.html",
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
WITHOUT_EDGE = """() => [...document.querySelectorAll("button, [role=button], input[type=submit]")]
    .filter((button) => button.checkVisibility({ visibilityProperty: true }) && button.getBoundingClientRect().width > 2)
    .filter((button) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(button);
        return borderTopStyle === "none" || parseFloat(borderTopWidth) < 1;
    })
    .map((button) => button.className || button.textContent)"""


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


def test_the_room_check_leaves_the_page_where_it_is(phone, served):
    """It tries labs out of sight, and a lab brings its answers into view."""
    phone.goto(f"{served}/chapters/verifier-la-salle.html")
    expect(phone.locator(".tc-room")).to_have_attribute("data-verdict", re.compile("good|limited|bad"), timeout=60_000)
    assert phone.evaluate("scrollY") == 0


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


# Answers every quiz and takes every stand with an argument of the usual length, as the pages would keep it.
ANSWER_ALL = """(argument) => {
    const { chapters, quizzes, stands } = JSON.parse(document.querySelector(".tc-report__data").textContent);
    const keep = (key, value) => localStorage.setItem(`travail-du-clic/v1/${key}`, JSON.stringify(value));
    for (const { key } of chapters) keep(key, true);
    for (const { key, kind, right, signature, expected } of quizzes.flatMap(({ questions }) => questions)) {
        const number = kind === "numeric" && String(expected[right[0]][0]).replace(".", ",");
        const answer = number || (kind === "multiple" ? right : right[0]);
        keep(key, { version: 1, signature, answer, tries: 1, solved: true, revealed: false });
    }
    for (const { key } of stands) keep(key, { version: 1, first: 2, step: 4, argument });
}"""
ARGUMENT = (
    "Je pense que le clic est un travail : quelqu’un en tire de l’argent, et sans lui la machine n’apprend rien. " * 2
)


def sheets(page: Page, served: str) -> list[str]:
    page.goto(f"{served}/chapters/mon-bilan.html")
    page.locator(".tc-report[data-ready]").wait_for()
    page.wait_for_load_state("networkidle")  # the labs' data
    document = pypdfium2.PdfDocument(page.pdf(format="A4"))
    return [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in document]


def test_ones_report_is_one_sheet_of_paper_empty_or_full(page, served):
    assert len(sheets(page, served)) == 1
    page.evaluate(ANSWER_ALL, ARGUMENT)
    give_labels(page, f"{served}/chapters/atelier-captcha.html", rounds=4)
    transcribe(page, f"{served}/chapters/deux-mots.html", words=3)
    cheat(page, f"{served}/chapters/tricher.html", share=40)
    climb(page, f"{served}/chapters/foule.html", rungs=4)
    work_a_shift(page, f"{served}/chapters/journee-au-clic.html", tasks=2)
    (sheet,) = sheets(page, served)
    text = "".join(sheet.split())
    for part in ("premiercoup", "Passagepiéton", "motsrecopiés", "40%", "9votes", "2tâchesfaites", "n’apprendrien"):
        assert part in text


# Controls that something else lies over, at some place of the page; what is fixed to its top bounds what one sees.
COVERED = """async () => {
    const header = document.querySelector(".bd-header-article").getBoundingClientRect().height;
    const found = new Set();
    for (let y = 0; y < document.body.scrollHeight; y += 150) {
        scrollTo({ top: y, behavior: "instant" });
        await new Promise(requestAnimationFrame);
        if (y % 600 === 0) scrollBy({ top: -40, behavior: "instant" }); // as one who looks back
        for (const control of document.querySelectorAll(".bd-article :is(button, input, textarea, select, summary, a)")) {
            if (!control.checkVisibility({ visibilityProperty: true })) continue;
            const { left, top, width, height } = control.getClientRects()[0] ?? {};
            const [x, middle] = [left + width / 2, top + height / 2];
            if (!(width > 4 && middle > header && middle < innerHeight)) continue;
            const hit = document.elementFromPoint(x, middle);
            for (let over = hit; over && !over.contains(control); over = over.parentElement) {
                if (getComputedStyle(over).position !== "fixed") continue;
                found.add(`${control.textContent || control.className} under ${over.id || over.className}`);
            }
        }
    }
    return [...found];
}"""


@pytest.mark.parametrize("path", ["atelier-captcha", "bilan", "journee-au-clic"])
def test_nothing_lies_over_what_one_wants_to_press(phone, served, path):
    phone.goto(f"{served}/chapters/{path}.html")
    settle(phone)
    assert phone.evaluate(COVERED) == []
    phone.get_by_role("link", name="Haut de page").click()
    phone.wait_for_function("scrollY === 0")


@pytest.mark.parametrize("width", [1000, 1100, 1280, 1600])
def test_the_menus_search_shows_its_shortcut_whole_or_not_at_all(page, served, width):
    page.set_viewport_size({"width": width, "height": 760})
    page.goto(f"{served}/index.html")
    field = page.locator(".bd-sidebar-primary .search-button-field")
    field.wait_for()
    seen = field.evaluate(
        """(field) => {
            const { right, bottom, top } = field.getBoundingClientRect();
            const box = field.querySelector(".search-button__kbd-shortcut").getBoundingClientRect();
            const word = field.querySelector(".search-button__default-text").getBoundingClientRect();
            return [box.right <= right && box.bottom <= bottom, box.top >= bottom, word.top >= top && word.bottom <= bottom];
        }"""
    )
    assert seen[2] and (seen[0] or seen[1])
    assert seen[0] == (width >= 1280)
