"""From many people's votes to one label for each task: three ways, from the simplest to the shrewdest.

Every function takes a table with columns ``task``, ``annotator``, ``label`` (see ``votes.read_votes``) and
gives a table indexed by task, sorted, with columns ``label`` and ``confidence``. The order of the rows
changes nothing. Ties have one rule, here and in ``widgets/labs/shared/consensus.js``: of the labels
within 1e-9 of the best, the smallest in sort order wins (False before True), with its own share as
confidence. So a tie is always seen as one: its confidence is one half, a third…
"""

from __future__ import annotations

from functools import reduce

import numpy as np
import pandas as pd

from widgets.learning.arguments import column, quoted
from widgets.learning.crowdsourcing.votes import Votes, read_votes

TIE = 1e-9


def majority_vote(votes: pd.DataFrame) -> pd.DataFrame:
    """Return the most frequent label of each task. A tie goes to the smallest label: False before True.

    Parameters
    ----------
    votes : DataFrame
        One row per vote: ``task``, ``annotator``, ``label``.

    Returns
    -------
    DataFrame
        Indexed by task, sorted: ``label`` and ``confidence``, its share of the task's votes.

    Raises
    ------
    ValueError
        If the table is not one of votes.

    Examples
    --------
    >>> import pandas as pd
    >>> votes = pd.DataFrame({
    ...     "task": ["a", "a", "a"],
    ...     "annotator": ["x", "y", "z"],
    ...     "label": [True, True, False],
    ... })
    >>> majority_vote(votes).round(2)
          label  confidence
    task
    a      True        0.67
    """
    crowd = read_votes(votes)
    return consensus_table(crowd, vote_shares(crowd))


def gold_scores(votes: pd.DataFrame, gold: pd.Series) -> pd.DataFrame:
    """Return how each annotator did on the tasks whose answer is known.

    Parameters
    ----------
    votes : DataFrame
        One row per vote: ``task``, ``annotator``, ``label``; any other table raises ``ValueError``.
    gold : Series
        The right label, indexed by task; tasks without votes are ignored. True, 1 and 1.0 are the same label.

    Returns
    -------
    DataFrame
        Indexed by annotator: ``right`` and ``asked``, numbers of answers, and ``weight``, the log-odds that one
        answer is right against it being any given wrong label, with one imaginary answer added for each label
        (Laplace). Nobody asked weighs 0, as does whoever answers at random; who is mostly wrong weighs
        less than 0.

    Raises
    ------
    ValueError
        If gold is no such column, if none of its tasks has a vote, or if its labels are not those of the votes.

    Warns
    -----
    UserWarning
        If gold has a label, of those of the voted tasks, that no vote has.

    References
    ----------
    Snow, O'Connor, Jurafsky & Ng, "Cheap and Fast - But is it Good?", EMNLP 2008, section 5; here one accuracy
    for each annotator stands for their whole confusion matrix.

    Examples
    --------
    >>> tiles = load_tiles().query("concept == 'crosswalk'")
    >>> truth = tiles.set_index("tile").present
    >>> votes = simulate_votes(truth, crowd_of(careful=1, random=1), seed=1)
    >>> gold_scores(votes, truth[load_page()["control"]]).round(1)
               right  asked  weight
    annotator
    careful-1     45     48     2.4
    random-1      26     48     0.2
    """
    crowd = read_votes(votes)
    known, place = _known_labels(crowd, gold)
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


def _known_labels(crowd: Votes, gold: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """Return, for each task, whether its answer is known, and that label's place (-1: none of the votes')."""
    example = 'load_tiles().query("concept == \'crosswalk\'").set_index("tile").present'
    gold = column("gold", gold, "de réponses connues", "tâche", example)
    found = gold.reindex(crowd.tasks)
    known = found.notna().to_numpy()
    if gold.notna().any() and not known.any():
        raise ValueError(
            f"Aucune tâche de gold n’est dans votes\u00a0: {quoted(gold.dropna().index[0])} est de gold, "
            f"{quoted(crowd.tasks[0])} de votes. Rangez gold par tâche, avec set_index."
        )
    # From gold itself: with empty cells between them, pandas would make 0 and 1 into 0.0 and 1.0, True into objects.
    place = np.full(len(known), -1)
    place[known] = crowd.places_of(gold[crowd.tasks[known]])
    return known, place


def gold_weight(right: pd.Series, asked: pd.Series, labels: int) -> pd.Series:
    """Return the weight of who answered ``right`` of ``asked`` control tasks (see ``gold_scores``)."""
    if labels < 2:
        return right * 0.0
    return np.log((right + 1) / (asked - right + labels - 1) * (labels - 1))


def weighted_vote(votes: pd.DataFrame, weights: pd.Series) -> pd.DataFrame:
    """Return the label of greatest weight for each task.

    Parameters
    ----------
    votes : DataFrame
        One row per vote: ``task``, ``annotator``, ``label``.
    weights : Series
        Log-odds, indexed by annotator: ``gold_scores(votes, gold).weight``.

    Returns
    -------
    DataFrame
        Indexed by task, sorted: ``label`` and ``confidence``, the chance that the label is right,
        if the weights are: exp(its weight) over the sum for all labels, each being as frequent beforehand.

    Raises
    ------
    ValueError
        If the table is not one of votes, if the weights are no such column, or if an annotator has none.

    Examples
    --------
    >>> tiles = load_tiles().query("concept == 'crosswalk'")
    >>> truth = tiles.set_index("tile").present
    >>> votes = simulate_votes(truth, crowd_of(careful=2, random=5), seed=1)
    >>> weights = gold_scores(votes, truth[load_page()["control"]]).weight
    >>> found = majority_vote(votes), weighted_vote(votes, weights)
    >>> [round(float((table.label == truth).mean()), 2) for table in found]
    [0.81, 0.95]
    """
    crowd = read_votes(votes)
    weights = column("weights", weights, "de poids", "annotateur", "gold_scores(votes, gold).weight")
    unknown = [name for name in crowd.annotators if name not in weights.index]
    if unknown:
        noun = "annotateurs, dont" if len(unknown) > 1 else "annotateur,"
        raise ValueError(f"Il manque le poids de {len(unknown)} {noun} {quoted(unknown[0])}.")
    weight = pd.to_numeric(weights.reindex(crowd.annotators), errors="coerce").to_numpy(float)
    if not np.isfinite(weight).all():
        raise ValueError("Un poids n’est pas un nombre fini.")
    return consensus_table(crowd, softmax(crowd.counts(weight[crowd.annotator]))[0])


def vote_shares(crowd: Votes) -> np.ndarray:
    counts = crowd.counts()
    shares: np.ndarray = counts / counts.sum(1, keepdims=True)
    return shares


def softmax(logs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return rows of exp(logs) that sum to 1, and the log of each row's sum before that."""
    # Label by label: over a short last axis, numpy's own reductions take several times longer.
    highest = reduce(np.maximum, logs.T)
    scaled = [np.exp(column - highest) for column in logs.T]
    total = reduce(np.add, scaled)
    shares = np.empty_like(logs)
    for place, likely in enumerate(scaled):
        np.divide(likely, total, out=shares[:, place])
    return shares, highest + np.log(total)


def consensus_table(crowd: Votes, shares: np.ndarray) -> pd.DataFrame:
    best = np.argmax(shares >= shares.max(1, keepdims=True) - TIE, axis=1)
    confidence = shares[np.arange(len(best)), best]
    return pd.DataFrame({"label": crowd.labels.take(best), "confidence": confidence}, index=crowd.tasks)
