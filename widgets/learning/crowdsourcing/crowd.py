"""Simulated annotators: how often each kind is right is our choice, declared wherever they are shown.

The votes are the same as the page's (``widgets/labs/shared/crowd.js``) for the same seed, names and tasks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from numbers import Integral

import numpy as np
import pandas as pd

from widgets.learning.arguments import column, quoted, shown, whole
from widgets.learning.repeatable import draws

# Chance of the right answer on a plain task. A saboteur sees as well as a careful worker, and lies.
KINDS = {"careful": 0.95, "hurried": 0.75, "random": 0.5, "saboteur": 0.1}
_LARGEST = 1_000_000  # of a kind
_EXAMPLE = 'load_tiles().query("concept == \'crosswalk\'").set_index("tile").present'


def crowd_of(**counts: int) -> pd.DataFrame:
    """Return a crowd of simulated annotators.

    Parameters
    ----------
    **counts : int
        How many of each kind: ``careful`` (right 95 times in 100), ``hurried`` (75), ``random`` (50) and
        ``saboteur`` (10: sees well, and lies).

    Returns
    -------
    DataFrame
        One row per annotator: ``annotator`` (a name), ``kind`` and ``accuracy``, from 0 to 1.

    Raises
    ------
    ValueError
        If a kind is unknown or a count is not a whole number, a million at most.

    Examples
    --------
    >>> crowd_of(careful=2, random=1)
       annotator     kind  accuracy
    0  careful-1  careful      0.95
    1  careful-2  careful      0.95
    2   random-1   random      0.50
    """
    unknown = [kind for kind in counts if kind not in KINDS]
    if unknown:
        known = ", ".join(f"«\u202f{kind}\u202f»" for kind in KINDS)
        raise ValueError(f"«\u202f{unknown[0]}\u202f» n’est pas une sorte de foule\u00a0: choisissez parmi {known}.")
    for kind, count in counts.items():
        whole(kind, count, most=_LARGEST)
    rows = [(f"{kind}-{i}", kind, KINDS[kind]) for kind, count in counts.items() for i in range(1, count + 1)]
    return pd.DataFrame(rows, columns=["annotator", "kind", "accuracy"])


def simulate_votes(
    truth: pd.Series,
    crowd: pd.DataFrame,
    *,
    seed: int | str,
    tasks: Mapping[str, Sequence[object]] | None = None,
    hardness: pd.Series | None = None,
) -> pd.DataFrame:
    """Return the votes of simulated annotators.

    Parameters
    ----------
    truth : Series
        Right labels, indexed by task, without order or gaps. Two labels or more (booleans always have both).
    crowd : DataFrame
        Annotators, each with a name of their own: columns ``annotator`` and ``accuracy`` (see ``crowd_of``).
    seed : int or str
        Same seed, same votes. An annotator's vote on a task depends on nothing else: neither on who else votes
        nor on what else they label.
    tasks : mapping of str to sequence, optional
        Which tasks each annotator labels; without it, all of them.
    hardness : Series, optional
        0 to 1, indexed by task: 0 leaves everyone their accuracy, 1 leaves everyone to chance, the saboteur too,
        who no longer knows what the truth is.

    Returns
    -------
    DataFrame
        One row per vote: ``task``, ``annotator``, ``label``.

    Raises
    ------
    ValueError
        If there is a single label, or if the crowd, the tasks or the hardness are not what is said above.

    Examples
    --------
    >>> tiles = load_tiles().query("concept == 'crosswalk'")
    >>> truth = tiles.set_index("tile").present
    >>> votes = simulate_votes(truth, crowd_of(careful=3, hurried=5), seed=1)
    >>> len(votes) == 8 * len(truth)
    True
    >>> round(float((votes.label == votes.task.map(truth)).mean()), 2)
    0.84
    """
    _check(truth, crowd, seed, tasks, hardness)
    values = truth.to_numpy()
    try:
        labels = np.array([False, True]) if values.dtype == bool else np.unique(values)
    except TypeError:
        raise ValueError(
            "Les étiquettes de truth ne se rangent pas dans un ordre\u00a0: "
            "prenez des textes seulement, ou des nombres seulement."
        ) from None
    if len(labels) < 2:
        raise ValueError("Il faut au moins deux étiquettes différentes pour que l’on puisse se tromper.")
    right = np.searchsorted(labels, values)
    hard = np.zeros(len(right)) if hardness is None else hardness.reindex(truth.index).to_numpy(float)
    chance = 1 / len(labels)
    parts = []
    for name, accuracy in zip(crowd.annotator, crowd.accuracy, strict=True):
        drawn = draws(f"{seed}/{name}", len(right))
        p = accuracy + (chance - accuracy) * hard
        # One draw says both whether the answer is wrong and which wrong label it is.
        slip = np.floor((drawn - p) / np.maximum(1 - p, 1e-12) * (len(labels) - 1)).astype(int)
        answer = np.where(drawn < p, right, (right + 1 + slip) % len(labels))
        chosen = np.arange(len(right)) if tasks is None else truth.index.get_indexer(pd.Index(tasks[name]))
        parts.append(pd.DataFrame({"task": truth.index[chosen], "annotator": name, "label": labels[answer[chosen]]}))
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=["task", "annotator", "label"])


def _check(
    truth: pd.Series,
    crowd: pd.DataFrame,
    seed: object,
    tasks: Mapping[str, Sequence[object]] | None,
    hardness: pd.Series | None,
) -> None:
    """Raise ``ValueError``, in French, for what would otherwise make nonsense votes."""
    if column("truth", truth, "d’étiquettes justes", "tâche", _EXAMPLE).isna().any():
        raise ValueError("truth a une case vide (NaN)\u00a0: retirez cette tâche, avec dropna() par exemple.")
    if not isinstance(seed, str) and (not isinstance(seed, Integral) or isinstance(seed, bool)):
        raise ValueError(f"seed={shown(seed)} n’est pas possible\u00a0: donnez un nombre entier ou un texte.")
    if not {"annotator", "accuracy"} <= set(getattr(crowd, "columns", ())):
        raise ValueError("crowd doit avoir les colonnes annotator et accuracy\u00a0: voyez crowd_of().")
    names = crowd.annotator
    if names.isna().any():
        raise ValueError("La colonne annotator a une case vide\u00a0: chaque personne a un nom.")
    if names.duplicated().any():
        raise ValueError(
            f"Deux personnes s’appellent {quoted(names[names.duplicated()].iloc[0])}\u00a0: elles donneraient les mêmes "
            "réponses. Demandez toute la foule à crowd_of() en une fois, ou changez ces noms."
        )
    if not _shares(crowd.accuracy):
        raise ValueError("La colonne accuracy est une part de réponses justes\u00a0: il y faut des nombres de 0 à 1.")
    if hardness is not None:
        column("hardness", hardness, "de nombres de 0 à 1", "tâche", "pd.Series(0.2, truth.index)")
        if not _shares(hardness.reindex(truth.index)):
            raise ValueError("hardness doit donner à chaque tâche de truth un nombre de 0 (facile) à 1 (impossible).")
    if tasks is not None:
        _check_tasks(truth, crowd, tasks)


def _check_tasks(truth: pd.Series, crowd: pd.DataFrame, tasks: Mapping[str, Sequence[object]]) -> None:
    if not isinstance(tasks, Mapping):
        raise ValueError("tasks est un dictionnaire\u00a0: le nom de chaque personne, puis la liste de ses tâches.")
    for name in crowd.annotator:
        if name not in tasks:
            raise ValueError(f"tasks ne dit pas quelles tâches reçoit {quoted(name)}.")
        try:
            given = pd.Index(tasks[name])
        except TypeError:
            raise ValueError(
                f"Les tâches de {quoted(name)} sont {shown(tasks[name])}\u00a0: il faut une liste."
            ) from None
        unknown = given.difference(truth.index)
        if len(unknown):
            raise ValueError(f"La tâche {quoted(unknown[0])} de {quoted(name)} n’est pas dans truth.")


def _shares(values: pd.Series) -> bool:
    return bool(pd.to_numeric(values, errors="coerce").between(0, 1).all())
