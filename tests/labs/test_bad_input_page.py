"""What pages write passes Python's checks; what is no session, whoever gave it, undoes nothing on the page."""

from __future__ import annotations

import copy

import pytest
from playwright.sync_api import expect

from tests.labs.every_lab import show
from tests.labs.pooling_pages import codes
from tests.labs.test_bad_input import session_of
from widgets import labs

IGNORED = "Elle est ignorée"
BAD = [{"foo": 1}, {"version": 1, "edition": "0", "rounds": "garbage"}, "text", [1, 2], 7]


def written(lab, cls: type) -> dict:
    """Everything that the page wrote, after Python took it."""
    found = {name: lab.trait(name) for name in (*cls.RETURNED, *cls.OPTIONS)}
    widget = cls()
    widget.set_state(found)
    for name, value in found.items():
        assert getattr(widget, name) == value
    return found


def spoil(lab, *names: str) -> None:
    """Give the page one bad session after the other; all that its root tells must stay, and the session come back."""
    session, shown = lab.trait("session"), {name: lab.data(name) for name in names}
    for bad in [*BAD, {**copy.deepcopy(session), "version": 2}]:
        lab.page.evaluate("(value) => window.model.set('session', value)", bad)
        assert lab.trait("session") == session
        assert {name: lab.data(name) for name in names} == shown
    expect(lab.root.get_by_text(IGNORED)).to_be_visible()


def test_captcha(start):
    lab = start()
    lab.open(2)
    assert written(lab, labs.CaptchaLab)["labels"]
    spoil(lab, "labels", "accuracy", "concept")
    lab.answer()
    assert lab.data("labels") == "18"
    lab.answer(right=False)
    assert written(lab, labs.CaptchaLab)["session"]["rounds"][-1]["verified"] is False
    lab.page.evaluate("window.model.set('session', {})")
    assert lab.data("labels") == "0"


def test_captcha_with_two_views_keeps_both(start):
    lab = start()
    lab.page.evaluate("void window.show()")  # it returns what closes the view
    lab.open(1)
    spoil(lab, "labels", "accuracy")
    roots = lab.page.get_by_role("region", name="Atelier CAPTCHA")
    assert [root.get_attribute("data-labels") for root in roots.all()] == ["6", "6"]


def test_captcha_started_on_a_session_that_only_the_page_can_tell_is_wrong(start):
    lab = start(session=session_of(labs.CaptchaLab))  # its tiles do not exist
    assert lab.data("labels") == "0"
    lab.open(1)
    assert lab.data("labels") == "6"


def test_two_words(page):
    lab = show("two_words", page)
    lab.open(2)
    assert written(lab, labs.TwoWordsLab)["votes"]
    spoil(lab, "words", "settled", "accuracy")
    lab.answer(right=False)
    lab.answer()
    assert lab.data("words") == "3"
    written(lab, labs.TwoWordsLab)


def test_crowd(page):
    lab = show("crowd", page)
    lab.vote(0, 3)
    lab.vote(1)
    lab.climb(2)
    assert len(written(lab, labs.CrowdLab)["results"]) == 2
    spoil(lab, "step", "votes", "workers", "alpha")
    lab.climb(1)
    assert lab.data("step") == "3"
    written(lab, labs.CrowdLab)


def test_crowd_keeps_what_the_device_kept(page):
    show("crowd", page, storage_key="crowd").climb(2)
    lab = show("crowd", page, storage_key="crowd")
    spoil(lab, "step", "votes")
    assert lab.data("step") == "2"


def test_judge(page):
    lab = show("judge", page)
    lab.compare(7, go_on=False)
    found = written(lab, labs.JudgeLab)
    assert len(found["comparisons"]) == 7 and len(found["accuracy_history"]) == 1
    spoil(lab, "pairs", "accuracy")
    lab.train()
    written(lab, labs.JudgeLab)


def test_shift(page):
    lab = show("shift", page)
    lab.begin(minutes=1)
    lab.work(2)
    lab.find(step=0.2)  # at once, before the clock has gone on: what the session holds is what is shown
    assert written(lab, labs.ShiftLab)["tasks"]
    spoil(lab, "state", "kind")
    lab.answer()
    lab.wait(1)
    lab.button("Chercher la tâche suivante").click()
    lab.wait(70)
    found = written(lab, labs.ShiftLab)
    assert len(found["tasks"]) == 3
    assert found["payslips"]


def test_moderation(page):
    lab = show("moderation", page)
    lab.decide(12)
    lab.act_alone(60)
    assert len(written(lab, labs.ModerationLab)["accuracy_history"]) == 12
    spoil(lab, "decisions", "accuracy")
    lab.decide(1)
    assert lab.data("decisions") == "13"


def test_pooling(page):
    lab = show("pooling", page)
    lab.paste([*codes(3, rounds=2), "bonjour"])
    page.wait_for_function("Object.keys(window.model.get('results')).length > 0")
    assert written(lab, labs.PoolingLab)["results"]["codes"] == 3


def test_cheating(page):
    lab = show("cheating", page)
    lab.set(40)
    lab.page.wait_for_function("window.model.get('accuracy_curve').length > 2")
    assert written(lab, labs.CheatingLab)["seen"] == ["random"]


@pytest.mark.parametrize("label", [True, False])
def test_cheating_on_labels_of_a_single_class(page, tileset, label):
    rows = [{"concept": "crosswalk", "tile": tile, "label": label} for tile in tileset["unlabelled"][:36]]
    lab = show("cheating", page, labels=rows)
    lab.set(40)
    assert lab.data("labels") == "36"
    assert 0 < float(lab.data("accuracy")) < 1
