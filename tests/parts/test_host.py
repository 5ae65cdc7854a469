"""Widgets in another book: its own module, with the wheel alone."""

from __future__ import annotations

import pytest

from tests.axe import violations
from tests.parts.conftest import example


@pytest.fixture
def book(guest):
    return guest(example("host"))


def test_a_module_of_the_book_runs_without_a_kernel(book, watched):
    page = watched.page
    page.goto(f"{book.address}/index.html")
    button = page.locator("button.counter")
    assert button.inner_text() == "3 clicks"
    button.focus()
    page.keyboard.press("Enter")
    assert button.inner_text() == "4 clicks"
    assert button.evaluate("(button) => getComputedStyle(button).minHeight") == "44px"
    assert violations(page, ".body") == []
    assert watched.complaints == []
    assert watched.foreign(book.address) == []


def test_it_runs_from_the_disk(book, page):
    page.goto((book.output / "index.html").as_uri())
    page.get_by_role("button", name="3 clicks").click()
    page.get_by_role("button", name="4 clicks").wait_for()


def test_where_its_script_does_not_come_the_place_says_so_and_asks_again(book, page):
    page.route("**/counter.js*", lambda route: route.abort())
    page.goto(f"{book.address}/index.html")
    page.get_by_role("alert").get_by_text("This widget has not arrived").wait_for()
    page.unroute("**/counter.js*")
    page.get_by_role("button", name="Try again").click()
    page.get_by_role("button", name="3 clicks").wait_for()


def test_one_that_fails_is_told_in_the_books_language(guest, page):
    files = example("host")
    broken = {**files, "widgets/counter.js": "export default { render: () => { throw new Error(); } };"}
    built = guest(broken, language="de")
    page.goto(f"{built.address}/index.html")
    assert page.get_by_role("alert").inner_text().startswith("Dieses Element konnte in diesem Browser nicht starten.")


def test_two_modules_of_one_name_are_an_error(refused):
    files = example("host")
    files["index.md"] += "\n:::{anywidget} other/counter.js\n{}\n:::\n\n```{toctree}\nnext\n```\n"
    files["other/counter.js"] = "export default {};"
    files["next.md"] = "# Next\n\n:::{anywidget} widgets/counter.js\n{}\n:::\n"
    assert "two modules are called “counter”; rename one of them" in refused(files)
