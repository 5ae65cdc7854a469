"""Where the work is done and for whom: a map of dots on a grid of our own, and what an hour of it pays.

Dots show no border and claim no precision: each is 4.35 degrees wide. Only what a fact says is drawn.
"""

from __future__ import annotations

import re

from .. import ink, things
from ..gallery import Picture
from ..measure import length
from ..sheet import NARROW, Place, Sheet

WEST, NORTH, STEP = -168, 75.7, 4.35  # degrees: the first dot's edges, a dot's side
LAND = """\
.........................xxxxxxxxx.......................xxxxxxxxxx
.xxxxxxxxxxxxxxxxxxxxxx...xxxxxxx..........xxxx.....xxxxxxxxxxxxxxxxxxxxxxxxxxxx
xxxxxxxxxxxxxxxxxxx...xx...xxx...xx......xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
.xxxxxxxxxxxxxxxx....xx.................xxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xx
..x.....xxxxxxxxxxx..xxxx............x...xxxxxxxxxxxxxxxxxxxxxxxxxxxxx.....x
.........xxxxxxxxxxxxxxxx............xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
..........xxxxxxxxxxxxxx..............xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
..........xxxxxxxxxxxxx..............xxx.xxxx......xxxxxxxxxxxxxxxxxx..x
..........xxxxxxxxxxxx...............xx....xxxxxxxxxxxxxxxxxxxxxxxxx..x
...........xxxxxxxxxx................xxxx......xxxxxxxxxxxxxxxxxxx...x
............xxxxxxxx................xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
.............xxx...................xxxxxxxxxxxxxxx.xxxxxxxxxxxxxxx
..............xxx..................xxxxxxxxxxxxxxxxx...xxxxxxxxx
................xxx................xxxxxxxxxxxxxxxx....xx...xxxx..x
..................xx...............xxxxxxxxxxxxxxx......x....xx...x
.....................xxxx...........xxxxxxxxxxxxxx...........x....xx
.....................xxxxxx.............xxxxxxxxx............x..xx
....................xxxxxxxx.............xxxxxxxx...............xxx
....................xxxxxxxxxx...........xxxxxxx...............x..x..xxx
....................xxxxxxxxxxx...........xxxxxx.......................xx
.....................xxxxxxxxx...........xxxxxxx.x..................xx.x
......................xxxxxxxx...........xxxxxx..x................xxxxxx
......................xxxxxxx.............xxxxx..x...............xxxxxxxx
......................xxxxxx..............xxxx...................xxxxxxxxx
......................xxxxx................xxx...................xxxxxxxxx
......................xxxx............................................xxx.....x
......................xxx.....................................................x
.....................xxx.....................................................xx
.....................xx
......................x
"""

COIN = 0.4  # US dollars of an hour's pay: a coin of a pile
# E4: region, US dollars an hour, where its pile stands (longitude, latitude), and on which side its words.
PAY = (
    ("Amérique du Nord", 4.70, (-93, 21), -1),
    ("Asie-Pacifique", 2.22, (98, 33), 1),
    ("Afrique", 1.33, (20, -17), -1),
)
HOURLY = "Une heure de travail en ligne, par région (OIT, 2018)"
KEY = "Une pièce\u00a0: environ 0,40\u00a0USD"
# Where, for whom, what, its place on the map, and where it goes.
WORK = (
    (
        "Kenya",
        "États-Unis",
        "Rendre un robot conversationnel moins toxique\u00a0: de 1,32 à 2\u00a0USD l’heure (2021-2022).",
        (38, -1),
        (-121, 39),
    ),
    (
        "Madagascar",
        "France",
        "Préparer l’IA «\u202fà la française\u202f»\u00a0: de 96 à 126\u00a0euros par mois (2023).",
        (47, -19),
        (3, 48),
    ),
    ("Philippines", "", "Plus de 2\u00a0millions de personnes, estimation informelle (2023).", (122, 13), None),
    ("États-Unis", "", "Environ 80\u00a0% des personnes de Mechanical Turk (2015).", (-74, 40), None),
)


