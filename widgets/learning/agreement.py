"""How much annotators agree beyond chance."""

import numpy as np
import pandas as pd

from widgets.learning.votes import read_votes


def krippendorff_alpha(votes: pd.DataFrame) -> float:
    """Return Krippendorff's alpha for labels without order (nominal metric), missing votes allowed.

    1 is perfect agreement, 0 what chance alone would give, less than 0 systematic disagreement.
    Tasks with a single vote have nobody to agree with and do not count.

    Alpha is not defined, and the answer is NaN, where no task has two votes or where all the votes that
    count give one label: nobody can then tell agreement from indifference. (The ``krippendorff``
    package refuses these two cases with an error.)

    Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section C.
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
