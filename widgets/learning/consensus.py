"""From many people's votes to one label for each task: three ways, from the simplest to the shrewdest.

Every function takes a table with columns ``task``, ``annotator``, ``label`` (see ``votes.read_votes``) and
gives a table indexed by task, sorted, with columns ``label`` and ``confidence``. The order of the rows
changes nothing. Ties have one rule, here and in ``widgets/labs/shared/consensus.js``: of the labels
within 1e-9 of the best, the smallest in sort order wins (False before True), with its own share as
confidence. So a tie is always seen as one: its confidence is one half, a third…
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import sparse

from widgets.learning.votes import Votes, read_votes

TIE = 1e-9
FLOOR = 1e-10  # smallest count in an estimate, so that no answer is ever impossible
TOLERANCE = 1e-9
ITERATIONS = 300


@dataclass(frozen=True)
class DawidSkene:
    """Everything that `dawid_skene` estimates.

    ``consensus`` is its table. ``reliability`` is indexed by annotator: ``votes`` (how many) and
    ``accuracy`` (share of them that the consensus believes right). ``confusion`` is indexed by
    (annotator, truth) with one column for each label: the chance of that answer, given the truth.
    ``prior`` is the share of each label among tasks. ``converged`` is False where ``iterations`` ran out.
    """

    consensus: pd.DataFrame
    reliability: pd.DataFrame
    confusion: pd.DataFrame
    prior: pd.Series
    iterations: int
    converged: bool


def majority_vote(votes: pd.DataFrame) -> pd.DataFrame:
    """Return the most frequent label of each task; confidence is its share of the task's votes."""
    crowd = read_votes(votes)
    return _table(crowd, _shares(crowd))


def gold_scores(votes: pd.DataFrame, gold: pd.Series) -> pd.DataFrame:
    """Return how each annotator did on the tasks whose answer is known.

    Parameters
    ----------
    gold : the right label, indexed by task; tasks without votes are ignored.

    Returns
    -------
    Table indexed by annotator: ``right``, ``asked`` and ``weight``, the log-odds that one answer is
    right against it being any given wrong label, with one imaginary answer added for each label
    (Laplace). Nobody asked weighs 0, as does whoever answers at random; who is mostly wrong weighs
    less than 0. See Snow, O'Connor, Jurafsky & Ng, "Cheap and Fast - But is it Good?", EMNLP 2008,
    section 5; here one accuracy for each annotator stands for their whole confusion matrix.
    """
    crowd = read_votes(votes)
    place = crowd.labels.get_indexer(pd.Index(gold.reindex(crowd.tasks)))
    known = gold.reindex(crowd.tasks).notna().to_numpy()
    asked = known[crowd.task]
    right = asked & (place[crowd.task] == crowd.label)
    everyone = len(crowd.annotators)
    scores = pd.DataFrame(
        {
            "right": np.bincount(crowd.annotator, right, everyone).astype(int),
            "asked": np.bincount(crowd.annotator, asked, everyone).astype(int),
        },
        index=crowd.annotators,
    )
    return scores.assign(weight=gold_weight(scores.right, scores.asked, len(crowd.labels)))


def gold_weight(right, asked, labels: int = 2):
    """Return the weight of who answered ``right`` of ``asked`` control tasks (see `gold_scores`)."""
    if labels < 2:
        return right * 0.0
    return np.log((right + 1) / (asked - right + labels - 1) * (labels - 1))


def weighted_vote(votes: pd.DataFrame, weights: pd.Series) -> pd.DataFrame:
    """Return the label of greatest weight for each task.

    Parameters
    ----------
    weights : log-odds, indexed by annotator (`gold_scores(votes, gold).weight`).

    Confidence is the chance that the label is right, if the weights are: exp(its weight) over the
    sum for all labels, every label being as frequent beforehand.
    """
    crowd = read_votes(votes)
    unknown = crowd.annotators.difference(weights.index)
    if len(unknown):
        raise ValueError(f"Il manque le poids de {len(unknown)} annotateurs, dont «\u202f{unknown[0]}\u202f».")
    weight = weights.reindex(crowd.annotators).to_numpy(float)
    if not np.isfinite(weight).all():
        raise ValueError("Un poids n’est pas un nombre fini.")
    return _table(crowd, _softmax(crowd.counts(weight[crowd.annotator]))[0])


