"""Consensus and agreement in the page are those of the notebooks."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings

from tests.learning.crowds import any_votes, random_votes
from widgets.learning import dawid_skene, gold_scores, majority_vote, weighted_vote
from widgets.learning.crowdsourcing.agreement import krippendorff_alpha
from widgets.learning.crowdsourcing.votes import read_votes

CONSENSUS = "widgets/labs/shared/consensus.js"
AGREEMENT = "widgets/labs/shared/agreement.js"
VOTES = "widgets/labs/shared/votes.js"
CROWD = """([tasks, annotators, labels, sizes]) => ({
    tasks: Int32Array.from(tasks), annotators: Int32Array.from(annotators), labels: Int32Array.from(labels), sizes,
})"""
LISTS = "(found) => Object.fromEntries(Object.entries(found).map(([k, v]) => [k, v.buffer ? Array.from(v) : v]))"
SEVERAL = [
    *({"seed": seed, "labels": 2 + seed % 3, "asked": 0.2 + 0.1 * (seed % 7)} for seed in range(12)),
    {"seed": 20, "tasks": 300, "annotators": 30, "asked": 0.2},
    {"seed": 21, "tasks": 80, "annotators": 25, "labels": 10, "repeated": 1},
]


def indexed(votes: pd.DataFrame) -> list:
    crowd = read_votes(votes)
    sizes = {"tasks": len(crowd.tasks), "annotators": len(crowd.annotators), "labels": len(crowd.labels)}
    return [crowd.task.tolist(), crowd.annotator.tolist(), crowd.label.tolist(), sizes]


def in_page(module, call: str, votes: pd.DataFrame, argument=None) -> dict:
    """Evaluate `call` on the page's `votes`, typed arrays as lists."""
    return module(CONSENSUS).eval(
        f"(m, [crowd, argument]) => {{ const votes = ({CROWD})(crowd); return ({LISTS})({call}); }}",
        [indexed(votes), argument],
    )


def same(theirs: dict, ours: pd.DataFrame, votes: pd.DataFrame, tolerance=1e-9) -> None:
    labels = read_votes(votes).labels
    np.testing.assert_allclose(theirs["confidence"], ours.confidence, atol=tolerance)
    assert [labels[label] for label in theirs["label"]] == ours.label.to_list()


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(votes=any_votes())
def test_majority_and_weighted_votes_are_the_same_on_crowds_of_any_shape(module, votes):
    same(in_page(module, "m.majorityVote(votes)", votes), majority_vote(votes), votes)
    crowd = read_votes(votes)
    gold = pd.Series(crowd.labels[0], index=crowd.tasks[:3])
    known = [0 if task in gold.index else -1 for task in crowd.tasks]
    scores = gold_scores(votes, gold)
    theirs = in_page(module, "m.goldScores(votes, argument)", votes, known)
    assert theirs["right"] == scores.right.to_list()
    assert theirs["asked"] == scores.asked.to_list()
    assert theirs["weight"] == pytest.approx(scores.weight.to_list())
    theirs = in_page(module, "m.weightedVote(votes, argument)", votes, scores.weight.to_list())
    same(theirs, weighted_vote(votes, scores.weight), votes)


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(votes=any_votes())
def test_dawid_skene_is_the_same_on_crowds_of_any_shape(module, votes):
    theirs = in_page(module, "m.dawidSkene(votes, { iterations: 4 })", votes)
    ours = dawid_skene(votes, iterations=4)
    np.testing.assert_allclose(theirs["confidence"], ours.confidence, atol=1e-6)


