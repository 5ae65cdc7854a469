"""A sheet to draw on: shapes and words that become an SVG without ids, style sheets or scripts.

Places are in pixels of the layout that the sheet is made for: 720 wide on a page, 340 on a phone, so that a text of
size 15 is read at about that size. Without ids nothing can clash, however many pictures a page shows.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape

from .ink import INK
from .measure import length, wrapped

WIDE, NARROW = 720, 340
THICK = 2  # a line's width, unless told otherwise
TEXT = 15  # pixels; see `smallest` for what a picture may go down to

Place = tuple[float, float]


@dataclass(frozen=True)
class Span:
    """Where a line of words stands, about."""

    left: float
    right: float
    top: float
    foot: float
    text: str

    def meets(self, other: Span) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.foot and other.top < self.foot


class Sheet:
    def __init__(self, height: float, width: float = WIDE) -> None:
        self.width, self.height = width, height
        self.smallest = TEXT
        self.spans: list[Span] = []
        self._scale, self._left, self._top = 1.0, 0.0, 0.0
        self.texts: list[str] = []
        self._parts: list[str] = []

    def svg(self, **attributes: str) -> str:
        """The whole drawing; `attributes` are the root's own."""
        root = _attributes(
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "viewBox": f"0 0 {_number(self.width)} {_number(self.height)}",
                "fill": "none",
                "stroke-width": THICK,
                "stroke-linecap": "round",
                "stroke-linejoin": "round",
                **attributes,
            }
        )
        return f"<svg{root}>{''.join(self._parts)}</svg>"

    # Shapes. `fill` and `line` are colours of `ink.py`; `thick` is the line's width.

    def path(self, d: str, fill: str = "none", line: str = "", thick: float = THICK, **more: object) -> None:
        self._shape("path", {"d": d}, fill, line, thick, more)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str = "none",
        line: str = "",
        thick: float = THICK,
        round: float = 0,
        **more: object,
    ) -> None:
        places = {"x": x, "y": y, "width": width, "height": height, "rx": round or None}
        self._shape("rect", places, fill, line, thick, more)

    def disc(
        self, x: float, y: float, r: float, fill: str = "none", line: str = "", thick: float = THICK, **more: object
    ) -> None:
        self._shape("circle", {"cx": x, "cy": y, "r": r}, fill, line, thick, more)

    def oval(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        fill: str = "none",
        line: str = "",
        thick: float = THICK,
        **more: object,
    ) -> None:
        self._shape("ellipse", {"cx": x, "cy": y, "rx": rx, "ry": ry}, fill, line, thick, more)

    def stroke(self, *places: Place, line: str = INK, thick: float = THICK, **more: object) -> None:
        """Straight lines from place to place."""
        d = "M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in places)
        self._shape("path", {"d": d}, "none", line, thick, more)

    def arrow(self, *places: Place, line: str = INK, thick: float = THICK, head: float = 8, **more: object) -> None:
        """A line with a head at its last place."""
        (x0, y0), (x, y) = places[-2:]
        length = ((x - x0) ** 2 + (y - y0) ** 2) ** 0.5
        ux, uy = (x - x0) / length, (y - y0) / length
        self.stroke(*places[:-1], (x - ux * head * 0.8, y - uy * head * 0.8), line=line, thick=thick, **more)
        wing = head * 0.55
        corners = (
            (x - ux * head + uy * wing, y - uy * head - ux * wing),
            (x - ux * head - uy * wing, y - uy * head + ux * wing),
        )
        self.path("M" + "L".join(f"{_number(a)} {_number(b)}" for a, b in ((x, y), *corners)) + "Z", line)

    def words(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = TEXT,
        tone: str = INK,
        align: str = "start",
        bold: bool = False,
        leading: float = 1.3,
        **more: object,
    ) -> None:
        """Words whose first line stands on `y`; a line end is a new line. `align`: start, middle or end."""
        self.smallest = min(self.smallest, size * self._scale)
        self.texts.append(text)
        for row, line in enumerate(text.split("\n")):
            wide = length(line, size, bold=bold) * self._scale
            left = self._left + x * self._scale - wide * {"start": 0, "middle": 0.5, "end": 1}[align]
            foot = self._top + (y + row * size * leading) * self._scale
            self.spans.append(Span(left, left + wide, foot - 0.75 * size * self._scale, foot, line))
        attributes = {
            "x": x,
            "y": y,
            "font-size": size,
            "fill": tone,
            "font-weight": "700" if bold else None,
            "text-anchor": None if align == "start" else align,
            **more,
        }
        first, *rest = text.split("\n")
        lines = escape(first, quote=False) + "".join(
            f"<tspan{_attributes({'x': x, 'dy': size * leading})}>{escape(line, quote=False)}</tspan>" for line in rest
        )
        self._parts.append(f"<text{_attributes(attributes)}>{lines}</text>")

    def paragraph(
        self, x: float, y: float, text: str, width: float, *, size: float = TEXT, leading: float = 1.3, **more: object
    ) -> float:
        """Words broken into lines of at most `width`; where the next paragraph's first line would stand."""
        lines = wrapped(text, width, size, bold=bool(more.get("bold")))
        self.words(x, y, "\n".join(lines), size=size, leading=leading, **more)
        return y + size * leading * len(lines)

    @contextmanager
    def at(
        self, x: float, y: float, *, scale: float = 1, turn: float = 0, flip: bool = False, **more: object
    ) -> Iterator[None]:
        """Draw around a place of its own, at another size, turned by degrees, mirrored. Words are not to be flipped."""
        transform = f"translate({_number(x)} {_number(y)})"
        if turn:
            transform += f" rotate({_number(turn)})"
        if flip or scale != 1:
            transform += f" scale({_number(-scale if flip else scale, 3)} {_number(scale, 3)})"
        self._parts.append(f"<g{_attributes({'transform': transform, **more})}>")
        outside = self._scale, self._left, self._top
        self._left, self._top = self._left + x * self._scale, self._top + y * self._scale
        self._scale *= scale
        yield
        self._scale, self._left, self._top = outside
        self._parts.append("</g>")

    def _shape(self, tag: str, places: dict, fill: str, line: str, thick: float, more: dict) -> None:
        drawn = {
            "fill": None if fill == "none" else fill,
            **({"stroke": line, "stroke-width": None if thick == THICK else thick} if line else {}),
        }
        self._parts.append(f"<{tag}{_attributes({**places, **drawn, **more})}/>")


def _number(value: float, digits: int = 1) -> str:
    return f"{round(value, digits):g}"


def _attributes(values: dict[str, object]) -> str:
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{_number(value) if isinstance(value, (int, float)) else escape(str(value))}"'
        for name, value in values.items()
        if value is not None
    )
