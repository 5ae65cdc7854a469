"""The opening of « Un nouveau regard sur le Web »: what we give, what we get, and what the machine keeps between."""

from __future__ import annotations

from .. import ink, people, things
from ..gallery import Picture
from ..sheet import Sheet


def _pan(sheet: Sheet, x: float, y: float, top: float) -> None:
    """A pan whose middle is at `x`, `y`, on chains from (`x`, `top`)."""
    for side in (-74, 74):
        sheet.stroke((x, top), (x + side, y), line=ink.BRASS_DARK, thick=2.5)
    sheet.path(
        f"M{x - 86} {y}H{x + 86}C{x + 70} {y + 30} {x - 70} {y + 30} {x - 86} {y}Z", ink.BRASS, ink.BRASS_DARK, 2.5
    )
    sheet.disc(x, top, 6, ink.BRASS, ink.BRASS_DARK, 2)


def _given(sheet: Sheet, x: float, y: float) -> None:
    """Traces and clicks, heaped on a pan."""
    things.bubble(sheet, x - 62, y - 40, 48, 32, tail="none", fill=ink.IVORY)
    things.lines(sheet, x - 54, y - 30, (32, 24), gap=10, tone=ink.SLATE)
    sheet.box(x - 8, y - 38, 40, 36, ink.WHITE, ink.SLATE, 2, round=3)
    sheet.path(f"M{x - 6} {y - 4}l12-18 9 10 6-6 10 14Z", ink.TEAL)
    sheet.disc(x + 24, y - 29, 4, ink.BRASS)
    sheet.path(
        f"M{x + 50} {y - 2}C{x + 36} {y - 22} {x + 38} {y - 40} {x + 50} {y - 40}S{x + 64} {y - 22} {x + 50} {y - 2}Z",
        ink.RED,
        ink.EDGE,
        1.5,
    )
    sheet.disc(x + 50, y - 28, 5, ink.IVORY)
    things.heart(sheet, x - 34, y - 54, 1.2)
    things.heart(sheet, x + 10, y - 52, 0.9)
    things.hand(sheet, x - 4, y - 84, 1)


def _got(sheet: Sheet, x: float, y: float) -> None:
    """A service: a telephone with its little squares."""
    sheet.box(x - 30, y - 104, 60, 102, ink.SLATE_DARK, round=8)
    sheet.box(x - 25, y - 96, 50, 84, ink.GLASS, round=3)
    for place, colour in enumerate((ink.TEAL, ink.BRASS, ink.RED, ink.CLOTH, ink.TEAL_LIGHT, ink.SLATE)):
        sheet.box(x - 20 + 22 * (place % 2), y - 90 + 24 * (place // 2), 18, 18, colour, round=4)
    sheet.disc(x, y - 16, 3, ink.SLATE)


def wide() -> Sheet:
    sheet = Sheet(326)
    things.halo(sheet, 360, 160, 150)
    things.ground(sheet, 360, 308, 336, 9)
    sheet.path("M352 52H368L372 226H348Z", ink.BRASS, ink.BRASS_DARK, 2.5)
    things.chest(sheet, 360, 308, 1.05)
    for x, count in ((300, 2), (420, 4), (446, 2)):
        things.coins(sheet, x - 4, 310, count, 12)
    sheet.path("M196 62Q360 34 524 62L524 70Q360 50 196 70Z", ink.BRASS, ink.BRASS_DARK, 2.5)
    sheet.disc(360, 50, 13, ink.BRASS, ink.BRASS_DARK, 3)
    for x, heap in ((200, _given), (520, _got)):
        heap(sheet, x, 200)
        _pan(sheet, x, 200, 68)
    people.bust(sheet, 70, 308, people.ELI, 1.3, mood="worried")
    people.bust(sheet, 650, 308, people.GIL, 1.3, mood="glad")
    return sheet


PICTURE = Picture(
    alternative="Une balance en équilibre. Sur un plateau, ce que l’on donne\u202f: des cœurs, des messages, des photos, des "
    "lieux. Sur l’autre, un téléphone et ses applications. Le pied est une machine entourée de pièces. Deux personnes ne "
    "font pas la même tête.",
    wide=wide,
)
