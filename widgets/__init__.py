"""The labs of « Le travail du clic » as Jupyter widgets; `widgets.learning` has the tiles behind them.

    from widgets import CaptchaLab
    CaptchaLab(concept="crosswalk")
"""

from __future__ import annotations

__all__ = ["CaptchaLab", "CheatingLab", "CrowdLab", "PoolingLab", "ShiftLab", "TwoWordsLab"]


def __getattr__(name: str) -> type:
    # Loaded on first use: building the book or drawing tiles should not wait for ipywidgets.
    if name in __all__:
        from widgets import labs

        return getattr(labs, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
