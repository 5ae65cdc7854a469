"""The page's simulated annotators vote as the notebooks' do, vote for vote."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from widgets.learning.crowdsourcing.crowd import KINDS, crowd_of, simulate_votes
from widgets.learning.repeatable import draws, text_hash

CROWD = "widgets/labs/shared/crowd.js"
RANDOM = "widgets/labs/shared/random.js"


@pytest.mark.parametrize("text", ["", "7/careful-1", "été ☕ 😀"])
def test_numbers_drawn_are_the_same(module, text):
    theirs = module(RANDOM).eval(
        "(m, text) => { const random = m.generator(text); return [m.hash(text), Array.from({ length: 50 }, random)]; }",
        text,
    )
    assert theirs == [text_hash(text), draws(text, 50).tolist()]


def test_kinds_are_the_same(module):
    assert module(CROWD).eval("(m) => m.KINDS") == KINDS
    theirs = module(CROWD).call("crowdOf", {"hurried": 2, "saboteur": 1})
    ours = crowd_of(hurried=2, saboteur=1).rename(columns={"annotator": "name"})
    assert theirs == ours.to_dict("records")


@pytest.mark.parametrize("labels", [2, 5])
@pytest.mark.parametrize("hard", [False, True])
def test_votes_are_the_same(module, labels, hard):
    rng = np.random.default_rng(labels)
    truth = pd.Series(rng.permutation(np.arange(120) % labels))
    crowd = crowd_of(careful=2, hurried=2, random=1, saboteur=2)
    hardness = pd.Series(rng.random(120)) if hard else None
    tasks = {name: rng.choice(120, 40, replace=False).tolist() for name in crowd.annotator}
    ours = simulate_votes(truth, crowd, seed=9, tasks=tasks, hardness=hardness)
    options = {"seed": 9, "labels": labels, "tasks": list(tasks.values()), "hardness": hard and hardness.tolist()}
    theirs = module(CROWD).eval(
        """(m, [truth, annotators, options]) => {
            const votes = m.simulateVotes(truth, annotators, options);
            return [votes.tasks, votes.annotators, votes.labels].map((list) => Array.from(list));
        }""",
        [truth.tolist(), crowd.rename(columns={"annotator": "name"}).to_dict("records"), options],
    )
    assert theirs[0] == ours.task.to_list()
    assert [crowd.annotator[a] for a in theirs[1]] == ours.annotator.to_list()
    assert theirs[2] == ours.label.to_list()
