"""The opening of « Dans les coulisses de l'IA »: before the curtain a machine in the light, behind it three people."""

from __future__ import annotations

from .. import ink, people, things
from ..gallery import Picture
from ..sheet import NARROW, Sheet

# The three roles of F1, and what each does.
ROLES = (
    ("Préparer", "montrer à la machine", people.CLEO),
    ("Vérifier", "corriger la machine", people.FEN),
    ("Imiter", "remplacer la machine", people.GIL),
)
FRONT, BACK = "Ce que le public voit", "Les coulisses"


def _theatre(sheet: Sheet, left: float, top: float, width: float, floor: float, wing: float) -> None:
    """A stage from `left`, `width` wide, its floor at `floor`; `wing`: how much a drawn curtain takes."""
    right = left + width
    sheet.box(left, top, width, floor - top, ink.SLATE_DARK)
    sheet.path(
        f"M{left + width * 0.5 - 18} {top}H{left + width * 0.5 + 18}L{right - wing} {floor}H{left + wing}Z",
        ink.BRASS,
        fill_opacity=".3",
    )
    for side, edge in ((1, left), (-1, right)):
        folds = "".join(f"q{side * wing * 0.125} {8} {side * wing * 0.25} 0" for _ in range(4))
        sheet.path(
            f"M{edge} {top}V{floor - 4}{folds}Q{edge + side * wing * 0.62} {floor - 90} {edge + side * wing * 0.8} {top}Z",
            ink.RED,
        )
        for step in (0.25, 0.5):
            sheet.path(
                f"M{edge + side * wing * step} {floor - 4}Q{edge + side * wing * step * 0.7} {floor - 90} {edge + side * wing * step * 0.9} {top}",
                line=ink.EDGE,
                thick=2,
                stroke_opacity=".5",
            )
    scallops = int(width / 44)
    step = width / scallops
    sheet.path(
        f"M{left} {top - 14}H{right}V{top + 10}" + f"q{-step / 2} 18 {-step} 0" * scallops + "Z", ink.RED, ink.EDGE, 1.5
    )
    sheet.path(f"M{left - 8} {floor}H{right + 8}L{right + 8} {floor + 16}H{left - 8}Z", ink.WOOD, ink.EDGE, 2)


def _worker(sheet: Sheet, role: int, x: float, y: float) -> None:
    """One of those behind, at a table 112 wide whose foot is at `y`."""
    look = ROLES[role][2]
    people.at_laptop(sheet, x, y - 30, look, 0.9, mood=("calm", "calm", "tired")[role])
    sheet.box(x - 56, y - 30, 112, 7, ink.WOOD, round=2)
    sheet.path(f"M{x - 48} {y - 24}h7v24h-7ZM{x + 41} {y - 24}h7v24h-7Z", ink.WOOD_DARK)


def _audience(sheet: Sheet, x: float, y: float) -> None:
    """Four people from behind, around `x`."""
    for index, (top, hair) in enumerate(zip((ink.TEAL, ink.SLATE, ink.CLOTH, ink.BRASS), ink.HAIRS, strict=False)):
        place = x - 99 + 66 * index
        sheet.path(
            f"M{place - 31} {y}C{place - 31} {y - 20} {place - 18} {y - 26} {place} {y - 26}S{place + 31} {y - 20} {place + 31} {y}Z",
            top,
        )
        sheet.oval(place, y - 38, 14, 16, hair)


def _backstage(sheet: Sheet, left: float, top: float, width: float, floor: float, places: tuple[float, ...]) -> None:
    sheet.box(left, top, width, floor - top, ink.IVORY)
    sheet.box(left, floor - 14, width, 14, ink.WOOD_LIGHT)
    for role, x in enumerate(places):
        sheet.stroke((x, top), (x, top + 30), line=ink.EDGE)
        sheet.path(f"M{x - 15} {top + 44}H{x + 15}L{x + 46} {floor}H{x - 46}Z", ink.BRASS, fill_opacity=".25")
        sheet.path(
            f"M{x - 17} {top + 45}Q{x - 17} {top + 29} {x} {top + 29}T{x + 17} {top + 45}Z",
            ink.TEAL,
            ink.TEAL_DARK,
            1.5,
        )
        _worker(sheet, role, x, floor)


def _rods(sheet: Sheet, start: tuple[float, float], y: float, places: tuple[float, ...], floor: float) -> None:
    """From every table to the machine, as in the automaton."""
    rod = {"line": ink.BRASS, "thick": 4}
    sheet.stroke(start, (start[0], y), (places[-1], y), **rod)
    for x in places:
        sheet.stroke((x, y), (x, floor - 24), **rod)
        sheet.disc(x, y, 5, ink.BRASS_DARK)
    sheet.disc(start[0], y, 5, ink.BRASS_DARK)


def wide() -> Sheet:
    sheet = Sheet(384)
    places = (404, 522, 640)
    _theatre(sheet, 20, 36, 292, 262, 74)
    things.chest(sheet, 166, 262, 1.35)
    sheet.box(322, 22, 14, 258, ink.EDGE)  # the wall between
    _backstage(sheet, 336, 22, 372, 264, places)
    sheet.box(322, 264, 386, 16, ink.WOOD, ink.EDGE, 2)
    _rods(sheet, (204, 262), 271, places, 264)
    _audience(sheet, 166, 326)
    sheet.words(166, 372, FRONT, size=17, align="middle", bold=True)
    sheet.words(522, 372, BACK, size=17, align="middle", bold=True)
    for (name, does, _), x in zip(ROLES, places, strict=True):
        sheet.words(x, 302, name, size=15, align="middle", bold=True, tone=ink.ACCENT)
        sheet.words(x, 320, does.replace(" ", "\n", 1), size=13, align="middle")
    return sheet


def narrow() -> Sheet:
    sheet = Sheet(556, NARROW)
    places = (58, 170, 282)
    sheet.words(170, 22, FRONT, size=16, align="middle", bold=True)
    _theatre(sheet, 24, 48, 292, 222, 74)
    things.chest(sheet, 170, 222, 1.2)
    sheet.words(170, 266, BACK, size=16, align="middle", bold=True)
    _backstage(sheet, 2, 280, 336, 474, places)
    sheet.box(2, 474, 336, 14, ink.WOOD, ink.EDGE, 2)
    for (name, does, _), x in zip(ROLES, places, strict=True):
        sheet.words(x, 510, name, size=15, align="middle", bold=True, tone=ink.ACCENT)
        sheet.words(x, 529, does.replace(" ", "\n", 1), size=13, align="middle")
    return sheet


PICTURE = Picture(
    alternative="Un théâtre coupé en deux. À gauche, le public regarde une machine seule dans la lumière. À droite, "
    "derrière le mur, trois personnes travaillent à l’ordinateur ; des tiges relient leurs tables à la machine.",
    description=(
        f"{FRONT} : une machine en bois, avec son rouage, entre deux rideaux.",
        f"{BACK} : trois tables, trois rôles. " + " ".join(f"{name} : {does}." for name, does, _ in ROLES),
    ),
    facts=("F1",),
    wide=wide,
    narrow=narrow,
)
