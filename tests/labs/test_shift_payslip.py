"""The payslip on the page says what was, all of it: causes that overlap, and haste that paid."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.labs import shift_pages


@pytest.fixture
def lab(page):
    return shift_pages.show(page)


def to_the_offer_that_is_both(lab) -> None:
    """The first shift's fourth offer is refused by the draw, and is a control task about a neutral message."""
    lab.begin(images=True)
    lab.work(3)
    lab.find()
    assert lab.data("kind") == "tone"


def payslip_after(lab, answer: str) -> str:
    """The payslip's text where that offer was answered so, after a moment."""
    lab.button("Accepter").click()
    lab.wait(4)
    lab.root.locator(f"[data-answer={answer}]").click()
    lab.wait(1)
    lab.button("Chercher la tâche suivante").click()
    lab.button("Finir la journée").click()
    return re.sub(r"\s", " ", lab.root.inner_text())


def test_a_task_refused_by_the_draw_and_missed_too_is_told_as_both(lab):
    to_the_offer_that_is_both(lab)
    text = payslip_after(lab, "positive")
    assert "refusées sans raison 1" in text
    assert "dont les deux à la fois 1" in text
    assert "aussi une tâche témoin, manquée" in text
    assert "rien fait de mal" not in text
    lab.root.get_by_text("Vos réponses, tâche par tâche").click()
    expect(lab.root.get_by_role("row").filter(has_text="tirage, et témoin")).to_have_count(1)


def test_a_control_task_answered_right_is_refused_by_the_draw_alone(lab):
    to_the_offer_that_is_both(lab)
    text = payslip_after(lab, "neutral")
    assert "dont les deux à la fois" not in text
    assert "juste à coup sûr" in text


@pytest.mark.parametrize(("seconds", "hasty"), [(0.5, True), (30, False)])
def test_haste_that_paid_is_told_with_its_reason(lab, seconds, hasty):
    lab.begin(images=True, minutes=10)
    for _ in range(5):
        lab.find()
        lab.answer(work=seconds)
        lab.wait(1)
        lab.button("Chercher la tâche suivante").click()
    lab.button("Finir la journée").click()
    careless = lab.root.locator(".tc-shift__careless")
    expect(careless).to_have_count(int(hasty))
    if hasty:
        expect(careless).to_contain_text("sans être vérifié")


def test_a_picture_is_not_blown_up(lab):
    lab.page.set_viewport_size({"width": 390, "height": 844})
    lab.begin(images=True)
    for _ in range(12):
        lab.find()
        if lab.data("kind") == "image":
            break
        lab.answer()
        lab.wait(1)
        lab.button("Chercher la tâche suivante").click()
    lab.button("Accepter").click()
    picture = lab.root.locator(".tc-shift__image")
    shown, drawn = picture.evaluate("(canvas) => [canvas.getBoundingClientRect().width, canvas.width]")
    assert shown <= 2 * drawn
