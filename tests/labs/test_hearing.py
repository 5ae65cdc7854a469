"""A lab in a notebook says when Python no longer hears it, and no longer says so once it does."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.labs import captcha_pages
from widgets import CaptchaLab

SILENT = "Python ne répond plus à cet atelier"


@pytest.fixture
def lab(page):
    """A lab that has a kernel, as far as it knows, and time that the test lets pass."""

    def start(**options):
        page.clock.install()
        lab = captcha_pages.show(page, **options)
        page.evaluate("() => { model.set('asked', 0); model.set('heard', 0); }")
        return lab

    return start


def test_python_answers_each_question():
    widget = CaptchaLab()
    widget.set_state({"asked": 3})
    assert widget.heard == 3


@pytest.mark.parametrize(
    ("key", "words"),
    [("carnet-captcha", "Vos réponses restent gardées ici"), ("", "n’arrivent plus dans vos cellules")],
)
def test_an_act_that_nobody_answers_is_told_until_somebody_does(lab, page, key, words):
    shown = lab(storage_key=key)
    notice = shown.root.locator("xpath=./div[contains(@class, 'tc-lab__notice')]")
    shown.answer()
    page.clock.fast_forward(3000)
    expect(notice).to_be_hidden()
    page.clock.fast_forward(3000)
    expect(notice).to_contain_text(SILENT)
    expect(notice).to_contain_text(words)
    assert shown.data("labels") == "6"
    page.evaluate("model.set('heard', model.get('asked'))")
    expect(notice).to_be_hidden()


def test_an_act_that_is_answered_is_not_told(lab, page):
    shown = lab()
    page.evaluate("model.on('change:asked', () => model.set('heard', model.get('asked')))")
    shown.answer()
    page.clock.fast_forward(60_000)
    expect(shown.root.locator("xpath=./div[contains(@class, 'tc-lab__notice')]")).to_be_hidden()


def test_a_static_page_asks_nobody(page):
    page.clock.install()
    shown = captcha_pages.show(page)
    shown.answer()
    page.clock.fast_forward(60_000)
    expect(shown.root.locator("xpath=./div[contains(@class, 'tc-lab__notice')]")).to_be_hidden()
    assert page.evaluate("model.get('asked')") is None
