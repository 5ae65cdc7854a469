"""A lab in two tabs: nothing is lost, all is seen at once, and what was erased stays erased."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.labs import cheating_pages, crowd_pages, pooling_pages, shift_pages, two_words_pages
from tests.labs.conftest import Lab as Captcha
from tests.labs.stage import LabOnPage, put_on
from widgets.labs import CaptchaLab

KEY = "lab"
KEPT = f"travail-du-clic/v1/{KEY}"
# A tab that sleeps hears nothing: events are held back from the lab, as for a frozen page.
DEAF = """() => {
    for (const type of ["storage", "pageshow"]) addEventListener(type, (event) => event.stopImmediatePropagation(), true);
    document.addEventListener("visibilitychange", (event) => event.stopImmediatePropagation(), true);
}"""

FULL = """() => {
    window.setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
}"""
ROOM = "() => { Storage.prototype.setItem = window.setItem; }"


class Played(NamedTuple):
    """How a lab is opened in a tab, what one does there, and the `data-` attribute that counts it."""

    show: Callable[[Page], LabOnPage]
    act: Callable[[LabOnPage], None]
    counter: str
    nothing: str = "0"


def begin_shift(lab):
    lab.begin(minutes=1)
    lab.find()
    lab.answer()


@pytest.fixture
def played(truth) -> dict[str, Played]:
    def captcha(page: Page) -> Captcha:
        put_on(page, CaptchaLab(storage_key=KEY))
        return Captcha(page, truth)

    def answer(lab) -> None:
        lab.answer()
        if lab.button("Continuer").is_visible():
            lab.button("Continuer").click()

    return {
        "captcha": Played(captcha, answer, "labels"),
        "two_words": Played(lambda page: two_words_pages.show(page, storage_key=KEY), answer, "words"),
        "cheating": Played(
            lambda page: cheating_pages.pages(page)(storage_key=KEY, labels_key=""), lambda lab: lab.set(40), "share"
        ),
        "crowd": Played(lambda page: crowd_pages.pages(page)(storage_key=KEY), lambda lab: lab.climb(2), "step"),
        "pooling": Played(
            lambda page: pooling_pages.opener(page)(storage_key=KEY),
            lambda lab: lab.paste(pooling_pages.codes(3, rounds=2)),
            "codes",
        ),
        "shift": Played(lambda page: shift_pages.show(page, storage_key=KEY), begin_shift, "done"),
    }


LABS = ["captcha", "two_words", "cheating", "crowd", "pooling", "shift"]


@pytest.fixture
def tab(page: Page) -> Callable[[], Page]:
    """Open one more tab of the same browser."""
    return page.context.new_page


def counted(lab: LabOnPage, played: Played, value: str) -> None:
    expect(lab.root).to_have_attribute(f"data-{played.counter}", value)


def kept(page: Page) -> object:
    return json.loads(page.evaluate("(key) => localStorage.getItem(key)", KEPT) or "null")


@pytest.mark.parametrize("name", LABS)
def test_what_one_tab_does_shows_at_once_in_the_other(page, tab, played, name):
    lab = played[name]
    first, second = lab.show(page), lab.show(tab())
    counted(second, lab, lab.nothing)
    lab.act(first)
    done = first.data(lab.counter)
    assert done != lab.nothing
    counted(second, lab, done)


@pytest.mark.parametrize("name", LABS)
def test_what_another_tab_erased_stays_erased(page, tab, played, name):
    lab = played[name]
    first = lab.show(page)
    lab.act(first)
    before = kept(page)
    assert before is not None
    other = lab.show(tab())
    other.page.evaluate("localStorage.clear()")
    counted(first, lab, lab.nothing)
    expect(first.root.get_by_text("effacé depuis une autre page").first).to_be_visible()
    first.page.close(run_before_unload=True)
    assert kept(other.page) is None


@pytest.mark.parametrize("name", LABS)
def test_a_tab_that_slept_while_all_was_erased_does_not_write_it_back(page, tab, played, name):
    lab = played[name]
    page.add_init_script(f"({DEAF})()")
    first = lab.show(page)
    lab.act(first)
    other = tab()
    other.route("**/*", lambda route: route.fulfill(content_type="text/html", body="<!doctype html><title>x</title>"))
    other.goto("http://lab.test/")
    other.evaluate("localStorage.clear()")
    assert first.data(lab.counter) != lab.nothing  # it has not heard
    first.root.get_by_role("button").locator("visible=true").first.click()  # whatever the reader does first
    counted(first, lab, lab.nothing)
    first.page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert kept(other) is None


@pytest.mark.parametrize("name", ["captcha", "two_words"])
def test_two_tabs_that_play_in_turn_lose_no_round(page, tab, played, name):
    lab = played[name]
    first, second = lab.show(page), lab.show(tab())
    for turn in (first, second, first, first, second):
        before = int(turn.data(lab.counter))
        lab.act(turn)
        each = int(turn.data(lab.counter)) - before
    total = 5 * each
    counted(first, lab, str(total))
    counted(second, lab, str(total))
    counted(lab.show(tab()), lab, str(total))


@pytest.mark.parametrize("name", ["captcha", "two_words"])
def test_rounds_that_a_full_device_refused_are_merged_with_those_of_another_tab(page, tab, played, name):
    lab = played[name]
    first, second = lab.show(page), lab.show(tab())
    lab.act(first)
    each = int(first.data(lab.counter))
    page.evaluate(FULL)
    lab.act(first)
    expect(first.root.get_by_text("ne garde pas").first).to_be_visible()
    page.evaluate(ROOM)
    counted(second, lab, str(each))
    lab.act(second)  # the same grid, perhaps: then one of the two counts
    lab.act(second)
    total = int(first.data(lab.counter))
    assert total in (3 * each, 4 * each)
    counted(second, lab, str(total))
    counted(lab.show(tab()), lab, str(total))


def test_codes_pooled_in_two_tabs_are_all_there(page, tab, played):
    lab = played["pooling"]
    first, second = lab.show(page), lab.show(tab())
    everybody = pooling_pages.codes(6, rounds=2)
    first.paste(everybody[:3])
    counted(second, lab, "3")
    second.paste(everybody[3:])
    counted(first, lab, "6")
    counted(lab.show(tab()), lab, "6")


def test_work_that_cannot_be_merged_is_asked_about(page, tab, played):
    lab = played["crowd"]
    first, second = lab.show(page), lab.show(tab())
    page.evaluate(FULL)
    first.climb(1)
    page.evaluate(ROOM)
    second.set(careful=6)
    second.climb(3)
    expect(first.button("Ce que j’ai fait ici")).to_be_visible()
    counted(first, lab, "1")
    assert kept(page)["session"]["step"] == 3
    first.button("Ce que j’ai fait ici").click()
    counted(second, lab, "1")
    assert kept(page)["session"]["step"] == 1
