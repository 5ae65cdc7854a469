"""Things that several pictures show. The machine is always a small chest like the automaton's: wood, and a brass gear."""

from __future__ import annotations

import math

from . import ink
from .measure import length
from .sheet import Sheet


def halo(sheet: Sheet, x: float, y: float, r: float, opacity: float = 0.1) -> None:
    """The light behind a scene, as behind the automaton."""
    sheet.disc(x, y, r, ink.ACCENT, fill_opacity=_share(opacity))


def ground(sheet: Sheet, x: float, y: float, rx: float, ry: float = 7) -> None:
    sheet.oval(x, y, rx, ry, ink.INSIDE, fill_opacity=".16")


def chest(sheet: Sheet, x: float, y: float, scale: float = 1, *, turn: float = 0) -> None:
    """The machine; `x`, `y` is the middle of its foot. 100 wide, 84 high."""
    with sheet.at(x, y, scale=scale):
        sheet.path("M-46-6H-34L-36 0H-44ZM34-6H46L44 0H36Z", ink.EDGE)
        sheet.box(-50, -70, 100, 66, ink.WOOD, ink.EDGE, 2.5, round=3)
        sheet.path("M-54-84H54V-74Q54-70 50-70H-50Q-54-70-54-74Z", ink.WOOD_LIGHT, ink.EDGE, 2.5)
        sheet.box(-40, -60, 46, 46, ink.INSIDE, ink.EDGE, 2, round=2)
        with sheet.at(-17, -37, turn=turn):
            gear(sheet, 17)
        sheet.box(14, -60, 28, 46, ink.WOOD_DARK, ink.EDGE, 2, round=2)
        sheet.path("M28-54L37-37L28-20L19-37Z", line=ink.WOOD_LIGHT, thick=2)


def gear(sheet: Sheet, r: float, teeth: int = 8) -> None:
    """A brass gear around the place itself."""
    parts = []
    for tooth in range(teeth):
        for share, radius in ((-0.3, 0.78), (-0.18, 1), (0.18, 1), (0.3, 0.78)):
            angle = 2 * math.pi * (tooth + share) / teeth
            parts.append(f"{r * radius * math.cos(angle):.1f} {r * radius * math.sin(angle):.1f}")
    sheet.path("M" + "L".join(parts) + "Z", ink.BRASS, ink.BRASS_DARK, 1.5)
    sheet.disc(0, 0, r * 0.28, ink.INSIDE)


def hand(sheet: Sheet, x: float, y: float, scale: float = 1) -> None:
    """The logo's pointer; `x`, `y` is the tip of its finger."""
    with sheet.at(x, y, scale=scale):
        sheet.path(
            "M-3.2 3.2c0-4.5 6.5-4.5 6.5 0v8.5c0-3 5.5-3 5.5.5v1.5c0-2.5 5-2.5 5 .8v1.2c0-2 4.5-2 4.5 1.2"
            "V22.2c0 6-3.5 9.5-9 9.5-5 0-7.5-2-9.5-5.5l-7-10.5c-2-3.5 2-5.5 4-3.5Z",
            ink.WHITE,
            ink.CLOTH_DARK,
            2.5,
        )


def coin(sheet: Sheet, x: float, y: float, r: float = 9) -> None:
    sheet.disc(x, y, r, ink.BRASS, ink.BRASS_DARK, max(1.2, r / 6))
    sheet.disc(x, y, r * 0.55, line=ink.BRASS_DARK, thick=max(0.9, r / 9))


def coins(sheet: Sheet, x: float, y: float, count: int, r: float = 11) -> None:
    """A pile, seen from the side; `y` is its foot, 6 the height of a coin."""
    foot, top = y - 3, y - 3 - 6 * count
    sheet.path(f"M{x - r} {top}V{foot}A{r} 4 0 0 0 {x + r} {foot}V{top}Z", ink.BRASS_DARK)
    edges = (f"M{x - r} {foot - 6 * place}A{r} 4 0 0 0 {x + r} {foot - 6 * place}" for place in range(1, count))
    if count > 1:
        sheet.path("".join(edges), line=ink.BRASS, thick=1.2)
    sheet.oval(x, top, r, 4, ink.BRASS, ink.BRASS_DARK, 1)


def no_coin(sheet: Sheet, x: float, y: float, r: float = 9) -> None:
    """A coin that is not there: its outline, crossed out."""
    sheet.disc(x, y, r, line=ink.MUTED, thick=2, stroke_dasharray="3 3")
    sheet.stroke((x - r, y + r), (x + r, y - r), line=ink.BAD, thick=2.5)


def heart(sheet: Sheet, x: float, y: float, scale: float = 1, fill: str = ink.RED) -> None:
    with sheet.at(x, y, scale=scale):
        sheet.path("M0 9C-14-1-8-11-1-6.5L0-5L1-6.5C8-11 14-1 0 9Z", fill)


def bubble(
    sheet: Sheet, x: float, y: float, width: float, height: float, *, tail: str = "left", fill: str = ink.WHITE
) -> None:
    """A speech bubble from its top left corner; its tail goes down on the left or the right, or nowhere."""
    foot = {"left": x + 14, "right": x + width - 26}.get(tail)
    sheet.box(x, y, width, height, fill, ink.SLATE, 1.8, round=8)
    if foot is not None:
        base = y + height
        sheet.path(
            f"M{foot:g} {base - 1:g}L{foot + (0 if tail == 'left' else 12):g} {base + 10:g}L{foot + 12:g} {base - 1:g}Z",
            fill,
        )
        tip = foot if tail == "left" else foot + 12
        sheet.stroke((foot, base), (tip, base + 10), (foot + 12, base), line=ink.SLATE, thick=1.8)


