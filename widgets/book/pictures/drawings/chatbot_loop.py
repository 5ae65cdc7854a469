"""How a chatbot is made: collect, compare, retrain, moderate, and round again; and who does it."""

from __future__ import annotations

from collections.abc import Callable

from .. import ink, people, things
from ..gallery import Picture
from ..sheet import NARROW, Sheet


def _collect(sheet: Sheet) -> None:
    """Texts of all kinds fall into the machine; 150 by 120, around the middle of the foot."""
    for x, y, turn in ((-62, -112, -14), (-20, -122, 6), (26, -114, 14)):
        things.paper(sheet, x, y, 34, 40, turn=turn)
        with sheet.at(x, y, turn=turn):
            things.lines(sheet, 6, 9, (22, 22, 14), gap=9)
    sheet.arrow((-34, -66), (-22, -50), line=ink.SLATE, thick=2.5)
    sheet.arrow((36, -66), (24, -50), line=ink.SLATE, thick=2.5)
    things.chest(sheet, 0, 0, 0.56)


def _compare(sheet: Sheet) -> None:
    """A rater between two answers."""
    people.bust(sheet, 0, 0, people.CLEO, 0.86)
    for side, lines in ((-1, (34, 34, 24, 34)), (1, (34, 18))):
        left = -76 if side < 0 else 22
        things.bubble(sheet, left, -118, 54, 52, tail="right" if side < 0 else "left")
        things.lines(sheet, left + 10, -106, lines, gap=9, tone=ink.CLOTH_LIGHT)
    sheet.disc(-28, -116, 12, ink.TEAL, ink.WHITE, 2)
    sheet.stroke((-34, -116), (-29, -111), (-21, -121), line=ink.WHITE, thick=3.5)


def _retrain(sheet: Sheet) -> None:
    things.chest(sheet, 0, 0, 0.95)
    sheet.path("M-44-92C-36-124 36-124 44-96", line=ink.TEAL, thick=5)
    sheet.path("M52-106L45-86L32-102Z", ink.TEAL)
    things.heart(sheet, 0, -100, 1)


def _moderate(sheet: Sheet) -> None:
    people.at_laptop(sheet, -10, 0, people.BEN, 0.92, mood="tired")
    things.paper(sheet, 38, -112, 34, 40, turn=6)
    sheet.disc(58, -84, 13, ink.RED, ink.WHITE, 2)
    sheet.stroke((50, -84), (66, -84), line=ink.WHITE, thick=4)
    things.paper(sheet, -78, -108, 34, 40, turn=-6)
    sheet.disc(-60, -80, 13, ink.TEAL, ink.WHITE, 2)
    sheet.stroke((-66, -80), (-61, -75), (-53, -85), line=ink.WHITE, thick=3.5)


# What, how, and who.
STEPS: tuple[tuple[str, str, str, Callable[[Sheet], None]], ...] = (
    ("Collecter", "Des textes, par montagnes.", "Écrits par nous, pour autre chose", _collect),
    ("Comparer", "De deux réponses, laquelle plaît le plus\u202f?", "Des personnes sous contrat", _compare),
    ("Ré-entraîner", "Le modèle apprend à donner ce qui plaît.", "Une machine, réglée par une équipe", _retrain),
    (
        "Modérer",
        "Signaler et retirer ce qui ne doit pas sortir.",
        "Des personnes, au Kenya, en 2022, pour moins de deux dollars l’heure",
        _moderate,
    ),
)
AGAIN = "Puis on recommence."


def _words(sheet: Sheet, index: int, x: float, y: float, width: float) -> float:
    name, how, who, _ = STEPS[index]
    sheet.disc(x + 11, y - 6, 13, ink.ACCENT)
    sheet.words(x + 11, y - 0.5, str(index + 1), size=15, bold=True, tone=ink.ACCENT_INK, align="middle")
    sheet.words(x + 32, y, name, size=17, bold=True)
    below = sheet.paragraph(x, y + 24, how, width, size=14, leading=1.25)
    return sheet.paragraph(x, below + 3, who, width, size=14, leading=1.25, bold=True, tone=ink.ACCENT)


def wide() -> Sheet:
    sheet = Sheet(404)
    things.halo(sheet, 360, 204, 186, 0.08)
    places = ((14, 148), (378, 148), (378, 374), (14, 374))
    for index, (left, foot) in enumerate(places):
        things.ground(sheet, left + 78, foot, 70, 6)
        with sheet.at(left + 78, foot):
            STEPS[index][3](sheet)
        _words(sheet, index, left + 168, foot - 96, 166)
    for path in (((336, 46), (366, 46)), ((456, 172), (456, 216)), ((366, 272), (336, 272)), ((92, 232), (92, 180))):
        sheet.arrow(*path, line=ink.ACCENT, thick=5, head=16)
    sheet.words(112, 212, AGAIN, size=14)
    return sheet


def narrow() -> Sheet:
    sheet = Sheet(676, NARROW)
    for index in range(4):
        foot = 142 + 160 * index
        with sheet.at(76, foot, scale=0.92):
            STEPS[index][3](sheet)
        _words(sheet, index, 162, foot - 96, 174)
        if index < 3:
            sheet.arrow((76, foot + 8), (76, foot + 28), line=ink.ACCENT, thick=4, head=13)
    sheet.words(170, 662, AGAIN, size=14, align="middle")
    return sheet


PICTURE = Picture(
    alternative="Quatre étapes en boucle pour fabriquer un robot conversationnel\u202f: collecter, comparer, ré-entraîner, "
    "modérer. Des personnes travaillent à trois d’entre elles.",
    description=(
        *(f"{index}. {name}. {how} {who}." for index, (name, how, who, _) in enumerate(STEPS, start=1)),
        AGAIN,
    ),
    facts=("P12", "P13", "P14", "E13"),
    computed=("1", "2", "3", "4"),
    wide=wide,
    narrow=narrow,
)
