"""The bars, lines and points of a plotly figure, and the room that they take of the axes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from . import writing
from .axes import Axis, CannotDrawError, Extent
from .figure_table import plain, values
from .shapes import Curve, Mark, Point, Rect, Series, Shape, Words
from .style import FONT_SIZE, INK_NAME

_BAR, _POINTS = "bar", "scatter"
# What would change the drawing, and is not drawn.
_NOT_DRAWN = ("fill", "stackgroup", "error_x", "error_y", "xaxis", "yaxis")
_FEW = 20  # points: below, plotly marks each one on its line
_TEXT = re.compile(r"%\{(x|y|text)(?::\.(\d)f)?\}")


@dataclass(frozen=True)
class Frame:
    """The axes, and the pixels from the drawing's top between which the plot lies."""

    across: Axis
    up: Axis
    top: float
    bottom: float

    def down(self, share: float) -> float:
        return self.bottom - share * (self.bottom - self.top)


@dataclass(frozen=True)
class Trace:
    """A trace as plotly has it; of bars, `slot` says which of `slots` that stand side by side it is."""

    given: dict[str, Any]
    colour: str
    slot: int = 0
    slots: int = 1

    @property
    def kind(self) -> str:
        return self.given.get("type", _POINTS)

    @property
    def lies(self) -> bool:
        return self.kind == _BAR and self.given.get("orientation") == "h"

    def along(self, name: str) -> list:
        found = values(self.given.get(name))
        other = values(self.given.get("y" if name == "x" else "x"))
        return found or list(range(len(other)))

    def points(self) -> list[tuple]:
        return list(zip(self.along("x"), self.along("y"), strict=False))

    @property
    def mode(self) -> str:
        return self.given.get("mode") or ("lines+markers" if len(self.points()) < _FEW else "lines")

    def of(self, index: int, *path: str) -> Any:
        """What the trace says under `path` of its point number `index`: one for all, or one for each."""
        found: Any = self.given
        for name in path:
            found = (found or {}).get(name)
        if isinstance(found, (list, tuple)) or (isinstance(found, dict) and "bdata" in found):
            listed = values(found)
            return listed[index] if index < len(listed) else None
        return found

    def extents(self, name: str, axis: Axis) -> list[Extent]:
        numbers = [number for value in self.along(name) if (number := axis.number(value)) is not None]
        if not numbers:
            return []
        if self.kind == _POINTS:
            return [Extent(min(numbers), max(numbers), loose=name == "y" or "markers" in self.mode)]
        if (name == "y") == self.lies:  # where bars stand
            half = (
                max((self.of(index, "width") or 0.8) for index in range(len(numbers))) / 2
                if not axis.categories
                else 0.5
            )
            return [Extent(min(numbers) - half, max(numbers) + half, loose=False)]
        ends = [base + length for base, length in zip(self._bases(len(numbers)), numbers, strict=True)]
        low = min(0.0, *ends, *self._bases(len(numbers)))
        return [Extent(low, max(0.0, *ends), loose=True), Extent(0, 0, loose=False)]

    def _bases(self, count: int) -> list[float]:
        return [self.of(index, "base") or 0.0 for index in range(count)]


def all_traces(data: Sequence[dict], layout: dict, colorway: Sequence[str]) -> list[Trace]:
    """The traces that are shown."""
    shown = [trace for trace in data if trace.get("visible", True) is True]
    for trace in shown:
        kind = trace.get("type", _POINTS)
        missing = next((name for name in _NOT_DRAWN if trace.get(name) not in (None, "none", "x", "y")), None)
        if kind not in (_BAR, _POINTS) or missing or trace.get("line", {}).get("shape", "linear") != "linear":
            raise CannotDrawError(f"{kind} {missing or ''}")
    beside = layout.get("barmode", "group") == "group"
    bars = [id(trace) for trace in shown if trace.get("type") == _BAR and beside]
    return [
        Trace(
            trace,
            _colour(trace) or (colorway[index % len(colorway)] if colorway else INK_NAME),
            *((bars.index(id(trace)), len(bars)) if id(trace) in bars else ()),
        )
        for index, trace in enumerate(shown)
    ]


def _colour(trace: dict) -> str | None:
    for part in ("marker", "line"):
        colour = (trace.get(part) or {}).get("color")
        if isinstance(colour, str):
            return colour
    return None


