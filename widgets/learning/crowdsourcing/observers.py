"""Dawid and Skene's method: the right labels and each annotator's errors, estimated together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import Literal, overload

import numpy as np
import pandas as pd
from scipy import sparse

from widgets.learning.arguments import number, whole
from widgets.learning.crowdsourcing.consensus import consensus_table, softmax, vote_shares
from widgets.learning.crowdsourcing.votes import Votes, check_size, read_votes

FLOOR = 1e-10  # smallest count in an estimate, so that no answer is ever impossible
TOLERANCE = 1e-9
ITERATIONS = 300


@dataclass(frozen=True)
class DawidSkene:
    """Everything that ``dawid_skene`` estimates.

    Attributes
    ----------
    consensus : DataFrame
        Indexed by task: ``label`` and ``confidence``.
    reliability : DataFrame
        Indexed by annotator: ``votes`` (how many) and ``accuracy``, the share of them that the consensus
        believes right.
    confusion : DataFrame
        Indexed by (annotator, truth), one column for each label: the chance of that answer, given the truth.
    prior : Series
        The share of each label among tasks.
    iterations : int
        How many were needed.
    converged : bool
        False where iterations ran out.

    Examples
    --------
    >>> tiles = load_tiles().query("concept == 'crosswalk'")
    >>> truth = tiles.set_index("tile").present
    >>> votes = simulate_votes(truth, crowd_of(careful=3, saboteur=1), seed=1)
    >>> found = dawid_skene(votes, details=True)
    >>> round(float(found.reliability.accuracy["saboteur-1"]), 1)
    0.1
    """

    consensus: pd.DataFrame
    reliability: pd.DataFrame
    confusion: pd.DataFrame
    prior: pd.Series
    iterations: int
    converged: bool


@overload
def dawid_skene(
    votes: pd.DataFrame,
    *,
    details: Literal[False] = False,
    smoothing: float = ...,
    tolerance: float = ...,
    iterations: int = ...,
) -> pd.DataFrame: ...
@overload
def dawid_skene(
    votes: pd.DataFrame,
    *,
    details: Literal[True],
    smoothing: float = ...,
    tolerance: float = ...,
    iterations: int = ...,
) -> DawidSkene: ...
def dawid_skene(
    votes: pd.DataFrame,
    *,
    details: bool = False,
    smoothing: float = 0.0,
    tolerance: float = TOLERANCE,
    iterations: int = ITERATIONS,
) -> pd.DataFrame | DawidSkene:
    """Estimate together the right labels and each annotator's errors, each from the other.

    It starts from each task's shares of votes, then alternates two steps: from the labels, how often each
    annotator is right; from these errors, the labels.

    Parameters
    ----------
    votes : DataFrame
        One row per vote: ``task``, ``annotator``, ``label``.
    details : bool
        Return a ``DawidSkene`` with everything estimated, rather than its consensus alone.
    smoothing : float
        Imaginary votes added to each cell of each annotator's confusion counts. 0 is the 1979 method (no count is
        let below 1e-10); with few votes for each annotator, 0.5 or 1 keeps it from taking a handful of lucky
        answers for perfection.
    tolerance : float
        Stop once an iteration raises the log-likelihood by less than this for each vote; below 0, never.
    iterations : int
        Stop there anyway, 1 or more.

    Returns
    -------
    DataFrame
        Indexed by task, sorted: ``label`` and ``confidence``, the posterior probability of the
        label; its ``attrs`` say ``iterations`` and ``converged``. With ``details``, a ``DawidSkene``.

    Raises
    ------
    ValueError
        If the table is not one of votes, or if a number is none of these.

    References
    ----------
    Dawid & Skene, "Maximum Likelihood Estimation of Observer Error-Rates Using the EM Algorithm", Applied
    Statistics 28(1), 1979.

    Examples
    --------
    >>> tiles = load_tiles().query("concept == 'crosswalk'")
    >>> truth = tiles.set_index("tile").present
    >>> votes = simulate_votes(truth, crowd_of(careful=2, random=5), seed=1)
    >>> found = majority_vote(votes), dawid_skene(votes)
    >>> [round(float((table.label == truth).mean()), 2) for table in found]
    [0.81, 0.95]
    """
    smoothing = number("smoothing", smoothing, least=0)
    tolerance = number("tolerance", tolerance)
    iterations = whole("iterations", iterations, least=1)
    crowd = read_votes(votes)
    size = len(crowd.labels)
    check_size(len(crowd.annotators) * size * size, crowd)
    # One row a task, one column an (annotator, answer): both steps are then one sparse product.
    shape = len(crowd.tasks), len(crowd.annotators) * size
    narrow = np.int32 if max(shape) < 2**31 else np.int64  # products are quicker with narrow indices
    places = crowd.task.astype(narrow), (crowd.annotator * size + crowd.label).astype(narrow)
    given = sparse.csr_array((np.ones(len(crowd.task)), places), shape=shape)
    received = given.T

    belief = vote_shares(crowd)
    reached, converged, step = -np.inf, False, 0
    while not converged and step < iterations:
        prior, rates = _errors(received, belief, size, smoothing)
        logs = np.log(rates)
        belief, evidence = softmax(given @ logs + np.log(prior))
        likelihood = evidence.sum() + smoothing * logs.sum()
        converged = bool(likelihood - reached < tolerance * len(crowd.task))
        reached = likelihood
        step += 1

    consensus = consensus_table(crowd, belief)
    consensus.attrs.update(iterations=step, converged=converged)
    if not details:
        return consensus
    prior, rates = _errors(received, belief, size, smoothing)
    return DawidSkene(
        consensus=consensus,
        reliability=_reliability(crowd, belief),
        confusion=_confusion(crowd, rates),
        prior=pd.Series(prior, crowd.labels, name="prior"),
        iterations=step,
        converged=converged,
    )


def _errors(
    received: sparse.csc_array, belief: np.ndarray, size: int, smoothing: float
) -> tuple[np.ndarray, np.ndarray]:
    """M step: prior, shape (K,), and chance of each answer given each truth, shape (annotators * K, K)."""
    counts = np.maximum(received @ belief + smoothing, FLOOR).reshape(-1, size, size)
    rates = counts / reduce(np.add, counts.swapaxes(0, 1))[:, None, :]  # as in softmax: label by label
    prior = np.array([column.mean() for column in belief.T])
    return np.maximum(prior, FLOOR), rates.reshape(-1, size)


def _reliability(crowd: Votes, belief: np.ndarray) -> pd.DataFrame:
    count = np.bincount(crowd.annotator)
    believed = np.bincount(crowd.annotator, belief[crowd.task, crowd.label])
    return pd.DataFrame({"votes": count, "accuracy": believed / count}, index=crowd.annotators)


def _confusion(crowd: Votes, rates: np.ndarray) -> pd.DataFrame:
    size = len(crowd.labels)
    by_truth = rates.reshape(-1, size, size).swapaxes(1, 2).reshape(-1, size)
    rows = pd.MultiIndex.from_product([crowd.annotators, crowd.labels], names=["annotator", "truth"])
    return pd.DataFrame(by_truth, index=rows, columns=crowd.labels)
