"""A table of votes, checked once and turned into index arrays that numpy can count."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

COLUMNS = ("task", "annotator", "label")


@dataclass(frozen=True)
class Votes:
    """Votes as indices into sorted lists of tasks, annotators and labels.

    ``task``, ``annotator`` and ``label`` are int arrays, shape (n,), one place per row of the table.
    """

    task: np.ndarray
    annotator: np.ndarray
    label: np.ndarray
    tasks: pd.Index
    annotators: pd.Index
    labels: pd.Index

    def counts(self, weights: np.ndarray | None = None) -> np.ndarray:
        """Return how many votes (or what weight of them) each task gives each label, shape (tasks, labels)."""
        cells = self.task * len(self.labels) + self.label
        shape = len(self.tasks), len(self.labels)
        return np.bincount(cells, weights, minlength=shape[0] * shape[1]).reshape(shape)


def read_votes(votes: pd.DataFrame) -> Votes:
    """Check a table with columns ``task``, ``annotator`` and ``label``, one row a vote.

    Tasks without a row are unknown; a missing vote is a missing row, never a NaN. Each row counts as
    one vote, also when the same annotator answers the same task again.

    Raises ``ValueError``, in French, for a missing column, an empty table, an empty cell or labels
    that have no order.
    """
    columns = getattr(votes, "columns", ())
    missing = [f"«\u202f{name}\u202f»" for name in COLUMNS if name not in columns]
    if missing:
        noun = "Il manque les colonnes" if len(missing) > 1 else "Il manque la colonne"
        raise ValueError(
            f"{noun} {', '.join(missing)}\u00a0: une table de votes a les colonnes "
            "«\u202ftask\u202f», «\u202fannotator\u202f» et «\u202flabel\u202f»."
        )
    if len(votes) == 0:
        raise ValueError("La table de votes est vide\u00a0: il n’y a rien à compter.")
    indexed = {}
    for name in COLUMNS:
        empty = votes[name].isna()
        if empty.any():
            raise ValueError(
                f"La colonne «\u202f{name}\u202f» a une case vide (NaN), ligne {int(np.argmax(empty)) + 1}\u00a0: "
                "un vote qui manque est une ligne de moins."
            )
        try:
            codes, names = _factorize(votes[name])
        except TypeError:
            raise ValueError(
                f"Les valeurs de la colonne «\u202f{name}\u202f» ne se rangent pas dans un ordre\u00a0: "
                "prenez des textes seulement, ou des nombres seulement."
            ) from None
        indexed[name] = codes.astype(np.int64, copy=False), pd.Index(names, name=name)
    return Votes(*(indexed[name][0] for name in COLUMNS), *(indexed[name][1] for name in COLUMNS))


def _factorize(column: pd.Series) -> tuple[np.ndarray, np.ndarray | pd.Index]:
    """Return each value's place among the sorted distinct values, and these."""
    if isinstance(column.dtype, np.dtype) and column.dtype.kind in "biu":
        values = column.to_numpy()
        lowest = int(values.min())
        span = int(values.max()) - lowest + 1
        if span <= 4 * len(values):
            # Small whole numbers are their own places: several times faster than hashing millions of them.
            shifted = values.astype(np.int64) - lowest
            present = np.bincount(shifted, minlength=span) > 0
            found = (np.flatnonzero(present) + lowest).astype(values.dtype)
            return shifted if present.all() else (np.cumsum(present) - 1)[shifted], found
    codes, names = pd.factorize(column, sort=True)
    return codes, names
