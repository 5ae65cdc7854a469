"""Simulated students: what a class's clicks would teach the model."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from widgets.learning.models.estimators import LogisticClassifier


def curve(
    features: np.ndarray,
    labels: np.ndarray,
    order: np.ndarray,
    test_features: np.ndarray,
    test_truth: np.ndarray,
    counts: Sequence[int],
    C: float,
) -> np.ndarray:
    """Return the accuracy on the test tiles after each number of labels.

    Parameters
    ----------
    features : float array, shape (n, F): the tiles that one may label.
    labels : bool array, shape (n,): what this student answers for each.
    order : int array: the order in which tiles are labelled.
    counts : numbers of labels at which to measure; 0 gives chance (always "absent").
    """
    scores = []
    for count in counts:
        chosen = order[:count]
        model = LogisticClassifier(C=C)
        answers = model.fit(features[chosen], labels[chosen]).predict(test_features) if count else False
        scores.append(np.mean(answers == test_truth))
    return np.array(scores)
