"""Checks of « La foule a-t-elle raison ? »."""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy.stats import binom

from widgets.exercises import strings as words
from widgets.exercises.answers import Hint, called, near, number, rounded, table

GOAL = 0.95


def _jury(n: float, p: float) -> float:
    return float(binom.sf(n // 2, n, p))


def _needed(p: float, goal: float) -> int:
    n = 1
    while _jury(n, p) < goal:
        n += 2
    return n


def voices(function: object) -> None:
    """`voices_needed(p, goal=0.95)`: the smallest odd group whose majority is right that often."""
    for p, *goal in ((0.7,), (0.6,), (0.55,), (0.7, 0.8)):
        n = number(called(function, p, *goal))
        right = _needed(p, *(goal or [GOAL]))
        if near(n, right):
            continue
        told = {"n": rounded(n), "p": rounded(p), "goal": rounded(100 * (goal or [GOAL])[0])}
        if n < 1 or n % 2 != 1:
            raise Hint(words.EVEN.format(**told))
        if goal and near(n, _needed(p, GOAL)):
            raise Hint(words.GOAL_IGNORED)
        if n < right:
            raise Hint(words.TOO_FEW.format(chance=rounded(100 * _jury(n, p), 1), **told))
        raise Hint(words.TOO_MANY.format(fewer=rounded(n - 2), chance=rounded(100 * _jury(n - 2, p), 1), **told))


def chance_to_pass(function: object) -> None:
    """`chance_to_pass(k, p)`: the chance to be right on at least 70 % of k questions."""
    for k, p in ((10, 0.5), (5, 0.75), (20, 0.75)):
        chance = number(called(function, k, p))
        least, below = int(np.ceil(0.7 * k)), int(0.7 * k)
        right = binom.sf(least - 1, k, p)
        if near(chance, right):
            continue
        for typical, hint in (
            (binom.sf(least, k, p), words.MORE_THAN),
            (binom.sf(below - 1, k, p), words.ROUNDED_DOWN),
            (binom.pmf(least, k, p), words.EXACTLY),
            (1 - right, words.OPPOSITE),
            (binom.cdf(least, k, p), words.OPPOSITE),
            (100 * right, words.PERCENT),
            (binom.sf(k // 2, k, p), words.HALF),
        ):
            if near(chance, typical):
                raise Hint(hint.format(k=k, least=least))
        raise Hint(words.CHANCE_OFF.format(k=k, p=rounded(p), chance=rounded(chance, 3), right=rounded(right, 3)))


def plot(function: object, leader: pd.DataFrame) -> None:
    """`plot_votes(k)`: the votes of 21 people, k of whom copy `leader`'s."""
    said = leader.set_index("task").label.sort_index()
    for k in (5, 15, 0):
        votes = table(called(function, k), ("task", "annotator", "label"))
        if votes.duplicated(["task", "annotator"]).any():
            raise Hint(words.SAME_NAME)
        people = votes.annotator.nunique()
        if people != 21:
            raise Hint((words.ALL_HONEST if people == 21 + k else words.PEOPLE).format(k=k, people=people))
        answers = votes.pivot(index="task", columns="annotator", values="label").reindex(said.index)
        copies = int((answers.to_numpy() == said.to_numpy()[:, None]).all(axis=0).sum())
        if copies != k:
            raise Hint(words.COPIES.format(k=k, copies=copies))
