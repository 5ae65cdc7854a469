"""A session: what the platform kept comes to the device, what the reader does goes to the platform, nothing is mixed up."""

from __future__ import annotations

import json

import pytest

from tests.lms.conftest import BILAN, COMBIEN, CONTENTS, QUI, QUOI, answered
from tests.lms.test_run_time import RUN_TIME

STORE = "travail-du-clic/v1/"
ALL = {
    "read/trois": True,
    "quiz/qui": answered(QUI, 1),
    "quiz/quoi": answered(QUOI, [0, 2]),
    "quiz/combien": answered(COMBIEN, "20,3 minutes"),
}


class Device:
    """A browser with its store. `open` starts a session on what the platform has of a reader."""

    def __init__(self, site, page) -> None:
        page.add_script_tag(path=RUN_TIME)
        self.page = page
        self.module = site("widgets/lms/report.js")

    def open(self, saved=None, **options) -> str:
        script = """(m, [contents, saved, options]) => {
            window.runTime = createRunTime(saved, { ...options, isDown: () => window.isDown });
            window.report = m.startReporting(window.runTime.API, contents);
            return window.report.state();
        }"""
        return self.module.eval(script, [CONTENTS, saved or {}, options])

    def keep(self, kept: dict) -> None:
        for key, value in kept.items():
            self.page.evaluate("([k, v]) => localStorage.setItem(k, v)", [STORE + key, json.dumps(value)])

    def forget(self, *keys: str) -> None:
        for key in keys:
            self.page.evaluate("(key) => localStorage.removeItem(key)", STORE + key)

    def kept(self) -> dict:
        found = self.page.evaluate("({ ...localStorage })")
        names = {name.removeprefix(STORE): json.loads(text) for name, text in found.items() if name.startswith(STORE)}
        return {name: value for name, value in names.items() if name != "plateforme"}

    def update(self) -> str:
        return self.page.evaluate("report.update(), report.state()")

    def leave(self) -> dict:
        self.page.evaluate("report.finish()")
        return self.saved()

    def saved(self) -> dict:
        return self.page.evaluate("runTime.saved()")

    def values(self) -> dict:
        return {
            name.removeprefix("cmi.").removeprefix("core."): value for name, value in self.saved()["values"].items()
        }

    def calls(self, name=None) -> list:
        return [call for call in self.page.evaluate("runTime.log") if name in (None, call["call"])]


@pytest.fixture
def device(site, page):
    device = Device(site, page)
    yield device
    refused = [call for call in device.calls() if call["error"] != "0"]
    assert refused == [] or device.page.evaluate("window.isDown")


def test_opening_the_book_says_incomplete_and_gives_no_score(device):
    assert device.open() == "sent"
    assert device.values() | {"suspend_data": ""} == {
        "lesson_location": "", "lesson_status": "incomplete", "score.raw": "", "score.min": "", "score.max": "",
        "total_time": "0000:00:00.00", "suspend_data": "",
    }  # fmt: skip
    assert device.leave()["exit"] == "suspend"


def test_answers_give_a_score_and_the_last_page_completes(device):
    device.open()
    device.keep({"quiz/qui": answered(QUI, 0, solved=False)})
    device.update()
    assert (device.values()["score.raw"], device.values()["lesson_status"]) == ("0", "incomplete")
    device.keep(ALL)
    device.update()
    assert (device.values()["score.raw"], device.values()["lesson_status"]) == ("75", "completed")
    assert (device.values()["score.min"], device.values()["score.max"]) == ("0", "100")


def test_starting_a_quiz_again_lowers_the_score_and_leaves_the_lesson_completed(device):
    device.open()
    device.keep(ALL)
    device.update()
    device.forget("quiz/qui", "read/trois")
    device.update()
    assert (device.values()["score.raw"], device.values()["lesson_status"]) == ("50", "completed")


def test_nothing_is_sent_when_nothing_has_changed(device):
    device.open()
    before = len(device.calls())
    device.keep({"captcha": {"labels": 3}, "stand/x": {"step": 1}})
    device.update()
    assert len(device.calls()) == before


def test_another_device_goes_on_from_what_the_platform_kept(device):
    device.open()
    device.keep(ALL)
    saved = device.leave()
    device.page.evaluate("localStorage.clear()")
    device.open(saved)
    assert device.kept() == ALL | {"quiz/combien": answered(COMBIEN, "20,3")}
    assert device.values()["score.raw"] == "75"


def test_the_same_reader_on_the_same_device_finds_the_labs_too_and_the_answer_as_typed(device):
    device.open()
    device.keep(ALL | {"captcha": {"labels": 3}})
    saved = device.leave()
    device.open(saved)
    assert device.kept() == ALL | {"captcha": {"labels": 3}}


