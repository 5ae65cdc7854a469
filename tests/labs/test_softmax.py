"""The page's reader and scikit-learn's multinomial regression are the same model."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import logsumexp
from sklearn.linear_model import LogisticRegression

from widgets.learning.images.digits import load_digits, load_pixels

SOFTMAX = "widgets/labs/shared/softmax.js"
FIT = """(m, [x, labels, features, C, test]) => {
    const model = m.fit(Float64Array.from(x), labels, features, C);
    return {
        classes: model.classes,
        weights: Array.from(model.weights),
        biases: Array.from(model.biases),
        objective: model.objective,
        answers: m.predict(model, Float64Array.from(test)),
        shares: Array.from(m.probabilities(model, Float64Array.from(test))),
    };
}"""


def objective(weights, biases, x, targets, c):
    scores = x @ weights.T + biases
    return 0.5 * (weights**2).sum() + c * (logsumexp(scores, axis=1) - scores[np.arange(len(x)), targets]).sum()


def fit_both(module, x, labels, c, test):
    ours = module(SOFTMAX).eval(FIT, [x.ravel().tolist(), labels.tolist(), x.shape[1], c, test.ravel().tolist()])
    theirs = LogisticRegression(C=c, tol=1e-10, max_iter=100_000).fit(x, labels)
    return ours, theirs


@pytest.mark.parametrize(
    ("rows", "features", "classes", "c"), [(12, 30, 3, 1.0), (80, 20, 10, 1.0), (200, 8, 4, 0.1), (60, 5, 5, 100.0)]
)
def test_reaches_scikit_learns_optimum_on_random_data(module, rows, features, classes, c):
    draw = np.random.default_rng(rows)
    x = draw.normal(size=(rows, features))
    labels = np.concatenate([np.arange(classes), draw.integers(classes, size=rows - classes)])
    ours, theirs = fit_both(module, x, labels, c, x)
    weights = np.array(ours["weights"]).reshape(classes, features)
    best = objective(theirs.coef_, theirs.intercept_, x, labels, c)

    assert objective(weights, np.array(ours["biases"]), x, labels, c) == pytest.approx(best, rel=1e-6)
    assert ours["objective"] == pytest.approx(best, rel=1e-6)
    np.testing.assert_allclose(weights, theirs.coef_, atol=2e-3)


@pytest.mark.parametrize("count", [10, 30, 80, 200])
def test_reads_the_real_test_digits_as_scikit_learn_does(module, count):
    table, pixels = load_digits(), load_pixels()
    unknown, test = (table[table.split == split] for split in ("unknown", "test"))
    given = unknown.iloc[:count]
    x, held_out = (pixels.loc[rows.digit].to_numpy() for rows in (given, test))
    ours, theirs = fit_both(module, x, given.label.to_numpy(), 1.0, held_out)
    targets = np.searchsorted(theirs.classes_, given.label)
    best = objective(theirs.coef_, theirs.intercept_, x, targets, 1.0)

    assert ours["classes"] == theirs.classes_.tolist()
    assert ours["objective"] == pytest.approx(best, rel=1e-6)
    assert [answer["label"] for answer in ours["answers"]] == theirs.predict(held_out).tolist()
    shares = np.array(ours["shares"]).reshape(len(held_out), -1)
    np.testing.assert_allclose(shares, theirs.predict_proba(held_out), atol=1e-4)
    np.testing.assert_allclose([answer["share"] for answer in ours["answers"]], shares.max(1))


def test_two_classes_agree_with_scikit_learn_at_twice_the_c(module):
    draw = np.random.default_rng(2)
    x, labels = draw.normal(size=(40, 6)), np.where(draw.random(40) < 0.4, 3, 8)
    ours = module(SOFTMAX).eval(FIT, [x.ravel().tolist(), labels.tolist(), 6, 0.5, x.ravel().tolist()])
    theirs = LogisticRegression(C=1.0, tol=1e-10, max_iter=100_000).fit(x, labels)
    np.testing.assert_allclose(np.array(ours["shares"]).reshape(40, 2), theirs.predict_proba(x), atol=1e-4)


def test_a_reader_of_one_class_knows_no_other(module):
    ours = module(SOFTMAX).eval(FIT, [[1, 2, 3, 4], [7, 7], 2, 1.0, [9, -9, 0, 0]])
    assert ours["answers"] == [{"label": 7, "share": 1}] * 2


def test_starting_from_an_earlier_fit_changes_nothing_even_if_a_class_is_new(module):
    draw = np.random.default_rng(4)
    x, labels = draw.normal(size=(60, 5)), np.array([2, 5, 9] * 10 + [2, 4, 5, 9, 0, 9] * 5)
    cold, warm = module(SOFTMAX).eval(
        """(m, [x, labels]) => {
            const rows = Float64Array.from(x);
            const earlier = m.fit(rows.slice(0, 150), labels.slice(0, 30), 5, 1);
            return [m.fit(rows, labels, 5, 1), m.fit(rows, labels, 5, 1, earlier)].map(({ objective }) => objective);
        }""",
        [x.ravel().tolist(), labels.tolist()],
    )
    assert warm == pytest.approx(cold, rel=1e-9)


def test_starting_from_an_earlier_fit_takes_fewer_steps(module):
    draw = np.random.default_rng(4)
    x, labels = draw.normal(size=(60, 5)), np.array([2, 5, 9, 4] * 15)
    cold, again, turned = module(SOFTMAX).eval(
        """(m, [x, labels]) => {
            const rows = Float64Array.from(x);
            const cold = m.fit(rows, labels, 5, 1);
            // Its classes in another order, and one that no longer occurs: each is found by its label.
            const turned = { classes: [9, 7, 5, 4, 2], weights: new Float64Array(25), biases: new Float64Array(5) };
            turned.classes.forEach((label, to) => {
                const from = cold.classes.indexOf(label);
                if (from < 0) return;
                turned.weights.set(cold.weights.subarray(from * 5, from * 5 + 5), to * 5);
                turned.biases[to] = cold.biases[from];
            });
            return [cold, m.fit(rows, labels, 5, 1, cold), m.fit(rows, labels, 5, 1, turned)].map((fit) => fit.iterations);
        }""",
        [x.ravel().tolist(), labels.tolist()],
    )
    assert again == turned == 0 < cold


def test_scores_of_any_size_make_probabilities(module):
    shares = module(SOFTMAX).eval(
        """(m) => Array.from(m.probabilities(
            { classes: [0, 1], weights: Float64Array.of(1, -1), biases: Float64Array.of(0, 0) },
            Float64Array.of(1e6, 0, -1e6),
        ))"""
    )
    assert shares == [1, 0, 0.5, 0.5, 0, 1]
