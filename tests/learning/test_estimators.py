"""The estimators are the page's models and scikit-learn's, and they say in French what is wrong."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array
from sklearn.base import clone
from sklearn.ensemble import AdaBoostClassifier
from sklearn.exceptions import NotFittedError
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score
from sklearn.utils.estimator_checks import parametrize_with_checks

from tests.labs.test_logistic import FIT as FIT_LOGISTIC
from tests.labs.test_logistic import LOGISTIC
from tests.labs.test_softmax import FIT as FIT_SOFTMAX
from tests.labs.test_softmax import SOFTMAX
from widgets.learning import (
    LogisticClassifier,
    SoftmaxClassifier,
    crowd_of,
    dawid_skene,
    load_features,
    load_page,
    load_tiles,
    simulate_votes,
)
from widgets.learning.images.digits import C as DIGITS_C
from widgets.learning.images.digits import load_digits, load_pixels

BOTH = pytest.mark.parametrize("kind", [LogisticClassifier, SoftmaxClassifier])


def study(count: int, concept: str = "crosswalk"):
    """Features and truths of the first unlabelled tiles, then of the test tiles."""
    page, features = load_page(), load_features()
    truth = load_tiles().query("concept == @concept").set_index("tile").present
    given = page["unlabelled"][:count]
    return features.loc[given], truth[given], features.loc[page["test"]], truth[page["test"]]


def digits(count: int):
    table, pixels = load_digits(), load_pixels()
    unknown, test = (table[table.split == split] for split in ("unknown", "test"))
    return pixels.loc[unknown.digit[:count]], unknown.label[:count], pixels.loc[test.digit]


# With its own C, and with the page's, which is no number until it is fitted.
@parametrize_with_checks([LogisticClassifier(C=1.0), SoftmaxClassifier(C=1.0), LogisticClassifier()])
def test_scikit_learn_takes_it_for_one_of_its_own(estimator, check):
    check(estimator)


@pytest.mark.parametrize("concept", ["crosswalk", "traffic-light"])
@pytest.mark.parametrize("count", [6, 60, 300])
def test_the_pages_trainer_finds_the_same_tile_model(esm, concept, count):
    x, y, _, _ = study(count, concept)
    ours = LogisticClassifier().fit(x, y)
    page = esm(LOGISTIC).eval(FIT_LOGISTIC, [x.to_numpy().ravel().tolist(), y.tolist(), x.shape[1], load_page()["C"]])
    np.testing.assert_allclose(ours.coef_[0], page["weights"], atol=1e-3)
    assert ours.intercept_[0] == pytest.approx(page["bias"], abs=1e-3)
    assert ours.objective_ == pytest.approx(page["objective"], rel=1e-7)


@pytest.mark.parametrize("count", [10, 80, 200])
def test_the_pages_trainer_finds_the_same_reader(esm, count):
    x, y, test = digits(count)
    ours = SoftmaxClassifier().fit(x, y)
    sent = [x.to_numpy().ravel().tolist(), y.tolist(), 64, DIGITS_C, test.to_numpy().ravel().tolist()]
    page = esm(SOFTMAX).eval(FIT_SOFTMAX, sent)
    assert ours.classes_.tolist() == page["classes"]
    np.testing.assert_allclose(ours.coef_.ravel(), page["weights"], atol=1e-3)
    np.testing.assert_allclose(ours.intercept_, page["biases"], atol=1e-3)
    assert ours.objective_ == pytest.approx(page["objective"], rel=1e-7)
    assert ours.predict(test).tolist() == [answer["label"] for answer in page["answers"]]
    np.testing.assert_allclose(ours.predict_proba(test).ravel(), page["shares"], atol=1e-4)


@pytest.mark.parametrize("count", [6, 60, 300])
def test_scikit_learns_regression_is_the_same_tile_model(count):
    x, y, test, _ = study(count)
    ours = LogisticClassifier().fit(x, y)
    theirs = LogisticRegression(C=load_page()["C"], tol=1e-10, max_iter=100_000).fit(x, y)
    np.testing.assert_allclose(ours.coef_, theirs.coef_, atol=1e-5)
    np.testing.assert_allclose(ours.decision_function(test), theirs.decision_function(test), atol=1e-4)
    np.testing.assert_allclose(ours.predict_proba(test), theirs.predict_proba(test), atol=1e-5)
    assert (ours.predict(test) == theirs.predict(test)).all()


def test_scikit_learns_regression_is_the_same_reader():
    x, y, test = digits(150)
    ours = SoftmaxClassifier(C=0.3).fit(x, y)
    theirs = LogisticRegression(C=0.3, tol=1e-10, max_iter=100_000).fit(x, y)
    np.testing.assert_allclose(ours.coef_, theirs.coef_, atol=1e-5)
    np.testing.assert_allclose(ours.decision_function(test).argmax(1), theirs.decision_function(test).argmax(1))
    np.testing.assert_allclose(ours.predict_proba(test), theirs.predict_proba(test), atol=1e-5)


@pytest.mark.parametrize("spread", [0.0, 1.0, 3.0])
@pytest.mark.parametrize("kind", [LogisticClassifier, SoftmaxClassifier])
def test_weighted_rows_give_scikit_learns_weighted_fit(kind, spread):
    x, y, test = digits(120) if kind is SoftmaxClassifier else study(120)[:3]
    weights = np.random.default_rng(3).gamma(1, size=120) ** spread * (np.arange(120) % 7 > 0)  # some count for nothing
    ours = kind(C=0.3).fit(x, y, sample_weight=weights)
    theirs = LogisticRegression(C=0.3, tol=1e-10, max_iter=100_000).fit(x, y, sample_weight=weights)
    np.testing.assert_allclose(ours.coef_, theirs.coef_, atol=2e-5)
    np.testing.assert_allclose(ours.predict_proba(test), theirs.predict_proba(test), atol=2e-5)


@BOTH
@given(times=st.lists(st.integers(0, 3), min_size=12, max_size=12).filter(any))
def test_a_row_of_weight_two_is_that_row_twice(kind, times):
    x, y = np.random.default_rng(5).normal(size=(12, 3)), np.arange(12) % 2
    weighted, repeated = (
        kind().fit(x, y, sample_weight=times),
        kind().fit(np.repeat(x, times, axis=0), np.repeat(y, times)),
    )
    assert weighted.classes_.tolist() == repeated.classes_.tolist()
    np.testing.assert_allclose(weighted.coef_, repeated.coef_, atol=1e-5)


@BOTH
@pytest.mark.parametrize("weights", [[1, 1, 1], [[1]] * 4, [1, -1, 1, 1], [1, np.nan, 1, 1], [0] * 4, ["a"] * 4])
def test_impossible_weights_are_refused_in_french(kind, weights):
    with pytest.raises(ValueError, match="sample_weight"):
        kind().fit(X, Y, sample_weight=weights)


def test_confidence_and_boosting_have_their_use_of_weights():
    x, y, test, truth = study(120)
    boosted = AdaBoostClassifier(LogisticClassifier(C=0.2), n_estimators=3, random_state=0).fit(x, y)
    votes = simulate_votes(y, crowd_of(careful=1, hurried=3), seed=1)
    found = dawid_skene(votes, smoothing=1).loc[x.index]
    sure = LogisticClassifier().fit(x, found.label, sample_weight=found.confidence)
    assert min(boosted.score(test, truth), sure.score(test, truth)) > 0.75


def test_it_lives_among_scikit_learns_tools():
    x, y, test, truth = study(60)
    model = LogisticClassifier(C=0.5)
    assert clone(model).get_params() == {"C": 0.5}
    assert LogisticClassifier().get_params() == {"C": None}
    assert repr(LogisticClassifier()) == "LogisticClassifier()"
    assert cross_val_score(model, x, y, cv=3).mean() > 0.7
    assert 0.8 < model.fit(x, y).score(test, truth) < 1


@pytest.mark.parametrize("answer", [True, False])
def test_labels_of_one_class_are_answered_everywhere_as_on_the_page(answer):
    x, _, test, _ = study(6)
    model = LogisticClassifier().fit(x, [answer] * 6)
    assert (model.predict(test) == answer).all()
    assert model.predict_proba(test)[:, 1].tolist() == [float(answer)] * len(test)
    assert model.intercept_[0] == (np.inf if answer else -np.inf)
    assert model.coef_.shape == (1, x.shape[1]) and not model.coef_.any()
    assert (model.objective_, model.n_iter_) == (0, 0)


@BOTH
def test_a_lonely_class_of_any_name_is_answered_everywhere(kind):
    model = kind().fit([[0.0], [1.0]], ["chat", "chat"])
    assert model.predict([[5.0], [-5.0]]).tolist() == ["chat", "chat"]
    assert model.predict_proba([[5.0]]).tolist() == [[1.0]]


def test_a_tie_is_answered_absent():
    model = LogisticClassifier().fit([[-1.0], [1.0]], [False, True])
    assert model.predict([[0.0]]).tolist() == [False]
    assert model.predict_proba([[0.0]]).tolist() == [[0.5, 0.5]]


X, Y = np.arange(12.0).reshape(4, 3), np.array([True, False, True, False])
HOLED = np.where(X == 7, np.nan, X)


@BOTH
@pytest.mark.parametrize(
    ("x", "y", "words"),
    [
        (X[:0], Y[:0], "aucune étiquette"),
        (X, Y[:3], r"pas autant de lignes \(4\) que d’étiquettes \(3\)"),
        (HOLED, Y, "case vide"),
        (np.where(X == 7, np.inf, X), Y, "nombre infini"),
        (X, [True, None, False, True], "Une étiquette manque"),
        (X, [1.0, np.nan, 0.0, 1.0], "Une étiquette manque"),
        (X, [0.5, 0.1, 0.7, 0.2], "nombres à virgule"),
        (X, X, "une seule étiquette par ligne"),
        (X, None, "Il manque les étiquettes"),
        (X[0], Y[:3], "deux paires de crochets"),
        (pd.Series(X[0]), Y[:3], "deux paires de crochets"),
        ([["a", "b"], ["c", "d"]], Y[:2], "du texte"),
        (X[:, :0], Y, "au moins une colonne"),
        (X, [0, "a", 1, "b"], "mêlent des textes"),
        (X, np.array([0, "a", True, "b"], dtype=object), "mêlent des textes"),
        (X, [[0, 1], [1], [0], [1]], "une seule étiquette par ligne"),
    ],
)
def test_what_cannot_be_learned_from_is_explained_in_french(kind, x, y, words):
    with pytest.raises(ValueError, match=words):
        kind().fit(x, y)


@BOTH
def test_what_cannot_be_answered_is_explained_in_french(kind):
    model = kind().fit(X, Y)
    for bad, words in [(X[:, :2], "nombre de colonnes"), (X[0], "deux paires de crochets"), (HOLED, "case vide")]:
        with pytest.raises(ValueError, match=words):
            model.predict(bad)


@BOTH
def test_it_says_in_french_that_it_has_learned_nothing_and_what_a_sparse_table_is(kind):
    with pytest.raises(NotFittedError, match="n’a encore rien appris"):
        kind().predict(X)
    with pytest.raises(TypeError, match="tableau creux"):
        kind().fit(csr_array(X), Y)


@BOTH
@pytest.mark.parametrize("c", [0, -1, "1", True, float("nan"), float("inf")])
def test_an_impossible_strength_is_refused(kind, c):
    with pytest.raises(ValueError, match="plus grand que 0"):
        kind(C=c).fit(X, Y)


def test_more_than_two_classes_are_for_the_other_model():
    with pytest.raises(ValueError, match="SoftmaxClassifier"):
        LogisticClassifier().fit(X, [1, 2, 3, 1])


def test_few_labels_of_many_classes_warn_of_nothing(recwarn):
    SoftmaxClassifier().fit(np.eye(24), np.arange(24))
    assert not recwarn.list
