"""« Une journée au clic » in two tabs: one clock, where somebody acted last; and what was erased stays erased."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.labs.shift_pages import show

KEY = "shift"
KEPT = f"travail-du-clic/v1/{KEY}"
# A tab that hears nothing of the others, as long as it does not look.
DEAF = "addEventListener('storage', (event) => event.stopImmediatePropagation(), true);"


@pytest.fixture
def start(page):
    return lambda: show(page, storage_key=KEY)


@pytest.fixture
def other(page):
    """The same lab in one more tab of the same browser."""
    return lambda: show(page.context.new_page(), storage_key=KEY)


def kept(lab) -> str | None:
    return lab.page.evaluate("(key) => localStorage.getItem(key)", KEPT)


def time_of(lab) -> float:
    return float(lab.data("seconds"))


def test_a_second_tab_shows_a_running_shift_paused_and_lets_its_clock_run(start, other):
    first = start()
    first.begin()
    second = other()
    assert second.data("state") == "paused"
    at = time_of(first)
    first.wait(6)
    assert time_of(first) - at == pytest.approx(6, abs=0.3)
    expect(second.root).not_to_have_attribute("data-seconds", "0.0")
    assert second.data("state") == "paused"


@pytest.mark.parametrize("hears", [True, False])
def test_the_clock_stops_where_another_tab_goes_on(page, start, other, hears):
    if not hears:
        page.add_init_script(DEAF)
    first = start()
    first.begin()
    first.wait(2)
    second = other()
    second.button("Reprendre").first.click()
    second.wait(1)
    if not hears:
        first.wait(6)  # until it looks
    expect(first.root).to_have_attribute("data-state", "paused")
    at = time_of(second)
    second.wait(20)  # the tabs of one browser have one time, which either of them moves
    assert time_of(second) - at == pytest.approx(20, abs=0.3)
    assert first.data("state") == "paused"
    assert time_of(first) <= time_of(second)


def test_adding_a_minute_to_a_shift_shown_paused_does_not_set_its_clock_going(start, other):
    first = start()
    first.begin(minutes=1)
    second = other()
    second.button("Ajouter une minute").click()
    expect(first.root).to_have_attribute("data-limit", "120")
    at = time_of(first), time_of(second)
    second.wait(10)
    assert (second.data("state"), time_of(first), time_of(second)) == ("paused", *at)


@pytest.fixture
def erased_elsewhere(page, start):
    """A lab under way whose kept work another tab has erased, of which it has heard nothing."""
    page.add_init_script(DEAF)
    lab = start()
    lab.begin()
    lab.wait(4)
    lab.page.evaluate("localStorage.clear()")
    return lab


def test_a_running_clock_does_not_write_back_what_another_tab_erased(erased_elsewhere):
    lab = erased_elsewhere
    lab.wait(6)
    assert (lab.data("state"), kept(lab)) == ("start", None)
    expect(lab.root.get_by_text("effacé depuis une autre page").first).to_be_visible()


def test_a_page_left_does_not_write_back_what_another_tab_erased(erased_elsewhere):
    lab = erased_elsewhere
    lab.page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert kept(lab) is None


def test_a_page_left_keeps_the_time_worked_and_pauses(start):
    lab = start()
    lab.begin()
    lab.wait(3)
    lab.page.evaluate("dispatchEvent(new Event('pagehide'))")
    assert lab.data("state") == "paused"
    worked = time_of(lab)
    assert worked == pytest.approx(3, abs=0.3)
    again = start()
    assert (again.data("state"), time_of(again)) == ("paused", worked)
