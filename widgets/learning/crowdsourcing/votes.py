"""A table of votes, checked once and turned into index arrays that numpy can count."""

from __future__ import annotations

import warnings
from dataclasses import dataclass

import numpy as np
import pandas as pd

from widgets.learning.arguments import quoted, shown

COLUMNS = ("task", "annotator", "label")
_MOST_CELLS = 200_000_000  # of a table of tasks by labels: beyond, the memory of a laptop


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

    def places_of(self, known: pd.Series) -> np.ndarray:
        """Return the place of each known label among those of the votes, -1 where none of them is the same.

        True, 1 and 1.0 are the same label, as they are in Python. What no vote can have been meant to match raises
        ``ValueError``; a label that merely nobody chose is a warning.
        """
        place = {label: at for at, label in enumerate(self.labels.tolist())}
        given = known.tolist()
        try:
            found = np.array([place.get(label, -1) for label in given], dtype=np.int64)
        except TypeError:  # a list, say
            odd = next(label for label in given if getattr(label, "__hash__", None) is None)
            raise ValueError(f"gold contient {shown(odd)}, qui n’est pas une étiquette.") from None
        strange = sorted({label for label, at in zip(given, found, strict=True) if at < 0}, key=repr)
        truths = {False, True}
        if not strange or ({*place} <= truths and {*strange} <= truths):  # everybody may have said no
            return found
        told = (
            f"gold contient {_listed(strange)}, que personne n’a donné dans votes : "
            f"les étiquettes y sont {_listed(list(place))}"
        )
        if self.labels.dtype == bool or (found < 0).all():
            raise ValueError(f"{told}. Écrivez-les de la même façon des deux côtés.")
        warnings.warn(f"{told}. Ces tâches comptent comme manquées par tout le monde.", stacklevel=4)
        return found


def read_votes(votes: pd.DataFrame) -> Votes:
    """Check a table with columns ``task``, ``annotator`` and ``label``, one row a vote.

    Tasks without a row are unknown; a missing vote is a missing row, never a NaN. Each row counts as
    one vote, also when the same annotator answers the same task again.

    Raises ``ValueError``, in French, for a column that is missing or there twice, an empty table, an empty cell,
    labels that have no order or are so many that they must be something else.
    """
    columns = getattr(votes, "columns", ())
    missing = [f"«\u202f{name}\u202f»" for name in COLUMNS if name not in columns]
    if missing:
        noun = "Il manque les colonnes" if len(missing) > 1 else "Il manque la colonne"
        raise ValueError(
            f"{noun} {', '.join(missing)}\u00a0: une table de votes a les colonnes "
            "«\u202ftask\u202f», «\u202fannotator\u202f» et «\u202flabel\u202f»."
        )
    twice = [name for name in COLUMNS if votes[name].ndim > 1]
    if twice:
        raise ValueError(f"La table de votes a plusieurs colonnes {quoted(twice[0])}\u00a0: gardez-en une seule.")
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
    crowd = Votes(*(indexed[name][0] for name in COLUMNS), *(indexed[name][1] for name in COLUMNS))
    check_size(len(crowd.tasks) * len(crowd.labels), crowd)
    return crowd


def check_size(cells: int, crowd: Votes) -> None:
    """Raise ``ValueError`` for what would need so many numbers at once."""
    if cells > _MOST_CELLS:
        raise ValueError(
            f"La colonne «\u202flabel\u202f» a {len(crowd.labels)} valeurs différentes pour {len(crowd.tasks)} tâches et "
            f"{len(crowd.annotators)} annotateurs\u00a0: la mémoire n’y suffirait pas. Est-ce bien une colonne d’étiquettes\u202f?"
        )


def _listed(labels: list[object]) -> str:
    few = ", ".join(shown(label) for label in labels[:3])
    return f"{few}…" if len(labels) > 3 else few


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
