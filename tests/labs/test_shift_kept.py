"""« Une journée au clic »: what is kept of a shift, given back, exported and shared by two views."""

from __future__ import annotations

import json

import pytest

from tests.labs.shift_pages import show
from tests.labs.stage import as_exported, rows_of


@pytest.fixture
def start(page):
    return lambda **options: show(page, **options)


def test_work_survives_a_reload_and_waits(start):
    lab = start(storage_key="shift")
    lab.begin(gamified=True)
    lab.work(3)
    lab.find()
    kind, done, cents = lab.data("kind"), lab.data("done"), lab.data("cents")
    again = start(storage_key="shift")
    assert (again.data("state"), again.data("done"), again.data("cents")) == ("paused", done, cents)
    again.wait(60)
    again.button("Reprendre").first.click()
    assert (again.data("state"), again.data("kind")) == ("offer", kind)
    again.button("Finir la journée").click()
    assert start(storage_key="shift").data("state") == "payslip"


def test_erasing_asks_first_and_leaves_nothing(start):
    lab = start(storage_key="shift")
    lab.begin()
    lab.work(2)
    lab.button("Finir la journée").click()
    assert lab.data("state") == "payslip"
    lab.start_over("Tout effacer")
    assert (lab.data("state"), lab.trait("tasks"), lab.trait("payslips")) == ("start", [], [])


def test_exports_hold_the_log(start):
    lab = start()
    lab.begin()
    lab.work(3)
    lab.button("Finir la journée").click()
    rows, data = rows_of(lab.export("CSV")), json.loads(lab.export("JSON"))
    assert len(rows) == 3
    assert rows == [as_exported({name: task[name] for name in rows[0]}) for task in data["tasks"]]
    assert (data["tasks"], data["payslips"]) == (lab.trait("tasks"), lab.trait("payslips"))


def test_two_views_share_one_shift_and_one_clock(start):
    lab = start()
    lab.page.evaluate("void window.show()")
    lab.begin()
    lab.work(2)
    views = lab.page.locator("section.tc-shift")
    assert views.count() == 2
    assert {view.get_attribute("data-done") for view in views.all()} == {"2"}
    lab.find()
    lab.wait(10)
    assert float(lab.data("seconds")) < 40  # not counted twice


def test_setting_the_session_starts_over(start):
    lab = start()
    lab.begin()
    lab.work(1)
    lab.page.evaluate("window.model.set('session', {})")
    assert (lab.data("state"), lab.data("done")) == ("start", "0")
