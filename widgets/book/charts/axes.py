"""An axis of a plotly figure: from its values to shares of its length, and what is written along it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from . import writing
from .figure_table import plain, values

PADDING = 0.05  # of the range, beside what is drawn
TICKS = 6


class CannotDrawError(ValueError):
    """A figure asks for what our drawings do not have."""


@dataclass(frozen=True)
class Extent:
    """What one trace takes of an axis; `loose` ends get some air."""

    low: float
    high: float
    loose: bool = True


class Axis:
    """`settings` are plotly's, merged with the template's; `along` is all that stands along it, trace by trace."""

    def __init__(self, settings: dict, along: Iterable[list]) -> None:
        if settings.get("type") in ("log", "date", "multicategory") or settings.get("autorange") in ("min", "max"):
            raise CannotDrawError(f"axis of type {settings.get('type')}")
        self.settings = settings
        self.visible = settings.get("visible") is not False
        self.title = plain((settings.get("title") or {}).get("text", "")) if self.visible else ""
        everything = [value for part in along for value in part if value is not None]
        texts = [value for value in everything if isinstance(value, str) and not _is_number(value)]
        self.categories = list(dict.fromkeys(map(str, everything))) if texts else []
        self.range: tuple[float, float] = (0, 1)

    def number(self, value: object) -> float | None:
        """Where `value` stands among numbers; None for a gap."""
        if self.categories and isinstance(value, str):
            return float(self.categories.index(value)) if value in self.categories else None
        try:
            number = float(value)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            return None
        return number if math.isfinite(number) else None

    def span(self, extents: list[Extent]) -> None:
        """Settle the range: the one that was chosen, else all `extents`."""
        chosen = values(self.settings.get("range"))
        if len(chosen) == 2 and None not in chosen:
            self.range = (self.number(chosen[0]) or 0.0, self.number(chosen[1]) or 0.0)
            if self.range[0] == self.range[1]:
                raise CannotDrawError("an axis without length")
            return
        low = min((extent.low for extent in extents), default=-1.0)
        high = max((extent.high for extent in extents), default=1.0)
        if self.settings.get("rangemode") in ("tozero", "nonnegative"):
            low, high = min(low, 0.0), max(high, 0.0)
        air = (high - low) * PADDING or 1.0
        tight_low = any(extent.low == low and not extent.loose for extent in extents) or low == 0 == self._floor()
        tight_high = any(extent.high == high and not extent.loose for extent in extents)
        low, high = low - (0 if tight_low else air), high + (0 if tight_high else air)
        self.range = (high, low) if self.settings.get("autorange") == "reversed" else (low, high)

    def _floor(self) -> float | None:
        return 0.0 if self.settings.get("rangemode") in ("tozero", "nonnegative") else None

    def share(self, value: object) -> float | None:
        number = self.number(value)
        return None if number is None else (number - self.range[0]) / (self.range[1] - self.range[0])

    def ticks(self) -> list[tuple[float, str]]:
        """(share, text) of each tick that lies on the axis."""
        places = values(self.settings.get("tickvals"))
        if places:
            names = values(self.settings.get("ticktext")) or [self._text(value) for value in places]
            marked = [(self.share(value), plain(name)) for value, name in zip(places, names, strict=False)]
        elif self.categories:
            marked = [(self.share(name), name) for name in self.categories]
        else:
            marked = [(self.share(value), self._text(value)) for value in self._round_numbers()]
        return [(share, text) for share, text in marked if share is not None and -1e-9 <= share <= 1 + 1e-9]

    def _round_numbers(self) -> list[float]:
        low, high = sorted(self.range)
        step = self.settings.get("dtick") or _step((high - low) / TICKS)
        first = math.ceil(low / step - 1e-9)
        return [round(index * step, 10) for index in range(first, math.floor(high / step + 1e-9) + 1)]

    def _text(self, value: object) -> str:
        number = self.number(value)
        written = writing.number(number) if number is not None and not isinstance(value, str) else str(value)
        return f"{self.settings.get('tickprefix', '')}{written}{self.settings.get('ticksuffix', '')}"


def _step(about: float) -> float:
    """The round number (1, 2 or 5 and zeros) that is the first not below `about`."""
    power = 10 ** math.floor(math.log10(about))
    return next(digit * power for digit in (1, 2, 5, 10) if digit * power >= about * (1 - 1e-9))


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False
