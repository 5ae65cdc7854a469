"""What a quiz keeps on the device, across reloads, pages, damage and refusals."""

from __future__ import annotations

import json

import pytest

from tests.book.conftest import FORBID_STORAGE, second_tab
from tests.book.quizzes.conftest import KEY, press, quiz, visible_text


def test_answers_are_kept_across_a_reload(opened):
    quiz(opened).get_by_label("Une machine").check()
    press(quiz(opened), "Valider")
    quiz(opened, "page-quoi").get_by_label("Cela").check()
    press(quiz(opened, "page-quoi"), "Valider")
    quiz(opened, "page-combien").get_by_label("Votre réponse").fill("20,3")
    press(quiz(opened, "page-combien"), "Valider")
    before = visible_text(opened.locator("article"))

    opened.reload()
    opened.locator("#quiz-page-combien[data-state]").wait_for()
    assert visible_text(opened.locator("article")) == before
    assert quiz(opened).get_by_label("Une machine").is_checked()
    assert quiz(opened, "page-combien").get_by_label("Votre réponse").input_value() == "20,3"
    kept = json.loads(opened.evaluate(f"localStorage['{KEY}page-qui']"))
    assert {name: kept[name] for name in ("version", "answer", "tries")} == {"version": 1, "answer": 0, "tries": 1}


def test_starting_again_forgets_this_quiz_and_no_other(opened):
    for name in ("page-qui", "page-quoi"):
        quiz(opened, name).locator("input").first.check()
        press(quiz(opened, name), "Valider")
    press(quiz(opened), "Recommencer")
    assert quiz(opened).locator("input:checked").count() == 0
    assert "À revoir" not in visible_text(quiz(opened))
    keys = opened.evaluate("Object.keys(localStorage)")
    assert KEY + "page-qui" not in keys
    assert KEY + "page-quoi" in keys
    opened.reload()
    opened.locator("#quiz-page-qui[data-state=blank]").wait_for()


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "null",
        '"x"',
        '{"version": 1, "answer": 1}',
        '{"version": 1, "signature": "old", "answer": 1, "tries": 1, "solved": true, "revealed": false}',
    ],
)
def test_a_corrupt_or_outdated_answer_is_as_none(opened, text):
    opened.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY + "page-qui", text])
    opened.reload()
    opened.locator("#quiz-page-qui[data-state=blank]").wait_for()
    assert quiz(opened).locator("input:checked").count() == 0
    quiz(opened).get_by_label("Une personne").check()
    press(quiz(opened), "Valider")
    assert quiz(opened).get_by_role("status").inner_text() == "Juste, du premier coup."


def test_where_storage_is_forbidden_it_works_and_says_so_once(address, page):
    page.add_init_script(FORBID_STORAGE)
    page.goto(address)
    page.locator("#quiz-page-combien[data-state]").wait_for()
    for name in ("page-qui", "page-quoi"):
        quiz(page, name).locator("input").nth(1).check()
        press(quiz(page, name), "Valider")
    assert quiz(page).get_by_role("status").inner_text() == "Juste, du premier coup."
    assert page.get_by_text("refuse de garder").locator("visible=true").count() == 1


def test_a_page_open_elsewhere_follows_an_answer(opened):
    quiz(opened).get_by_label("Une personne").check()
    press(quiz(opened), "Valider")
    other = second_tab(opened, opened.url)
    other.locator("#quiz-page-qui[data-state=right]").wait_for()
    press(quiz(other), "Recommencer")
    opened.locator("#quiz-page-qui[data-state=blank]").wait_for()
