"""Labs and pages that the browser brings back as they were, from its back-forward cache, have missed nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Playwright

from tests.browsers import launch
from tests.labs.captcha_pages import Lab

WAS_KEPT = "addEventListener('pageshow', (event) => { if (event.persisted) window.cameBack = true; })"


@pytest.fixture
def remembering(playwright: Playwright) -> Iterator[Page]:
    """A page of a browser that keeps pages for « Back »: Playwright's usual ones do not."""
    browser = launch(playwright, back_forward_cache=True)
    page = browser.new_context(locale="fr-CH").new_page()
    page.add_init_script(WAS_KEPT)
    yield page
    browser.close()


def erase_everything(page: Page, address: str) -> None:
    page.goto(f"{address}/chapters/ce-que-ce-livre-sait.html")
    page.get_by_role("button", name="Tout effacer").click()
    page.get_by_role("button", name="Oui, tout effacer").click()
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('travail-du-clic'))") == []


def test_a_lab_that_comes_back_does_not_bring_back_what_was_erased(remembering, served):
    page = remembering
    page.goto(f"{served}/chapters/atelier-captcha.html")
    lab = Lab(page)
    lab.open(3)
    assert lab.data("labels") == "18"
    erase_everything(page, served)
    page.go_back(wait_until="commit")
    assert page.evaluate("window.cameBack")
    assert lab.data("labels") == "0"
    lab.open(1)
    page.reload()
    lab.root.wait_for()
    assert lab.data("labels") == "6"


def test_a_lab_that_comes_back_shows_what_was_done_meanwhile(remembering, served):
    page = remembering
    page.goto(f"{served}/chapters/atelier-captcha.html")
    Lab(page).open(1)
    page.goto(f"{served}/chapters/captcha.html")
    other = page.context.new_page()
    other.goto(f"{served}/chapters/atelier-captcha.html")
    Lab(other).answer()
    page.go_back(wait_until="commit")
    assert page.evaluate("window.cameBack")
    lab = Lab(page)
    assert lab.data("labels") == "12"
    lab.answer()
    assert lab.data("labels") == "18"


def test_a_quiz_and_a_stand_that_come_back_follow_what_was_erased(remembering, served):
    page = remembering
    page.goto(f"{served}/chapters/clics-likes-points.html")
    quiz = page.locator(".tc-quiz").first
    quiz.get_by_role("radio").or_(quiz.get_by_role("checkbox")).first.check()
    quiz.get_by_role("button", name="Valider").click()
    assert page.evaluate("Object.keys(localStorage).some((key) => key.includes('/quiz/'))")
    erase_everything(page, served)
    page.go_back(wait_until="commit")
    assert page.evaluate("window.cameBack")
    assert quiz.locator("input:checked").count() == 0
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert not page.evaluate("Object.keys(localStorage).some((key) => key.startsWith('travail-du-clic'))")