def legend(traces: Sequence[Trace]) -> list[Series]:
    series = []
    for trace in traces:
        if not trace.given.get("name") or trace.given.get("showlegend") is False:
            continue
        name = plain(trace.given["name"])
        if trace.kind == _BAR:
            series.append(Series(name, trace.colour, bar=True, hatched=bool(trace.of(0, "marker", "pattern", "shape"))))
        else:
            dash = trace.given.get("line", {}).get("dash", "solid") if "lines" in trace.mode else ""
            symbol = (trace.of(0, "marker", "symbol") or "circle") if "markers" in trace.mode else ""
            series.append(Series(name, trace.colour, dash=dash, symbol=symbol))
    return series


def shapes_of(trace: Trace, frame: Frame) -> list[Shape]:
    return _bars(trace, frame) if trace.kind == _BAR else _line_and_marks(trace, frame)


def _bars(trace: Trace, frame: Frame) -> list[Shape]:
    shapes: list[Shape] = []
    place, length = (frame.up, frame.across) if trace.lies else (frame.across, frame.up)
    for index, (x, y) in enumerate(trace.points()):
        value, at = (x, place.number(y)) if trace.lies else (y, place.number(x))
        base = trace.of(index, "base") or 0
        if value is None or at is None:
            continue
        thickness = trace.of(index, "width") or 0.8 / trace.slots
        at += (trace.slot - (trace.slots - 1) / 2) * thickness
        start, end = (_within(length.share(each)) for each in (base, base + value))
        sides = sorted(_within(place.share(at + sign * thickness / 2)) for sign in (-1, 1))
        colour = trace.of(index, "marker", "color") or trace.colour
        stroke = trace.of(index, "marker", "line", "color") or colour
        edge = trace.of(index, "marker", "line", "width") or 0
        hatched = bool(trace.of(index, "marker", "pattern", "shape"))
        low, high = sorted((start, end))
        if trace.lies:
            tops = sorted(frame.down(side) for side in sides)
            shapes.append(Rect(low, tops[0], high, tops[1], colour, stroke, hatched, edge))
        else:
            shapes.append(Rect(sides[0], frame.down(high), sides[1], frame.down(low), colour, stroke, hatched, edge))
        text = _text(trace, index, x, y)
        if text and trace.given.get("textposition") == "outside":
            middle = sum(sides) / 2
            if trace.lies:
                shapes.append(Words((end, frame.down(middle)), text, INK_NAME, FONT_SIZE, "start", 6, halo=True))
            else:
                shapes.append(Words((middle, frame.down(end) - FONT_SIZE * 0.7), text, INK_NAME, FONT_SIZE, "middle"))
    return shapes


def _within(share: float | None) -> float:
    return min(1.0, max(0.0, share or 0.0))


def _text(trace: Trace, index: int, x: object, y: object) -> str:
    template = trace.of(index, "texttemplate")
    text = str(trace.of(index, "text") or "")
    if not template:
        return text
    known = {"x": x, "y": y, "text": text}
    return _TEXT.sub(lambda found: _written(known[found[1]], found[2]), template)


def _written(value: object, decimals: str | None) -> str:
    return writing.number(value, int(decimals) if decimals else None) if isinstance(value, (int, float)) else str(value)


def _line_and_marks(trace: Trace, frame: Frame) -> list[Shape]:
    places: list[Point | None] = []
    for x, y in trace.points():
        share, up = frame.across.share(x), frame.up.share(y)
        places.append(None if share is None or up is None else (share, frame.down(up)))
    shapes: list[Shape] = []
    line = trace.given.get("line") or {}
    if "lines" in trace.mode:
        colour = line.get("color", trace.colour)
        pieces = _pieces(places)
        if pieces:
            shapes.append(Curve(pieces, colour, line.get("width", 2), line.get("dash", "solid")))
    if "markers" in trace.mode:
        for index, at in enumerate(places):
            if at is None or not (-1e-9 <= at[0] <= 1 + 1e-9 and frame.top - 0.5 <= at[1] <= frame.bottom + 0.5):
                continue
            symbol = trace.of(index, "marker", "symbol") or "circle"
            colour = trace.of(index, "marker", "color") or trace.colour
            size = trace.of(index, "marker", "size") or 6
            shapes.append(Mark(at, str(symbol), colour, size, trace.of(index, "marker", "line", "color") or ""))
    return shapes


def _pieces(places: Sequence[Point | None]) -> tuple[tuple[Point, ...], ...]:
    """The line's parts between gaps."""
    pieces: list[list[Point]] = [[]]
    for place in places:
        if place is None:
            pieces.append([])
        else:
            pieces[-1].append(place)
    return tuple(tuple(piece) for piece in pieces if len(piece) > 1)