def lines(
    sheet: Sheet,
    x: float,
    y: float,
    widths: tuple[float, ...],
    *,
    gap: float = 7,
    tone: str = ink.IVORY_DARK,
    thick: float = 3,
) -> None:
    """Text too small to read."""
    for index, width in enumerate(widths):
        sheet.stroke((x, y + gap * index), (x + width, y + gap * index), line=tone, thick=thick)


def paper(sheet: Sheet, x: float, y: float, width: float, height: float, *, turn: float = 0) -> None:
    """A blank sheet from its top left corner."""
    with sheet.at(x, y, turn=turn):
        sheet.box(2.5, 3, width, height, ink.INSIDE, round=2, fill_opacity=".16")
        sheet.box(0, 0, width, height, ink.IVORY, ink.IVORY_DARK, 1.5, round=2)


def grid(
    sheet: Sheet, x: float, y: float, side: float, cells: int = 3, *, picked: tuple[int, ...] = (), what: str = "bike"
) -> None:
    """A CAPTCHA grid of small street views; those in `picked` are ticked."""
    cell = side / cells
    sheet.box(x - 4, y - 4, side + 8, side + 8, ink.WHITE, ink.SLATE, 1.5, round=3)
    for index in range(cells * cells):
        left, top = x + index % cells * cell, y + index // cells * cell
        if cell > 24:
            _street(sheet, left + 1.5, top + 1.5, cell - 3, index, ticked=index in picked)
            continue
        sheet.box(left + 1, top + 1, cell - 2, cell - 2, (ink.TEAL_LIGHT, ink.GLASS, ink.IVORY_DARK)[index % 4 % 3])
        if index in picked:
            third = cell / 6
            sheet.stroke(
                (left + third, top + 3 * third),
                (left + 2.5 * third, top + 4.5 * third),
                (left + 5 * third, top + 1.5 * third),
                line=ink.CLOTH_DARK,
            )


def _street(sheet: Sheet, x: float, y: float, side: float, seed: int, *, ticked: bool) -> None:
    sky, road = ((ink.GLASS, ink.SLATE), (ink.TEAL_LIGHT, ink.SLATE_DARK), (ink.IVORY, ink.SLATE))[seed % 3]
    sheet.box(x, y, side, side, sky)
    sheet.box(x, y + side * 0.62, side, side * 0.38, road)
    if ticked:
        for stripe in range(4):
            sheet.box(x + side * (0.12 + 0.22 * stripe), y + side * 0.66, side * 0.11, side * 0.3, ink.WHITE)
        sheet.disc(x + side * 0.2, y + side * 0.2, side * 0.15, ink.CLOTH)
        sheet.stroke(
            (x + side * 0.13, y + side * 0.2),
            (x + side * 0.18, y + side * 0.25),
            (x + side * 0.27, y + side * 0.15),
            line=ink.WHITE,
            thick=max(1, side * 0.04),
        )
    elif seed % 2:
        sheet.box(
            x + side * 0.1,
            y + side * 0.26,
            side * 0.34,
            side * 0.36,
            (ink.RED_LIGHT, ink.WOOD_LIGHT, ink.BRASS)[seed % 3],
        )
        sheet.box(x + side * 0.56, y + side * 0.38, side * 0.3, side * 0.24, ink.IVORY_DARK)
    else:
        sheet.path(
            f"M{x + side * 0.14:.1f} {y + side * 0.76:.1f}v{-side * 0.16:.1f}l{side * 0.14:.1f} {-side * 0.16:.1f}h{side * 0.36:.1f}l{side * 0.18:.1f} {side * 0.16:.1f}v{side * 0.16:.1f}Z",
            (ink.RED, ink.BRASS, ink.CLOTH)[seed % 3],
        )
        sheet.disc(x + side * 0.3, y + side * 0.78, side * 0.08, ink.INSIDE)
        sheet.disc(x + side * 0.66, y + side * 0.78, side * 0.08, ink.INSIDE)


def screen(sheet: Sheet, x: float, y: float, width: float, height: float, *, foot: bool = True) -> None:
    """A computer's screen from its top left corner, empty."""
    if foot:
        middle = x + width / 2
        sheet.path(f"M{middle - 14:g} {y + height:g}h28l6 16h-40Z", ink.SLATE)
        sheet.box(middle - 30, y + height + 14, 60, 6, ink.SLATE_DARK, round=3)
    sheet.box(x, y, width, height, ink.WHITE, ink.SLATE_DARK, 5, round=6)


def tag(sheet: Sheet, x: float, y: float, text: str, *, size: float = 14, align: str = "middle") -> float:
    """Words on a rounded ground whose middle (or start) is `x` and whose middle line is `y`; how wide it is."""
    width = length(text, size, bold=True) + size * 1.4
    left = x - width / 2 if align == "middle" else x
    sheet.box(left, y - size * 0.95, width, size * 1.9, ink.ACCENT, round=size * 0.95)
    sheet.words(left + width / 2, y + size * 0.35, text, size=size, tone=ink.ACCENT_INK, align="middle", bold=True)
    return width


def _share(value: float) -> str:
    return f"{value:g}".removeprefix("0")
