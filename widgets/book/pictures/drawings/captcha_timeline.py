"""CAPTCHAs from 1997 to 2026, to scale: what was shown, and what a machine could do by then."""

from __future__ import annotations

from collections.abc import Callable

from .. import ink, things
from ..gallery import Picture
from ..sheet import NARROW, Sheet

FIRST, LAST = 1997, 2026
KEY = "Les mots que l’on tape servent à lire des textes numérisés."


def _distorted(sheet: Sheet, x: float, y: float, word: str, size: float = 20) -> None:
    """A word around `x`, its letters askew, struck through."""
    step = size * 0.62
    left = x - step * (len(word) - 1) / 2
    for index, letter in enumerate(word):
        with sheet.at(left + step * index, y + (3, -2, 2, -3)[index % 4], turn=(-14, 12, -9, 16)[index % 4]):
            sheet.words(0, size * 0.33, letter, size=size, tone=ink.INSIDE, align="middle", bold=True)
    reach = step * len(word) / 2
    sheet.path(f"M{x - reach} {y + 5}Q{x} {y - 9} {x + reach} {y + 2}", line=ink.INSIDE, thick=1.5)


# What stands on each card, 84 by 56, around its middle.


def _letters(sheet: Sheet) -> None:
    sheet.box(-34, -18, 68, 36, ink.GLASS, round=3)
    _distorted(sheet, 0, 0, "kuqe", 22)


def _article(sheet: Sheet) -> None:
    things.paper(sheet, -30, -24, 38, 48)
    things.lines(sheet, -24, -15, (26, 26, 20, 26, 14), gap=8)
    with sheet.at(22, 6):
        things.gear(sheet, 15)


def _two_words(sheet: Sheet) -> None:
    for left, ground in ((-39, ink.GLASS), (2, ink.IVORY)):
        sheet.box(left, -16, 37, 32, ground, ink.IVORY_DARK, 1, round=3)
        _distorted(sheet, left + 18, 0, "oli" if left < 0 else "nue", 15)


def _bought(sheet: Sheet) -> None:
    sheet.box(-34, -15, 38, 30, ink.GLASS, ink.IVORY_DARK, 1, round=3)
    _distorted(sheet, -15, 0, "oli", 15)
    things.coins(sheet, 23, 18, 5, 13)


def _read_by_machine(sheet: Sheet) -> None:
    things.chest(sheet, -13, 20, 0.46)
    sheet.box(16, -17, 22, 30, ink.CLOTH, round=3)
    sheet.stroke((21, -2), (25, 3), (33, -8), line=ink.WHITE, thick=3.5)


def _checkbox(sheet: Sheet) -> None:
    sheet.box(-36, -16, 72, 32, ink.GLASS, ink.SLATE, 1.5, round=4)
    sheet.box(-29, -9, 18, 18, ink.WHITE, ink.SLATE, 2, round=3)
    sheet.stroke((-25, 0), (-21, 4), (-14, -6), line=ink.TEAL, thick=3.5)
    things.lines(sheet, -3, -4, (32, 22), gap=8, tone=ink.SLATE)


def _watched(sheet: Sheet) -> None:
    sheet.path("M-34 0Q0-34 34 0Q0 34-34 0Z", ink.WHITE, ink.SLATE_DARK, 3)
    sheet.disc(0, 0, 13, ink.CLOTH)
    sheet.disc(0, 0, 6, ink.INSIDE)
    sheet.disc(4, -4, 2.5, ink.WHITE)


def _grids(sheet: Sheet) -> None:
    things.grid(sheet, -36, -20, 42, picked=(0, 4, 5))
    things.chest(sheet, 22, 18, 0.36)


def _promise(sheet: Sheet) -> None:
    things.paper(sheet, -20, -25, 40, 50)
    things.lines(sheet, -13, -16, (27, 27, 18), gap=8)
    sheet.path("M2 12l-4 14 8-5 8 5-4-14Z", ink.RED)
    sheet.disc(6, 8, 8, ink.RED_LIGHT, ink.RED, 2)


