"""« Une journée au clic » by keyboard alone, on a phone, in both colour modes: everybody can work there."""

from __future__ import annotations

import re

import pytest

from tests.labs.shift_pages import show


@pytest.fixture
def start(page):
    return lambda **options: show(page, **options)


def test_the_whole_path_works_by_keyboard(start):
    lab = start(images=False)
    leaked = lab.listen_outside()
    keys = lab.page.keyboard

    def focused() -> str:
        return lab.page.evaluate("document.activeElement.textContent")

    for _ in range(4):
        keys.press("Tab")
    keys.press("Enter")
    assert focused() == "Recherche d’une tâche…"
    lab.find()
    assert focused().startswith("Tâche trouvée")
    keys.press("p")
    assert lab.data("state") == "search"
    lab.find()
    keys.press("Enter")
    assert lab.data("state") == "task"
    keys.press("2")
    assert (lab.data("state"), lab.data("done")) == ("verdict", "1")
    assert re.match("Acceptée|Refusée", focused())
    keys.press("Enter")
    assert lab.data("state") == "search"
    lab.find()
    keys.press("Enter")
    lab.page.evaluate(  # a French keyboard, whose first key types « & » and stands where 1 is
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: '&', code: 'Digit1', bubbles: true }))"
    )
    assert lab.trait("tasks")[-1]["answer"] in {"positive", "keep"}
    assert leaked() <= {"Tab"}  # pressed outside, on the way in


def test_keys_do_nothing_outside_the_lab(start):
    lab = start(images=False)
    lab.begin()
    lab.find()
    lab.page.evaluate("document.activeElement.blur()")
    lab.page.keyboard.press("p")
    lab.page.keyboard.press("Enter")
    assert lab.data("state") == "offer"


def test_the_clock_does_not_steal_the_focus(start):
    lab = start()
    lab.begin()
    lab.button("Pause").focus()
    lab.find()
    assert lab.page.evaluate("document.activeElement.textContent") == "Pause"
    assert "Tâche trouvée" in lab.status()


def test_the_phone_needs_no_sideways_scrolling(start):
    lab = start(images=True)
    lab.page.set_viewport_size({"width": 390, "height": 844})
    lab.begin(images=True, gamified=True)
    for _ in range(4):
        lab.find()
        lab.button("Accepter").click()
        assert lab.page.evaluate("document.documentElement.scrollWidth") <= 390
        last = lab.root.locator(".tc-shift__card").locator("[data-answer], form button").last.bounding_box()
        assert last["y"] + last["height"] - lab.root.locator(".tc-shift__card").bounding_box()["y"] < 620
        lab.answer_open()
        lab.button("Chercher la tâche suivante").click()
    lab.button("Finir la journée").click()
    assert lab.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_axe_finds_nothing_in_any_state(start):
    def check():
        lab.page.clock.resume()
        found = lab.violations()
        lab.page.clock.pause_at(lab.page.evaluate("Date.now()") / 1000 + 1)
        assert found == []

    lab = start()
    check()
    lab.begin(minutes=10, images=True, gamified=True)
    check()
    for _ in range(4):
        lab.find()
        check()
        lab.button("Accepter").click()
        check()
        lab.answer_open()
        check()
        lab.button("Chercher la tâche suivante").click()
    lab.button("Pause").click()
    check()
    lab.button("Finir la journée").click()
    lab.root.get_by_text("Les chiffres du graphique").click()
    lab.root.get_by_text("Vos réponses, tâche par tâche").click()
    lab.button("Tout effacer").click()
    check()
