"""What is found of a class: the same votes, consensus and models as in Python, and nothing about one person."""

from __future__ import annotations

import re

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from tests.labs.pooling_pages import codes, sessions
from widgets.labs.pooling import PoolingLab
from widgets.learning import dawid_skene, load_features, load_tiles, majority_vote
from widgets.learning.codes.sharecode import encode_share_code
from widgets.learning.crowdsourcing.agreement import krippendorff_alpha
from widgets.learning.images.tiles import load_page

BENCH = "tests/labs/pooling_bench.js"
CONCEPT = "crosswalk"


@pytest.fixture(scope="module")
def given():
    return sessions(14, rounds=6, care=0.8, refused=2, refused_seconds=30)


@pytest.fixture(scope="module")
def lab(given):
    return PoolingLab(codes=[encode_share_code(session) for session in given], concept=CONCEPT)


@pytest.fixture(scope="module")
def found(bench, lab, tileset):
    return bench.call("analyse", tileset, lab.codes, CONCEPT)


def score(table) -> float:
    """Share of right answers on the test tiles of scikit-learn's model, trained on a consensus."""
    page, features, tiles = load_page(), load_features(), load_tiles()
    truth = tiles[tiles.concept == CONCEPT].set_index("tile").present
    model = LogisticRegression(C=page["C"], tol=1e-9, max_iter=10_000).fit(features.loc[table.index], table.label)
    return model.score(features.loc[page["test"]], truth[page["test"]])


def test_votes_are_those_of_the_notebook(found, lab):
    assert [tuple(vote) for vote in found["votes"]] == list(lab.votes.itertuples(index=False, name=None))


def test_effort_counts_refused_grids_too(found, given):
    assert found["effort"] == {
        "students": 14,
        "simulated": 0,
        "labels": 14 * 36,
        "seconds": sum(session.seconds + 30 for session in given),
        "refused": 28,
    }


def test_the_ladder_is_that_of_the_notebook(found, lab, tileset):
    for name, table in {"majority": majority_vote(lab.votes), "ds": dawid_skene(lab.votes)}.items():
        labels = {
            tile: label == 1
            for tile, label in zip(tileset["unlabelled"], found[name]["label"], strict=True)
            if label >= 0
        }
        assert labels == table.label.to_dict()
        assert found[name]["accuracy"] == pytest.approx(score(table), abs=1e-9)
    assert found["alpha"] == pytest.approx(krippendorff_alpha(lab.votes))


def test_nobody_is_rated(found):
    assert set(found["ds"]["keys"]) == {"label", "confidence", "accuracy", "right", "model"}
    assert isinstance(found["ds"]["accuracy"], float)  # the model's, not the people's


def test_the_curve_ends_where_the_ladder_stands(found):
    points = found["points"]
    assert [point["students"] for point in points] == [1, 3, 5, 7, 11, 14]
    assert points[-1]["mean"] == found["majority"]["accuracy"]
    assert points[-1]["orders"] == 1
    assert all(point["orders"] == 12 for point in points[:-1])
    assert all(point["low"] <= point["mean"] <= point["high"] for point in points)
    assert points[0]["mean"] < points[-1]["mean"]


def test_the_most_divided_images_come_first(found, lab):
    shares = lab.votes.groupby("task").label.mean()
    divided = np.minimum(shares, 1 - shares)
    expected = divided.sort_values(ascending=False).iloc[:6]
    assert [
        min(one["present"], one["absent"]) / (one["present"] + one["absent"]) for one in found["disputed"]
    ] == pytest.approx(expected.tolist())
    for one in found["disputed"]:
        votes = lab.votes[lab.votes.task == one["task"]].label
        assert (one["present"], one["absent"]) == (votes.sum(), (~votes).sum())


def test_pairs_are_the_most_opposed_and_nobody_is_in_two(bench):
    rows = [
        [task, who, label]
        for who, labels in enumerate(["11111111", "00001111", "01111111", "00000000"])
        for task, label in enumerate(map(int, labels))
    ]
    pairs = bench.call("pairsOf", rows, 40, 4, 3)
    assert [len(pair["tiles"]) for pair in pairs] == [8, 3]
    assert [pair["common"] for pair in pairs] == [8, 8]
    assert all(one["first"] != one["second"] for pair in pairs for one in pair["tiles"])
    assert not re.search("annotator|person|name", str(pairs))


def test_pairs_that_agree_or_never_met_are_left_out(bench):
    alike = [[task, who, 1] for who in (0, 1) for task in range(8)]
    assert bench.call("pairsOf", alike, 8, 2, 3) == []
    apart = [[task + 8 * who, who, who] for who in (0, 1) for task in range(8)]
    assert bench.call("pairsOf", apart, 16, 2, 3) == []


@pytest.mark.parametrize("students", [1, 2])
def test_tiny_classes_have_results_too(bench, tileset, students):
    found = bench.call("analyse", tileset, codes(students, rounds=1), CONCEPT)
    assert found["points"][-1]["students"] == students
    assert 0 <= found["majority"]["accuracy"] <= 1


def test_the_order_of_arrival_leaves_no_trace(bench, tileset):
    given = codes(6)
    assert bench.call("analyse", tileset, given, CONCEPT) == bench.call("analyse", tileset, given[::-1], CONCEPT)
