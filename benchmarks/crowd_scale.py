"""A class, and ten thousand students: Dawid-Skene in Python against crowd-kit's, on the same votes."""

from __future__ import annotations

import time
import warnings
from functools import partial

import numpy as np
import pandas as pd

from widgets.learning import dawid_skene

CLASSES = {"30 students": (30, 66), "10,000 students": (10_000, 66)}
LABELS_EACH = 60
ERROR_RATE = 0.15


def votes_of(students: int, tiles: int, seed: int = 1) -> pd.DataFrame:
    """`LABELS_EACH` votes of each student on as many tiles of a common pool, in a table task, annotator, label."""
    draw = np.random.default_rng(seed)
    truth = draw.random(tiles) < 0.5
    chosen = np.argsort(draw.random((students, tiles)), axis=1)[:, :LABELS_EACH].ravel()
    wrong = draw.random(chosen.size) < ERROR_RATE
    annotators = np.repeat(np.arange(students), LABELS_EACH)
    return pd.DataFrame({"task": chosen, "annotator": annotators, "label": (truth[chosen] ^ wrong).astype(int)})


def compare(times: int) -> dict[str, dict[str, float]]:
    """Best of `times` runs of each, in seconds: {class: {"ours", "peer"}}. Raises ImportError without crowd-kit."""
    from crowdkit.aggregation import DawidSkene

    found = {}
    for name, (students, tiles) in CLASSES.items():
        votes = votes_of(students, tiles)
        theirs = votes.rename(columns={"annotator": "worker"})
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # crowd-kit's uses of pandas
            found[name] = {
                "ours": _best(partial(dawid_skene, votes), times),
                "peer": _best(partial(DawidSkene(n_iter=100).fit_predict, theirs), times),
            }
    return found


def _best(run, times: int) -> float:
    took = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        took.append(time.perf_counter() - start)
    return min(took)
