"""Drawings as SVG: for a page, as wide as the page lets it be, in the page's colours; for paper, of one width, in greys.

On a page nothing is scaled: shares of the width are percentages, so that words keep their size on a phone; only curves are stretched
across, their strokes left as they are. The page's colours are custom properties, so one drawing serves both themes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape, unescape

from .shapes import Curve, Drawing, Mark, Point, Rect, Rule, Series, Shape, Words
from .style import FONT_SIZE

_DASHES = {"dash": "7 5", "dot": "2 4", "dashdot": "8 4 2 4", "longdash": "11 5", "longdashdot": "11 4 2 4"}
_STRETCHED = 1000.0
_BREAK = re.compile(r"<br\s*/?>")
_HATCH = 6
_GREYS = {
    "--tc-ink": "#000000",
    "--tc-muted": "#555555",
    "--tc-line": "#808080",
    "--tc-accent": "#333333",
    "--tc-chart-tint": "#e2e2e2",
    "--tc-surface-2": "#f4f4f4",
    "--tc-surface": "#ffffff",
    "--tc-bad": "#333333",
}


def of_page(drawing: Drawing, name: str) -> str:
    """The drawing as HTML: its legend, its measure, its SVG; `name` is one that no other drawing of the page has."""
    measure = f'<p class="tc-chart-measure">{escape(drawing.measure, quote=False)}</p>\n' if drawing.measure else ""
    across = f"{_n(drawing.left + drawing.right)}px"
    box = f"width:calc(100% - {across});margin:0 {_n(drawing.right)}px 0 {_n(drawing.left)}px"
    writer = _Writer(
        name, lambda share: f"{_n(100 * share, 2)}%", lambda at: f"var({at})" if at[:2] == "--" else at, _em
    )
    inside = writer.shapes(drawing, _STRETCHED)
    return (
        f"{_legend(drawing.legend, writer)}{measure}"
        f'<svg class="tc-chart-svg" aria-hidden="true" height="{_n(drawing.height)}" style="{box}">{inside}</svg>\n'
    )


def of_paper(drawing: Drawing, width: float) -> str:
    """The drawing as a picture file of that width, in pixels."""
    plot = width - drawing.left - drawing.right
    writer = _Writer("paper", lambda share: _n(plot * share), lambda name: _GREYS.get(name, "#333333"), _n)
    size = f'width="{_n(width)}" height="{_n(drawing.height)}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="Libertinus Serif">'
        f'<g transform="translate({_n(drawing.left)} 0)">{writer.shapes(drawing, plot)}</g></svg>\n'
    )


def _em(size: float) -> str:
    """In the style sheet's unit: it sets smaller where a window is narrower than a phone's."""
    return "" if size == FONT_SIZE else f"{round(size / FONT_SIZE, 3):g}em"


def _n(value: float, decimals: int = 1) -> str:
    return f"{round(value, decimals) + 0:g}"


class _Writer:
    """`across` writes a share of the plot's width, `colour` a colour, `size` that of words."""

    def __init__(
        self,
        name: str,
        across: Callable[[float], str],
        colour: Callable[[str], str],
        size: Callable[[float], str],
    ) -> None:
        self.name = name
        self.across = across
        self.colour = colour
        self.size = size
        self._hatchings: dict[str, str] = {}  # colour → id

    def shapes(self, drawing: Drawing, stretch: float) -> str:
        """All shapes; curves are as wide as `stretch`, which is what the plot's width is for them."""
        self._top, self._bottom, self._stretch = drawing.top, drawing.bottom, stretch
        written = "".join(self.shape(shape) for shape in drawing.shapes)
        patterns = "".join(
            f'<pattern id="{id}" width="{_HATCH}" height="{_HATCH}" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate(45)"><path d="M1 0V{_HATCH}" stroke="{colour}" stroke-width="2"/></pattern>'
            for colour, id in self._hatchings.items()
        )
        return (f"<defs>{patterns}</defs>" if patterns else "") + written

    def shape(self, shape: Shape) -> str:
        write = {Rect: self.rect, Rule: self.rule, Curve: self.curve, Mark: self.mark, Words: self.words}[type(shape)]
        return write(shape)  # type: ignore[operator]

    def rect(self, rect: Rect) -> str:
        fill = self.hatching(rect.fill) if rect.hatched else self.colour(rect.fill)
        edge = (
            f' stroke="{self.colour(rect.stroke)}" stroke-width="{_n(rect.edge)}"' if rect.edge or rect.hatched else ""
        )
        size = f'width="{self.across(rect.right - rect.left)}" height="{_n(rect.bottom - rect.top)}"'
        return f'<rect x="{self.across(rect.left)}" y="{_n(rect.top)}" {size} fill="{fill}"{edge}/>'

    def hatching(self, colour: str) -> str:
        colour = self.colour(colour)
        return f"url(#{self._hatchings.setdefault(colour, f'{self.name}-{len(self._hatchings) + 1}')})"

    def rule(self, rule: Rule) -> str:
        (x1, y1), (x2, y2) = rule.start, rule.end
        ends = f'x1="{self.across(x1)}" y1="{_n(y1)}" x2="{self.across(x2)}" y2="{_n(y2)}"'
        return f"<line {ends}{self.stroke(rule.colour, rule.width, rule.dash)}/>"

    def stroke(self, colour: str, width: float, dash: str) -> str:
        pattern = f' stroke-dasharray="{_DASHES[dash]}"' if dash in _DASHES else ""
        return f' stroke="{self.colour(colour)}" stroke-width="{_n(width)}"{pattern}'

    def curve(self, curve: Curve) -> str:
        height = self._bottom - self._top
        box = f'y="{_n(self._top)}" width="{self.across(1)}" height="{_n(height)}" viewBox="0 0 {_n(self._stretch)} {_n(height)}"'
        stroke = self.stroke(curve.colour, curve.width, curve.dash)
        path = f'<path d="{"".join(map(self._piece, curve.pieces))}" fill="none" vector-effect="non-scaling-stroke"{stroke}/>'
        return f'<svg {box} preserveAspectRatio="none">{path}</svg>'

    def _piece(self, points: Sequence[Point]) -> str:
        return "M" + "L".join(f"{_n(x * self._stretch)} {_n(y - self._top)}" for x, y in points)

    def mark(self, mark: Mark) -> str:
        x, y, half = self.across(mark.at[0]), _n(mark.at[1]), mark.size / 2
        look = self.look(mark)
        if _path(mark.symbol, half) is None:
            return f'<circle cx="{x}" cy="{y}" r="{_n(half)}"{look}/>'
        return f'<svg x="{x}" y="{y}" overflow="visible"><path d="{_path(mark.symbol, half)}"{look}/></svg>'

    def look(self, mark: Mark) -> str:
        colour = self.colour(mark.colour)
        if mark.symbol.endswith("-open") or mark.symbol == "x":
            return f' fill="none" stroke="{colour}" stroke-width="2"'
        edge = f' stroke="{self.colour(mark.stroke)}" stroke-width="2"' if mark.stroke else ""
        return f' fill="{colour}"{edge}'

    def words(self, words: Words) -> str:
        lines = _BREAK.split(words.text)
        x, line = self.across(words.at[0]), words.size * 1.3
        y = words.at[1] + 0.35 * words.size - line * (len(lines) - 1) / 2
        anchor = f' text-anchor="{words.anchor}"' if words.anchor != "start" else ""
        moved = f' transform="translate({_n(words.shift)} 0)"' if words.shift else ""
        halo = f' paint-order="stroke" stroke="{self.colour("--tc-surface")}" stroke-width="4"' if words.halo else ""
        first, *others = map(_rich, lines)
        more = "".join(f'<tspan x="{x}" dy="{_n(line)}">{text}</tspan>' for text in others)
        size = f' font-size="{self.size(words.size)}"' if self.size(words.size) else ""
        head = f'<text x="{x}" y="{_n(y)}"{size} fill="{self.colour(words.colour)}"'
        return f"{head}{anchor}{moved}{halo}>{first}{more}</text>"


