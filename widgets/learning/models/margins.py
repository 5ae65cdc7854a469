"""How far a score may be from the true one, and whether two scores on the same items differ."""

from __future__ import annotations

from math import comb, sqrt

from widgets.learning.arguments import number, shown, whole

Z = 1.959963984540054  # 95 % of a normal distribution lie within so many standard deviations


def wilson_interval(right: float, total: int) -> tuple[float, float]:
    """Return the 95 % Wilson score interval of a share: the margin that the labs show with every score.

    Nineteen times out of twenty, such an interval holds the share of right answers that a model would have on all the items that
    could have been drawn. Unlike the share plus or minus two standard errors, it stays within 0 and 1 and keeps a width at
    both ends.

    Parameters
    ----------
    right : int or float
        How many held-out items the model got right.
    total : int
        How many there are, 1 or more.

    Returns
    -------
    tuple of float
        The lower and the upper end, from 0 to 1.

    Raises
    ------
    ValueError
        Unless ``0 <= right <= total`` and ``total > 0``.

    References
    ----------
    Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927.

    Examples
    --------
    108 test tiles right out of 144 are 75 %, give or take seven points:

    >>> low, high = wilson_interval(108, 144)
    >>> round(low, 2), round(high, 2)
    (0.67, 0.81)
    """
    total = whole("total", total, least=1)
    right = number("right", right, least=0)
    if right > total:
        raise ValueError(f"right va de 0 à total\u00a0: {shown(right)} sur {total} n’est pas possible.")
    share = right / total
    shrink = 1 + Z**2 / total
    middle = (share + Z**2 / (2 * total)) / shrink
    half = Z / shrink * sqrt(share * (1 - share) / total + (Z / (2 * total)) ** 2)
    return max(0.0, middle - half), min(1.0, middle + half)


def mcnemar_test(gained: int, lost: int) -> float:
    """Return the p-value of McNemar's exact test: do two models judged on the same items differ?

    Items that both get right, or both wrong, say nothing. Were the two worth the same, each of the others would be a toss
    of a coin: the p-value is how often so many coins fall at least as unevenly. The labs call less than 0.05 a difference.

    Parameters
    ----------
    gained : int
        Items that the second model gets right and the first one wrong.
    lost : int
        The other way round.

    Returns
    -------
    float
        From 0 to 1, two-sided; 1 where the models never differ.

    Raises
    ------
    ValueError
        If a count is not a whole number, 0 or more.

    References
    ----------
    McNemar, "Note on the sampling error of the difference between correlated proportions or percentages",
    Psychometrika 12, 1947.

    Examples
    --------
    From 71 to 75 % on 144 tiles is six more right. Six gained and none lost is a difference; ten gained and four lost
    may be chance:

    >>> round(mcnemar_test(6, 0), 3)
    0.031
    >>> round(mcnemar_test(10, 4), 3)
    0.18
    """
    gained, lost = whole("gained", gained), whole("lost", lost)
    tosses = gained + lost
    uneven = sum(comb(tosses, i) for i in range(min(gained, lost) + 1))
    return min(1.0, 2 * uneven / (1 << tosses))