@pytest.mark.parametrize("smoothing", [0, 0.5])
@pytest.mark.parametrize("crowd", SEVERAL)
def test_dawid_skene_ends_at_the_same_place_in_as_many_steps(module, crowd, smoothing):
    votes = random_votes(**crowd)
    ours = dawid_skene(votes, details=True, smoothing=smoothing)
    theirs = in_page(module, "m.dawidSkene(votes, { smoothing: argument })", votes, smoothing)
    same(theirs, ours.consensus, votes, 1e-7)
    np.testing.assert_allclose(theirs["accuracy"], ours.reliability.accuracy, atol=1e-7)
    np.testing.assert_allclose(theirs["confusion"], ours.confusion.to_numpy().ravel(), atol=1e-7)
    np.testing.assert_allclose(theirs["prior"], ours.prior, atol=1e-7)
    assert (theirs["iterations"], theirs["converged"]) == (ours.iterations, ours.converged)


def test_dawid_skene_gives_up_after_as_many_steps(module):
    votes = random_votes(1)
    never = -1.0  # a tolerance that no step meets: each would have to lose likelihood
    ours = dawid_skene(votes, details=True, tolerance=never)
    theirs = in_page(module, "m.dawidSkene(votes, { tolerance: argument })", votes, never)
    assert (theirs["iterations"], theirs["converged"]) == (ours.iterations, ours.converged) == (300, False)


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(votes=any_votes())
def test_alpha_is_the_same(module, votes):
    theirs = module(AGREEMENT).eval(f"(m, crowd) => m.krippendorffAlpha(({CROWD})(crowd))", indexed(votes))
    assert theirs == pytest.approx(krippendorff_alpha(votes), nan_ok=True)


def test_what_has_no_vote_has_no_label(module):
    found = module(CONSENSUS).eval(
        f"""(m) => {{
            const votes = ({CROWD})([[2, 2], [1, 1], [0, 1], {{ tasks: 4, annotators: 3, labels: 2 }}]);
            const all = [m.majorityVote(votes), m.weightedVote(votes, [1, 1, 1]), m.dawidSkene(votes)];
            return all.map({LISTS});
        }}"""
    )
    for method in found:
        assert method["label"] == [-1, -1, 0, -1]
        assert method["confidence"] == pytest.approx([0, 0, 0.5, 0])
    assert [math.isnan(value) for value in found[2]["accuracy"]] == [True, False, True]


def test_rows_are_indexed_as_the_notebooks_do(module):
    votes = random_votes(3, labels=3)
    found = module(VOTES).eval(
        f"(m, rows) => {{ const {{ votes, ...names }} = m.indexVotes(rows); return [({LISTS})(votes), names]; }}",
        votes.to_dict("records"),
    )
    tasks, annotators, labels, sizes = indexed(votes)
    assert found[0] == {"tasks": tasks, "annotators": annotators, "labels": labels, "sizes": sizes}
    crowd = read_votes(votes)
    assert found[1] == {"tasks": list(crowd.tasks), "annotators": list(crowd.annotators), "labels": list(crowd.labels)}


def test_ten_thousand_students_are_nothing_special(module):
    """600 000 votes; how long it takes is for `make bench` to say."""
    found = module(CONSENSUS).eval(
        """(m) => {
            const count = 600_000;
            const votes = {
                tasks: new Int32Array(count), annotators: new Int32Array(count), labels: new Int32Array(count),
                sizes: { tasks: 300, annotators: 10_000, labels: 2 },
            };
            let wrong = 0;
            for (let i = 0; i < count; i++) {
                votes.annotators[i] = Math.floor(i / 60);
                votes.tasks[i] = (i * 7 + votes.annotators[i]) % 300;
                const slip = (Math.imul(i, 2654435761) >>> 8) % 10 < 2;
                votes.labels[i] = (votes.tasks[i] % 2) ^ (slip ? 1 : 0);
            }
            const start = performance.now();
            const all = [m.majorityVote(votes), m.dawidSkene(votes)];
            const ms = performance.now() - start;
            for (const { label } of all) label.forEach((given, task) => { if (given !== task % 2) wrong += 1; });
            return { wrong, ms, iterations: all[1].iterations };
        }"""
    )
    assert found["wrong"] == 0
