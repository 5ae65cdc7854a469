"""Simulated annotators are as good as they are said to be, and never change for a seed."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from widgets.learning.crowdsourcing.crowd import KINDS, crowd_of, simulate_votes
from widgets.learning.repeatable import draws

TRUTH = pd.Series(np.arange(2000) % 2 == 0, index=[f"t{i:04d}" for i in range(2000)])


def right(votes, truth):
    return (votes.label.to_numpy() == truth[votes.task].to_numpy()).mean()


def test_numbers_are_the_pages_own():
    # What widgets/labs/shared/random.js draws; tests/labs/test_crowd.py compares more of them.
    assert draws("travail", 3).tolist() == draws("travail", 5).tolist()[:3]
    assert 0.49 < draws("é☕", 100_000).mean() < 0.51


@pytest.mark.parametrize(("kind", "accuracy"), KINDS.items())
def test_each_kind_is_right_as_often_as_it_says(kind, accuracy):
    votes = simulate_votes(TRUTH, crowd_of(**{kind: 5}), seed=3)
    assert len(votes) == 5 * len(TRUTH)
    assert right(votes, TRUTH) == pytest.approx(accuracy, abs=0.02)


def test_a_vote_depends_on_nobody_elses():
    alone = simulate_votes(TRUTH, crowd_of(hurried=1), seed=1)
    crowd = crowd_of(careful=3, hurried=2)
    some = {annotator: list(TRUTH.index[100:200]) for annotator in crowd.annotator}
    among = simulate_votes(TRUTH, crowd, seed=1, tasks=some)
    same = among[among.annotator == "hurried-1"].reset_index(drop=True)
    pd.testing.assert_frame_equal(same, alone.iloc[100:200].reset_index(drop=True))
    assert len(among) == 500
    assert not simulate_votes(TRUTH, crowd_of(hurried=1), seed=2).label.equals(alone.label)


def test_wrong_answers_are_spread_over_the_other_labels():
    truth = pd.Series(np.arange(3000) % 3)
    votes = simulate_votes(truth, crowd_of(saboteur=2), seed=0)
    wrong = (votes.label.to_numpy() - truth[votes.task].to_numpy()) % 3
    assert np.bincount(wrong) / len(wrong) == pytest.approx([0.1, 0.45, 0.45], abs=0.03)


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_can_tell_on_the_hardest_tasks(kind):
    hardness = pd.Series(1.0, TRUTH.index)
    votes = simulate_votes(TRUTH, crowd_of(**{kind: 3}), seed=5, hardness=hardness)
    assert right(votes, TRUTH) == pytest.approx(0.5, abs=0.03)


def test_what_cannot_be_simulated_is_refused_in_french():
    with pytest.raises(ValueError, match="paresseux"):
        crowd_of(paresseux=1)
    with pytest.raises(ValueError, match="deux étiquettes"):
        simulate_votes(pd.Series(["oui", "oui"]), crowd_of(careful=1), seed=0)
