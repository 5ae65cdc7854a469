"""Consensus: against plain versions of the papers, against crowd-kit, and what it owes to the reader."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings

from tests.learning.crowds import any_votes, plain_dawid_skene, plain_majority, random_votes
from widgets.learning import dawid_skene, gold_scores, majority_vote, weighted_vote
from widgets.learning.crowdsourcing.consensus import softmax
from widgets.learning.crowdsourcing.crowd import crowd_of, simulate_votes

METHODS = [majority_vote, dawid_skene, lambda votes: weighted_vote(votes, pd.Series(1.0, set(votes.annotator)))]
CROWDS = [
    {"seed": 1},
    {"seed": 2, "labels": 4, "asked": 0.4},
    {"seed": 3, "tasks": 60, "annotators": 3, "asked": 0.9},
    {"seed": 4, "labels": 3, "repeated": 2},
    {"seed": 5, "tasks": 200, "annotators": 40, "labels": 10, "asked": 0.2},
]


def table(*rows):
    return pd.DataFrame(rows, columns=["task", "annotator", "label"])


@settings(deadline=None)
@given(any_votes())
def test_majority_vote_counts_as_anyone_would(votes):
    found = majority_vote(votes)
    assert dict(zip(found.index, zip(found.label, found.confidence), strict=True)) == plain_majority(votes)


@pytest.mark.parametrize("crowd", CROWDS)
def test_dawid_skene_takes_the_very_steps_of_the_paper(crowd):
    votes = random_votes(**crowd)
    found = dawid_skene(votes, details=True, iterations=12, tolerance=-1)
    belief, prior, errors = plain_dawid_skene(votes, 12)
    for task, row in found.consensus.iterrows():
        assert row.confidence == pytest.approx(max(belief[task].values()), abs=1e-9)
        assert belief[task][row.label] >= max(belief[task].values()) - 1e-9
    assert found.prior.to_dict() == pytest.approx(prior)
    for (annotator, truth), row in found.confusion.iterrows():
        assert row.to_dict() == pytest.approx(errors[annotator][truth], abs=1e-9)


@settings(max_examples=60, deadline=None)
@given(any_votes())
def test_dawid_skene_follows_the_paper_on_crowds_of_any_shape(votes):
    found = dawid_skene(votes, iterations=4, tolerance=-1)
    belief, _, _ = plain_dawid_skene(votes, 4)
    for task, row in found.iterrows():
        assert row.confidence == pytest.approx(belief[task][row.label], abs=1e-6)
        assert row.confidence == pytest.approx(max(belief[task].values()), abs=1e-6)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:crowdkit")
@pytest.mark.parametrize("crowd", CROWDS)
def test_dawid_skene_reaches_crowd_kits_answer(crowd):
    aggregation = pytest.importorskip("crowdkit.aggregation")
    votes = random_votes(**crowd)
    peer = aggregation.DawidSkene(n_iter=50, tol=-1).fit(votes.rename(columns={"annotator": "worker"}))
    theirs = peer.probas_.sort_index()
    ours = dawid_skene(votes, iterations=50, tolerance=-1)
    np.testing.assert_allclose(ours.confidence, theirs.max(axis=1), atol=1e-6)
    assert (ours.label == theirs.idxmax(axis=1)).all()


def test_dawid_skene_sees_through_saboteurs_where_the_majority_does_not():
    truth = pd.Series(np.random.default_rng(0).random(200) < 0.5)
    crowd = crowd_of(careful=7, random=2, saboteur=6)
    votes = simulate_votes(truth, crowd, seed=1)
    found = dawid_skene(votes, details=True)
    assert (majority_vote(votes).label == truth).mean() < 0.95
    assert (found.consensus.label == truth).mean() > 0.99
    accuracy = found.reliability.accuracy.groupby(crowd.set_index("annotator").kind).mean()
    assert accuracy["careful"] > 0.9 and accuracy["saboteur"] < 0.2 and abs(accuracy["random"] - 0.5) < 0.15


def test_it_says_whether_it_converged():
    votes = random_votes(1)
    assert dawid_skene(votes).attrs["converged"] is True
    assert dawid_skene(votes, iterations=2).attrs == {"iterations": 2, "converged": False}


def test_smoothing_keeps_a_few_lucky_answers_from_looking_like_perfection():
    votes = random_votes(6, tasks=8, annotators=4)
    strict, smooth = dawid_skene(votes, details=True), dawid_skene(votes, details=True, smoothing=1)
    assert strict.confusion.to_numpy().min() < 1e-6
    assert smooth.confusion.to_numpy().min() > 0.05


def test_smoothed_estimates_go_on_until_they_settle():
    votes = random_votes(2, labels=4, asked=0.4)
    settled = dawid_skene(votes, smoothing=1, tolerance=-1, iterations=2000)
    found = dawid_skene(votes, smoothing=1, tolerance=1e-13, iterations=2000)
    assert found.attrs["converged"]
    np.testing.assert_allclose(found.confidence, settled.confidence, atol=1e-4)


def test_control_tasks_say_whom_to_trust():
    votes = table(
        *[(f"gold{i}", "good", True) for i in range(4)],
        *[(f"gold{i}", "bad", i == 0) for i in range(4)],
        *[("new", "good", True), ("new", "bad", False), ("new", "unknown", False)],
    )
    gold = pd.Series({f"gold{i}": True for i in range(4)})
    scores = gold_scores(votes, gold)
    assert scores.right.to_dict() == {"bad": 1, "good": 4, "unknown": 0}
    assert scores.asked.to_dict() == {"bad": 4, "good": 4, "unknown": 0}
    assert scores.weight.to_dict() == pytest.approx({"bad": np.log(2 / 4), "good": np.log(5 / 1), "unknown": 0})
    # Odds 5 for True, and again 2 from whoever is mostly wrong and says False.
    found = weighted_vote(votes, scores.weight).loc["new"]
    assert found.label and found.confidence == pytest.approx(10 / 11)
    assert not majority_vote(votes).loc["new", "label"]


def test_a_right_answer_among_many_labels_weighs_more():
    votes = table(*[(task, "good", task) for task in "abc"])
    scores = gold_scores(votes, pd.Series({task: task for task in "abc"}))
    # Four right of six, with one imaginary answer for each label: odds 4 against 2, and each wrong label has half of it.
    assert scores.weight.to_dict() == pytest.approx({"good": np.log(4 / (2 / 2))})


def test_where_there_is_one_label_nobody_can_be_told_from_anybody():
    votes = table(("t", "a", "oui"), ("u", "a", "oui"), ("u", "b", "oui"))
    assert gold_scores(votes, pd.Series({"t": "oui"})).weight.to_dict() == {"a": 0.0, "b": 0.0}


def test_shares_of_very_likely_labels_are_exact_and_so_is_the_log_of_their_sum():
    shares, total = softmax(np.array([[1000.0, 1000.0 + np.log(3)], [-1000.0, -1000.0]]))
    np.testing.assert_allclose(shares, [[0.25, 0.75], [0.5, 0.5]])
    np.testing.assert_allclose(total, [1000 + np.log(4), -1000 + np.log(2)])


def test_equal_weights_choose_as_the_majority_does():
    votes = random_votes(7, labels=3)
    weights = pd.Series(0.7, sorted(set(votes.annotator)))
    assert (weighted_vote(votes, weights).label == majority_vote(votes).label).all()


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("labels", "smallest"), [((True, False), False), (("oui", "non"), "non"), ((7, 3), 3)])
def test_a_tie_goes_to_the_smallest_label_and_says_that_it_is_one(method, labels, smallest):
    found = method(table(("t", "a", labels[0]), ("t", "b", labels[1])))
    assert found.loc["t"].to_list() == [smallest, 0.5]


@pytest.mark.parametrize("method", METHODS)
def test_the_order_of_the_rows_changes_nothing_at_all(method):
    votes = random_votes(8, labels=3)
    pd.testing.assert_frame_equal(method(votes), method(votes.iloc[::-1]), check_exact=True)


@pytest.mark.parametrize("method", METHODS)
def test_the_answer_is_a_sorted_table_that_keeps_the_kinds_of_names_and_labels(method):
    found = method(table((20, "b", True), (3, "a", True), (3, "b", False), (3, "c", True)))
    assert found.index.to_list() == [3, 20] and found.index.name == "task"
    assert list(found.columns) == ["label", "confidence"] and found.label.dtype == bool
    assert found.label.to_list() == [True, True]
    assert found.confidence.between(0, 1).all()


@pytest.mark.parametrize("method", METHODS)
def test_everyone_may_agree(method):
    found = method(table(("t", "a", "oui"), ("t", "b", "oui"), ("u", "a", "oui")))
    assert found.label.to_list() == ["oui", "oui"]
    assert found.confidence.to_list() == pytest.approx([1, 1])


@pytest.mark.parametrize("labels", [pd.Categorical(["b", "a"]), np.array([2**60, -5]), np.array([0.5, 0.25])])
def test_labels_of_any_sortable_kind_do(labels):
    votes = pd.DataFrame({"task": [1, 2], "annotator": ["x", "x"], "label": labels})
    assert majority_vote(votes).label.to_list() == list(labels)


@pytest.mark.parametrize("method", METHODS[:2])
@pytest.mark.parametrize(
    ("votes", "words"),
    [
        (table(), "vide"),
        (pd.DataFrame({"task": [1], "label": [1]}), "Il manque la colonne «\u202fannotator\u202f»"),
        (pd.DataFrame({"task": [1]}), "Il manque les colonnes"),
        (pd.DataFrame({"tache": [1]}), "Il manque les colonnes"),
        (table(("t", "a", True), ("t", "b", None)), "ligne 2"),
        (table(("t", "a", 1.0), ("t", np.nan, 2.0)), "annotator"),
        (table(("t", "a", True), ("t", "b", ("oui", 1)), ("t", "c", "non")), "ordre"),
    ],
)
def test_a_table_that_cannot_be_counted_is_refused_in_french(method, votes, words):
    with pytest.raises(ValueError, match=words):
        method(votes)


def test_a_missing_weight_is_said():
    with pytest.raises(ValueError, match="poids de 1 annot"):
        weighted_vote(table(("t", "a", 1), ("t", "b", 2)), pd.Series({"a": 1.0}))


@pytest.mark.parametrize("weight", [np.inf, -np.inf, np.nan])
def test_a_weight_that_is_no_number_is_refused(weight):
    with pytest.raises(ValueError, match="nombre fini"):
        weighted_vote(table(("t", "a", 1), ("t", "b", 2)), pd.Series({"a": 1.0, "b": weight}))


def test_millions_of_votes_are_nothing_special():
    rng = np.random.default_rng(9)
    truth, skill = rng.random(50_000) < 0.5, rng.uniform(0.6, 0.95, 20_000)
    task, annotator = rng.integers(50_000, size=2_000_000), rng.integers(20_000, size=2_000_000)
    right = rng.random(2_000_000) < skill[annotator]
    votes = pd.DataFrame({"task": task, "annotator": annotator, "label": truth[task] == right})
    found = dawid_skene(votes)
    assert len(found) == 50_000
    assert (found.label.to_numpy() == truth[found.index]).mean() > 0.999
