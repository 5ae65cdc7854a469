"""Finding the platform's API, and its data type for durations."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

IN_A_PAGE = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
# Windows that refuse to be read throw, as those of other sites do; the topmost is its own parent.
FIND = """(m, { levels, at, foreign, opener }) => {
    const api = { LMSInitialize() {} };
    const refusing = (parent) => new Proxy({}, {
        get(_, name) { if (name === "parent") return parent; throw new DOMException("", "SecurityError"); },
    });
    const chain = (levels, at) => {
        let win = null;
        for (let level = levels; level >= 0; level -= 1) {
            const parent = win;
            win = foreign.includes(level) ? refusing(parent) : { API: level === at ? api : undefined };
            if (!foreign.includes(level)) win.parent = parent ?? win;
        }
        return win;
    };
    const win = chain(levels, opener ? -1 : at);
    if (opener) win.opener = chain(levels, at);
    return m.findApi(win) === api;
}"""


@pytest.fixture
def module(esm):
    return esm("widgets/lms/scorm_api.js")


def found(module, *, levels, at, foreign=(), opener=False):
    return module.eval(FIND, {"levels": levels, "at": at, "foreign": list(foreign), "opener": opener})


@pytest.mark.parametrize("at", [0, 1, 4, 7])
def test_it_is_found_up_to_seven_windows_above(module, at):
    assert found(module, levels=9, at=at)
    assert found(module, levels=at, at=at, opener=True)


def test_it_is_not_looked_for_further_and_a_top_window_ends_the_search(module):
    assert not found(module, levels=9, at=8)
    assert not found(module, levels=3, at=-1)


def test_windows_of_other_sites_in_between_do_not_stop_it(module):
    assert found(module, levels=5, at=4, foreign=[1, 2])
    assert not found(module, levels=2, at=-1, foreign=[1, 2])


def test_an_element_that_happens_to_be_called_api_is_not_one(module):
    assert not module.eval(
        "(m) => { const w = { API: document.createElement('p') }; w.parent = w; return m.findApi(w) !== null; }"
    )


@IN_A_PAGE
@given(milliseconds=st.integers(0, 400 * 24 * 3600 * 1000))
def test_durations_are_cmi_timespans(module, milliseconds):
    text = module.call("timespan", milliseconds)
    hours, minutes, seconds, hundredths = map(int, re.fullmatch(r"(\d{4}):([0-5]\d):([0-5]\d)\.(\d\d)", text).groups())
    total = ((hours * 60 + minutes) * 60 + seconds) * 100 + hundredths
    assert total == min(milliseconds // 10, 9999 * 360000 + 359999)


def test_a_clock_set_back_gives_no_negative_duration(module):
    assert module.call("timespan", -5) == "0000:00:00.00"
