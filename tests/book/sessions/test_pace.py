"""How late a class is, how the rest is made to fit, and where students find a page: pure modules."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

MINUTE = 60_000
PLAN = {
    "name": "mini",
    "title": "Mini",
    "minutes": 25,  # five to spare
    "phases": [{"title": title, "minutes": minutes, "questions": []} for title, minutes in zip("ABCD", (3, 10, 5, 2))],
}
PLAY = """(m, [plan, events]) => {
    let state = m.state.begin(plan);
    let now = 0;
    return events.map(([type, minutes]) => {
        now += minutes * 60000;
        state = m.state.reduce(state, { type, now }, plan);
        return {
            late: m.pace.delay(state, plan, now),
            minutes: plan.phases.map((_, at) => m.pace.minutesOf(state, plan, at)),
            valid: m.state.isState(JSON.parse(JSON.stringify(state)), [plan]),
            phase: state.phase,
        };
    });
}"""


@pytest.fixture
def play(esm):
    module = esm("tests/book/sessions/pace_bench.js")
    return lambda *events: module.eval(PLAY, [PLAN, events])


def test_a_session_not_yet_begun_is_neither_late_nor_early(play):
    assert [one["late"] for one in play(("open", 0), ("open", 5))] == [0, 0]


def test_late_is_what_the_phase_takes_beyond_its_minutes_and_pauses_count(play):
    seen = play(("toggle", 0), ("open", 3), ("open", 2), ("toggle", 0), ("open", 4), ("toggle", 1), ("next", 0))
    assert [one["late"] for one in seen] == [0, 0, 2, 2, 6, 7, 7]


def test_moving_on_before_time_is_early(play):
    assert play(("toggle", 0), ("next", 1))[-1]["late"] == -2


def test_a_minute_more_or_less_moves_the_end(play):
    seen = play(("toggle", 0), ("stretch", 0), ("shorten", 0), ("shorten", 0), ("shorten", 0), ("shorten", 0))
    assert [one["late"] for one in seen] == [0, 1, 0, -1, -2, -2]  # no phase is shorter than a minute
    assert seen[-1]["minutes"][0] == 1


def test_time_away_from_the_class_is_not_its_time(play):
    assert play(("toggle", 0), ("close", 2), ("open", 600), ("toggle", 1))[-1]["late"] == 1


def test_the_rest_is_made_to_fit_in_proportion(play):
    late = play(("toggle", 0), ("next", 6), ("replan", 0))[-1]
    assert (late["late"], late["minutes"]) == (0, [3, 10, 3, 1])
    early = play(("toggle", 0), ("replan", 0), ("next", 1), ("replan", 0))[-1]
    assert (early["late"], early["minutes"]) == (0, [3, 10, 6, 3])


def test_what_cannot_fit_is_left_late(play):
    seen = play(("toggle", 0), ("next", 15), ("replan", 0))[-1]
    assert seen["minutes"][2:] == [1, 1] and seen["late"] == 7


EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["next", "back", "toggle", "stretch", "shorten", "replan", "skip", "open", "close"]),
        st.integers(0, 12),
    ),
    min_size=1,
    max_size=25,
)


@given(events=EVENTS)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_happens_each_phase_has_its_minute_and_a_new_plan_is_in_time_if_any_can_be(play, events):
    for seen, (type_, _) in zip(play(*events), events, strict=True):
        assert seen["valid"]
        assert min(seen["minutes"]) >= 1
        to_come = seen["minutes"][seen["phase"] + 1 :]
        if type_ == "replan" and to_come:
            assert seen["late"] == 0 or (seen["late"] > 0 and set(to_come) == {1})


# --- addresses

PAGE = {"path": "chapters/tricher.html", "href": "tricher.html"}


@pytest.mark.parametrize(
    ("book", "here", "address"),
    [
        (
            "https://ecole.example/clic/",
            "file:///home/x/seance.html",
            "https://ecole.example/clic/chapters/tricher.html",
        ),
        ("", "http://10.0.0.5:8000/chapters/seance.html?projeter#film", "http://10.0.0.5:8000/chapters/tricher.html"),
        ("", "https://ecole.example/b/chapters/seance.html", "https://ecole.example/b/chapters/tricher.html"),
        ("", "file:///media/cle/livre/chapters/seance.html", None),
        ("", "http://localhost:8000/chapters/seance.html", None),
        ("", "http://127.0.0.1:8000/chapters/seance.html", None),
        ("", "http://[::1]/chapters/seance.html", None),
    ],
)
def test_an_address_is_one_that_other_devices_can_open(esm, book, here, address):
    module = esm("widgets/book/sessions/address.js")
    assert module.call("addressOf", PAGE, {"book": book, "here": here}) == address


def test_what_people_type_is_short(esm):
    module = esm("widgets/book/sessions/address.js")
    assert (
        module.call("typed", "https://ecole.example/clic/chapters/tricher.html")
        == "ecole.example/clic/chapters/tricher.html"
    )
    assert module.call("typed", "http://10.0.0.5:8000/") == "10.0.0.5:8000"
