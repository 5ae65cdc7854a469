"""The three families of digital labor as one house: a platform is the roof of all three rooms."""

from __future__ import annotations

from .. import ink, people, things
from ..gallery import Picture
from ..sheet import NARROW, Sheet

ROOF = "Une plateforme en tire de la valeur"
# Name, how it is paid, what the person gives, what the person gets.
ROOMS = (
    (
        "À la demande",
        "Sous-payé",
        "Donne : des courses, des livraisons",
        "Reçoit : un prix à la course, moins la part prélevée",
    ),
    (
        "Le micro-travail",
        "Micro-payé",
        "Donne : des images étiquetées, des textes transcrits",
        "Reçoit : quelques centimes par tâche",
    ),
    ("Nous tous, en ligne", "Non payé", "Donne : des traces, des clics, des avis", "Reçoit : un service « gratuit »"),
)


def _street(sheet: Sheet) -> None:
    """A room of 220 by 176, from its top left corner: a street, and a courier on a bicycle."""
    sheet.box(0, 0, 220, 176, ink.GLASS)
    for x, top, width, wall in (
        (8, 62, 44, ink.IVORY),
        (52, 40, 38, ink.IVORY_DARK),
        (128, 54, 40, ink.IVORY_DARK),
        (168, 34, 46, ink.IVORY),
    ):
        sheet.box(x, top, width, 152 - top, wall)
        sheet.path(f"M{x - 3} {top}H{x + width + 3}L{x + width - 5} {top - 12}H{x + 5}Z", ink.RED_LIGHT)
        for row in range(int((128 - top) / 24)):
            for column in (8, width - 18):
                sheet.box(x + column, top + 10 + 24 * row, 10, 13, ink.SLATE, fill_opacity=".55")
    sheet.box(0, 150, 220, 26, ink.SLATE)
    for x in (12, 66, 120, 174):
        sheet.box(x, 161, 30, 3, ink.IVORY)
    courier(sheet, 108, 164, 0.95)


def courier(sheet: Sheet, x: float, y: float, scale: float = 1) -> None:
    """Someone on a bicycle with a box on their back, riding to the right; `x`, `y` is between the wheels."""
    steel = ink.SLATE_DARK
    with sheet.at(x, y, scale=scale):
        for wheel in (-38, 38):
            sheet.disc(wheel, -23, 23, "none", ink.INSIDE, 4)
            sheet.disc(wheel, -23, 3.5, steel)
        sheet.path("M2-24L-10-66", line=ink.SLATE_DARK, thick=11)  # the far leg
        sheet.path("M-38-23H-4L27-60L-15-54ZM-4-23L-17-62M-24-63H-11M38-23L27-60L25-72L37-74", line=ink.RED, thick=4)
        sheet.path("M-14-67L12-52L-1-16L8-14", line=ink.SLATE, thick=11)
        sheet.path("M-12-70L8-101", line=ink.BRASS, thick=24)
        with sheet.at(-38, -120, turn=32):
            sheet.box(-21, -17, 42, 40, ink.TEAL, ink.TEAL_DARK, 2.5, round=4)
            sheet.stroke((-21, -7), (21, -7), line=ink.TEAL_DARK)
            sheet.disc(0, 8, 7, ink.IVORY)
        sheet.path("M11-100L17-82L34-75", line=ink.BRASS_DARK, thick=9)
        sheet.disc(35, -75, 5, ink.SKINS[1])
        sheet.path("M10-108L20-112L22-122L14-126Z", ink.SHADES[1])
        sheet.path("M5-130C5-144 31-144 31-130L34-124L31-122C31-114 26-110 20-111C10-112 5-120 5-130Z", ink.SKINS[1])
        sheet.path("M1-128C0-150 33-150 32-131L36-129L33-126Z", ink.CLOTH)
        sheet.path("M12-128Q10-116 17-111", line=ink.INSIDE, thick=2)
        sheet.disc(27, -123, 1.8, ink.INSIDE)
        sheet.path("M26-115.5H30", line=ink.INSIDE, thick=1.6)


def _home(sheet: Sheet) -> None:
    sheet.box(0, 0, 220, 176, ink.IVORY)
    sheet.box(0, 154, 220, 22, ink.WOOD_LIGHT)
    sheet.box(14, 26, 58, 66, ink.SLATE_DARK, ink.WOOD, 4)  # a window, at night
    sheet.path("M56 38a10 10 0 1 0 6 16a12 12 0 0 1-6-16Z", ink.IVORY)
    sheet.stroke((43, 26), (43, 92), line=ink.WOOD, thick=3)
    things.bubble(sheet, 138, 20, 70, 62, tail="left")
    sheet.box(146, 28, 54, 30, ink.TEAL_LIGHT)
    sheet.box(146, 50, 54, 8, ink.SLATE)
    sheet.box(158, 36, 22, 18, "none", ink.RED, 2, stroke_dasharray="4 2")
    sheet.path("M161 50v-5l4-6h9l4 6v5Z", ink.BRASS)
    sheet.stroke((152, 68), (157, 73), (166, 63), line=ink.TEAL, thick=3)
    sheet.stroke((180, 63), (190, 73), line=ink.RED, thick=3)
    sheet.stroke((190, 63), (180, 73), line=ink.RED, thick=3)
    people.at_laptop(sheet, 110, 140, people.HUA, 1, mood="tired")
    sheet.box(32, 140, 156, 9, ink.WOOD, round=2)
    sheet.path("M44 149h8v22h-8ZM168 149h8v22h-8Z", ink.WOOD_DARK)
    sheet.path("M52 118h16l-2 22h-12Z", ink.WHITE, ink.SLATE, 1.5)
    sheet.path("M68 123q8 0 6 7t-7 4", line=ink.SLATE, thick=2)


