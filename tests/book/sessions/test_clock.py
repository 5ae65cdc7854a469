"""The session mode's clock in a browser, and what the device keeps of a session."""

from __future__ import annotations

from datetime import datetime

import pytest
from playwright.sync_api import expect

from tests.book.conftest import FORBID_STORAGE, second_tab
from tests.book.sessions.conftest import KEY, NO_FULLSCREEN, Session

# --- the clock


def test_the_timer_runs_pauses_stretches_and_never_alarms(timed):
    timed.start()
    expect(timed.timer).to_have_text("3:00, à lancer")
    timed.page.clock.run_for(60_000)
    expect(timed.timer).to_have_text("3:00, à lancer")
    timed.press("p")
    timed.page.clock.run_for(60_000)
    expect(timed.timer).to_have_text("Reste 2:00")
    timed.button("Pause").click()
    timed.page.clock.run_for(60_000)
    expect(timed.timer).to_have_text("En pause, reste 2:00")
    timed.press("p", "+")
    timed.page.clock.run_for(1000)
    expect(timed.timer).to_have_text("Reste 2:59")
    timed.page.clock.run_for(3 * 60_000)
    expect(timed.timer).to_have_text("Temps écoulé, 0:01 de plus")
    expect(timed.said).to_have_text("Temps écoulé.")
    expect(timed.stage.locator(".tc-stage__total")).to_have_text("Séance\u00a0: 4 min sur 15")
    assert timed.timer.evaluate("(one) => getComputedStyle(one).color") == timed.stage.evaluate(
        "(one) => getComputedStyle(one).color"
    )
    assert timed.page.evaluate("document.getAnimations().length") == 0


def test_the_timer_can_be_done_without_and_put_back(timed):
    timed.start()
    timed.press("p", "s")
    expect(timed.timer).to_have_text("Sans minuteur")
    timed.page.clock.run_for(5 * 60_000)
    expect(timed.said).not_to_have_text("Temps écoulé.")
    timed.button("Remettre le minuteur").click()
    expect(timed.timer).to_have_text("Temps écoulé, 2:00 de plus")


def test_late_and_early_are_said_quietly_and_the_rest_can_be_adjusted(timed):
    pace = timed.stage.locator(".tc-stage__pace")
    timed.start()
    expect(pace).to_be_empty()
    timed.press("p")
    timed.page.clock.run_for(1000)
    expect(pace).to_have_text("à l’heure")
    timed.page.clock.run_for(5 * 60_000)
    expect(pace).to_have_text("2 min de retard")
    timed.press("PageDown", "t")
    expect(timed.said).to_have_text("La suite est ajustée\u00a0: fin prévue à 11 min.")  # the last phase has its minute
    expect(timed.button("Suivante\u00a0: Sortie, 1 min")).to_be_visible()
    for _ in range(2):
        timed.press("-")
    expect(timed.said).to_have_text("Une minute de moins.")
    timed.page.clock.run_for(1000)
    expect(timed.timer).to_have_text("Reste 2:59")
    timed.press("-", "-", "-")
    expect(timed.said).to_have_text("Cette étape ne peut pas être plus courte.")


LOCK = """() => {
    navigator.wakeLock.request = async () => {
        window.locks = (window.locks ?? 0) + 1;
        return { released: false, release: async () => { window.locks -= 1; } };
    };
}"""
LOCKS = "() => new Promise((tell) => setTimeout(() => tell(window.locks), 50))"


def test_the_screen_stays_on_while_the_session_is_projected(session):
    session.page.evaluate(LOCK)
    session.start()
    assert session.page.evaluate(LOCKS) == 1
    session.press("Escape")
    assert session.page.evaluate(LOCKS) == 0


