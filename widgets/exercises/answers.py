"""What all checks ask of an answer: that there is one, that it is of the right kind, that calling it goes well."""

from __future__ import annotations

import numbers
from collections.abc import Sequence

import pandas as pd

from widgets.exercises import strings as words
from widgets.facts.charts import french


class Hint(Exception):
    """An answer is not right yet; the message, in French, says where to look."""


def asked(answer: object) -> object:
    """`answer`, if the learner has written one."""
    if answer is ... or answer is None:
        raise Hint(words.NOTHING_YET)
    return answer


def called(function: object, *arguments: object) -> object:
    """What the learner's function returns for these arguments."""
    if not callable(function):
        raise Hint(words.NO_FUNCTION if asked(function) else words.NOTHING_YET)
    call = f"{getattr(function, '__name__', 'fonction')}({', '.join(map(_written, arguments))})"
    try:
        answer = function(*arguments)
    except Exception as error:
        raise Hint(words.RAISED.format(call=call, kind=type(error).__name__, error=error)) from error
    if answer is None:
        raise Hint(words.NO_RETURN.format(call=call))
    return asked(answer)


def number(answer: object) -> float:
    """`answer` as a number."""
    if isinstance(asked(answer), bool) or not isinstance(answer, numbers.Real):
        raise Hint(words.NO_NUMBER.format(kind=type(answer).__name__))
    return float(answer)


def table(answer: object, columns: Sequence[str]) -> pd.DataFrame:
    """`answer` as a table that has these columns."""
    if isinstance(asked(answer), str):
        raise Hint(words.A_CODE)
    if not isinstance(answer, pd.DataFrame) or not set(columns) <= set(answer.columns):
        raise Hint(words.NO_TABLE.format(columns=", ".join(columns), kind=type(answer).__name__))
    return answer


def near(answer: float, right: float) -> bool:
    return abs(answer - right) <= 1e-6 * max(1.0, abs(right))


def rounded(value: float, digits: int = 2) -> str:
    """`value` the French way, without decimals that say nothing."""
    return french(round(float(value), digits))


def _written(argument: object) -> str:
    return repr(argument) if isinstance(argument, int | float) else "…"
