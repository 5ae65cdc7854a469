"""Simulated annotators: how often each kind is right is our choice, declared wherever they are shown.

The votes are the same as the page's (``widgets/labs/shared/crowd.js``) for the same seed, names and tasks.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from widgets.learning.repeatable import draws

# Chance of the right answer on a plain task. A saboteur sees as well as a careful worker, and lies.
KINDS = {"careful": 0.95, "hurried": 0.75, "random": 0.5, "saboteur": 0.1}


def crowd_of(**counts: int) -> pd.DataFrame:
    """Return a table of annotators: ``annotator``, ``kind``, ``accuracy``.

    ``crowd_of(careful=2, random=1)`` holds « careful-1 », « careful-2 » and « random-1 ».
    """
    unknown = [kind for kind in counts if kind not in KINDS]
    if unknown:
        known = ", ".join(f"«\u202f{kind}\u202f»" for kind in KINDS)
        raise ValueError(f"«\u202f{unknown[0]}\u202f» n’est pas une sorte de foule\u00a0: choisissez parmi {known}.")
    rows = [(f"{kind}-{i}", kind, KINDS[kind]) for kind, count in counts.items() for i in range(1, count + 1)]
    return pd.DataFrame(rows, columns=["annotator", "kind", "accuracy"])


def simulate_votes(
    truth: pd.Series,
    crowd: pd.DataFrame,
    *,
    seed: int | str,
    tasks: Mapping[str, Sequence] | None = None,
    hardness: pd.Series | None = None,
) -> pd.DataFrame:
    """Return the votes of simulated annotators: ``task``, ``annotator``, ``label``.

    Parameters
    ----------
    truth : right labels, indexed by task, without order or gaps. Two labels or more (booleans always
        have both).
    crowd : table with ``annotator`` and ``accuracy`` (see `crowd_of`).
    seed : same seed, same votes. An annotator's vote on a task depends on nothing else: neither on
        who else votes nor on what else they label.
    tasks : which tasks each annotator labels; without it, all of them.
    hardness : 0 to 1, indexed by task: 0 leaves everyone their accuracy, 1 leaves everyone to chance,
        the saboteur too, who no longer knows what the truth is.
    """
    values = truth.to_numpy()
    labels = np.array([False, True]) if values.dtype == bool else np.unique(values)
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
