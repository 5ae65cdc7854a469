"""The table of what a plotly figure shows, for those who do not see its drawing, when it is short enough to be read."""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Sequence
from html import unescape

import numpy as np

from . import writing

Table = tuple[Sequence[str], Sequence[Sequence[str]]]

MOST_ROWS = 60
MOST_SERIES = 8
NOTHING = "\u2013"
_PLACED = {"scatter", "scattergl", "bar"}


def figure_table(data: list[dict], layout: dict) -> Table | None:
    """(headers, rows) of lines, points, bars, a pie or a heat map; None of anything else, or of too much."""
    traces = [trace for trace in data if trace.get("visible", True) is not False]
    kinds = {trace.get("type", "scatter") for trace in traces}
    if kinds and kinds <= _PLACED:
        table = _series(traces, layout)
    elif kinds == {"pie"} and len(traces) == 1:
        table = (
            [writing.words().SHARE, writing.words().VALUE],
            list(zip(values(traces[0]["labels"]), values(traces[0]["values"]), strict=True)),
        )
    elif kinds == {"heatmap"} and len(traces) == 1:
        table = _grid(traces[0], layout)
    else:
        return None
    headers, rows = table
    if not 0 < len(rows) <= MOST_ROWS or len(headers) > 1 + MOST_SERIES:
        return None
    return headers, [[_text(place, years=True), *map(_text, rest)] for place, *rest in rows]


def point_names(data: list[dict], layout: dict) -> list[list[str]]:
    """Each point of each trace in words: its series, its place, its value; nothing for what are not bars or points."""
    return [_point_names(trace, layout) if trace.get("type", "scatter") in _PLACED else [] for trace in data]


def _point_names(trace: dict, layout: dict) -> list[str]:
    along, across = ("y", "x") if trace.get("orientation") == "h" else ("x", "y")
    names, unit = _tick_names(layout, along), (layout.get(f"{across}axis") or {}).get("ticksuffix", "")
    heights = values(trace.get(across))
    places = values(trace.get(along)) or list(range(len(heights)))
    series = plain(trace.get("name", ""))
    words, said = _title(layout, along, ""), writing.words().SAID
    return [
        said.format(
            place=", ".join(filter(None, (series, f"{words} {_text(names.get(x, x), years=True)}".strip()))),
            value=f"{_text(y)}{unit}",
        )
        for x, y in zip(places, heights, strict=False)
    ]


def _tick_names(layout: dict, along: str) -> dict:
    axis = layout.get(f"{along}axis") or {}
    return dict(zip(values(axis.get("tickvals")), values(axis.get("ticktext")), strict=False))


def values(given: object) -> list:
    """What a trace holds under `x`, `y`…: a list, or an array as plotly packs it, {"dtype", "bdata", "shape"}."""
    if isinstance(given, dict) and "bdata" in given:
        array = np.frombuffer(base64.b64decode(given["bdata"]), dtype=given["dtype"])
        if "shape" in given:
            array = array.reshape([int(size) for size in str(given["shape"]).split(",")])
        return array.tolist()
    return list(given) if given is not None else []


def _series(traces: list[dict], layout: dict) -> Table:
    """One row for each x and one column for each trace; or one row for each point, where an x comes back."""
    sideways = all(trace.get("orientation") == "h" for trace in traces)
    along, across = ("y", "x") if sideways else ("x", "y")
    points, names = [], []
    named = _tick_names(layout, along)
    ours = writing.words()
    place = _title(layout, along, ours.ALONG if along == "x" else ours.CATEGORY)
    measure = _title(layout, across, ours.VALUE)
    for trace in traces:
        heights = values(trace.get(across))
        if heights:
            places = values(trace.get(along)) or list(range(len(heights)))
            points.append(list(zip(places, heights, strict=False)))
            names.append(plain(trace.get("name", "")) or measure)
    if any(len({x for x, _ in series}) < len(series) for series in points):
        several = len(points) > 1
        rows = [
            [*([name] if several else []), x, y] for name, series in zip(names, points, strict=True) for x, y in series
        ]
        return [*([ours.SERIES] if several else []), place, measure], rows
    columns = [dict(series) for series in points]
    places = dict.fromkeys(x for series in points for x, _ in series)
    if all(isinstance(x, (int, float)) for x in places):
        places = sorted(places)
    return [place, *names], [[named.get(x, x), *(column.get(x) for column in columns)] for x in places]


def _grid(trace: dict, layout: dict) -> Table:
    cells = values(trace["z"])
    columns = values(trace.get("x")) or list(range(len(cells[0]) if cells else 0))
    lines = values(trace.get("y")) or list(range(len(cells)))
    corner = f"{_title(layout, 'y', '')} \\ {_title(layout, 'x', '')}".strip(" \\") or writing.words().ROW
    return [corner, *map(_text, columns)], [[line, *row] for line, row in zip(lines, cells, strict=True)]


def _title(layout: dict, axis: str, otherwise: str) -> str:
    title = (layout.get(f"{axis}axis") or {}).get("title") or {}
    return plain(title.get("text", "")) or otherwise


def plain(text: object) -> str:
    """`text` without plotly's markup."""
    return unescape(re.sub(r"<[^>]*>", " ", str(text))).strip()


def _text(cell: object, *, years: bool = False) -> str:
    """A cell in words; with `years`, four digits stay together."""
    if cell is None or (isinstance(cell, float) and not math.isfinite(cell)):
        return NOTHING
    if isinstance(cell, bool):
        return writing.words().YES if cell else writing.words().NO
    if isinstance(cell, float):
        # As many digits as a reader may want; those before the comma all count.
        return writing.number(round(cell, max(0, 3 - math.floor(math.log10(abs(cell))))) if cell else 0.0)
    if isinstance(cell, int):
        return str(cell) if years and 0 <= cell < 10_000 else writing.number(cell)
    return plain(cell)
