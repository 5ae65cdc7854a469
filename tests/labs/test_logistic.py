"""The page's model and scikit-learn's are the same model."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

LOGISTIC = "widgets/labs/shared/logistic.js"
FIT = """(m, [x, y, features, C]) => {
    const found = m.fit(Float64Array.from(x), y, features, C);
    return { weights: Array.from(found.weights), bias: found.bias, objective: found.objective };
}"""


def objective(weights: np.ndarray, bias: float, x: np.ndarray, y: np.ndarray, c: float) -> float:
    signs = np.where(y, 1.0, -1.0)
    return 0.5 * weights @ weights + c * np.logaddexp(0, -signs * (x @ weights + bias)).sum()


@pytest.mark.parametrize(("rows", "features", "c"), [(6, 40, 0.1), (60, 20, 1.0), (300, 170, 0.1), (40, 5, 100.0)])
def test_reaches_scikit_learns_optimum_on_random_data(module, rows, features, c):
    draw = np.random.default_rng(rows)
    x = draw.normal(size=(rows, features))
    y = x[:, 0] + draw.normal(size=rows) > 0.3
    ours = module(LOGISTIC).eval(FIT, [x.ravel().tolist(), y.tolist(), features, c])
    theirs = LogisticRegression(C=c, tol=1e-10, max_iter=100_000).fit(x, y)
    best = objective(theirs.coef_[0], theirs.intercept_[0], x, y, c)

    assert objective(np.array(ours["weights"]), ours["bias"], x, y, c) == pytest.approx(best, rel=1e-6)
    assert ours["objective"] == pytest.approx(best, rel=1e-6)
    np.testing.assert_allclose(ours["weights"], theirs.coef_[0], atol=2e-3)


def test_starting_from_an_earlier_fit_changes_nothing(module):
    draw = np.random.default_rng(1)
    x, y = draw.normal(size=(50, 8)), draw.random(50) > 0.4
    cold, warm = module(LOGISTIC).eval(
        """(m, [x, y]) => {
            const rows = Float64Array.from(x);
            const earlier = m.fit(rows.slice(0, 240), y.slice(0, 30), 8, 0.1);
            return [m.fit(rows, y, 8, 0.1), m.fit(rows, y, 8, 0.1, earlier)].map(({ objective }) => objective);
        }""",
        [x.ravel().tolist(), y.tolist()],
    )
    assert warm == pytest.approx(cold, rel=1e-9)


def test_starting_from_an_earlier_fit_takes_fewer_steps(module):
    draw = np.random.default_rng(1)
    x, y = draw.normal(size=(50, 8)), draw.random(50) > 0.4
    cold, again, other = module(LOGISTIC).eval(
        """(m, [x, y]) => {
            const rows = Float64Array.from(x);
            const cold = m.fit(rows, y, 8, 0.1);
            const other = { weights: new Float64Array(3), bias: 1 };
            return [cold, m.fit(rows, y, 8, 0.1, cold), m.fit(rows, y, 8, 0.1, other)].map((fit) => fit.iterations);
        }""",
        [x.ravel().tolist(), y.tolist()],
    )
    assert again == 0 < cold
    assert other == cold  # one of other features tells nothing


@pytest.mark.parametrize("answer", [True, False])
def test_labels_of_one_kind_need_no_fitting(module, answer):
    found = module(LOGISTIC).eval("(m, answer) => m.fit(Float64Array.of(1, 2), [answer, answer], 1, 0.1)", answer)
    assert (found["objective"], found["iterations"]) == (0, 0)


@pytest.mark.parametrize("answer", [True, False])
def test_labels_of_one_kind_make_a_model_that_answers_that_always(module, answer):
    margins, share = module(LOGISTIC).eval(
        """(m, answer) => {
            const model = m.fit(Float64Array.of(1, 2, 3, 4), [answer, answer], 2, 0.1);
            const margins = m.margins(model, Float64Array.of(-9, 0, 9, 5));
            return [Array.from(margins, (margin) => margin > 0), m.probability(margins[0])];
        }""",
        answer,
    )
    assert margins == [answer, answer]
    assert share == (1 if answer else 0)


def test_probability_survives_margins_of_any_size(module):
    assert module(LOGISTIC).eval("(m) => [-1e9, -800, 0, 800].map(m.probability)") == [0, 0, 0.5, 1]


@pytest.mark.parametrize("concept", ["crosswalk", "traffic-light"])
@pytest.mark.parametrize("count", [12, 60, 300])
def test_answers_the_real_test_tiles_as_scikit_learn_does(bench, tileset, truth, concept, count):
    from widgets.learning import load_features

    features = load_features()
    tiles = tileset["unlabelled"][:count]
    labels = [truth[tile, concept] for tile in tiles]
    theirs = LogisticRegression(C=tileset["C"], tol=1e-10, max_iter=100_000).fit(features.loc[tiles], labels)
    expected = theirs.decision_function(features.loc[tileset["test"]])
    given = [{"tile": tile, "label": label} for tile, label in zip(tiles, labels, strict=True)]
    ours = bench.call("study", tileset, concept, given)

    margins = np.array(ours["margins"], dtype=float)
    np.testing.assert_allclose(margins, expected, atol=1e-3)
    assert ((margins > 0) == (expected > 0)).all()
    answers = np.array([truth[tile, concept] for tile in tileset["test"]])
    assert ours["accuracy"] == pytest.approx(np.mean((expected > 0) == answers))
