"""The opening of « Prouvez que vous n'êtes pas un robot »: a machine judges, a person tries hard, a toy robot is next."""

from __future__ import annotations

from .. import ink, people, things
from ..gallery import Picture
from ..sheet import Sheet


def _site(sheet: Sheet, x: float, y: float) -> None:
    """What the gate keeps: a page of the Web, 190 by 150."""
    sheet.box(x, y, 190, 150, ink.WHITE, ink.SLATE_DARK, 4, round=8)
    sheet.path(
        f"M{x + 2} {y + 28}V{y + 8}Q{x + 2} {y + 2} {x + 8} {y + 2}H{x + 182}Q{x + 188} {y + 2} {x + 188} {y + 8}V{y + 28}Z",
        ink.SLATE,
    )
    for step, colour in enumerate((ink.RED, ink.BRASS, ink.TEAL_LIGHT)):
        sheet.disc(x + 16 + 15 * step, y + 15, 4.5, colour)
    sheet.box(x + 68, y + 9, 110, 12, ink.GLASS, round=6)
    sheet.box(x + 14, y + 42, 76, 60, ink.TEAL_LIGHT, round=3)
    sheet.path(f"M{x + 14} {y + 102}v-14l20-24 18 20 12-12 26 26v4Z", ink.TEAL)
    sheet.disc(x + 74, y + 56, 7, ink.BRASS)
    things.lines(sheet, x + 104, y + 48, (70, 58, 70, 40), gap=15, tone=ink.CLOTH_LIGHT, thick=5)
    things.lines(sheet, x + 16, y + 118, (158, 130), gap=15, tone=ink.GLASS, thick=6)


def _robot(sheet: Sheet, x: float, y: float) -> None:
    """A clockwork toy, on its way to the right; 70 high."""
    with sheet.at(x, y):
        sheet.path(
            "M-12-20L-20-3H-8M10-20L16-3H28",
            line=ink.SLATE_DARK,
            thick=6,
        )
        sheet.path(
            "M-18-32H-30M-30-32v-7a5 5 0 1 0-5 5ZM-30-32v7a5 5 0 1 1-5-5Z",
            line=ink.BRASS,
            thick=4,
        )
        sheet.box(-19, -46, 38, 28, ink.TEAL, ink.TEAL_DARK, 2.5, round=4)
        sheet.disc(0, -32, 6, ink.BRASS, ink.BRASS_DARK, 1.5)
        sheet.path("M17-38L30-30", line=ink.TEAL_DARK, thick=5)
        sheet.stroke((3, -70), (3, -78), line=ink.SLATE_DARK, thick=2.5)
        sheet.disc(3, -80, 4, ink.RED)
        sheet.box(-15, -70, 36, 23, ink.TEAL_LIGHT, ink.TEAL_DARK, 2.5, round=5)
        sheet.disc(2, -60, 4, ink.INSIDE)
        sheet.disc(15, -60, 4, ink.INSIDE)
        sheet.path("M3-52.5H14", line=ink.INSIDE, thick=2)


def _barrier(sheet: Sheet, x: float, y: float, length: float) -> None:
    """An arm striped red and white from its post at `x`, on the ground `y`, to the right."""
    top = y - 106
    sheet.box(x - 13, top - 12, 26, 118, ink.SLATE, ink.SLATE_DARK, 2.5, round=4)
    sheet.box(x, top - 7, length, 14, ink.WHITE, ink.EDGE, 2, round=7)
    for step in range(int(length / 40)):
        left = x + 24 + 40 * step
        sheet.path(f"M{left} {top - 6}h18l-8 12h-18Z", ink.RED)
    sheet.disc(x, top, 10, ink.BRASS, ink.BRASS_DARK, 2)


def wide() -> Sheet:
    sheet = Sheet(316)
    things.halo(sheet, 360, 150, 146)
    things.ground(sheet, 360, 296, 340, 9)
    _site(sheet, 524, 22)
    people.bust(sheet, 156, 296, people.CLEO, 1.35, mood="worried")
    # The test: a board on a foot, and the hand that looks for the right squares.
    sheet.box(278, 236, 14, 60, ink.SLATE)
    sheet.box(252, 288, 66, 9, ink.SLATE_DARK, round=4)
    things.grid(sheet, 210, 92, 150, picked=(1, 4))
    things.hand(sheet, 256, 206, 1.5)
    # The judge, on its desk.
    sheet.box(372, 226, 124, 70, ink.WOOD_DARK, ink.EDGE, 2.5)
    for left in (382, 440):
        sheet.box(left, 238, 46, 46, "none", ink.WOOD_LIGHT, 2)
    sheet.box(364, 216, 140, 12, ink.WOOD_LIGHT, ink.EDGE, 2.5, round=2)
    things.chest(sheet, 434, 216, 1)
    _barrier(sheet, 524, 296, 186)
    _robot(sheet, 66, 296)
    return sheet


PICTURE = Picture(
    alternative="Devant une barrière fermée, une personne inquiète cherche les bonnes cases d’une grille d’images. Une "
    "machine à rouages la juge. Derrière la personne, un petit robot mécanique attend son tour.",
    wide=wide,
)