def test_a_device_that_stayed_behind_takes_what_was_done_on_the_other(device):
    newest = {"quiz/qui": answered(QUI, 1, tries=2), "quiz/bilan": answered(BILAN, 1)}
    device.open()
    device.keep({"quiz/qui": answered(QUI, 0, solved=False), "captcha": 1})
    saved = device.leave()
    first = device.page.evaluate("({ ...localStorage })")
    device.page.evaluate("localStorage.clear()")
    device.open(saved)
    device.keep(newest)
    saved = device.leave()
    device.page.evaluate("(kept) => { localStorage.clear(); Object.assign(localStorage, kept); }", first)
    device.open(saved)
    assert device.kept() == newest | {"captcha": 1}
    assert device.values()["score.raw"] == "50"


def test_what_somebody_else_left_is_neither_reported_nor_kept(device):
    device.open()
    device.keep(ALL | {"captcha": {"labels": 3}, "stand/x": {"argument": "mine"}})
    device.leave()
    device.page.evaluate("localStorage.setItem('other', 'stays')")
    assert device.open() == "sent"
    assert device.kept() == {}
    assert device.values()["score.raw"] == ""
    assert device.values()["lesson_status"] == "incomplete"
    assert device.page.evaluate("localStorage.other") == "stays"


def test_a_session_that_lost_the_device_to_another_stops_before_it_reports_anothers_answers(device):
    device.open()
    device.keep({"quiz/qui": answered(QUI, 1)})
    device.update()
    device.keep({"plateforme": "zzzzzzzz", **ALL})
    assert device.update() == "lost"
    assert device.leave()["values"]["cmi.core.score.raw"] == "25"


def test_emptying_a_shared_device_before_leaving_takes_nothing_back(device):
    device.open()
    device.keep(ALL)
    device.update()
    device.page.evaluate("localStorage.clear()")
    device.update()
    device.keep({"quiz/bilan": answered(BILAN, 1)})
    device.update()
    assert device.values()["score.raw"] == "100"
    saved = device.leave()
    device.page.evaluate("localStorage.clear()")
    device.open(saved)
    assert set(device.kept()) == {*ALL, "quiz/bilan"}


@pytest.mark.parametrize("mode", ["browse", "review"])
def test_in_a_preview_nothing_is_written(device, mode):
    assert device.open(mode=mode) == "preview"
    device.keep(ALL)
    device.update()
    device.leave()
    assert device.calls("LMSSetValue") == []
    assert len(device.calls("LMSFinish")) == 1


def test_a_platform_that_fails_gets_the_report_again(device):
    device.open()
    device.page.evaluate("window.isDown = true")
    device.keep({"quiz/qui": answered(QUI, 1)})
    assert device.update() == "failed"
    device.page.evaluate("window.isDown = false")
    assert device.update() == "sent"
    assert device.values()["score.raw"] == "25"
    device.page.evaluate("window.isDown = true")  # the refusals above were meant


def test_where_the_device_keeps_nothing_what_the_platform_has_stays(device):
    device.open()
    device.keep(ALL)
    saved = device.leave()
    device.page.evaluate(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }; localStorage.clear()"
    )
    assert device.open(saved) == "forbidden"
    device.update()
    device.leave()
    assert device.calls("LMSSetValue") == []
    assert device.saved()["values"]["cmi.suspend_data"] == saved["values"]["cmi.suspend_data"]


def test_a_platform_that_opens_no_session_is_left_alone(device):
    script = """(m, contents) => {
        window.runTime = createRunTime();
        runTime.API.LMSInitialize("");
        window.report = m.startReporting({ ...runTime.API, LMSInitialize: () => "false" }, contents);
        return report.state();
    }"""
    assert device.module.eval(script, CONTENTS) == "refused"
    device.update()
    assert [call["call"] for call in device.calls()] == ["LMSInitialize"]


def test_a_failed_mastery_score_is_judged_anew_and_passed_stays(device):
    device.open(masteryScore=90)
    device.keep(ALL)
    saved = device.leave()
    assert saved["values"]["cmi.core.lesson_status"] == "failed"
    device.open(saved, masteryScore=90)
    device.keep({"quiz/bilan": answered(BILAN, 1)})
    saved = device.leave()
    assert saved["values"]["cmi.core.lesson_status"] == "passed"
    device.open(saved, masteryScore=90)
    assert device.leave()["values"]["cmi.core.lesson_status"] == "passed"


def test_the_session_ends_once_with_its_duration(device):
    device.open()
    device.page.wait_for_timeout(50)
    saved = device.leave()
    device.leave()
    device.update()
    assert saved["values"]["cmi.core.total_time"] > "0000:00:00.04"
    assert device.calls()[-1]["call"] == "LMSFinish"
