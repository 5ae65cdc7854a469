"""Checks of « Combien vaut un clic ? »."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from widgets.exercises import strings as words
from widgets.exercises.answers import Hint, called, near, number, rounded
from widgets.facts import load_chart

LAST = 9.9  # cents: where the exercise's prices end


def seconds(function: object) -> None:
    """`seconds_for(price, wage)`: seconds for each task, so as to earn `wage` in an hour."""
    for price, wage in ((0.001, 2), (0.5, 9)):
        given, right = number(called(function, price, wage)), 3600 * price / wage
        if near(given, right):
            continue
        for typical, hint in (
            (price / wage, words.IN_HOURS),
            (60 * price / wage, words.IN_MINUTES),
            (wage / price, words.TASKS),
            (3600 * wage / price, words.UPSIDE_DOWN),
            (wage / (3600 * price), words.UPSIDE_DOWN),
            (3600 * price * wage, words.MULTIPLIED),
        ):
            if near(given, typical):
                raise Hint(hint)
        raise Hint(
            words.SECONDS_OFF.format(
                price=rounded(price, 3), wage=rounded(wage), given=rounded(given, 4), tasks=rounded(wage / price, 0)
            )
        )


def hidden_wage(wage: object, million_hours: float, billion_dollars: float) -> None:
    """`hidden_wage`: dollars for an hour."""
    given, right = number(wage), 1000 * billion_dollars / million_hours
    if abs(given - right) < 0.01:
        return
    if given <= 0:
        raise Hint(words.WAGE_OFF)
    for typical, hint in ((right, words.UNITS), (million_hours / billion_dollars, words.HOURS_PER_DOLLAR)):
        power = math.log10(given / typical)
        if abs(power - round(power)) < 1e-3:
            raise Hint(hint.format(given=rounded(given, 4)))
    raise Hint(words.WAGE_OFF)


def lowest_price(function: object, simulate: Callable[[float], np.ndarray]) -> None:
    """`lowest_price(goal)`: the lowest price, in cents, at which that share of `simulate`'s people reach the minimum."""
    minimum = load_chart("hourly-pay").query("counted == 'minimum'").value.item()
    wages = simulate(0.01)  # for one cent; wages are proportional to the price
    before = None
    for goal in (0.5, 0.9):
        given, right = number(called(function, goal)), minimum / np.quantile(wages, 1 - goal)
        if right - 0.02 <= given <= right + 0.11:  # found by steps of a tenth of a cent, or exactly
            before = given
            continue
        if before is not None and near(given, before):
            raise Hint(words.GOAL_IGNORED)
        if right - 0.02 <= 100 * given <= right + 0.11:
            raise Hint(words.IN_DOLLARS)
        if abs(given - LAST) < 0.01 < LAST - right:
            raise Hint(words.LAST_PRICE)
        share = 100 * (wages * given >= minimum).mean()
        raise Hint(words.PRICE_OFF.format(given=rounded(given), share=rounded(share, 0), goal=rounded(100 * goal, 0)))
