"""Quizzes in another book: in English, with another theme, with the wheel alone."""

from __future__ import annotations

import pytest

from tests.axe import violations
from tests.parts.conftest import example

OTHER_PAGE = {"other.md": "---\norphan: true\n---\n# Other\n\nNothing to ask.\n"}


@pytest.fixture
def book(guest):
    return guest(example("quizzes"))


@pytest.fixture
def german_book(guest):
    return guest({**example("quizzes"), **OTHER_PAGE}, html_theme="sphinx_book_theme", language="de")


@pytest.fixture
def dutch_book(guest):
    settings = {"language": "nl", "tc_storage_name": "Other", "myst_enable_extensions": ["colon_fence", "tasklist"]}
    return guest(example("quizzes"), **settings)


def test_they_are_played_by_keyboard_alone(book, watched):
    page = watched.page
    page.goto(f"{book.address}/index.html")
    quiz = page.locator("#quiz-chess-who-plays")
    quiz.get_by_label("A machine").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    status = quiz.locator(".tc-quiz__status")
    assert status.inner_text() == "Not quite. Read the feedback under your choice, then try again."
    assert "Its wheels turn, and decide nothing." in quiz.inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert status.inner_text() == "Right, in 2 tries."
    assert "Behind the machine there was somebody." in quiz.inner_text()

    several = page.locator("#quiz-chess-who-is-hidden")
    several.get_by_label("Who labels images").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert several.locator(".tc-quiz__status").inner_text() == "One choice out of 3 to look at again."

    number = page.locator("#quiz-chess-how-much")
    number.get_by_label("Your answer (in %)").focus()
    page.keyboard.type("1,500/2,000")
    page.keyboard.press("Enter")
    assert number.locator(".tc-quiz__status").inner_text().startswith("The calculation is right")
    page.keyboard.press("Control+a")
    page.keyboard.type("75.2 percent")
    page.keyboard.press("Enter")
    assert number.locator(".tc-quiz__status").inner_text() == "Right, in 2 tries."
    assert violations(page, ".body") == []  # the rest is the theme’s
    assert watched.complaints == []
    assert watched.foreign(book.address) == []


def test_what_is_kept_stands_under_the_books_own_name(book, dutch_book, page):
    for built, name in ((book, "Machines"), (dutch_book, "Other")):
        page.goto(f"{built.address}/index.html")
        page.get_by_label("A machine").check()
        page.locator("#quiz-chess-who-plays button[type=submit]").click()
        assert page.evaluate("Object.keys(localStorage)") == [f"travail-du-clic:{name}/v1/quiz/chess-who-plays"]
    page.reload()
    assert page.get_by_label("A machine").is_checked()


def test_they_speak_the_language_of_the_book_and_are_legible_in_its_dark_mode(german_book, page):
    page.emulate_media(color_scheme="dark")
    page.goto(f"{german_book.address}/index.html")
    page.locator("html[data-theme=dark]").wait_for()
    number = page.locator("#quiz-chess-how-much")
    number.get_by_label("Ihre Antwort (in %)").fill("1.500")
    number.get_by_role("button", name="Prüfen").click()
    number.get_by_role("button", name="Antwort zeigen").click()
    assert "Die Antwort: 75\u00a0%" in number.inner_text()
    assert page.locator(".tc-card").first.evaluate("(card) => getComputedStyle(card).color") == "rgb(236, 234, 244)"
    assert violations(page, ".tc-quiz") == []


def test_choices_are_choices_where_markdown_has_task_lists(dutch_book, book):
    texts = [
        [label.text.strip() for label in built.html("index").select(".tc-quiz__text")] for built in (dutch_book, book)
    ]
    assert texts[0] == texts[1] and len(texts[0]) == 5
    assert not dutch_book.html("index").select(".task-list-item-checkbox")


def test_a_language_without_words_gets_english_ones_and_the_build_says_so(dutch_book, german_book):
    assert dutch_book.html("index").select_one(".tc-quiz__button").text == "Check"
    assert "no words for language 'nl', English is used" in dutch_book.said
    assert "English is used" not in german_book.said


def test_a_page_without_a_quiz_loads_nothing_of_it(german_book):
    assert "travail-du-clic" not in str(german_book.html("other"))
    assert "travail-du-clic/quiz.js" in str(german_book.html("index"))


def test_answers_are_not_found_by_searching(book):
    index = (book.output / "searchindex.js").read_text(encoding="utf-8")
    assert '"piec"' in index or "piec:" in index
    assert "candlelight" not in index


def test_who_writes_one_wrongly_is_told_in_the_books_language_with_the_line(refused):
    files = example("quizzes")
    files["index.md"] = files["index.md"].replace("[x] A person", "[ ] A person").replace("-how-much", "-who-is-hidden")
    said = refused(files)
    assert "index.md:6: ERROR: {quiz} “chess-who-plays”: no choice is right; mark one with “[x]”." in said
    assert "{quiz}: the identifier “chess-who-is-hidden” is used already in index, line 16." in said
