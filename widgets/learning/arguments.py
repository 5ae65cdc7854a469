"""What the library's functions are given, checked in one way: whoever slips reads in French what was expected."""

from __future__ import annotations

import math
from numbers import Integral, Real
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a margin needs no pandas
    import pandas as pd

_SHOWN = 60  # characters of a wrong value that a message repeats


def shown(value: object) -> str:
    """Return `repr`, on one line and cut short: a message may have to repeat a whole table."""
    try:
        words = " ".join(repr(value).split())
    except Exception:  # a number of too many digits, or an object that cannot even be named
        words = type(value).__name__
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"


def quoted(value: object) -> str:
    return f"«\u202f{value}\u202f»"


def grouped(count: int) -> str:
    """Digits by threes, as in French."""
    return f"{count:,}".replace(",", "\u202f")


def whole(name: str, value: object, least: int = 0, most: int | None = None) -> int:
    """Return a whole number from `least` to `most`; numpy's are some, truth values are none."""
    if isinstance(value, Integral) and not isinstance(value, bool):
        found = int(value)
        if least <= found and (most is None or found <= most):
            return found
    span = (
        f"de {least} à {grouped(most)}" if most is not None else "positif ou nul" if least == 0 else f"au moins {least}"
    )
    raise ValueError(f"{name}={shown(value)} n’est pas possible\u00a0: donnez un nombre entier, {span}.")


def number(name: str, value: object, least: float = -math.inf) -> float:
    """Return a finite number, `least` or more."""
    if isinstance(value, Real) and not isinstance(value, bool):
        try:
            found = float(value)
        except OverflowError:  # a whole number beyond what a float holds
            found = math.inf
        if math.isfinite(found) and found >= least:
            return found
    span = f", au moins {least:g}" if least > -math.inf else ""
    raise ValueError(f"{name}={shown(value)} n’est pas possible\u00a0: donnez un nombre fini{span}.")


def column(name: str, value: object, what: str, key: str, example: str) -> pd.Series:
    """Return a Series of `what`, its index naming each `key` once."""
    import pandas as pd

    if not isinstance(value, pd.Series):
        raise ValueError(
            f"{name} doit être une colonne (Series) {what}, rangée par {key}, pas un objet de type "
            f"{type(value).__name__}\u00a0: {example} par exemple."
        )
    if not value.index.is_unique:
        twice = value.index[value.index.duplicated()][0]
        raise ValueError(f"{name} a plusieurs lignes pour {quoted(twice)}\u00a0: gardez-en une seule par {key}.")
    return value
