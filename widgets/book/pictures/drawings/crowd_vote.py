"""The opening of « La foule et le bruit »: the same picture, eight people, and they do not all say the same."""

from __future__ import annotations

from .. import ink, people, things
from ..gallery import Picture
from ..sheet import Sheet

# What each of `people.CROWD` holds up: yes, no; None for the one who sleeps through it.
_VOTES = (True, True, False, True, True, None, True, False)
_MOODS = ("calm", "glad", "worried", "calm", "calm", "tired", "glad", "calm")


def _sign(sheet: Sheet, x: float, y: float, vote: bool, turn: float) -> None:
    """A card on a stick, whose foot is at `x`, `y`."""
    with sheet.at(x, y, turn=turn):
        sheet.stroke((0, 0), (0, -52), line=ink.WOOD_LIGHT, thick=5)
        sheet.box(-24, -92, 48, 44, ink.TEAL if vote else ink.IVORY, ink.INSIDE, 2, round=6)
        if vote:
            sheet.stroke((-11, -71), (-3, -62), (12, -80), line=ink.WHITE, thick=6)
        else:
            for slope in (1, -1):
                sheet.stroke((-9, -70 - 9 * slope), (9, -70 + 9 * slope), line=ink.RED, thick=6)


def _question(sheet: Sheet, x: float, y: float) -> None:
    """What all look at, on a screen: something between a lorry and a bus."""
    things.screen(sheet, x - 112, y, 224, 122, foot=False)
    sheet.box(x - 106, y + 6, 212, 110, ink.GLASS, round=2)
    sheet.box(x - 106, y + 86, 212, 30, ink.SLATE, round=2)
    sheet.path(
        f"M{x - 66} {y + 94}V{y + 34}Q{x - 66} {y + 28} {x - 60} {y + 28}H{x + 48}Q{x + 56} {y + 28} {x + 60} {y + 36}L{x + 70} {y + 60}V{y + 94}Z",
        ink.BRASS,
        ink.BRASS_DARK,
        2.5,
    )
    for left in (-54, -24, 6):
        sheet.box(x + left, y + 40, 24, 20, ink.SLATE_DARK if left else ink.SLATE, round=2)
    sheet.path(f"M{x + 38} {y + 40}H{x + 51}L{x + 60} {y + 60}H{x + 38}Z", ink.SLATE_DARK)
    for wheel in (-38, 42):
        sheet.disc(x + wheel, y + 94, 13, ink.INSIDE)
        sheet.disc(x + wheel, y + 94, 5, ink.IVORY_DARK)


def wide() -> Sheet:
    sheet = Sheet(318)
    things.halo(sheet, 360, 146, 140)
    things.ground(sheet, 360, 304, 344, 8)
    _question(sheet, 360, 12)
    for index, (look, vote, mood) in enumerate(zip(people.CROWD, _VOTES, _MOODS, strict=True)):
        x = 46 + 86 * index
        if vote is not None:
            _sign(sheet, x + 37, 273, vote, turn=(4, -3, 5, -2, 3, 0, -4, 3)[index])
        people.bust(sheet, x, 304, look, 0.95, mood=mood)
        if vote is not None:
            sheet.disc(x + 37, 273, 8, look.skin, ink.SHADES[ink.SKINS.index(look.skin)], 1.5)
        else:
            for size, rise in ((12, 0), (16, 22), (20, 50)):
                left, top = x + 20 + rise * 0.35, 186 - rise
                sheet.path(f"M{left} {top}h{size}l{-size} {size}h{size}", line=ink.ACCENT, thick=3)
    return sheet


PICTURE = Picture(
    alternative="Un écran montre un véhicule, bus ou camion. Huit personnes votent en levant une pancarte\u202f: cinq portent "
    "une coche, deux une croix. La dernière dort.",
    wide=wide,
)
