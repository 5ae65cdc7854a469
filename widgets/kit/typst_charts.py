"""The book's charts on paper: what plotly would draw in a page, as shapes at fixed places for `lesson.typ` to draw."""

from __future__ import annotations

import json
import re
from html import unescape

from docutils import nodes

from .typst_code import array, string

WIDTH = 480.0  # points; a page's text is a little wider
POINTS = 0.75  # of a pixel

_SPEC = re.compile(r'<script type="application/json" class="tc-chart-spec">(.*?)</script>', re.S)
_ALTERNATIVE = re.compile(r'aria-label="([^"]*)"')
_TONES = {"--tc-muted": "light", "--tc-line": "light"}


def write(figure: nodes.Element) -> str:
    """An expression (code) that draws the chart which a page holds as `figure`."""
    page = "".join(raw.astext() for raw in figure.findall(nodes.raw))
    return drawing(json.loads(_SPEC.search(page).group(1)), unescape(_ALTERNATIVE.search(page).group(1)))


def drawing(spec: dict, alternative: str) -> str:
    """An expression (code) that draws what plotly would draw of `spec`."""
    layout = spec["layout"]
    place = _Place(layout)
    shapes = [shape for trace in spec["data"] for shape in _trace(trace, place)]
    shapes += [line for shape in layout.get("shapes", ()) for line in _rule(shape, place)]
    shapes += _axes(layout, place)
    shapes += [_note(note, place) for note in layout.get("annotations", ())]
    return f"drawing({_pt(WIDTH)}, {_pt(layout['height'] * POINTS)}, {string(alternative)}, {array(shapes)})"


class _Place:
    """From the chart's values to points on paper."""

    def __init__(self, layout: dict) -> None:
        margin = {side: layout.get("margin", {}).get(side, 0) * POINTS for side in "lrtb"}
        self.left, self.top = margin["l"], margin["t"]
        self.right, self.bottom = WIDTH - margin["r"], layout["height"] * POINTS - margin["b"]
        self.x_range, self.y_range = layout["xaxis"]["range"], layout["yaxis"]["range"]

    def x(self, value: float) -> float:
        first, last = self.x_range
        return self.left + (value - first) / (last - first) * (self.right - self.left)

    def y(self, value: float) -> float:
        bottom, top = self.y_range
        return self.bottom - (value - bottom) / (top - bottom) * (self.bottom - self.top)


def _pt(value: float) -> str:
    return f"{round(value, 2):g}pt"


def _shape(kind: str, *values: float, **words: str) -> str:
    named = ", ".join(f"{name}: {value}" for name, value in words.items())
    return f"({string(kind)}, {array([_pt(value) for value in values])}, ({named}))"


def _trace(trace: dict, place: _Place) -> list[str]:
    if trace["type"] == "bar":
        return [
            _bar(place, base, length, y, trace["width"], trace["marker"])
            for base, length, y in zip(trace["base"], trace["x"], trace["y"], strict=True)
        ]
    points = [(place.x(x), place.y(y)) for x, y in zip(trace["x"], trace["y"], strict=True)]
    dash = {"dash": '"dashed"', "dot": '"dotted"'}.get(trace["line"].get("dash", ""), "none")
    lines = [
        _shape("line", *start, *end, weight="1.2pt", dash=dash) for start, end in zip(points, points[1:], strict=False)
    ]
    return lines + [_shape("mark", *point, symbol=string(trace["marker"]["symbol"])) for point in points]


def _bar(place: _Place, base: float, length: float, y: float, width: float, marker: dict) -> str:
    left, right = place.x(base), place.x(base + length)
    tone = "hatched" if "pattern" in marker else _TONES.get(marker["color"], "dark")
    return _shape("bar", left, place.y(y) - width * POINTS / 2, right - left, width * POINTS, tone=string(tone))


def _rule(shape: dict, place: _Place) -> list[str]:
    y = place.y(shape["y0"])
    return [_shape("line", place.left, y, place.right, y, weight="0.5pt", dash='"dashed"')]


def _axes(layout: dict, place: _Place) -> list[str]:
    shapes = []
    across, up = layout["xaxis"], layout["yaxis"]
    if across.get("visible") is not False:
        shapes.append(_shape("line", place.left, place.bottom, place.right, place.bottom, weight="0.6pt"))
        shapes += [_text(place.x(tick), place.bottom + 9, f"{tick:g}", align="center") for tick in across["tickvals"]]
        middle = (place.left + place.right) / 2
        shapes.append(_text(middle, place.bottom + 25, across["title"]["text"], align="center"))
    if up.get("visible") is not False:
        for tick, name in zip(up["tickvals"], up["ticktext"], strict=True):
            y = place.y(tick)
            shapes.append(_shape("line", place.left, y, place.right, y, weight="0.25pt", dash='"dotted"'))
            shapes.append(_text(place.left - 4, y, name, align="right"))
    return shapes


def _note(note: dict, place: _Place) -> str:
    if note.get("yref") == "paper":
        x, y = place.left + note.get("xshift", 0) * POINTS, place.top - note.get("yshift", 0) * POINTS
        y -= 8 * note["text"].count("<br>")
    else:
        x, y = place.x(note["x"]), place.y(note["y"])
    font = note.get("font", {})
    size = "8.5pt" if font.get("size", 14) < 14 else "9.5pt"
    return _text(x, y, note["text"], size=size, inverted=font.get("color") == "--tc-accent-ink")


def _text(x: float, y: float, text: str, *, align: str = "left", size: str = "9.5pt", inverted: bool = False) -> str:
    """Words centred on `y`; plotly's <b> and <br> are kept."""
    parts = []
    for index, piece in enumerate(re.split(r"</?b>", text)):
        lines = unescape(re.sub(r"<(?!br>)[^>]*>", "", piece)).split("<br>")
        content = "#linebreak()".join(f"#{string(line)}" for line in lines if line)
        parts.append(f"#strong[{content}]" if index % 2 and content else content)
    named = {"align": align, "size": size, "inverted": "true" if inverted else "false"}
    return _shape("text", x, y, **named, body=f"[{''.join(parts)}]")
