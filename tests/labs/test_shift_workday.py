"""What time does to a shift, what a payslip adds up, and what the device keeps."""

from __future__ import annotations

import copy

import pytest

from widgets.labs.shift import ShiftLab

BENCH = "tests/labs/shift_bench.js"
ACCEPT, PASS, PROCEED, EXTEND, REOPEN = ({"deed": deed} for deed in ("accept", "pass", "proceed", "extend", "reopen"))


def seconds(value):
    return {"seconds": value}


def task(*, search=8, work=6, answer=0):
    """One task from search to verdict; 8 s is longer than any search, so some goes to reading the offer."""
    return [seconds(search), ACCEPT, seconds(work), {"answer": answer}]


@pytest.fixture
def live(module):
    state = ShiftLab.shared_state()
    return lambda *script: module(BENCH).call("live", {**state, "script": list(script)})


@pytest.fixture
def reread(module):
    state = ShiftLab.shared_state()
    return lambda data: module(BENCH).call("reread", {**state, "data": data})


def test_a_search_ends_by_itself_and_the_rest_is_reading(live):
    shift = live({"begin": {}}, seconds(8))["shift"]
    assert shift["phase"] == "read"
    spent = shift["current"]["seconds"]
    assert spent["search"] > 1 and spent["search"] + spent["read"] == pytest.approx(8)


def test_a_shift_ends_when_time_is_up(live):
    shift = live({"begin": {}}, seconds(61))["shift"]
    assert shift["ended"] == "time"
    assert sum(shift["current"]["seconds"].values()) == pytest.approx(60)


def test_a_task_begun_may_be_finished_on_the_clock_and_its_verdict_read_off_it(live):
    lived = live({"begin": {}}, seconds(10), ACCEPT, seconds(55), {"answer": "right"}, seconds(30))
    assert lived["shift"]["ended"] is None
    assert lived["slip"]["total"] == pytest.approx(65)
    assert live({"begin": {}}, seconds(10), ACCEPT, seconds(55), {"answer": 0}, PROCEED)["shift"]["ended"] == "time"


def test_a_pause_stops_the_clock_and_a_minute_can_be_added(live):
    lived = live({"begin": {}}, seconds(10), {"pause": True}, seconds(300), {"pause": False}, EXTEND, seconds(80))
    assert lived["shift"]["ended"] is None
    assert lived["slip"]["total"] == pytest.approx(90)


def test_a_shift_ended_by_hand_can_be_taken_up_again_but_not_one_out_of_time(live):
    again = live({"begin": {}}, seconds(10), {"end": "hand"}, REOPEN)["shift"]
    assert (again["ended"], again["paused"]) == (None, True)
    assert live({"begin": {}}, seconds(61), REOPEN)["shift"]["ended"] == "time"


def test_the_payslip_adds_up(live):
    script = [{"begin": {"minutes": 10}}]
    for i in range(24):
        script += [*task(answer="right" if i % 3 else 3), seconds(1), PROCEED]
    slip = live(*script, seconds(8), PASS, seconds(3))["slip"]
    assert slip["done"] == slip["paid"] + slip["refused"] + slip["missed"] == 24
    assert slip["passed"] == 1
    assert slip["refused"] == 3  # one in eight
    assert slip["controls"] in (4, 5) and slip["refusedRight"] <= slip["right"] <= slip["controls"]
    assert slip["total"] == pytest.approx(sum(slip["seconds"].values())) == pytest.approx(24 * 15 + 11)
    assert slip["unpaid"] == pytest.approx(slip["total"] - slip["seconds"]["paid"])
    assert slip["seconds"]["paid"] == pytest.approx(6 * slip["paid"])
    assert slip["wage"] == pytest.approx(slip["cents"] / 100 * 3600 / slip["total"])
    assert slip["wage"] < slip["paidWage"]


def test_too_short_a_shift_has_no_hourly_wage(live):
    assert live({"begin": {}}, seconds(8), {"end": "hand"})["slip"]["wage"] is None


