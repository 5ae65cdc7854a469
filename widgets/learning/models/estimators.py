"""The page's two models as scikit-learn estimators: same objective, same optimum, same answers."""

from __future__ import annotations

from collections.abc import Callable
from numbers import Real
from typing import Self

import numpy as np
from numpy.typing import ArrayLike
from scipy.optimize import minimize
from scipy.special import expit, logsumexp, softmax
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils import Tags
from sklearn.utils.validation import check_is_fitted, validate_data

from widgets.learning.models.given import check_labels, checked_weights
from widgets.learning.models.messages import explain

# Tighter than the page's (3e-5), so that differences between two fits are the page's alone.
_TOLERANCE = 1e-7
_OPTIONS = {"maxcor": 40, "maxiter": 15_000, "maxfun": 30_000, "ftol": 0.0, "gtol": _TOLERANCE}


class PageClassifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]  # scikit-learn says nothing of its types
    """What both have in common: checks in French, one parameter, fitting to convergence."""

    classes_: np.ndarray
    coef_: np.ndarray
    intercept_: np.ndarray

    def __init__(self, C: float | None = None) -> None:
        self.C = C

    def _page_C(self) -> float:
        raise NotImplementedError

    def _learn(self, rows: np.ndarray, labels: np.ndarray, strengths: np.ndarray) -> None:
        """Fit to rows, each of which counts as much as its strength: C times its weight."""
        raise NotImplementedError

    def _checked(self, X: ArrayLike, y: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
        """Return X, float array (n, F), and y, shape (n,); set `n_features_in_`."""
        check_labels(y)
        try:
            rows, labels = validate_data(self, X, y, dtype=np.float64)
        except (ValueError, TypeError) as error:
            raise type(error)(explain(str(error), X, y)) from None
        if labels.dtype.kind == "f" and (labels % 1 != 0).any():
            # Not through scikit-learn's own check, which warns where a class has few labels: here they always begin few.
            raise ValueError(explain("Unknown label type: continuous."))
        return rows, labels

    def _rows(self, X: ArrayLike) -> np.ndarray:
        check_is_fitted(self, msg="Ce %(name)s n’a encore rien appris\u00a0: donnez-lui des étiquettes avec fit(X, y).")
        try:
            rows: np.ndarray = validate_data(self, X, dtype=np.float64, reset=False)
        except (ValueError, TypeError) as error:
            raise type(error)(explain(str(error), X)) from None
        return rows

    def _strength(self) -> float:
        if self.C is None:
            return self._page_C()
        if isinstance(self.C, bool) or not isinstance(self.C, Real) or not 0 < self.C < np.inf:
            raise ValueError(
                f"C={self.C!r} n’est pas possible\u00a0: donnez un nombre plus grand que 0, "
                "ou None pour prendre celui de la page."
            )
        return float(self.C)

    def _minimise(self, loss: Callable[[np.ndarray], tuple[float, np.ndarray]], size: int) -> np.ndarray:
        found = minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options=_OPTIONS)
        self.objective_, self.n_iter_ = float(found.fun), int(found.nit)
        point: np.ndarray = found.x
        return point

    def fit(self, X: ArrayLike, y: ArrayLike, sample_weight: ArrayLike | None = None) -> Self:
        """Learn from labelled rows.

        Parameters
        ----------
        X : array or DataFrame
            Numbers, shape (n, F): one row per example.
        y : array or Series
            Labels, shape (n,); of two classes at most for a ``LogisticClassifier``.
        sample_weight : array or Series, optional
            Shape (n,), 0 or more: how many times each row counts, such as a consensus's ``confidence``. Without it, once.

        Returns
        -------
        LogisticClassifier or SoftmaxClassifier
            The model itself.

        Raises
        ------
        ValueError
            If there is no label, if X and y have not as many rows, if a cell is empty or no number, if there
            are more classes than the model can tell apart, if a weight is no number, or all of them are 0.
        """
        rows, labels = self._checked(X, y)
        weights = checked_weights(sample_weight, len(rows))
        counted = weights > 0
        self._learn(rows[counted], labels[counted], self._strength() * weights[counted])
        return self

    def predict(self, X: ArrayLike) -> np.ndarray:
        """Return the class of each row, shape (n,)."""
        scores = self.decision_function(X)
        places = np.where(scores > 0, len(self.classes_) - 1, 0) if scores.ndim == 1 else scores.argmax(1)
        answers: np.ndarray = self.classes_[places]
        return answers


