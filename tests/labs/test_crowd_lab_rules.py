"""The rules of « La foule » by themselves: tiles, votes, the ladder, what may be kept."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from widgets.learning import dawid_skene, gold_scores, majority_vote, weighted_vote
from widgets.learning.crowdsourcing.agreement import krippendorff_alpha

BENCH = "tests/labs/crowd_bench.js"
USUAL = {"careful": 3, "hurried": 4, "random": 4, "saboteur": 2}
LIARS = {"careful": 3, "hurried": 0, "random": 0, "saboteur": 8}


@pytest.fixture
def crowd(module):
    return module(BENCH)


@pytest.fixture(scope="module")
def climbed(module, tileset):
    return module(BENCH).call("climbed", tileset, "crosswalk", USUAL, 0)


@pytest.mark.parametrize("concept", ["crosswalk", "traffic-light"])
def test_pool_and_test_set_are_balanced_halves_without_unknown_tiles(crowd, tileset, truth, concept):
    tiles = crowd.call("tilesIn", tileset, concept)
    assert sorted(tiles["pool"] + tiles["test"]) == sorted(tileset["test"])
    assert tiles["control"] == tileset["control"]
    present = [sum(truth[tile, concept] for tile in tiles[half]) for half in ("pool", "test")]
    assert abs(present[0] - present[1]) <= 1
    assert abs(len(tiles["pool"]) - len(tiles["test"])) <= 2


def test_a_third_of_the_pool_is_hard_and_never_beyond_a_careful_worker(crowd, tileset):
    tiles = crowd.call("tilesIn", tileset, "crosswalk")
    hard = np.array(tiles["hardness"])
    assert (hard > 0).sum() == round(len(tiles["pool"]) / 3)
    assert hard.max() == 0.8


def test_the_page_s_ladder_is_the_notebook_s(climbed):
    votes = pd.DataFrame(climbed["table"])
    pool = list(dict.fromkeys(votes.task))[: len(climbed["truth"])]
    on_pool = votes[votes.task.isin(pool)]
    # In votes the labels are 0 and 1; control tiles have their truth, which a careful vote alone does not give.
    majority, skene = majority_vote(on_pool), dawid_skene(on_pool)
    for rung, table in ((climbed["rungs"][1], majority), (climbed["rungs"][3], skene)):
        assert rung["label"] == table.loc[pool, "label"].tolist()
        np.testing.assert_allclose(rung["confidence"], table.loc[pool, "confidence"], atol=1e-8)
    assert climbed["alpha"] == pytest.approx(krippendorff_alpha(on_pool))


def test_controls_weigh_votes_as_in_the_notebook(climbed, tileset):
    votes = pd.DataFrame(climbed["table"])
    gold = pd.Series([int(mark) for mark in tileset["truth"]["crosswalk"]["control"]], index=tileset["control"])
    weights = gold_scores(votes, gold).weight
    on_pool = votes[~votes.task.isin(tileset["control"])]
    table = weighted_vote(on_pool, weights)
    pool = list(dict.fromkeys(on_pool.task))
    assert climbed["rungs"][2]["label"] == table.loc[pool, "label"].tolist()


def test_each_rung_is_counted_against_the_truth(climbed):
    for rung in climbed["rungs"]:
        right = sum(a == b for a, b in zip(rung["label"], climbed["truth"], strict=True))
        assert rung["right"] == right
        assert rung["share"] == right / len(climbed["truth"])
        sure = [i for i, confidence in enumerate(rung["confidence"]) if confidence >= 0.9]
        assert rung["sure"] == len(sure)
        assert rung["sureWrong"] == sum(rung["label"][i] != climbed["truth"][i] for i in sure)


def test_the_first_rung_is_number_one_alone(climbed):
    first = next(i for i, person in enumerate(climbed["people"]) if person["number"] == 1)
    assert climbed["rungs"][0]["right"] == climbed["workers"][first]
    assert set(climbed["rungs"][0]["confidence"]) == {1}


def test_on_average_each_rung_is_better_than_the_one_below(crowd, tileset):
    runs = [crowd.call("climbed", tileset, "crosswalk", USUAL, seed)["rungs"] for seed in range(8)]
    right = np.array([[rung["share"] for rung in rungs] for rungs in runs]).mean(axis=0)
    learned = np.array([[rung["accuracy"] for rung in rungs] for rungs in runs]).mean(axis=0)
    assert right[0] + 0.05 < right[1] < right[2] - 0.05
    assert right[3] > right[1] + 0.05
    assert learned[0] < learned[1] < min(learned[2:])


def test_a_majority_of_liars_turns_dawid_skene_round(crowd, tileset):
    result = crowd.call("climbed", tileset, "crosswalk", LIARS, 0)
    assert result["rungs"][3]["share"] < 0.2
    assert result["rungs"][2]["share"] > 0.9
    careful = [one for one in result["portraits"] if one["kind"] == "careful"]
    assert all(one["estimate"] < 0.5 < one["control"] / one["asked"] for one in careful)


def test_portraits_leave_real_people_out(crowd, tileset):
    tiles = crowd.call("tilesIn", tileset, "crosswalk")
    rows = [{"task": tile, "annotator": "Voisine", "label": True} for tile in tiles["pool"]]
    result = crowd.call("climbed", tileset, "crosswalk", USUAL, 0, rows)
    assert [one["number"] for one in result["portraits"]] == list(range(1, 14))
    assert len(result["people"]) == 14
    assert all(row["yes"] + row["no"] == 14 for row in result["disputed"])


def test_votes_that_cannot_be_read_or_are_elsewhere_are_ignored(crowd, tileset):
    tiles = crowd.call("tilesIn", tileset, "crosswalk")
    plain = crowd.call("climbed", tileset, "crosswalk", USUAL, 0)
    vote = {"task": tiles["pool"][0], "annotator": "A", "label": True}
    ignored = [
        vote | {"task": tileset["unlabelled"][0]},
        vote | {"task": tiles["test"][0]},
        vote | {"label": "yes"},
        vote | {"annotator": "=HYPERLINK(1)"},
        vote | {"annotator": "vous"},
        vote | {"annotator": "careful-1"},
        None,
    ]
    assert crowd.call("climbed", tileset, "crosswalk", USUAL, 0, ignored)["votes"] == plain["votes"]
    twice = [vote, vote | {"label": False}]
    table = crowd.call("climbed", tileset, "crosswalk", USUAL, 0, twice)["table"]
    assert [row["label"] for row in table if row["annotator"] == "A"] == [0]


def test_votes_of_one_person_do_not_depend_on_the_others(crowd, tileset):
    def answers(people):
        table = crowd.call("climbed", tileset, "crosswalk", people, 0)["table"]
        return [row["label"] for row in table if row["annotator"] == "careful-1"]

    assert answers(USUAL) == answers(LIARS)


def test_disputed_tiles_come_first(climbed):
    gaps = [abs(row["yes"] - row["no"]) for row in climbed["disputed"]]
    assert gaps == sorted(gaps)


def test_the_curve_ends_with_the_whole_crowd(crowd, tileset, climbed):
    points = crowd.call("grown", tileset, "crosswalk", USUAL, 0)["points"]
    assert [point["size"] for point in points] == [1, 3, 5, 7, 9, 13]
    for rung in climbed["rungs"][1:]:
        assert points[-1][rung["step"]] == pytest.approx(rung["share"])
    alone = np.mean(climbed["workers"]) / len(climbed["truth"])
    assert points[0]["majority"] == pytest.approx(alone, abs=0.12)


def test_the_student_s_grids_hold_three_controls_and_no_tile_twice(crowd, tileset):
    grids = crowd.call("gridsIn", tileset, "crosswalk", 3)
    served = [tile for grid in grids for tile in grid]
    assert [len(grid) for grid in grids] == [9, 9]
    assert len(set(served)) == 18
    assert [sum(tile in tileset["control"] for tile in grid) for grid in grids] == [3, 3]
    assert grids != crowd.call("gridsIn", tileset, "crosswalk", 4)
    votes = crowd.call("studentVotes", [[True] + 8 * [False]], grids)
    assert [vote["task"] for vote in votes] == grids[0]
    assert [vote["label"] for vote in votes] == [True] + 8 * [False]


def test_a_count_gives_way_to_the_bounds(crowd):
    assert crowd.call("counted", USUAL, "careful", 99)["careful"] == 15
    full = {"careful": 15, "hurried": 10, "random": 4, "saboteur": 2}
    assert crowd.call("counted", full, "random", 9)["random"] == 4
    assert crowd.call("counted", {"careful": 2, "hurried": 0, "random": 0, "saboteur": 1}, "careful", 0)["careful"] == 2


def test_only_what_the_lab_writes_is_read_back(crowd):
    good = {"version": 1, "edition": "e", "concept": "crosswalk", "ballots": ["010000001"], "skipped": True, "step": 2}
    bad = [
        {"version": 2},
        {"edition": "f"},
        {"concept": "bus"},
        {"ballots": ["01"]},
        {"ballots": ["010000001"] * 3},
        {"ballots": "010000001"},
        {"skipped": 1},
        {"skipped": False},  # on the ladder with a grid left to answer
        {"step": 5},
        {"step": 1.5},
    ]
    assert (
        crowd.call("sessionsAccepted", [good, *({**good, **change} for change in bad), None, [], {}])
        == [True] + [False] * 13
    )
    session = {"concept": "crosswalk", "ballots": [[True] + 8 * [False]], "skipped": True, "step": 3}
    assert crowd.call("returned", session) == session
    crowds = [USUAL, {**USUAL, "robot": 1}, {**USUAL, "careful": 16}, {**USUAL, "careful": 1.5}, None]
    assert crowd.call("crowdsAccepted", crowds) == [True, False, False, False, False]
