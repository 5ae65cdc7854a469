"""« Le travail du clic » in Python: its labs as Jupyter widgets, and what is behind them.

`widgets.learning` has the tiles, the models and the crowds, `widgets.facts` the sourced figures.

Examples
--------
In a notebook, the last line shows the lab; what one clicks comes back as ``lab.labels``:

>>> from widgets import CaptchaLab
>>> lab = CaptchaLab(concept="crosswalk")
>>> lab.labels
[]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # for type checkers and editors; at run time, names are loaded on first use
    from widgets import facts, learning
    from widgets.labs import (
        CaptchaLab,
        CheatingLab,
        CrowdLab,
        JudgeLab,
        ModerationLab,
        PoolingLab,
        ShiftLab,
        TwoWordsLab,
    )

__all__ = [
    "CaptchaLab",
    "CheatingLab",
    "CrowdLab",
    "JudgeLab",
    "ModerationLab",
    "PoolingLab",
    "ShiftLab",
    "TwoWordsLab",
    "facts",
    "learning",
]


if not TYPE_CHECKING:  # or type checkers would take any name for one of ours

    def __getattr__(name: str) -> object:
        # Loaded on first use: building the book or drawing tiles should not wait for ipywidgets.
        if name in ("facts", "learning"):
            return import_module(f"widgets.{name}")
        if name in __all__:
            return getattr(import_module("widgets.labs"), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