@pytest.mark.parametrize(
    "refusal",
    [
        "() => { delete Navigator.prototype.wakeLock; }",
        "() => { navigator.wakeLock.request = async () => { throw new Error(); }; }",
    ],
)
def test_where_nothing_keeps_the_screen_on_one_sentence_says_so(session, refusal):
    session.page.evaluate(refusal)
    session.start()
    note = session.stage.get_by_text("Ce navigateur ne retient pas la mise en veille")
    expect(note.first).to_be_visible()
    session.press("PageDown")
    expect(session.stage.locator(".tc-stage__note")).to_be_hidden()


def test_moving_on_starts_the_next_phases_timer(timed):
    timed.start()
    timed.press("PageDown", "PageDown")
    timed.page.clock.run_for(30_000)
    expect(timed.timer).to_have_text("Reste 1:30")


def test_a_reload_in_the_middle_changes_nothing(timed):
    timed.start()
    timed.press("p", "Enter")
    timed.page.clock.run_for(30_000)
    timed.page.reload()
    expect(timed.title).to_have_text("Un clic")
    expect(timed.stage.get_by_text("À deux personnes")).to_be_visible()
    timed.page.clock.run_for(30_000)
    expect(timed.timer).to_have_text("Reste 2:00")
    timed.press("PageDown")
    expect(timed.title).to_have_text("Ensemble")


def set_clock(timed, hours):
    """Set the device's clock forward (or back), which no timer of the page notices."""
    timed.page.clock.set_system_time(datetime.fromtimestamp(timed.page.evaluate("Date.now()") / 1000 + hours * 3600))


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_clock_set_back_or_forward_neither_stops_the_timer_nor_eats_its_minutes(timed, hours):
    timed.start()
    timed.press("p")
    timed.page.clock.run_for(60_000)
    set_clock(timed, hours)
    timed.page.clock.run_for(60_000)
    expect(timed.timer).to_have_text("Reste 1:00")
    timed.press("PageDown")
    timed.page.clock.run_for(30_000)
    expect(timed.timer).to_have_text("Reste 4:30")
    expect(timed.stage.locator(".tc-stage__total")).to_have_text("Séance\u00a0: 2 min sur 15")
    assert timed.kept()["spent"] == [120_000, 0, 0]
    timed.page.reload()  # what is kept goes by the clock as it is now
    timed.page.clock.run_for(30_000)
    expect(timed.timer).to_have_text("Reste 4:00")


def test_a_clock_set_back_while_the_page_is_closed_is_as_no_time(timed):
    timed.start()
    timed.press("p")
    timed.page.clock.run_for(60_000)
    timed.page.goto("about:blank")
    set_clock(timed, -1)
    timed.page.go_back()
    timed.page.clock.run_for(30_000)
    expect(timed.timer).to_have_text("Reste 2:30")


@pytest.mark.parametrize(
    "text", ["{", "7", '{"version": 1, "plan": "mini"}', '{"version": 1, "plan": "perdu", "phase": 0}']
)
def test_a_corrupt_state_is_as_none(session, text):
    session.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    session.page.reload()
    session.start()
    expect(session.title).to_have_text("Un clic")


def test_where_storage_is_forbidden_it_goes_on_and_says_so(address, page):
    page.add_init_script(FORBID_STORAGE + NO_FULLSCREEN)
    page.goto(address)
    session = Session(page)
    session.start()
    session.press("PageDown")
    expect(session.title).to_have_text("Ensemble")
    session.press("Escape")
    expect(page.get_by_text("refuse de garder l’état de la séance")).to_be_visible()


def test_two_windows_follow_each_other(session):
    session.start()
    session.page.context.add_init_script(NO_FULLSCREEN)
    second = Session(second_tab(session.page, session.page.url))
    expect(second.title).to_have_text("Un clic")
    second.press("PageDown")
    expect(session.title).to_have_text("Ensemble", timeout=15_000)
    session.press("PageDown")
    expect(second.title).to_have_text("Avant de partir", timeout=15_000)
    second.press("Escape")
    expect(session.stage).to_be_visible()  # each window closes for itself
