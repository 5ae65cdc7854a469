"""Rounds, queue, undo and what the device gives back: the lab's state, without a page."""

from __future__ import annotations

import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

CONCEPT = "crosswalk"


def play(bench, small, *steps, seed=0):
    return bench.call("play", small, list(steps), CONCEPT, seed)


def control(grid):
    return {tile for tile in grid if tile.startswith("c")}


def unknown(grid):
    return [tile for tile in grid if tile.startswith("u")]


@pytest.mark.parametrize("seed", range(8))
def test_each_grid_mixes_three_control_tiles_of_both_kinds_with_six_unknown_ones(bench, small, seed):
    for state in play(bench, small, "right", "wrong", "right", "wrong", seed=seed):
        answers = {int(tile[1:]) % 2 for tile in control(state["grid"])}
        assert len(set(state["grid"])) == 9
        assert len(control(state["grid"])) == 3
        assert answers == {0, 1}


def test_an_accepted_round_labels_its_six_unknown_tiles_and_no_other(bench, small):
    before, after = play(bench, small, "right")
    assert [row["tile"] for row in after["labels"]] == unknown(before["grid"])
    assert all(row["label"] and row["round"] == 1 and row["seconds"] == 1.5 for row in after["labels"])
    assert after["curve"] == [{"concept": CONCEPT, "labels": 6, "accuracy": 0.5}]


def test_a_refused_round_throws_its_answers_away_but_counts_its_time(bench, small):
    _, after = play(bench, small, "wrong")
    assert after["labels"] == []
    assert after["curve"] == []
    assert after["effort"] == {"labels": 0, "seconds": 9, "refused": 1, "refusedSeconds": 9}


def test_after_a_refusal_all_nine_tiles_are_others_and_the_six_wait_at_the_back(bench, small):
    before, after = play(bench, small, "wrong")
    assert not set(before["grid"]) & set(after["grid"])
    assert set(after["queue"][-6:]) == set(unknown(before["grid"]))


def test_no_tile_is_labelled_twice_and_the_lab_stops_when_none_is_left(bench, small):
    states = play(bench, small, "right", "wrong", "right", "right", "wrong", "right", "right")
    labelled = [row["tile"] for row in states[-1]["labels"]]
    assert sorted(labelled) == sorted(small["unlabelled"])
    assert states[-1]["grid"] is None


def test_undo_brings_back_the_state_before_the_last_accepted_round(bench, small):
    states = play(bench, small, "right", "right", "undo")
    assert states[3] == states[1]


def test_undo_skips_refused_rounds(bench, small):
    states = play(bench, small, "right", "wrong", "undo")
    assert states[-1]["labels"] == []
    assert states[-1]["effort"]["refused"] == 1


def test_undo_without_a_round_does_nothing(bench, small):
    before, after = play(bench, small, "undo")
    assert before == after


def test_the_seed_changes_the_layout_and_repeats_it(bench, small):
    first, again, other = (play(bench, small, seed=seed)[0]["grid"] for seed in (1, 1, 2))
    assert first == again != other


def test_a_kept_session_comes_back_as_it_was(bench, small):
    for state in play(bench, small, "right", "wrong", "right", "undo", "right"):
        data = json.loads(json.dumps(state["data"]))
        assert bench.call("reread", small, data) == state["data"]


def corrupt(data, *path, to):
    """A copy of `data` with the value at `path` replaced, or removed if `to` is ..."""
    broken = copy.deepcopy(data)
    place = broken
    for key in path[:-1]:
        place = place[key]
    if to is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = to
    return broken


@pytest.mark.parametrize(
    ("path", "to"),
    [
        (("version",), 2),
        (("edition",), "other"),
        (("hand",), -1),
        (("hand",), 32768),
        (("hand",), 1.5),
        (("hand",), "3"),
        (("revealed",), "yes"),
        (("said",), [1]),
        (("rounds",), {}),
        (("rounds", 0), None),
        (("rounds", 0, "concept"), "bus"),
        (("rounds", 0, "picked"), "11"),
        (("rounds", 0, "picked"), ...),
        (("rounds", 0, "seconds"), -1),
        (("rounds", 0, "seconds"), 1e9),
        (("rounds", 0, "seconds"), "9"),
        (("rounds", 0, "accuracy"), 1.5),
        (("rounds", 0, "accuracy"), None),
        (("rounds", 0, "verified"), False),
        (("rounds", 0, "grid", 0), "nothing"),
        (("rounds", 0, "grid"), ["u0"] * 9),
        (("rounds", 0, "grid"), "u0"),
    ],
)
def test_a_spoiled_session_is_refused(bench, small, path, to):
    data = play(bench, small, "right", "wrong")[-1]["data"]
    assert bench.call("reread", small, corrupt(data, *path, to=to)) is None


def test_a_session_with_a_tile_labelled_twice_is_refused(bench, small):
    data = play(bench, small, "right")[-1]["data"]
    data["rounds"] *= 2
    assert bench.call("reread", small, data) is None


@pytest.mark.parametrize("nonsense", [None, 3, "text", [], {}, [[]], {"rounds": []}])
def test_anything_else_is_refused(bench, small, nonsense):
    assert bench.call("reread", small, nonsense) is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_read_back_is_refused_or_means_the_same(bench, small, data):
    """Change one value anywhere in a kept session: the reader never fails, and accepts only what it would write."""
    kept = play(bench, small, "right", "wrong", "right")[-1]["data"]
    path = data.draw(st.sampled_from(list(_paths(kept))))
    junk = data.draw(st.none() | st.booleans() | st.integers(-2, 200) | st.text(max_size=9) | st.just([]) | st.just({}))
    spoiled = corrupt(kept, *path, to=junk)
    assert bench.call("reread", small, spoiled) in (None, spoiled)


def _paths(value, prefix=()):
    if prefix:
        yield prefix
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in items:
        yield from _paths(part, (*prefix, key))
