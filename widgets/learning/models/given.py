"""What an estimator is given to learn from, checked where scikit-learn would take it for something else."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from widgets.learning.models.messages import explain


def check_labels(y: ArrayLike) -> None:
    """Raise ``ValueError``, in French, for what would otherwise be taken for other labels than those given."""
    try:
        labels = np.asarray(y).ravel()
    except ValueError:  # rows of unlike lengths
        raise ValueError(explain("y should be a 1d array")) from None
    if isinstance(y, list):
        labels = np.asarray(y, dtype=object).ravel()  # or numpy would make texts of all, None too
    if y is not None and pd.isna(pd.Series(labels)).any():
        raise ValueError(explain("Input y contains NaN."))
    if labels.dtype == object and len({isinstance(label, str) for label in labels}) > 1:
        raise ValueError("Les étiquettes mêlent des textes et autre chose\u00a0: prenez une seule sorte de valeurs.")


def checked_weights(weights: ArrayLike | None, rows: int) -> np.ndarray:
    """Return how many times each row counts, shape (rows,), once where nothing is said; or raise ``ValueError``, in French."""
    if weights is None:
        return np.ones(rows)
    try:
        found = np.asarray(weights, dtype=np.float64)
    except (ValueError, TypeError):
        raise ValueError("sample_weight contient autre chose que des nombres.") from None
    if found.ndim == 0:
        found = np.full(rows, float(found))
    if found.shape != (rows,):
        raise ValueError(
            f"sample_weight est de forme {found.shape}\u00a0: il faut un nombre par ligne, donc {rows}. "
            "(scikit-learn\u00a0: Sample weights must be 1D array or scalar)"
        )
    if not np.isfinite(found).all() or (found < 0).any():
        raise ValueError("sample_weight est fait de nombres finis, positifs ou nuls.")
    if not found.any():
        raise ValueError("Tous les poids de sample_weight sont nuls (zero)\u00a0: il n’y a rien à apprendre.")
    return found