def _sofa(sheet: Sheet) -> None:
    sheet.box(0, 0, 220, 176, ink.GLASS)
    sheet.box(0, 154, 220, 22, ink.WOOD_LIGHT)
    sheet.box(146, 24, 50, 40, ink.WHITE, ink.WOOD, 4)
    sheet.path("M149 61l14-18 10 10 8-8 12 16Z", ink.TEAL_LIGHT)
    sheet.box(46, 92, 128, 60, ink.RED, round=12)
    people.with_phone(sheet, 110, 144, people.GIL, 1, mood="glad")
    sheet.path("M34 116q0-10 12-10t12 10v36h-24ZM162 116q0-10 12-10t12 10v36h-24Z", ink.RED)
    sheet.path("M34 116q0-10 12-10t12 10v36h-24ZM162 116q0-10 12-10t12 10v36h-24Z", "none", ink.SHADES[3], 1.5)
    sheet.box(42, 138, 136, 18, ink.RED, ink.SHADES[3], 1.5, round=5)
    sheet.path("M44 156h8v10h-8ZM168 156h8v10h-8Z", ink.EDGE)
    for x, y, size in ((40, 62, 1.1), (62, 38, 0.8), (30, 30, 0.7)):
        things.heart(sheet, x, y, size)
    sheet.path("M196 132h20v34h-20Z", ink.SLATE_DARK)  # a speaker that listens
    sheet.disc(206, 146, 6, ink.CLOTH_LIGHT)
    sheet.path("M196 122q10-8 20 0M192 114q14-11 28 0", line=ink.CLOTH, thick=2)


def _pay(sheet: Sheet, room: int, x: float, y: float) -> None:
    """What comes down from the roof."""
    if room == 0:
        for step in range(3):
            things.coin(sheet, x - 22 + 22 * step, y, 9)
    elif room == 1:
        things.coin(sheet, x, y, 7)
    else:
        things.no_coin(sheet, x, y, 9)


_SCENES = (_street, _home, _sofa)


def _roof(sheet: Sheet, width: float, foot: float, size: float) -> None:
    middle, slope = sheet.width / 2, foot * 0.45
    left, right = middle - width / 2, middle + width / 2
    sheet.path(
        f"M{left} {foot}L{left + slope} 12H{right - slope}L{right} {foot}Z",
        ink.CLOTH,
        ink.CLOTH_DARK,
        8,
    )
    sheet.words(middle, 12 + (foot - 12) / 2 + size * 0.2, ROOF, size=size, tone=ink.WHITE, align="middle", bold=True)


def _room(sheet: Sheet, room: int, x: float, y: float, scale: float = 1) -> None:
    with sheet.at(x, y, scale=scale):
        _SCENES[room](sheet)
        sheet.box(0, 0, 220, 176, line=ink.EDGE, thick=4)


def _up(sheet: Sheet, x: float, foot: float, tip: float) -> None:
    """What the person gives goes up."""
    sheet.arrow((x, foot + 2), (x, tip - 5), line=ink.WHITE, thick=10, head=24)
    sheet.arrow((x, foot), (x, tip), line=ink.CLOTH_DARK, thick=5, head=16)


def wide() -> Sheet:
    sheet = Sheet(446)
    things.ground(sheet, 360, 284, 350, 7)
    _roof(sheet, 700, 88, 20)
    sheet.box(24, 90, 672, 16, ink.WOOD)
    for room, (name, paid, given, got) in enumerate(ROOMS):
        x = 24 + 226 * room
        _room(sheet, room, x, 104)
        _up(sheet, x + 110, 110, 74)
        sheet.words(x, 314, name, size=18, bold=True)
        sheet.words(x, 337, paid, size=16, tone=ink.ACCENT, bold=True)
        _pay(sheet, room, x + 178, 330)
        below = sheet.paragraph(x, 362, given, 218, size=14)
        sheet.paragraph(x, below + 4, got, 218, size=14)
    return sheet


def narrow() -> Sheet:
    sheet = Sheet(590, NARROW)
    _roof(sheet, 324, 56, 14)
    sheet.box(12, 60, 316, 10, ink.WOOD)
    for room, (name, paid, given, got) in enumerate(ROOMS):
        y = 70 + 172 * room
        _room(sheet, room, 14, y, 0.66)
        _up(sheet, 87, y + 4, y - 20)
        sheet.words(14, y + 136, paid, size=15, tone=ink.ACCENT, bold=True)
        with sheet.at(132, y + 131, scale=0.8):
            _pay(sheet, room, 0, 0)
        below = sheet.paragraph(170, y + 18, name, 166, size=15, bold=True)
        below = sheet.paragraph(170, below + 4, given, 160, size=14)
        sheet.paragraph(170, below + 5, got, 160, size=14)
    return sheet


PICTURE = Picture(
    alternative="Une maison dont le toit est une plateforme : elle couvre trois pièces. Une personne livre à vélo, une "
    "autre étiquette des images à sa table, une troisième regarde son téléphone sur un canapé.",
    description=(
        "Sur le toit, on lit : « Une plateforme en tire de la valeur. » De chaque pièce, une flèche monte vers lui.",
        *(f"{name}, {paid.lower()}. {given}. {got}." for name, paid, given, got in ROOMS),
    ),
    wide=wide,
    narrow=narrow,
)
