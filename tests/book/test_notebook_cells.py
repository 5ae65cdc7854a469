"""Marks of cells, folds, and what a notebook's page is given beside them."""

from __future__ import annotations

import nbformat
import pytest

from tests.axe import violations
from tests.book.notebooks import book, code

FRENCH = {"nb_code_prompt_show": "Afficher le code", "nb_code_prompt_hide": "Masquer le code"}
LONG = code(f"numbers = [{', '.join(map(str, range(60)))}]", output={"text/plain": "x" * 300})
WIDE = {
    "text/html": f'<table class="dataframe"><thead><tr>{"<th>colonne</th>" * 30}</tr></thead><tbody></tbody></table>',
    "text/plain": "…",
}


def folds(built) -> list[list[str]]:
    return [[words.get_text() for words in summary.select("p")] for summary in built.html("carnet").select("summary")]


def test_an_exercise_is_marked_and_its_solution_folded_under_its_own_words(build):
    built = build(
        book(
            code("answer = ...", "exercise"),
            code("%%solution foule-1\nanswer = 42", "solution", "hide-cell"),
            code("long", "hide-input"),
        ),
        **FRENCH,
    )
    assert built.warnings == ""
    mark = built.html("carnet").select_one("p.tc-exercise")
    assert mark.get_text() == "Exercice"
    assert "tag_exercise" in mark.find_next_sibling()["class"]
    assert built.html("carnet").select_one(".tag_solution pre").get_text() == "answer = 42\n"
    assert folds(built) == [["Voir une solution", "Masquer la solution"], ["Afficher le code", "Masquer le code"]]
    # A name of the theme's own, in English, would hide these words from those who listen.
    assert built.html("carnet").select("summary[aria-label]") == []


def test_only_pages_with_cells_get_their_style_sheet(build):
    built = build(book(code("1 + 1")))
    assert "notebook" in built.sheets("carnet")
    assert "notebook" not in built.sheets("index")


def test_a_warning_in_a_notebook_fails_the_build_of_the_book(build):
    shouting = nbformat.v4.new_code_cell(
        "warn()", outputs=[nbformat.v4.new_output("stream", name="stderr", text="Attention")]
    )
    built = build(book(shouting), nb_output_stderr="error")
    assert "carnet.ipynb:2" in built.warnings and "stderr" in built.warnings


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_code_and_outputs_can_be_read_and_scrolled_by_everyone(build, page, theme):
    built = build(
        book(
            LONG,
            code("wide", output=WIDE),
            code("answer = ...  # ici", "exercise"),
            code("def f(): return 'x'", "solution", "hide-cell"),
        ),
        **FRENCH,
    )
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(reduced_motion="reduce")  # what fades in has no contrast yet
    page.goto(f"{built.address}/carnet.html")
    page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    page.wait_for_load_state("load")
    assert violations(page, "article") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_copy_button_can_be_reached_and_seen_by_keyboard(build, page):
    built = build(book(code("1 + 1")))
    page.goto(f"{built.address}/carnet.html")
    button = page.get_by_role("button", name="Copier")
    button.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert button.evaluate("(b) => b === document.activeElement")
    button.evaluate("(b) => Promise.all(b.getAnimations().map((a) => a.finished))")
    assert button.evaluate("(b) => getComputedStyle(b).opacity") == "1"