def _path(symbol: str, half: float) -> str | None:
    """The outline of a mark around 0, 0; None for a circle."""
    h, wide = _n(half), _n(half * 1.3)
    return {
        "square": f"M-{h} -{h}H{h}V{h}H-{h}Z",
        "diamond": f"M0 -{wide}L{wide} 0L0 {wide}L-{wide} 0Z",
        "x": f"M-{h} -{h}L{h} {h}M{h} -{h}L-{h} {h}",
    }.get(symbol.removesuffix("-open"))


def _rich(text: str) -> str:
    """A line of plotly's text: bold stays, other marks go, a character stands for itself."""
    parts = re.split(r"(</?b>)", text)
    return "".join(
        {"<b>": '<tspan font-weight="700">', "</b>": "</tspan>"}.get(part)
        or escape(unescape(re.sub(r"<[^>]*>", "", part)), quote=False)
        for part in parts
    )


def _legend(series: Sequence[Series], writer: _Writer) -> str:
    if not series:
        return ""
    items = "".join(f"<li>{_sample(one, writer)}{escape(one.name, quote=False)}</li>" for one in series)
    return f'<ul class="tc-chart-legend">{items}</ul>\n'


def _sample(series: Series, writer: _Writer) -> str:
    if series.bar:
        inside = f'<rect x="1" y="1" width="26" height="10" stroke="{writer.colour(series.colour)}" fill="{writer.colour(series.colour)}"/>'
    else:
        line = f'<path d="M0 6H28"{writer.stroke(series.colour, 2, series.dash)}/>' if series.dash else ""
        mark = Mark((0.5, 6), series.symbol, series.colour, 8)
        inside = line + (writer.mark(mark) if series.symbol else "")
    return f'<svg width="28" height="12" aria-hidden="true">{inside}</svg>'