def dawid_skene(
    votes: pd.DataFrame,
    *,
    details: bool = False,
    smoothing: float = 0.0,
    tolerance: float = TOLERANCE,
    iterations: int = ITERATIONS,
) -> "pd.DataFrame | DawidSkene":
    """Estimate together the right labels and each annotator's errors, each from the other.

    Dawid & Skene, "Maximum Likelihood Estimation of Observer Error-Rates Using the EM Algorithm",
    Applied Statistics 28(1), 1979. It starts from each task's shares of votes, then alternates their
    steps. Confidence is the posterior probability of the label. The table's ``attrs`` say
    ``iterations`` and ``converged``.

    Parameters
    ----------
    details : return a `DawidSkene` with everything estimated, rather than its consensus alone.
    smoothing : imaginary votes added to each cell of each annotator's confusion counts. 0 is the 1979
        method (no count is let below 1e-10); with few votes for each annotator, 0.5 or 1 keeps
        it from taking a handful of lucky answers for perfection.
    tolerance : stop once an iteration raises the log-likelihood by less than this for each vote.
    iterations : stop there anyway.
    """
    crowd = read_votes(votes)
    size = len(crowd.labels)
    # One row a task, one column an (annotator, answer): both steps are then one sparse product.
    shape = len(crowd.tasks), len(crowd.annotators) * size
    narrow = np.int32 if max(shape) < 2**31 else np.int64  # products are quicker with narrow indices
    places = crowd.task.astype(narrow), (crowd.annotator * size + crowd.label).astype(narrow)
    given = sparse.csr_array((np.ones(len(crowd.task)), places), shape=shape)
    received = given.T

    belief = _shares(crowd)
    reached, converged, step = -np.inf, False, 0
    while not converged and step < iterations:
        prior, rates = _errors(received, belief, size, smoothing)
        logs = np.log(rates)
        belief, evidence = _softmax(given @ logs + np.log(prior))
        likelihood = evidence.sum() + smoothing * logs.sum()
        converged = bool(likelihood - reached < tolerance * len(crowd.task))
        reached = likelihood
        step += 1

    consensus = _table(crowd, belief)
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


def _errors(received, belief: np.ndarray, size: int, smoothing: float) -> tuple[np.ndarray, np.ndarray]:
    """M step: prior, shape (K,), and chance of each answer given each truth, shape (annotators * K, K)."""
    counts = np.maximum(received @ belief + smoothing, FLOOR).reshape(-1, size, size)
    rates = counts / counts.sum(1, keepdims=True)
    return np.maximum(belief.mean(0), FLOOR), rates.reshape(-1, size)


def _reliability(crowd: Votes, belief: np.ndarray) -> pd.DataFrame:
    count = np.bincount(crowd.annotator)
    believed = np.bincount(crowd.annotator, belief[crowd.task, crowd.label])
    return pd.DataFrame({"votes": count, "accuracy": believed / count}, index=crowd.annotators)


def _confusion(crowd: Votes, rates: np.ndarray) -> pd.DataFrame:
    size = len(crowd.labels)
    by_truth = rates.reshape(-1, size, size).swapaxes(1, 2).reshape(-1, size)
    rows = pd.MultiIndex.from_product([crowd.annotators, crowd.labels], names=["annotator", "truth"])
    return pd.DataFrame(by_truth, index=rows, columns=crowd.labels)


def _shares(crowd: Votes) -> np.ndarray:
    counts = crowd.counts()
    return counts / counts.sum(1, keepdims=True)


def _softmax(logs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return rows of exp(logs) that sum to 1, and the log of each row's sum before that."""
    highest = logs.max(1, keepdims=True)
    scaled = np.exp(logs - highest)
    total = scaled.sum(1, keepdims=True)
    return scaled / total, (highest + np.log(total)).ravel()


def _table(crowd: Votes, shares: np.ndarray) -> pd.DataFrame:
    best = np.argmax(shares >= shares.max(1, keepdims=True) - TIE, axis=1)
    confidence = shares[np.arange(len(best)), best]
    return pd.DataFrame({"label": crowd.labels.take(best), "confidence": confidence}, index=crowd.tasks)
