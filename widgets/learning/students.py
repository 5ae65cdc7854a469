"""Simulated students: what a class's clicks would teach the model."""

import numpy as np
from sklearn.linear_model import LogisticRegression


def predict(features, labels, test_features, C: float) -> np.ndarray:
    """Train on labels, answer on the test tiles; the same model as in the page.

    Labels of one class only have no optimum: the model then answers that class everywhere.
    """
    labels = np.asarray(labels, bool)
    if labels.all() or not labels.any():
        return np.full(len(test_features), bool(labels[0]))
    model = LogisticRegression(C=C, max_iter=2000, tol=1e-6).fit(features, labels)
    return model.decision_function(test_features) > 0


def curve(features, labels, order, test_features, test_truth, counts, C: float) -> np.ndarray:
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
        answers = predict(features[chosen], labels[chosen], test_features, C) if count else False
        scores.append(np.mean(answers == test_truth))
    return np.array(scores)