def test_points_reward_every_task_and_change_no_pay(live):
    script = [step for _ in range(8) for step in [*task(), PROCEED]]
    plain = live({"begin": {"minutes": 5}}, *script)
    gamified = live({"begin": {"minutes": 5, "gamified": True}}, *script)
    assert plain["slip"] == gamified["slip"]
    assert gamified["slip"]["refused"] + gamified["slip"]["missed"] > 0
    assert gamified["rewards"] == {"points": 8 * 15, "level": 3, "badges": ["first", "swift", "five"]}


def test_paces_with_and_without_points_are_compared_by_planned_time(live):
    slow = [step for _ in range(4) for step in [*task(work=10), PROCEED]]
    fast = [step for _ in range(4) for step in [*task(work=5), PROCEED]]
    alone = live({"begin": {"minutes": 5}}, *slow)["paces"]
    assert alone["gamified"] is None and alone["plain"]["tasks"] == 4
    both = live({"begin": {"minutes": 5}}, *slow, {"end": "hand"}, {"begin": {"minutes": 5, "gamified": True}}, *fast)
    assert both["paces"]["gamified"]["share"] == pytest.approx(both["paces"]["plain"]["share"] / 2, rel=0.2)


def test_a_second_shift_brings_other_tasks(live):
    script = [step for _ in range(5) for step in [*task(), PROCEED]]
    rows = live({"begin": {"minutes": 5}}, *script, {"end": "hand"}, {"begin": {"minutes": 5}}, *script)["rows"]
    assert [row["shift"] for row in rows] == [1] * 5 + [2] * 5
    assert len({row["item"] for row in rows}) == 10


def test_the_log_has_one_line_a_task(live):
    lived = live({"begin": {}}, *task(answer="right"), seconds(1), PROCEED, seconds(6), PASS)
    lines = lived["csv"].splitlines()
    header = "shift;task;kind;item;control;expected;answer;outcome;cents;gamified;search;read;work;between"
    assert lines[0] == f"\ufeff{header}" and len(lines) == 3
    assert lived["rows"][1]["outcome"] == "passed" and lived["rows"][1]["answer"] is None
    assert lived["rows"][0]["work"] == pytest.approx(6)


@pytest.fixture
def kept(live):
    script = [step for _ in range(3) for step in [*task(), PROCEED]]
    return live({"begin": {}}, *script, {"end": "hand"}, {"begin": {"gamified": True}}, *task())["data"]


def test_what_is_kept_is_read_again(kept, reread):
    assert reread(kept) == kept


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.update(version=2),
        lambda data: data.update(edition="other"),
        lambda data: data.update(shifts="none"),
        lambda data: data.update(said=[3]),
        lambda data: data.update(shifts=[], preparing=False),
        lambda data: data["shifts"][0].update(minutes=0),
        lambda data: data["shifts"][0].update(minutes=11),
        lambda data: data["shifts"][0].update(extra=60),
        lambda data: data["shifts"][0].update(phase="sleep"),
        lambda data: data["shifts"][1].update(phase="work"),
        lambda data: data["shifts"][1].update({"from": 0}),
        lambda data: data["shifts"][0].update(seed=-1),
        lambda data: data["shifts"][0].update(closed=[None]),
        lambda data: data["shifts"][0]["closed"][0].__setitem__(0, "bleu"),
        lambda data: data["shifts"][0]["closed"][0].__setitem__(1, -1),
        lambda data: data["shifts"][0]["closed"][0].pop(),
        lambda data: data["shifts"][0].update(closed=data["shifts"][0]["closed"] * 2000),
    ],
)
def test_what_could_not_have_been_written_is_refused(kept, reread, spoil):
    data = copy.deepcopy(kept)
    spoil(data)
    assert reread(data) is None


@pytest.mark.parametrize("data", [None, 3, [], {}, {"version": 1}])
def test_other_data_is_refused(reread, data):
    assert reread(data) is None


def test_of_two_tabs_the_one_that_acted_last_goes_on(live, module):
    mine, theirs = (live({"begin": {}}, *task(), PROCEED, seconds(more))["data"] for more in (2, 9))
    assert mine != theirs
    merged = module(BENCH).call("merge", {**ShiftLab.shared_state(), "mine": mine, "theirs": theirs})
    assert merged == theirs
