"""What a drawing is made of, placed so that it fits any width.

Across, a place is a share of the plot's width (0 to 1), which is not known before a page or a sheet of paper is; down, it is
pixels from the top. Colours are names of custom properties, or CSS colours that a notebook chose.
"""

from __future__ import annotations

from dataclasses import dataclass, field

Point = tuple[float, float]


@dataclass(frozen=True)
class Rect:
    left: float
    top: float
    right: float
    bottom: float
    fill: str
    stroke: str
    hatched: bool = False
    edge: float = 1


@dataclass(frozen=True)
class Rule:
    """A straight line."""

    start: Point
    end: Point
    colour: str
    width: float = 1
    dash: str = "solid"


@dataclass(frozen=True)
class Curve:
    """Pieces of a line through points; what lies outside the plot is cut off."""

    pieces: tuple[tuple[Point, ...], ...]
    colour: str
    width: float
    dash: str


@dataclass(frozen=True)
class Mark:
    at: Point
    symbol: str
    colour: str
    size: float
    stroke: str = ""


@dataclass(frozen=True)
class Words:
    """Lines of text, centred on `at` from top to bottom; <b> and <br> are plotly's. `shift` is pixels to the right."""

    at: Point
    text: str
    colour: str
    size: float
    anchor: str = "start"
    shift: float = 0
    halo: bool = False  # over what may lie under it


Shape = Rect | Rule | Curve | Mark | Words


@dataclass(frozen=True)
class Series:
    """A line of the legend."""

    name: str
    colour: str
    bar: bool = False
    hatched: bool = False
    dash: str = ""
    symbol: str = ""


@dataclass(frozen=True)
class Drawing:
    """`left` and `right` are the pixels beside the plot, `top` and `bottom` where it lies in the `height`."""

    left: float
    right: float
    top: float
    bottom: float
    height: float
    shapes: list[Shape]
    legend: list[Series] = field(default_factory=list)
    measure: str = ""  # what the axis upwards shows, written above it
