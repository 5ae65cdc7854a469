"""A lab in two tabs: nothing is lost, all is seen at once, and what was erased stays erased."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.labs.every_lab import KEPT, PLAYED
from tests.labs.pooling_pages import codes

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


@pytest.fixture
def tab(page: Page) -> Callable[[], Page]:
    """Open one more tab of the same browser."""
    return page.context.new_page


def kept(page: Page) -> object:
    return json.loads(page.evaluate("(key) => localStorage.getItem(key)", KEPT) or "null")


@pytest.mark.parametrize("name", PLAYED)
def test_what_one_tab_does_shows_at_once_in_the_other(page, tab, name):
    lab = PLAYED[name]
    first, second = lab.show(page), lab.show(tab())
    lab.counts(second, lab.nothing)
    lab.act(first)
    done = first.data(lab.counter)
    assert done != lab.nothing
    lab.counts(second, done)


@pytest.mark.parametrize("name", PLAYED)
def test_what_another_tab_erased_stays_erased(page, tab, name):
    lab = PLAYED[name]
    first = lab.show(page)
    lab.act(first)
    before = kept(page)
    assert before is not None
    other = lab.show(tab())
    other.page.evaluate("localStorage.clear()")
    lab.counts(first, lab.nothing)
    expect(first.root.get_by_text("effacé depuis une autre page").first).to_be_visible()
    first.page.close(run_before_unload=True)
    assert kept(other.page) is None


@pytest.mark.parametrize("name", PLAYED)
def test_a_tab_that_slept_while_all_was_erased_does_not_write_it_back(page, tab, name):
    lab = PLAYED[name]
    page.add_init_script(f"({DEAF})()")
    first = lab.show(page)
    lab.act(first)
    other = tab()
    other.route("**/*", lambda route: route.fulfill(content_type="text/html", body="<!doctype html><title>x</title>"))
    other.goto(first.page.url)
    other.evaluate("localStorage.clear()")
    assert first.data(lab.counter) != lab.nothing  # it has not heard
    first.root.get_by_role("button").locator("visible=true").first.click()  # whatever the reader does first
    lab.counts(first, lab.nothing)
    first.page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert kept(other) is None


@pytest.mark.parametrize("name", ["captcha", "two_words", "judge"])
def test_two_tabs_that_play_in_turn_lose_no_round(page, tab, name):
    lab = PLAYED[name]
    first, second = lab.show(page), lab.show(tab())
    lab.act(first)
    each = int(first.data(lab.counter))
    for done, turn in enumerate((second, first, first, second), start=1):
        lab.counts(turn, str(done * each))  # it has heard of the other's turn: a grid is not played twice
        lab.act(turn)
    for one in (first, second, lab.show(tab())):
        lab.counts(one, str(5 * each))


@pytest.mark.parametrize("name", ["captcha", "two_words", "judge"])
def test_rounds_that_a_full_device_refused_are_merged_with_those_of_another_tab(page, tab, name):
    lab = PLAYED[name]
    first, second = lab.show(page), lab.show(tab())
    lab.act(first)
    each = int(first.data(lab.counter))
    page.evaluate(FULL)
    lab.act(first)
    expect(first.root.get_by_text("ne garde pas").first).to_be_visible()
    lab.act(first)
    page.evaluate(ROOM)
    lab.counts(second, str(each))
    lab.act(second)  # the round that the first had played unseen: it counts once
    for one in (first, second, lab.show(tab())):
        lab.counts(one, str(3 * each))


def test_codes_pooled_in_two_tabs_are_all_there(page, tab):
    lab = PLAYED["pooling"]
    first, second = lab.show(page), lab.show(tab())
    everybody = codes(6, rounds=2)
    first.paste(everybody[:3])
    lab.counts(second, "3")
    second.paste(everybody[3:])
    lab.counts(first, "6")
    lab.counts(lab.show(tab()), "6")


def test_work_that_cannot_be_merged_is_asked_about(page, tab):
    lab = PLAYED["crowd"]
    first, second = lab.show(page), lab.show(tab())
    page.evaluate(FULL)
    first.climb(1)
    page.evaluate(ROOM)
    second.set(careful=6)
    second.climb(3)
    expect(first.button("Ce que j’ai fait ici")).to_be_visible()
    lab.counts(first, "1")
    assert kept(page)["session"]["step"] == 3
    first.button("Ce que j’ai fait ici").click()
    lab.counts(second, "1")
    assert kept(page)["session"]["step"] == 1
