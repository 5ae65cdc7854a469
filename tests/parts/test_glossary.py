"""Glossary bubbles in another book: German, in reStructuredText, with the wheel alone."""

from __future__ import annotations

import pytest

from tests.axe import violations
from tests.parts.conftest import example


@pytest.fixture
def book(guest):
    return guest(example("glossary"))


def test_a_term_shows_its_definition_by_keyboard(book, watched):
    page = watched.page
    page.goto(f"{book.address}/index.html")
    term = page.locator("a.tc-term").first
    bubble = page.get_by_role("tooltip")
    assert bubble.count() == 0
    term.focus()
    assert bubble.inner_text() == "Ein Dienst, der Gruppen zusammenbringt."
    assert violations(page, ".body") == []
    assert violations(page, ".tc-bubble") == []
    page.keyboard.press("Escape")
    assert bubble.count() == 0
    term.hover()
    bubble.wait_for()
    assert watched.complaints == []
    assert watched.foreign(book.address) == []


def test_an_entry_leads_back_in_the_books_language(book):
    platform, task = book.html("glossar").select(".tc-term-uses")
    assert platform.text == task.text == "In diesem Buch: Der Schachspieler"
    assert platform.a["href"] == "index.html#usage-term-Plattform"
    assert book.html("index").find(id="usage-term-Plattform")


def test_only_a_page_that_uses_terms_loads_the_script(book):
    assert "travail-du-clic/glossary.js" in str(book.html("index"))
    assert "travail-du-clic" not in str(book.html("search"))


def test_a_term_of_another_project_stays_a_link(guest, book):
    files = example("glossary")
    files["index.rst"] += "\nSiehe :external:term:`Plattform`.\n"
    built = guest(
        files,
        extensions=["widgets.book.glossary", "sphinx.ext.intersphinx"],
        intersphinx_mapping={"other": ("https://example.org/", str(book.output / "objects.inv"))},
    )
    link = built.html("index").select_one("a[href^='https://example.org/glossar.html']")
    assert "tc-term" not in link["class"]
    assert len(built.html("index").select("a.tc-term")) == 3
