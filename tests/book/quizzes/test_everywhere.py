"""A quiz for everyone: screen readers, dark mode, phones, paper, no JavaScript."""

from __future__ import annotations

import pytest

from tests.axe import violations_in_both
from tests.book.quizzes.conftest import press, quiz, visible_text


@pytest.mark.parametrize("answered", [False, True])
def test_no_accessibility_violation(opened, answered):
    if answered:
        quiz(opened).get_by_label("Une machine").check()
        press(quiz(opened), "Valider")
        press(quiz(opened), "Voir la réponse")
        quiz(opened, "page-quoi").get_by_label("Ceci").check()
        press(quiz(opened, "page-quoi"), "Valider")
        quiz(opened, "page-combien").get_by_label("Votre réponse").fill("20,3")
        press(quiz(opened, "page-combien"), "Valider")
    assert violations_in_both(opened, ".bd-article") == []


def test_on_paper_a_fresh_quiz_is_a_question_and_empty_boxes(opened):
    opened.emulate_media(media="print")
    text = visible_text(quiz(opened))
    assert "Une machine" in text
    for absent in ("Valider", "Voir la réponse", "Elle ne calcule rien.", "Derrière la machine"):
        assert absent not in text


def test_on_paper_an_answered_quiz_is_what_was_on_the_screen(opened):
    quiz(opened).get_by_label("Une personne").check()
    press(quiz(opened), "Valider")
    opened.emulate_media(media="print")
    text = visible_text(quiz(opened))
    assert "Elle est cachée." in text
    assert "Valider" not in text


def test_on_a_phone_every_target_is_large_enough(opened):
    opened.set_viewport_size({"width": 390, "height": 800})
    quiz(opened).get_by_label("Une machine").check()
    press(quiz(opened), "Valider")
    small = opened.evaluate("""() => [...document.querySelectorAll(
        ".tc-quiz__button, .tc-quiz__label, .tc-quiz__number-input")]
        .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 44).map((e) => e.outerHTML)""")
    assert small == []


def test_without_javascript_it_can_be_ticked_and_the_answer_unfolded(address, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    asked = quiz(page)
    asked.get_by_label("Une machine").check()
    assert "Elle est cachée." not in visible_text(asked)
    asked.get_by_text("Voir la réponse").locator("visible=true").click()
    assert "Elle est cachée." in visible_text(asked)
    assert "Derrière la machine" in visible_text(asked)
    page.locator("#quiz-page-combien input").fill("20")
    page.keyboard.press("Enter")
    assert page.locator("#quiz-page-combien input").input_value() == "20", "the page was not reloaded"
    context.close()
