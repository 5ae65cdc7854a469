"""The opening of « Clics, likes et points »: a wall of telephones, one person, and a counter that climbs."""

from __future__ import annotations

from .. import ink, people, things
from ..gallery import Picture
from ..sheet import Sheet


def _phone(sheet: Sheet, x: float, y: float, kind: int) -> None:
    """A telephone on its shelf, 34 by 58, from its top left corner; what it shows is one of four."""
    sheet.box(x, y, 34, 58, ink.SLATE_DARK, round=5)
    sheet.box(x + 3, y + 5, 28, 46, (ink.GLASS, ink.IVORY, ink.TEAL_LIGHT, ink.CLOTH_LIGHT)[kind], round=2)
    if kind in (0, 3):
        things.heart(sheet, x + 17, y + 28, 0.8)
    elif kind == 1:
        sheet.path(f"M{x + 12} {y + 19}l13 9l-13 9Z", ink.RED)
    else:
        sheet.path(
            f"M{x + 17} {y + 17}l3.5 8 8.5.8-6.5 5.6 2 8.4-7.5-4.4-7.5 4.4 2-8.4-6.5-5.6 8.5-.8Z",
            ink.BRASS,
            ink.BRASS_DARK,
            1,
        )


def wide() -> Sheet:
    sheet = Sheet(320)
    things.ground(sheet, 214, 304, 200, 7)
    # The wall: three shelves.
    sheet.box(20, 16, 388, 284, ink.IVORY, ink.WOOD_DARK, 5, round=3)
    for shelf in range(3):
        foot = 102 + 88 * shelf
        for place in range(8):
            _phone(sheet, 36 + 46 * place, foot - 60, (place * 3 + shelf * 2 + place // 3) % 4)
        sheet.box(20, foot - 2, 388, 9, ink.WOOD)
        sheet.path(f"M28 {foot + 7}Q210 {foot + 22} 400 {foot + 7}", line=ink.SLATE, thick=1.5)  # the chargers' cable
    # The one who runs it.
    for side in (-1, 1):
        sheet.path(
            f"M{214 + 36 * side} 290Q{214 + 84 * side} 292 {214 + 80 * side} 226",
            line=ink.BRASS_DARK,
            thick=21,
        )
        sheet.path(
            f"M{214 + 80 * side} 228V212M{214 + 80 * side} 208L{214 + 78 * side} 190",
            line=ink.SKINS[1],
            thick=9,
        )
        sheet.disc(214 + 80 * side, 214, 12, ink.SKINS[1])
    people.bust(sheet, 214, 302, people.FEN, 1.25, mood="tired")
    # Hearts fly to the counter.
    for x, y, size in ((430, 206, 1.3), (452, 160, 1), (434, 116, 0.8), (478, 202, 1), (478, 118, 1.2)):
        things.heart(sheet, x, y, size)
    with sheet.at(506, 62, scale=1.12):
        things.screen(sheet, 0, 0, 176, 128)
        sheet.box(10, 10, 156, 76, ink.SLATE, round=2)
        sheet.disc(88, 48, 24, ink.WHITE)
        sheet.path("M80 36l20 12-20 12Z", ink.RED)
        things.heart(sheet, 26, 107, 1)
        for place, height in enumerate((8, 12, 17, 23, 30)):
            sheet.box(50 + 24 * place, 120 - height, 16, height, ink.CLOTH)
    return sheet


PICTURE = Picture(
    alternative="Trois étagères de téléphones allumés, montrant des cœurs, des vidéos et des étoiles. Devant, une seule "
    "personne, fatiguée, touche les écrans. Des cœurs s’envolent vers une vidéo dont le compteur grimpe.",
    wide=wide,
)
