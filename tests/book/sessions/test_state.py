"""The session's state, its keys and its words: pure modules, whatever happens in whatever order."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

PLAN = {
    "name": "mini",
    "title": "Mini",
    "minutes": 10,
    "phases": [
        {"title": "A", "minutes": 3, "questions": ["un", "deux"]},
        {"title": "B", "minutes": 5, "questions": []},
        {"title": "C", "minutes": 2, "questions": ["un"]},
    ],
}
MINUTE = 60_000
START = 1_800_000_000_000
PLAY = """(m, [plan, events, start]) => {
    let state = m.begin(plan);
    let now = start;
    return events.map(([type, wait, question]) => {
        now += wait;
        state = m.reduce(state, { type, now, question }, plan);
        return { state, clock: m.clock(state, plan, now), valid: m.isState(JSON.parse(JSON.stringify(state)), [plan]) };
    });
}"""
TYPES = [
    "next",
    "back",
    "toggle",
    "stretch",
    "shorten",
    "replan",
    "skip",
    "answer",
    "reveal",
    "open",
    "close",
    "unheard-of",
]
EVENTS = st.lists(
    st.tuples(st.sampled_from(TYPES), st.integers(-MINUTE, 20 * MINUTE), st.sampled_from(["un", "deux", "trois"])),
    min_size=1,
    max_size=30,
)


@pytest.fixture
def play(esm):
    module = esm("widgets/book/sessions/state.js")
    return lambda *events: module.eval(PLAY, [PLAN, [(*event, None)[:3] for event in events], START])


@given(events=EVENTS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_happens_it_stays_a_session_of_its_plan(play, events):
    before = 0
    for seen, (_, wait, _) in zip(play(*events), events, strict=True):
        state, clock = seen["state"], seen["clock"]
        assert seen["valid"]
        assert 0 <= state["phase"] < 3
        assert clock["remaining"] >= 0 and clock["over"] >= 0 and 0 <= clock["part"] <= 1
        assert clock["isOver"] == (clock["remaining"] == 0)
        assert clock["over"] == 0 or clock["isOver"]
        assert len(set(state["revealed"])) == len(state["revealed"])
        assert set(state["revealed"]) <= {"0/un", "0/deux", "2/un"}
        if wait >= 0:
            assert clock["total"] >= before - MINUTE  # only a clock set back takes time away, and no more than that
        before = clock["total"]


@given(
    events=st.lists(
        st.tuples(
            st.sampled_from(["next", "back", "stretch", "shorten", "replan", "skip", "answer", "reveal"]),
            st.integers(0, MINUTE),
        ),
        min_size=1,
        max_size=20,
    )
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_time_is_lost_nor_made_while_the_clock_runs(play, events):
    seen = play(("toggle", 0), *events)
    assert seen[-1]["clock"]["total"] == sum(wait for _, wait in events)


def test_it_begins_with_the_first_phase_and_a_clock_that_stands_still(esm):
    module = esm("widgets/book/sessions/state.js")
    clock = module.eval("(m, [plan, now]) => m.clock(m.begin(plan), plan, now)", [PLAN, START])
    assert clock["isReady"] and not clock["isRunning"] and not clock["isOver"]
    assert (clock["remaining"], clock["total"], clock["totalPlanned"]) == (3 * MINUTE, 0, 10 * MINUTE)


def test_moving_on_starts_the_clock_and_there_is_no_way_past_either_end(play):
    seen = play(("back", 0), ("next", 0), ("next", MINUTE), ("next", MINUTE))
    assert [one["state"]["phase"] for one in seen] == [0, 1, 2, 2]
    assert [one["clock"]["isRunning"] for one in seen] == [False, True, True, True]
    assert seen[-1]["clock"]["remaining"] == MINUTE


def test_a_phase_resumes_where_it_was_left(play):
    back = play(("toggle", 0), ("next", MINUTE), ("back", 2 * MINUTE))[-1]["clock"]
    assert (back["remaining"], back["total"]) == (2 * MINUTE, 3 * MINUTE)


def test_a_pause_takes_no_time(play):
    seen = play(("toggle", 0), ("toggle", MINUTE), ("toggle", 30 * MINUTE), ("open", MINUTE))
    assert seen[-1]["clock"]["remaining"] == MINUTE
    assert seen[-1]["clock"]["total"] == 2 * MINUTE


def test_at_zero_it_counts_over_and_a_minute_more_brings_it_back(play):
    over, stretched = play(("toggle", 0), ("open", 3 * MINUTE + 5000), ("stretch", 0))[1:]
    assert over["clock"]["isOver"] and over["clock"]["over"] == 5000
    assert not stretched["clock"]["isOver"] and stretched["clock"]["remaining"] == 55_000


def test_a_phase_may_do_without_its_timer_alone(play):
    seen = play(("skip", 0), ("next", MINUTE), ("back", 0), ("skip", 0), ("skip", 0), ("stretch", 0))
    assert [one["clock"]["isSkipped"] for one in seen] == [True, False, True, False, True, False]


def test_answers_unfold_in_order_and_one_by_one(play):
    seen = play(("reveal", 0), ("reveal", 0), ("reveal", 0), ("answer", 0, "un"), ("answer", 0, "trois"))
    assert [one["state"]["revealed"] for one in seen] == [
        ["0/un"],
        ["0/un", "0/deux"],
        ["0/un", "0/deux"],
        ["0/deux"],
        ["0/deux"],
    ]


def test_closing_stops_the_clock(play):
    closed = play(("toggle", 0), ("close", MINUTE), ("open", 60 * MINUTE))[-1]
    assert closed["clock"]["total"] == MINUTE and not closed["clock"]["isRunning"]


@pytest.mark.parametrize(("hours", "open_"), [(1, True), (5, False)])
def test_a_clock_left_running_since_the_day_before_is_stopped(esm, hours, open_):
    module = esm("widgets/book/sessions/state.js")
    state = module.eval(
        """(m, [plan, start, later]) => m.recalled(m.reduce(m.begin(plan), { type: "toggle", now: start }, plan), later)""",
        [PLAN, START, START + hours * 60 * MINUTE],
    )
    assert state["open"] is open_
    assert (state["since"] is not None) is open_


def test_a_session_kept_by_a_clock_that_was_ahead_goes_on_from_now(esm):
    module = esm("widgets/book/sessions/state.js")
    kept, clock = module.eval(
        """(m, [plan, start, now]) => {
            const kept = m.recalled(m.reduce(m.begin(plan), { type: "toggle", now: start }, plan), now);
            return [kept, m.clock(kept, plan, now + 1000)];
        }""",
        [PLAN, START, START - 60 * MINUTE],
    )
    assert kept["open"] and clock["isRunning"] and clock["total"] == 1000


@pytest.mark.parametrize(
    "change",
    [
        {"version": 1},
        {"plan": "autre"},
        {"phase": 3},
        {"phase": 0.5},
        {"spent": [0, 0]},
        {"spent": [0, -1, 0]},
        {"spent": [0, None, 0]},
        {"extra": [0, 1.5, 0]},
        {"skipped": [0, 0, 0]},
        {"extra": [-3, 0, 0]},
        {"since": "hier"},
        {"still": "hier"},
        {"waited": -1},
        {"revealed": [1]},
        {"open": None},
    ],
)
def test_what_is_no_state_is_refused(esm, change):
    module = esm("widgets/book/sessions/state.js")
    assert module.eval("(m, [plan, change]) => m.isState({ ...m.begin(plan), ...change }, [plan])", [PLAN, {}])
    assert not module.eval("(m, [plan, change]) => m.isState({ ...m.begin(plan), ...change }, [plan])", [PLAN, change])


@pytest.mark.parametrize("junk", [None, 3, "texte", [], {}])
def test_junk_is_no_state(esm, junk):
    assert esm("widgets/book/sessions/state.js").call("isState", junk, [PLAN]) is False


# --- keys and words


@pytest.mark.parametrize(
    ("key", "elsewhere", "control", "field"),
    [
        ("ArrowRight", "next", "next", None),
        ("ArrowLeft", "back", "back", None),
        ("PageDown", "next", "next", "next"),
        ("PageUp", "back", "back", "back"),
        ("-", "shorten", "shorten", None),
        ("t", "replan", "replan", None),
        ("q", "address", "address", None),
        ("l", "enter", "enter", None),
        (" ", "next", None, None),
        ("Enter", "reveal", None, None),
        ("R", "reveal", "reveal", None),
        (".", "black", "black", None),
        ("b", "black", "black", None),
        ("F5", "fullscreen", "fullscreen", "fullscreen"),
        ("Escape", "escape", "escape", "escape"),
        ("Tab", None, None, None),
        ("x", None, None, None),
        ("constructor", None, None, None),
    ],
)
def test_each_key_means_one_thing_and_leaves_fields_and_buttons_theirs(esm, key, elsewhere, control, field):
    module = esm("widgets/book/sessions/keys.js")
    found = [module.call("actionOf", {"key": key}, place) for place in ("elsewhere", "control", "field")]
    assert found == [elsewhere, control, field]
    assert module.call("actionOf", {"key": key, "ctrlKey": True}, "elsewhere") is None


def test_shift_and_space_go_back(esm):
    assert esm("widgets/book/sessions/keys.js").call("actionOf", {"key": " ", "shiftKey": True}, "elsewhere") == "back"


@pytest.mark.parametrize(
    ("ms", "up", "text"),
    [
        (0, False, "0:00"),
        (65_000, False, "1:05"),
        (59_001, True, "1:00"),
        (59_999, False, "0:59"),
        (3_600_000, False, "60:00"),
    ],
)
def test_time_reads_as_minutes_and_seconds(esm, ms, up, text):
    assert esm("widgets/book/sessions/words.js").call("minutesAndSeconds", ms, up) == text


def test_words_are_filled_in_and_nothing_else(esm):
    fill = lambda text, values: esm("widgets/book/sessions/words.js").call("fill", text, values)  # noqa: E731
    assert fill("{n} sur {count}, {toString}", {"n": 2, "count": "{n}"}) == "2 sur {n}, {toString}"