class Map:
    """The map on a sheet, from its top left corner."""

    def __init__(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        rows = LAND.splitlines()
        self.sheet, self.x, self.y = sheet, x, y
        self.dot = width / max(map(len, rows))
        self.height = self.dot * len(rows)
        runs = "".join(
            f"M{x + self.dot * (run.start() + 0.5):.1f} {y + self.dot * (row + 0.5):.1f}h{self.dot * (len(run.group()) - 1) + 0.1:.1f}"
            for row, line in enumerate(rows)
            for run in re.finditer("x+", line)
        )
        # A line of dashes without length: its round ends are the dots.
        sheet.path(
            runs, line=ink.LINE, thick=self.dot * 0.72, stroke_dasharray=f"0 {self.dot:.4g}", stroke_opacity=".6"
        )

    def place(self, where: Place) -> Place:
        longitude, latitude = where
        return (self.x + (longitude - WEST) / STEP * self.dot, self.y + (NORTH - latitude) / STEP * self.dot)

    def way(self, start: Place, end: Place, bend: float) -> None:
        """From where the work is done to whom it is done for."""
        (x0, y0), (x, y) = self.place(start), self.place(end)
        middle = ((x0 + x) / 2, min(y0, y) - bend)
        for tone, thick in ((ink.SURFACE, 7), (ink.ACCENT, 3)):
            self.sheet.path(
                f"M{x0:.1f} {y0:.1f}Q{middle[0]:.1f} {middle[1]:.1f} {x:.1f} {y:.1f}", line=tone, thick=thick
            )
        reach = ((x - middle[0]) ** 2 + (y - middle[1]) ** 2) ** 0.5
        ux, uy = (x - middle[0]) / reach, (y - middle[1]) / reach
        self.sheet.arrow((x - ux * 2, y - uy * 2), (x + ux * 7, y + uy * 7), line=ink.ACCENT, thick=3, head=13)

    def number(self, where: Place, number: int) -> None:
        _number(self.sheet, *self.place(where), number, 12 if self.dot > 6 else 10)


def _number(sheet: Sheet, x: float, y: float, number: int, r: float = 12) -> None:
    sheet.disc(x, y, r, ink.ACCENT, ink.SURFACE, 2.5)
    sheet.words(x, y + 4.5, str(number), size=13, bold=True, tone=ink.ACCENT_INK, align="middle")


def _dollars(value: float) -> str:
    return f"{value:.2f}\u00a0USD".replace(".", ",")


def _pile(sheet: Sheet, x: float, y: float, pay: float, r: float = 13) -> None:
    things.coins(sheet, x, y, round(pay / COIN), r)


def _label(sheet: Sheet, x: float, y: float, name: str, pay: float, side: int) -> None:
    """What a pile says, on a ground of its own, its edge at `x`."""
    wide = max(length(name, 13), length(_dollars(pay), 15, bold=True)) + 14
    x -= wide if side < 0 else 0
    sheet.box(x, y - 18, wide, 42, ink.SURFACE, ink.LINE, 1, round=6)
    sheet.words(x + 7, y - 2, name, size=13)
    sheet.words(x + 7, y + 16, _dollars(pay), size=15, bold=True)


def _works(index: int) -> str:
    where, whom, *_ = WORK[index]
    return f"{where}, pour\u00a0: {whom}" if whom else where


def wide() -> Sheet:
    sheet = Sheet(474)
    world = Map(sheet, 10, 10, 700)
    for index, (_, _, _, start, end) in enumerate(WORK):
        if end:
            world.way(start, end, (100, 34)[index])
    for name, pay, where, side in PAY:
        x, y = world.place(where)
        things.ground(sheet, x, y, 18, 5)
        _pile(sheet, x, y, pay)
        _label(sheet, x + 19 * side, y - 14 if side > 0 else y + 4, name, pay, side)
    for index, (_, _, _, start, _) in enumerate(WORK):
        world.number(start, index + 1)
    y = 300
    things.coin(sheet, 22, y - 5, 8)
    sheet.words(38, y, f"{HOURLY}. {KEY}", size=14)
    for index, (_, _, what, _, _) in enumerate(WORK):
        x, top = 12 + 356 * (index % 2), y + 40 + 84 * (index // 2)
        _number(sheet, x + 12, top - 5, index + 1)
        sheet.words(x + 32, top, _works(index), size=15, bold=True)
        sheet.paragraph(x + 32, top + 20, what, 304, size=14, leading=1.25)
    return sheet


def narrow() -> Sheet:
    sheet = Sheet(672, NARROW)
    world = Map(sheet, 2, 6, 336)
    for index, (_, _, _, start, end) in enumerate(WORK):
        if end:
            world.way(start, end, (50, 14)[index])
    for index, (_, _, _, start, _) in enumerate(WORK):
        world.number(start, index + 1)
    y = 162
    for index, (_, _, what, _, _) in enumerate(WORK):
        _number(sheet, 16, y - 5, index + 1)
        sheet.words(38, y, _works(index), size=15, bold=True)
        y = sheet.paragraph(38, y + 20, what, 294, size=14, leading=1.25) + 12
    below = sheet.paragraph(6, y + 12, HOURLY, 326, size=15, bold=True)
    for index, (name, pay, *_) in enumerate(PAY):
        x = 62 + 110 * index
        things.ground(sheet, x, below + 92, 22, 5)
        _pile(sheet, x, below + 92, pay, 16)
        sheet.words(x, below + 116, name, size=13, align="middle")
        sheet.words(x, below + 135, _dollars(pay), size=15, bold=True, align="middle")
    sheet.words(6, below + 164, KEY, size=14)
    return sheet


PICTURE = Picture(
    alternative="Une carte du monde en points. Trois piles de pièces\u202f: une heure paie bien plus en Amérique du Nord qu’en "
    "Asie-Pacifique et en Afrique. Deux flèches\u202f: du Kenya vers les États-Unis, de Madagascar vers la France.",
    description=(
        f"{HOURLY}. " + " ".join(f"{name}\u00a0: {_dollars(pay)}." for name, pay, *_ in PAY) + f" {KEY}.",
        *(f"{index + 1}. {_works(index)}. {what}" for index, (_, _, what, _, _) in enumerate(WORK)),
    ),
    facts=("E4", "E13", "E16", "D13", "P18"),
    computed=("1", "2", "3", "4", f"{COIN:.2f}".replace(".", ",")),
    wide=wide,
    narrow=narrow,
)
