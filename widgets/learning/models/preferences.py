"""The model of « Le juge » as a scikit-learn estimator: what people prefer, learned from pairs."""

from __future__ import annotations

from typing import Self

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import expit
from sklearn.utils import Tags
from sklearn.utils.validation import validate_data

from widgets.learning.models.estimators import PageClassifier
from widgets.learning.models.given import check_labels
from widgets.learning.models.messages import explain


class BradleyTerry(PageClassifier):
    """The model of « Le juge »: the chance that the first of two is preferred, from how their features differ.

    It minimises 0.5 ‖w‖² - C Σ [p log σ(w·d) + (1 - p) log σ(-w·d)], d being the features of the first less those of
    the second, p what was preferred, σ(m) = 1 / (1 + exp(-m)), as the page does. That is logistic regression on
    differences without intercept: which of two comes first tells nothing. A tie, p = 0.5, counts as half a win for each.
    Without any difference the chance is one half. With one column per item (1 for the first, -1 for the second), `coef_`
    holds the strengths of Bradley and Terry's items.

    Parameters
    ----------
    C : float, optional
        How much the comparisons count against keeping weights small; None takes the page's own, 1.

    Attributes
    ----------
    classes_ : ndarray
        False (the second was preferred) and True (the first was).
    coef_ : ndarray
        Weights, shape (1, F): positive for what is preferred.
    intercept_ : ndarray
        Zero, shape (1,).
    objective_ : float
        What was minimised, at its minimum.
    n_iter_ : int
        Steps of the minimisation.

    References
    ----------
    Bradley & Terry, *Rank Analysis of Incomplete Block Designs*, Biometrika 39, 1952; minimised as ``LogisticClassifier`` is.

    Examples
    --------
    Somebody who takes the longer of two answers, and holds two of one length for equally good:

    >>> answers = load_answers().query("not held_back")
    >>> features = answers.loc[:, "length":]
    >>> first, second = features.iloc[0::5], features.iloc[1::5]
    >>> differences = first.to_numpy() - second.to_numpy()
    >>> preferred = 0.5 * (differences[:, 0] >= 0) + 0.5 * (differences[:, 0] > 0)
    >>> model = BradleyTerry().fit(differences, preferred)
    >>> features.columns[model.coef_[0].argmax()]
    'length'
    >>> model.predict_proba([[0] * 8]).tolist()
    [[0.5, 0.5]]
    """

    def __sklearn_tags__(self) -> Tags:
        tags = super().__sklearn_tags__()
        tags.classifier_tags.multi_class = False
        return tags

    def fit(self, differences: ArrayLike, preferred: ArrayLike, sample_weight: ArrayLike | None = None) -> Self:
        """Learn from comparisons.

        Parameters
        ----------
        differences : array or DataFrame
            Features of the first less those of the second, shape (n, F): one row per comparison.
        preferred : array or Series
            Shape (n,): True or 1 where the first was preferred, False or 0 where the second was, 0.5 for a tie.
        sample_weight : array or Series, optional
            Shape (n,), 0 or more: how many times each comparison counts. Without it, once.

        Returns
        -------
        BradleyTerry
            The model itself.

        Raises
        ------
        ValueError
            If there is no comparison, if the two have not as many rows, if a cell is empty or no number, if a preference is
            none of 0, 0.5 and 1, if a weight is no number, or all of them are 0.
        """
        return super().fit(differences, preferred, sample_weight)

    def _checked(self, X: ArrayLike, y: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
        check_labels(y)
        try:
            rows, wins = validate_data(self, X, y, dtype=np.float64, y_numeric=True)
        except (ValueError, TypeError) as error:
            raise type(error)(explain(str(error), X, y)) from None
        wins = wins.astype(np.float64)
        if not np.isin(wins, (0, 0.5, 1)).all():
            raise ValueError(
                "Une préférence vaut 1 (la première), 0 (la seconde) ou 0,5 (aussi bonnes)\u00a0: "
                f"{wins[~np.isin(wins, (0, 0.5, 1))][0]:g} n’en est pas une."
            )
        return rows, wins

    def _learn(self, rows: np.ndarray, labels: np.ndarray, strengths: np.ndarray) -> None:
        self.classes_ = np.array([False, True])

        def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
            margins = rows @ weights
            surprise = labels * np.logaddexp(0, -margins) + (1 - labels) * np.logaddexp(0, margins)
            value = 0.5 * weights @ weights + strengths @ surprise
            return value, weights + (strengths * (expit(margins) - labels)) @ rows

        self.coef_, self.intercept_ = self._minimise(loss, rows.shape[1])[None, :], np.zeros(1)

    def decision_function(self, X: ArrayLike) -> np.ndarray:
        """Return w·d for each difference, shape (n,): positive where the first is likelier to be preferred."""
        margins: np.ndarray = self._rows(X) @ self.coef_[0]
        return margins

    def predict_proba(self, X: ArrayLike) -> np.ndarray:
        """Return the chances that the second and that the first is preferred, shape (n, 2)."""
        first = expit(self.decision_function(X))
        return np.column_stack([1 - first, first])

    def _page_C(self) -> float:
        return 1.0
