"""Checks of « Mes clics, mes données »."""

from __future__ import annotations

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_score

from widgets.exercises import strings as words
from widgets.exercises.answers import Hint, asked, rounded, table
from widgets.learning import load_features, load_tiles

VALUES = (0.001, 0.01, 0.1, 1, 10)
COLUMNS = ("concept", "tile", "label")


def second_concept(hard: object) -> None:
    """`hard`: the labels of the simulated person for traffic lights."""
    concepts = set(table(hard, COLUMNS).concept)
    if concepts != {"traffic-light"}:
        raise Hint(words.SAME_CONCEPT)


def noise(noisy: object, labels: pd.DataFrame) -> None:
    """`noisy`: a copy of `labels` in which about one label in five, drawn at random, is the other one."""
    if noisy is labels:
        raise Hint(words.NO_COPY)
    given = table(noisy, COLUMNS)
    if len(given) != len(labels):
        raise Hint(words.ROWS.format(rows=len(given), labels=len(labels)))
    if not given.label.isin([True, False]).all():
        raise Hint(words.NO_TRUTH)
    before, after = labels.label.to_numpy(bool), given.label.to_numpy(bool)
    changed = before != after
    count, expected = int(changed.sum()), len(labels) / 5
    if count == 0:
        raise Hint(words.NONE_CHANGED)
    if changed.all():
        raise Hint(words.ALL_CHANGED)
    if abs(count - expected) > 3.5 * np.sqrt(0.8 * expected):
        raise Hint(words.SHARE.format(count=count, labels=len(labels), expected=rounded(expected, 0)))
    if count >= 4 and len(set(after[changed])) == 1:
        raise Hint(words.ONE_WAY.format(answer="True" if after[changed][0] else "False"))
    if len(set(np.diff(np.flatnonzero(changed)))) == 1 and count > 3:
        raise Hint(words.REGULAR)


def cross_validation(grades: object, labels: pd.DataFrame) -> None:
    """`grades`: for each of `VALUES`, the mean grade of a model of that C, by cross-validation on `labels`."""
    try:
        given = np.asarray(asked(grades), dtype=float)
    except (TypeError, ValueError):
        raise Hint(words.NO_GRADES) from None
    if given.ndim > 1:
        raise Hint(words.NOT_A_MEAN)
    if given.shape != (len(VALUES),):
        raise Hint(words.HOW_MANY.format(values=len(VALUES), grades=given.size))
    shares = given / 100 if given.max() > 1 else given

    X, y = load_features().loc[labels.tile], labels.label
    models = [LogisticRegression(C=C, tol=1e-6, max_iter=1000) for C in VALUES]
    right = np.array([cross_val_score(model, X, y, cv=3).mean() for model in models])
    if np.allclose(shares, right, atol=1e-3):
        return
    tiles = load_tiles().query("split == 'test'")
    test = tiles[tiles.concept == labels.concept.iloc[0]].set_index("tile").present
    for hint, examples, answers in ((words.ON_TEST, test.index, test), (words.ON_OWN, labels.tile, y)):
        typical = [model.fit(X, y).score(load_features().loc[examples], answers) for model in models]
        if np.allclose(shares, typical, atol=1e-3):
            raise Hint(hint)
    if not np.allclose(shares, right, atol=0.03):  # other ways to cut in three, or to stop, come near
        raise Hint(words.GRADES_OFF.format(grade=rounded(100 * right[0], 0)))
