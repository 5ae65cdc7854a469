"""The tests' own platform is as strict as the standard: what it lets pass, a platform must take."""

from __future__ import annotations

from pathlib import Path

import pytest

RUN_TIME = Path(__file__).with_name("run_time.js")


@pytest.fixture
def run_time(page):
    """`run_time([call, *arguments]…, saved=…, **options)`: the [answer, error code] of each call to a new one."""
    page.add_script_tag(path=RUN_TIME)
    script = """([saved, options, calls]) => {
        const { API } = createRunTime(saved, options);
        return calls.map(([name, ...args]) => [API[name](...args), API.LMSGetLastError()]);
    }"""
    return lambda *calls, saved=None, **options: page.evaluate(script, [saved or {}, options, calls])


BEGIN, END = ["LMSInitialize", ""], ["LMSFinish", ""]


def test_a_session_begins_once_and_ends_once(run_time):
    assert run_time(END, BEGIN, BEGIN, ["LMSCommit", ""], END, END, BEGIN) == [
        ["false", "301"], ["true", "0"], ["false", "101"], ["true", "0"], ["true", "0"], ["false", "301"], ["false", "101"],
    ]  # fmt: skip


def test_nothing_is_read_or_written_outside_a_session(run_time):
    calls = (["LMSGetValue", "cmi.core.lesson_status"], ["LMSSetValue", "cmi.core.exit", ""], ["LMSCommit", ""])
    assert run_time(*calls, BEGIN, END, *calls) == [
        ["", "301"], ["false", "301"], ["false", "301"], ["true", "0"], ["true", "0"], ["", "301"], ["false", "301"], ["false", "301"],
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["LMSInitialize", "LMSCommit", "LMSFinish"])
def test_the_parameter_must_be_the_empty_string(run_time, name):
    assert run_time([name, "x"]) == [["false", "201"]]


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (["LMSSetValue", "cmi.core._children", "x"], "402"),
        (["LMSSetValue", "cmi.core.student_id", "x"], "403"),
        (["LMSGetValue", "cmi.core.session_time"], "404"),
        (["LMSGetValue", "cmi.core.exit"], "404"),
        (["LMSGetValue", "cmi.core.lesson_status._children"], "202"),
        (["LMSGetValue", "cmi.core.lesson_status._count"], "203"),
        (["LMSGetValue", "cmi.core.colour"], "201"),
        (["LMSGetValue", "cmi.interactions._count"], "401"),
        (["LMSSetValue", "cmi.core.lesson_status", "not attempted"], "405"),
        (["LMSSetValue", "cmi.core.lesson_status", "Completed"], "405"),
        (["LMSSetValue", "cmi.core.score.raw", "101"], "405"),
        (["LMSSetValue", "cmi.core.score.raw", "33,3"], "405"),
        (["LMSSetValue", "cmi.core.score.raw", "1e1"], "405"),
        (["LMSSetValue", "cmi.core.score.raw", 33], "405"),
        (["LMSSetValue", "cmi.core.session_time", "1:02:03"], "405"),
        (["LMSSetValue", "cmi.core.session_time", "00:61:00"], "405"),
        (["LMSSetValue", "cmi.core.exit", "later"], "405"),
        (["LMSSetValue", "cmi.suspend_data", "x" * 4097], "405"),
        (["LMSSetValue", "cmi.suspend_data", "é"], "405"),
    ],
)
def test_what_the_standard_forbids_is_refused_with_its_code(run_time, call, code):
    assert run_time(BEGIN, call)[1] == ["" if call[0] == "LMSGetValue" else "false", code]


@pytest.mark.parametrize(
    ("element", "value"),
    [
        ("cmi.core.lesson_status", "completed"),
        ("cmi.core.score.raw", "33.3"),
        ("cmi.core.session_time", "0000:59:59.99"),
        ("cmi.core.exit", "suspend"),
        ("cmi.suspend_data", "x" * 4096),
    ],
)
def test_what_it_allows_is_taken(run_time, element, value):
    assert run_time(BEGIN, ["LMSSetValue", element, value])[1] == ["true", "0"]


def test_times_add_up_over_sessions_and_suspended_data_come_back(run_time, page):
    sessions = """() => {
        let saved = {};
        for (const time of ["0000:59:59.50", "0001:00:00.60"]) {
            const { API, saved: put } = createRunTime(saved);
            API.LMSInitialize("");
            API.LMSSetValue("cmi.core.session_time", time);
            API.LMSSetValue("cmi.suspend_data", "kept");
            API.LMSSetValue("cmi.core.exit", "suspend");
            API.LMSFinish("");
            saved = put();
        }
        return saved;
    }"""
    saved = page.evaluate(sessions)
    assert saved["values"]["cmi.core.total_time"] == "0002:00:00.10"
    answers = run_time(BEGIN, ["LMSGetValue", "cmi.suspend_data"], ["LMSGetValue", "cmi.core.entry"], saved=saved)
    assert [answer for answer, _ in answers] == ["true", "kept", "resume"]


def test_a_mastery_score_judges_what_is_completed_and_an_untold_status_is_completed(run_time, page):
    end = """(options) => {
        const { API, saved } = createRunTime({}, options);
        API.LMSInitialize("");
        if (options.status) API.LMSSetValue("cmi.core.lesson_status", options.status);
        API.LMSSetValue("cmi.core.score.raw", "50");
        API.LMSFinish("");
        return saved().values["cmi.core.lesson_status"];
    }"""
    outcomes = [
        ({"status": "completed", "masteryScore": 60}, "failed"),
        ({"status": "incomplete", "masteryScore": 60}, "incomplete"),
        ({}, "completed"),
    ]
    for options, status in outcomes:
        assert page.evaluate(end, options) == status
