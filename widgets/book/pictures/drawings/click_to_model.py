"""The road from a click to a model: six stops, who is at each, and how that is paid."""

from __future__ import annotations

from collections.abc import Callable

from .. import ink, people, things
from ..gallery import Picture
from ..sheet import NARROW, Sheet

# Scenes of about 130 by 110, around the middle of their foot.


def _click(sheet: Sheet) -> None:
    people.with_phone(sheet, -22, 0, people.ANA, 0.92)
    things.grid(sheet, 28, -92, 42, picked=(0, 4))
    things.hand(sheet, 56, -62, 0.8)


def _site(sheet: Sheet) -> None:
    things.screen(sheet, -48, -92, 96, 70)
    sheet.path("M0-82L22-75V-58Q22-42 0-34Q-22-42-22-58V-75Z", ink.CLOTH, ink.CLOTH_DARK, 2.5)
    sheet.stroke((-10, -59), (-3, -51), (11, -68), line=ink.WHITE, thick=5)


def _compare(sheet: Sheet) -> None:
    for x, turn, same in ((-56, -8, True), (-36, 4, True), (-14, -3, False)):
        things.paper(sheet, x, -102, 24, 32, turn=turn)
        with sheet.at(x, -102, turn=turn):
            if same:
                sheet.stroke((6, 16), (10, 21), (18, 9), line=ink.TEAL, thick=3.5)
            else:
                sheet.stroke((7, 10), (17, 22), line=ink.RED, thick=3.5)
                sheet.stroke((17, 10), (7, 22), line=ink.RED, thick=3.5)
    sheet.arrow((-16, -62), (-4, -48), line=ink.SLATE, thick=2.5)
    things.chest(sheet, 20, 0, 0.68)
    things.coins(sheet, -38, 2, 2, 12)


def _label(sheet: Sheet) -> None:
    people.at_laptop(sheet, -34, 0, people.DIA, 0.74, mood="tired")
    people.at_laptop(sheet, 36, 0, people.FEN, 0.74, mood="calm")


def _train(sheet: Sheet) -> None:
    sheet.box(-62, -104, 84, 62, ink.WHITE, ink.WOOD, 4, round=2)
    sheet.path("M-52-52V-94M-52-52H12", line=ink.SLATE, thick=2)
    sheet.path("M-50-56C-34-58-34-84-16-86S4-92 10-92", line=ink.CLOTH, thick=3.5)
    people.bust(sheet, -28, 0, people.GIL, 0.66)
    people.bust(sheet, 34, 0, people.ELI, 0.8)


def _sell(sheet: Sheet) -> None:
    things.chest(sheet, -8, 0, 0.8)
    sheet.path("M34-84H62V-58L48-46L34-58Z", ink.RED, ink.RED_DARK, 2)
    sheet.disc(48, -77, 3.5, ink.WHITE)
    things.coins(sheet, 36, 2, 4, 12)
    things.coins(sheet, 58, 2, 2, 12)


# Who, what becomes of the click, what is got for it, and how that is drawn: coins in a pile, 0 for one that is not there.
STOPS: tuple[tuple[str, str, str, int | None, Callable[[Sheet], None]], ...] = (
    ("Vous", "Un clic, pour entrer sur un site.", "Non payé", 0, _click),
    ("Le site", "Il se protège des robots.", "Y gagne un filtre", None, _site),
    (
        "L’entreprise du test",
        "Elle compare les réponses, garde celles qui concordent.",
        "Y gagne des exemples",
        None,
        _compare,
    ),
    ("Le micro-travail", "On étiquette le reste, on vérifie.", "Payé à la pièce", 1, _label),
    ("Une équipe", "Elle entraîne un modèle sur ces exemples.", "Payée au mois", 2, _train),
    ("Qui vend le modèle", "Votre clic est dedans, avec des millions d’autres.", "Payé à la vente", 2, _sell),
)


def _pay(sheet: Sheet, x: float, y: float, text: str, pile: int | None) -> None:
    """What a stop gets, its words from `x`."""
    if pile == 0:
        things.no_coin(sheet, x + 7, y - 5, 7)
    elif pile:
        things.coins(sheet, x + 8, y + 2, pile, 8)
    sheet.words(x + (0 if pile is None else 22), y, text, size=14, bold=True, tone=ink.ACCENT)


def _road(sheet: Sheet, d: str) -> None:
    sheet.path(d, line=ink.SLATE, thick=26)
    sheet.path(d, line=ink.IVORY, thick=2.5, stroke_dasharray="10 12")


def _number(sheet: Sheet, x: float, y: float, number: int) -> None:
    sheet.disc(x, y, 13, ink.ACCENT, ink.SURFACE, 2.5)
    sheet.words(x, y + 5.5, str(number), size=15, bold=True, tone=ink.ACCENT_INK, align="middle")


def wide() -> Sheet:
    sheet = Sheet(512)
    _road(sheet, "M16 146H620C712 146 712 388 620 388H16")
    for index, (who, what, paid, pile, scene) in enumerate(STOPS):
        row, place = divmod(index, 3)
        x = 104 + 216 * (place if row == 0 else 2 - place)
        road = 146 + 242 * row
        with sheet.at(x + 4, road - 14):
            scene(sheet)
        _number(sheet, x - 80, road, index + 1)
        below = road + 38
        sheet.words(x - 92, below, who, size=16, bold=True)
        below = sheet.paragraph(x - 92, below + 21, what, 200, size=14, leading=1.25)
        _pay(sheet, x - 92, below + 3, paid, pile)
    return sheet


def narrow() -> Sheet:
    sheet = Sheet(742, NARROW)
    _road(sheet, "M20 16V726")
    for index, (who, what, paid, pile, scene) in enumerate(STOPS):
        y = 112 + 124 * index
        with sheet.at(96, y, scale=0.82):
            scene(sheet)
        _number(sheet, 20, y - 40, index + 1)
        below = sheet.paragraph(162, y - 70, who, 172, size=15, bold=True)
        below = sheet.paragraph(162, below + 1, what, 172, size=14, leading=1.2)
        _pay(sheet, 162, below + 3, paid, pile)
    return sheet


PICTURE = Picture(
    alternative="Une route en six étapes, d’un clic à un modèle. À chaque étape, qui s’en occupe et comment c’est payé.",
    description=tuple(
        f"{index}. {who}. {what} {paid}." for index, (who, what, paid, _, _) in enumerate(STOPS, start=1)
    ),
    facts=("A14", "F1"),
    computed=("1", "2", "3", "4", "5", "6"),
    wide=wide,
    narrow=narrow,
)
