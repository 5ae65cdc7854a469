"""Reader mode, and a page that a browser has saved: questions stay, and what one does with them."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.readability import reader_text
from tests.servers import serve

TEXT = "Qui travaille derrière une machine ? Des gens, payés à la tâche, un peu partout dans le monde, et souvent mal. "
QUIZZES = """
:::{quiz} page-qui
Qui joue ici ?

- [ ] Le robot

  Non, il ne joue pas.
- [x] Une personne

  Oui, elle est cachée.

Ce qu’il faut retenir.
:::

:::{quiz} page-combien
:type: numeric
:unit: %

Combien de fois sur cent ?

- [x] 20 ± 1

  Oui.
- [ ] 80 ± 1

  Non, au contraire.

Une sur cinq.
:::

:::{stand} page-liker
Aimer, c’est travailler.
:::
"""
BOOK = {"index": f"# Page\n\n{TEXT * 6}\n\n{QUIZZES}\n\n{TEXT * 6}\n"}


@pytest.fixture(scope="module")
def address(build_once):
    built = build_once(BOOK)
    assert built.warnings == ""
    with serve(built.output) as address:
        yield f"{address}/index.html"


def ready(page):
    page.locator("[data-quiz=page-qui][data-ready]").wait_for()
    page.locator("[data-stand=page-liker][data-ready]").wait_for()


@pytest.mark.parametrize("scripts", [True, False])
def test_reader_mode_keeps_what_is_asked(page, address, scripts):
    if not scripts:
        page.route("**/_book/*.js*", lambda route: route.abort())
    page.goto(address)
    if scripts:
        ready(page)
    text = reader_text(page)
    for asked in (
        "Qui joue ici ?",
        "Le robot",
        "Une personne",
        "Combien de fois sur cent ?",
        "Aimer, c’est travailler.",
    ):
        assert asked in text.replace("\u202f", " ")


def test_a_page_saved_from_the_browser_begins_again(page, address):
    page.goto(address)
    ready(page)
    page.get_by_label("Le robot").check()
    quiz = page.locator("[data-quiz=page-qui]")
    quiz.get_by_role("button", name="Valider").click()
    expect(quiz).to_have_attribute("data-state", "wrong")
    saved = page.content()
    page.evaluate("localStorage.clear()")
    page.route("**/index.html", lambda route: route.fulfill(body=saved, content_type="text/html"))
    page.goto(address)
    ready(page)
    expect(quiz).to_have_attribute("data-state", "blank")
    assert quiz.locator(".tc-quiz__answer").count() == 2
    page.get_by_label("Une personne").check()
    quiz.get_by_role("button", name="Valider").click()
    expect(quiz).to_have_attribute("data-state", "right")
    assert page.url == address