EVENTS: tuple[tuple[int, str, Callable[[Sheet], None]], ...] = (
    (1997, "Des lettres tordues gardent le moteur AltaVista.", _letters),
    (2003, "Une idée\u00a0: si une machine passe le test, l’IA a progressé.", _article),
    (2007, "Deux mots\u00a0: reCAPTCHA fait lire des livres.", _two_words),
    (2009, "Google achète reCAPTCHA.", _bought),
    (2013, "Un réseau de Google résout 99,8\u00a0% des tests à lettres les plus durs.", _read_by_machine),
    (2014, "Une case à cocher\u00a0: Google juge le comportement.", _checkbox),
    (2018, "Fin des mots tordus. La version 3 ne demande rien\u00a0: elle observe.", _watched),
    (2024, "À Zurich, un réseau franchit toutes les grilles testées.", _grids),
    (2026, "Google dit ne plus se servir des données que pour l’outil.", _promise),
)


def _axis(sheet: Sheet, x: float, top: float, foot: float) -> Callable[[int], float]:
    """The years, downwards; where each is."""

    def at(year: int) -> float:
        return top + (year - FIRST) / (LAST - FIRST) * (foot - top)

    sheet.stroke((x, top - 16), (x, foot), line=ink.LINE, thick=4)
    sheet.arrow((x, foot), (x, foot + 24), line=ink.LINE, thick=4, head=14)
    sheet.stroke((x, at(2007)), (x, at(2018)), line=ink.BRASS, thick=12)
    for year in range(FIRST, LAST + 1):
        if not year % 5:
            sheet.stroke((x - 6, at(year)), (x + 6, at(year)), line=ink.LINE, thick=2)
    return at


def _event(sheet: Sheet, event: tuple, dot: tuple[float, float], x: float, y: float, width: float, side: int) -> None:
    """A card at `x` (its edge near the axis), `y` (its middle), the words beyond it, all on one side of the axis."""
    year, text, draw = event
    sheet.stroke(dot, (x - 12 * side, y), (x, y), line=ink.ACCENT, thick=2)
    sheet.disc(*dot, 6, ink.ACCENT, ink.SURFACE, 2)
    card = x if side > 0 else x - 84
    sheet.box(card, y - 29, 84, 58, ink.WHITE, ink.SLATE, 1.5, round=6)
    with sheet.at(card + 42, y):
        draw(sheet)
    words, align = (card + 94, "start") if side > 0 else (card - 10, "end")
    sheet.words(words, y - 15, str(year), size=17, bold=True, tone=ink.ACCENT, align=align)
    sheet.paragraph(words, y + 4, text, width, size=14, leading=1.2, align=align)


def _key(sheet: Sheet, x: float, y: float, width: float) -> None:
    sheet.box(x, y - 11, 26, 12, ink.BRASS)
    sheet.paragraph(x + 36, y, KEY, width - 36, size=14, leading=1.2)


def wide() -> Sheet:
    sheet = Sheet(640)
    at = _axis(sheet, 360, 44, 596)
    _key(sheet, 404, 44, 300)
    for index, event in enumerate(EVENTS):
        side = 1 if index % 2 else -1
        y = at(event[0])
        _event(sheet, event, (360, y), 360 + 30 * side, y, 214, side)
    return sheet


def narrow() -> Sheet:
    sheet = Sheet(792, NARROW)
    _key(sheet, 20, 764, 300)
    at = _axis(sheet, 18, 36, 700)
    for index, event in enumerate(EVENTS):
        _event(sheet, event, (18, at(event[0])), 58, 40 + 82 * index, 178, 1)
    return sheet


PICTURE = Picture(
    alternative="Une ligne du temps des CAPTCHA, de 1997 à 2026. Neuf dates, avec ce que l’on voyait à l’écran\u202f: des "
    "lettres tordues, deux mots, une case à cocher, une grille d’images, puis plus rien.",
    description=(
        *(f"{year}. {text}" for year, text, _ in EVENTS),
        f"De 2007 à 2018, une bande de couleur le long de la ligne. {KEY}",
    ),
    facts=("C3", "C2", "C4", "C15", "C17", "C18", "C21", "C19", "C28", "P4"),
    wide=wide,
    narrow=narrow,
)
