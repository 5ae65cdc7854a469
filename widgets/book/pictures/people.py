"""People, seen from the front: head and shoulders on a place that is the middle of their foot line.

About 104 high and 84 wide at scale 1. No two of a picture look alike, and none is a kind of person.
"""

from __future__ import annotations

from dataclasses import dataclass

from . import ink
from .sheet import Sheet


@dataclass(frozen=True)
class Look:
    """`hair`: short, long, bun, curls, crop, scarf or cap (of the colour `wears`)."""

    skin: str = ink.SKINS[1]
    hair: str = "short"
    color: str = ink.HAIRS[0]
    top: str = ink.TEAL
    wears: str = ink.RED
    glasses: bool = False
    beard: bool = False


ANA = Look(ink.SKINS[1], "bun", ink.HAIRS[0], ink.TEAL)
BEN = Look(ink.SKINS[3], "crop", ink.HAIRS[4], ink.RED)
CLEO = Look(ink.SKINS[0], "long", ink.HAIRS[1], ink.CLOTH)
DIA = Look(ink.SKINS[2], "scarf", ink.HAIRS[0], ink.SLATE, wears=ink.BRASS)
ELI = Look(ink.SKINS[0], "short", ink.HAIRS[2], ink.TEAL_LIGHT, glasses=True)
FEN = Look(ink.SKINS[1], "short", ink.HAIRS[4], ink.BRASS)
GIL = Look(ink.SKINS[2], "curls", ink.HAIRS[0], ink.CLOTH_LIGHT)
HUA = Look(ink.SKINS[0], "short", ink.HAIRS[3], ink.WOOD_LIGHT, glasses=True, beard=True)
CROWD = (ANA, BEN, CLEO, DIA, ELI, FEN, GIL, HUA)


def bust(sheet: Sheet, x: float, y: float, look: Look, scale: float = 1, *, mood: str = "calm") -> None:
    """`mood`: calm, glad, tired or worried."""
    with sheet.at(x, y, scale=scale):
        _behind(sheet, look)
        sheet.path("M-42 0C-42-24-28-32-9-35H9C28-32 42-24 42 0Z", look.top)
        sheet.path("M-12-35Q0-22 12-35Z", _shade(look.skin))
        sheet.path("M-9-50H9V-34Q0-27-9-34Z", _shade(look.skin))
        sheet.path("M-18-72C-18-94 18-94 18-72V-63C18-50 9-43 0-43S-18-50-18-63Z", look.skin)
        if look.hair not in ("scarf", "long"):
            sheet.path("M-18-70a4.5 5 0 0 0 0 10ZM18-70a4.5 5 0 0 1 0 10Z", look.skin)
        _face(sheet, look, mood)
        _hair(sheet, look)


def _shade(skin: str) -> str:
    return ink.SHADES[ink.SKINS.index(skin)]


def _face(sheet: Sheet, look: Look, mood: str) -> None:
    dark = ink.INSIDE
    if look.beard:
        sheet.path("M-18-66C-18-48-9-41 0-41S18-48 18-66C14-56 8-57 0-57S-14-56-18-66Z", look.color)
    if mood == "tired":
        sheet.path("M-10.5-66.5Q-7.5-64-4.5-66.5M4.5-66.5Q7.5-64 10.5-66.5", line=dark, thick=1.8)
    else:
        sheet.path("M-7.5-67v1M7.5-67v1", line=dark, thick=4)
    brows = {"worried": "M-11-72L-5-75M11-72L5-75", "tired": "M-11-72L-5-73M11-72L5-73"}
    sheet.path(brows.get(mood, "M-11-73Q-8-75-5-73.5M11-73Q8-75 5-73.5"), line=dark, thick=1.6)
    mouth = {"glad": "M-5-54Q0-49 5-54", "worried": "M-4-51.5Q0-54 4-51.5", "tired": "M-4-52.5H4"}
    light = look.skin == ink.SKINS[3] and not look.beard
    sheet.path(
        mouth.get(mood, "M-4-53.5Q0-51.5 4-53.5"),
        line=ink.IVORY if light or look.beard else dark,
        thick=1.8,
    )
    if look.glasses:
        sheet.path(
            "M-12-66a5.5 5 0 1 1 11 0a5.5 5 0 1 1-11 0M1-66a5.5 5 0 1 1 11 0a5.5 5 0 1 1-11 0M-1-67H1",
            line=ink.SLATE_DARK,
            thick=1.5,
        )