class LogisticClassifier(PageClassifier):
    """The model of Atelier CAPTCHA: logistic regression for two classes, fitted to convergence.

    It minimises 0.5 ‖w‖² + C Σ log(1 + exp(-y (w·x + b))), y being -1 or 1, as scikit-learn's
    ``LogisticRegression(C=C)`` and the page do. The optimum is unique: all three meet at the same weights. It
    answers the second class where w·x + b > 0. Labels of a single class have no optimum: it then answers that
    class everywhere. It has all that scikit-learn expects of a classifier: ``score``, ``get_params`` and so on.

    Parameters
    ----------
    C : float, optional
        How much the labels count against keeping weights small; None takes the page's own,
        ``load_page()["C"]``.

    Attributes
    ----------
    classes_ : ndarray
        The two classes, sorted; False and True where labels are truth values, even if all are the same.
    coef_ : ndarray
        Weights, shape (1, F).
    intercept_ : ndarray
        Biases, shape (1,).
    objective_ : float
        What was minimised, at its minimum.
    n_iter_ : int
        Steps that it took.

    References
    ----------
    Nocedal & Wright, *Numerical Optimization*, 2nd edition, 2006, algorithm 7.5 (L-BFGS), for the minimisation.

    Examples
    --------
    >>> features, page = load_features(), load_page()
    >>> tiles = load_tiles().query("concept == 'crosswalk'")
    >>> truth = tiles.set_index("tile").present
    >>> labelled, test = page["unlabelled"][:60], page["test"]
    >>> model = LogisticClassifier().fit(features.loc[labelled], truth[labelled])
    >>> round(model.score(features.loc[test], truth[test]), 2)
    0.94
    """

    def __sklearn_tags__(self) -> Tags:
        tags = super().__sklearn_tags__()
        tags.classifier_tags.multi_class = False
        return tags

    def _learn(self, rows: np.ndarray, labels: np.ndarray, strengths: np.ndarray) -> None:
        found, place = np.unique(labels, return_inverse=True)
        if len(found) > 2:
            raise ValueError(explain("Only binary classification is supported."))
        # Truth values always have both classes, so that column 1 of `predict_proba` is always « present ».
        self.classes_ = np.array([False, True]) if found.dtype == bool else found
        features = rows.shape[1]
        if len(found) == 1:
            last = found[0] == self.classes_[-1]
            self.coef_, self.intercept_ = np.zeros((1, features)), np.array([np.inf if last else -np.inf])
            self.objective_, self.n_iter_ = 0.0, 0
            return
        signs = 2.0 * place - 1

        def loss(point: np.ndarray) -> tuple[float, np.ndarray]:
            weights, bias = point[:-1], point[-1]
            agreement = signs * (rows @ weights + bias)
            pull = -strengths * signs * expit(-agreement)
            value = 0.5 * weights @ weights + strengths @ np.logaddexp(0, -agreement)
            return value, np.append(weights + pull @ rows, pull.sum())

        point = self._minimise(loss, features + 1)
        self.coef_, self.intercept_ = point[None, :-1], point[-1:]

    def decision_function(self, X: ArrayLike) -> np.ndarray:
        """Return w·x + b for each row, shape (n,): positive for the second class, ±inf if there was only one."""
        scores: np.ndarray = self._rows(X) @ self.coef_[0] + self.intercept_[0]
        return scores

    def predict_proba(self, X: ArrayLike) -> np.ndarray:
        """Return the probability of each class, shape (n, classes), in the order of `classes_`."""
        present = expit(self.decision_function(X))
        return np.column_stack([1 - present, present][-len(self.classes_) :])

    def _page_C(self) -> float:
        from widgets.learning.images.tiles import load_page

        return float(load_page()["C"])


class SoftmaxClassifier(PageClassifier):
    """The reader of « Deux mots »: multinomial (softmax) regression, fitted to convergence.

    It minimises 0.5 ‖W‖² + C Σ -log p(y | x), p(k | x) being exp(w_k·x + b_k) over the sum of the same for all
    classes, as the page does, and scikit-learn's ``LogisticRegression(C=C)`` from three classes on. (With two,
    scikit-learn keeps one row of weights instead of two opposite ones; the fits agree when its C is twice ours.) It
    knows the classes that it was given, and no other.

    Parameters
    ----------
    C : float, optional
        How much the labels count against keeping weights small; None takes the page's own, 1.

    Attributes
    ----------
    classes_ : ndarray
        The classes, sorted.
    coef_ : ndarray
        Weights, shape (classes, F).
    intercept_ : ndarray
        Biases, shape (classes,).
    objective_ : float
        What was minimised, at its minimum.
    n_iter_ : int
        Steps of the minimisation.

    References
    ----------
    Bishop, *Pattern Recognition and Machine Learning*, 2006, section 4.3.4; minimised as ``LogisticClassifier`` is.

    Examples
    --------
    >>> table, pixels = load_digits().set_index("digit"), load_pixels()
    >>> known, test = (table[table.split == split] for split in ("unknown", "test"))
    >>> model = SoftmaxClassifier().fit(pixels.loc[known.index], known.label)
    >>> round(model.score(pixels.loc[test.index], test.label), 2)
    0.93
    """

    def _learn(self, rows: np.ndarray, labels: np.ndarray, strengths: np.ndarray) -> None:
        self.classes_, place = np.unique(labels, return_inverse=True)
        count, features = len(self.classes_), rows.shape[1]
        aimed = np.arange(len(rows)), place

        def loss(point: np.ndarray) -> tuple[float, np.ndarray]:
            table = point.reshape(count, features + 1)
            weights, biases = table[:, :-1], table[:, -1]
            scores = rows @ weights.T + biases
            value = 0.5 * (weights**2).sum() + strengths @ (logsumexp(scores, axis=1) - scores[aimed])
            pull = softmax(scores, axis=1)
            pull[aimed] -= 1
            pull *= strengths[:, None]
            return value, np.column_stack([weights + pull.T @ rows, pull.sum(0)]).ravel()

        table = self._minimise(loss, count * (features + 1)).reshape(count, features + 1)
        self.coef_, self.intercept_ = table[:, :-1], table[:, -1]

    def _scores(self, X: ArrayLike) -> np.ndarray:
        scores: np.ndarray = self._rows(X) @ self.coef_.T + self.intercept_
        return scores

    def decision_function(self, X: ArrayLike) -> np.ndarray:
        """Return each class's score, shape (n, classes); with two classes their difference, shape (n,)."""
        scores = self._scores(X)
        return scores[:, 1] - scores[:, 0] if len(self.classes_) == 2 else scores

    def predict_proba(self, X: ArrayLike) -> np.ndarray:
        """Return the probability of each class, shape (n, classes), in the order of `classes_`."""
        chances: np.ndarray = softmax(self._scores(X), axis=1)
        return chances

    def _page_C(self) -> float:
        from widgets.learning.images.digits import C

        return C
