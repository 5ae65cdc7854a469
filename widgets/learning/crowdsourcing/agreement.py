"""How much annotators agree beyond chance."""

from __future__ import annotations

import pandas as pd

from widgets.learning.crowdsourcing.votes import read_votes


def krippendorff_alpha(votes: pd.DataFrame) -> float:
    """Return Krippendorff's alpha for labels without order (nominal metric), missing votes allowed.

    Tasks with a single vote have nobody to agree with and do not count.

    Parameters
    ----------
    votes : DataFrame
        One row per vote: ``task``, ``annotator``, ``label``; a missing vote is a missing row.

    Returns
    -------
    float
        1 is perfect agreement, 0 what chance alone would give, less than 0 systematic disagreement. NaN where
        alpha is not defined: no task has two votes, or all the votes that count give one label, and nobody can
        then tell agreement from indifference. (The ``krippendorff`` package refuses both with an error.)

    Raises
    ------
    ValueError
        If the table is not one of votes.

    References
    ----------
    Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section C.

    Examples
    --------
    >>> import pandas as pd
    >>> votes = pd.DataFrame({
    ...     "task": ["a", "a", "b", "b", "c", "c"],
    ...     "annotator": ["x", "y"] * 3,
    ...     "label": [True, True, False, False, True, False],
    ... })
    >>> round(krippendorff_alpha(votes), 2)
    0.44
    """
    counts = read_votes(votes).counts().astype(float)
    size = counts.sum(1)
    counts, size = counts[size > 1], size[size > 1]
    total, by_label = size.sum(), counts.sum(0)
    expected = total**2 - (by_label**2).sum()
    if expected == 0:
        return float("nan")
    disagreeing = ((size**2 - (counts**2).sum(1)) / (size - 1)).sum()
    return float(1 - (total - 1) * disagreeing / expected)