def _behind(sheet: Sheet, look: Look) -> None:
    if look.hair == "long":
        sheet.path("M-24-66C-26-100 26-100 24-66L26-30Q14-24 0-24T-26-30Z", look.color)
    elif look.hair == "bun":
        sheet.disc(0, -98, 9, look.color)
    elif look.hair == "curls":
        for x, y, r in (
            (-18, -70, 10),
            (18, -70, 10),
            (-15, -84, 11),
            (15, -84, 11),
            (0, -91, 12),
            (-21, -58, 8),
            (21, -58, 8),
        ):
            sheet.disc(x, y, r, look.color)
    elif look.hair == "scarf":
        sheet.path("M-23-66C-25-102 25-102 23-66C24-50 30-40 32-30Q0-14-32-30C-30-40-24-50-23-66Z", look.wears)


def _hair(sheet: Sheet, look: Look) -> None:
    if look.hair in ("short", "bun"):
        sheet.path("M-19-68C-23-98 23-98 19-68C17-78 10-80 3-80C-6-80-16-80-19-68Z", look.color)
    elif look.hair == "long":
        sheet.path("M-21-62C-24-100 24-100 21-62C18-76 8-82-4-82C-8-76-16-74-21-62Z", look.color)
    elif look.hair == "crop":
        sheet.path("M-18.5-72C-21-95 21-95 18.5-72C15-81 8-83 0-83S-15-81-18.5-72Z", look.color)
    elif look.hair == "curls":
        for x, y in ((-11, -82), (0, -85), (11, -82)):
            sheet.disc(x, y, 6.5, look.color)
    elif look.hair == "scarf":
        sheet.path("M-21-62C-25-100 25-100 21-62C18-76 10-83 0-83S-18-76-21-62Z", look.wears)
        sheet.path("M-19-62C-17-46-8-41 0-41S17-46 19-62L22-50C18-38 8-35 0-35S-18-38-22-50Z", look.wears)
    elif look.hair == "cap":
        sheet.path("M-19-72C-21-98 21-98 19-72Z", look.wears)
        sheet.path("M-21-72H24Q26-68 20-68H-19Q-22-68-21-72Z", look.wears)


def at_laptop(sheet: Sheet, x: float, y: float, look: Look, scale: float = 1, *, mood: str = "calm") -> None:
    """Someone behind a laptop whose back we see."""
    bust(sheet, x, y - 12 * scale, look, scale, mood=mood)
    with sheet.at(x, y, scale=scale):
        sheet.box(-36, -52, 72, 48, ink.SLATE, round=5)
        sheet.box(-36, -52, 72, 48, line=ink.SLATE_DARK, thick=2, round=5)
        sheet.disc(0, -28, 5, ink.CLOTH_LIGHT)
        sheet.path("M-44-5H44Q44 0 38 0H-38Q-44 0-44-5Z", ink.SLATE_DARK)


def with_phone(sheet: Sheet, x: float, y: float, look: Look, scale: float = 1, *, mood: str = "calm") -> None:
    """Someone who holds a phone before them."""
    bust(sheet, x, y, look, scale, mood=mood)
    with sheet.at(x, y, scale=scale):
        sheet.path("M-30 0C-30-14-16-20-4-17L0-6L-14 0Z", _shade(look.skin) if look.top == look.skin else look.top)
        sheet.box(-11, -31, 22, 36, ink.SLATE_DARK, round=4)
        sheet.disc(0, -26, 1.6, ink.GLASS)
        sheet.path(
            "M-15-16Q-15-20-10-19L-7-16Q-5-13-9-12H-13Q-15-13-15-16ZM-14-8Q-14-11-10-10.5L-8-8.5Q-7-6-10-5H-13Q-15-5-14-8Z",
            look.skin,
        )
        sheet.path("M15-12Q15-17 10-16L8-12Q6-6 10-4H14Z", look.skin)
