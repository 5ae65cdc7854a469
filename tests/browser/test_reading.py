"""What readers do with the built book besides the lab: answer, look words up, take a stand, print, erase."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import ROOT

PAGE = "chapters/turc-mecanique.html"


@pytest.fixture
def quiz(page, served):
    page.goto(f"{served}/{PAGE}")
    quiz = page.locator("#quiz-turc-qui-joue")
    expect(quiz).to_have_attribute("data-state", "blank")
    return quiz


def answer(quiz, right):
    """Choose the right choice, or a wrong one, by trying: which is right is not to be read on the page."""
    for choice in quiz.get_by_role("radio").all():
        choice.check()
        quiz.get_by_role("button", name="Valider").click()
        if quiz.get_attribute("data-state") == ("right" if right else "wrong"):
            return


def test_no_right_answer_shows_before_one_answers(quiz):
    expect(quiz.locator(".tc-quiz__explanation")).to_be_hidden()
    expect(quiz.locator(".tc-quiz__verdict:visible")).to_have_count(0)


def test_a_wrong_answer_can_be_tried_again_and_the_right_one_is_kept_until_reset(quiz):
    answer(quiz, right=False)
    expect(quiz.get_by_role("status")).to_contain_text("À revoir")
    answer(quiz, right=True)
    expect(quiz.get_by_role("status")).to_contain_text("Juste")
    expect(quiz.locator(".tc-quiz__explanation")).to_be_visible()
    quiz.page.reload()
    expect(quiz).to_have_attribute("data-state", "right")
    quiz.get_by_role("button", name="Recommencer").click()
    expect(quiz).to_have_attribute("data-state", "blank")
    quiz.page.reload()
    expect(quiz).to_have_attribute("data-state", "blank")


def test_every_quiz_of_the_book_wakes_up(page, served):
    for chapter in sorted((ROOT / "chapters").glob("*.md")):
        page.goto(f"{served}/chapters/{chapter.stem}.html")
        count = chapter.read_text(encoding="utf-8").count(":::{quiz}")
        expect(page.locator(".tc-quiz[data-state=blank]")).to_have_count(count)


def test_a_term_is_explained_by_mouse_and_by_keyboard(page, served):
    page.goto(f"{served}/{PAGE}")
    term = page.locator("a.tc-term").first
    term.hover()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.mouse.move(0, 0)
    expect(page.get_by_role("tooltip")).to_have_count(0)
    page.keyboard.press("Tab")
    term.focus()
    expect(page.get_by_role("tooltip")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("tooltip")).to_have_count(0)


def test_a_term_is_explained_by_touch(phone, served):
    phone.goto(f"{served}/{PAGE}")
    term = phone.locator("a.tc-term").first
    term.tap()
    bubble = phone.get_by_role("tooltip")
    expect(bubble).to_be_visible()
    box = bubble.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    term.tap()
    phone.wait_for_url("**/glossaire.html#term-*")


def test_the_automaton_opens_with_the_keyboard(page, served):
    page.goto(f"{served}/{PAGE}")
    turk = page.locator("details.tc-turk, .tc-turk details").first
    turk.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(turk).to_have_attribute("open", "")


def test_a_stand_is_kept_and_the_book_shows_and_erases_all_that_it_knows(page, served):
    page.goto(f"{served}/chapters/nouveau-regard.html")
    stand = page.locator("#stand-liker-travailler")
    stand.get_by_role("radio").nth(3).check()
    stand.get_by_label("Mon argument").fill("Parce que.")
    stand.get_by_label("Mon argument").blur()
    expect(stand.get_by_role("status")).to_contain_text("Gardé")
    page.goto(f"{served}/chapters/ce-que-ce-livre-sait.html")
    device = page.locator(".tc-device")
    expect(device.locator(".tc-device__item", has_text="Prise de position")).to_have_count(1)
    device.get_by_role("button", name="Tout effacer", exact=True).click()
    device.get_by_role("button", name="Oui, tout effacer").click()
    expect(device.get_by_role("status")).to_contain_text("effacé")
    kept = page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('travail-du-clic/'))")
    assert kept == []


def test_the_five_answers_of_the_session_unfold(page, served):
    page.goto(f"{served}/chapters/en-classe.html")
    for letter in "abcde":
        answer = page.locator("details", has_text=f"Réponse à la question {letter}").first
        assert not answer.evaluate("details => details.open")
        answer.locator("summary").click()
        assert len(answer.inner_text()) > 400


def test_a_printed_page_has_its_text_and_none_of_the_menus(page, served):
    page.goto(f"{served}/{PAGE}")
    page.emulate_media(media="print")
    expect(page.locator("#quiz-turc-qui-joue")).to_be_visible()
    for menu in ("#pst-primary-sidebar", ".bd-header-article", ".prev-next-footer"):
        expect(page.locator(menu)).to_be_hidden()


def test_every_fact_that_the_book_holds_for_its_text_is_listed_with_its_source(page, served):
    page.goto(f"{served}/chapters/references.html")
    for name in ("E1", "C26", "I2"):
        fact = page.locator(f"#fait-{name.lower()}")
        expect(fact).to_have_count(1)
