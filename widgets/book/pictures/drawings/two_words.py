"""The trick of reCAPTCHA's two words: one that judges the reader, one that the reader works on."""

from __future__ import annotations

from .. import ink, people, things
from ..gallery import Picture
from ..measure import length
from ..sheet import NARROW, Sheet

CONTROL, UNKNOWN = "Mot témoin", "Mot inconnu"
KNOWN, NOT_KNOWN = "Le site sait ce qu’il faut lire.", "Le site ne sait pas le lire."
TYPED = "Une personne tape les deux, sans savoir lequel est lequel."
JUDGED = "Bien lu\u202f? La personne peut entrer."
COUNTED = "Alors sa lecture compte comme un vote."
AGREED = "Quand plusieurs personnes lisent la même chose, le mot est adopté."
WORDS = ("jardin", "moulin")


def _printed(sheet: Sheet, x: float, y: float, word: str, *, known: bool) -> None:
    """A word on a scrap of an old page, 176 by 64, around its middle; the site knows it or not."""
    with sheet.at(x, y):
        sheet.path(
            "M-86-28L-40-32 2-27 50-32 88-27 85 6 88 28 40 32-6 27-52 32-88 27-84-4Z", ink.IVORY, ink.IVORY_DARK, 2
        )
        size = 28
        left = -length(word, size) / 2
        for index, letter in enumerate(word):
            wide = length(letter, size)
            with sheet.at(left + wide / 2, (2, -3, 3, -2, 1, -3)[index], turn=(-7, 6, -5, 8, -6, 5)[index]):
                sheet.words(0, size * 0.34, letter, size=size, tone=ink.INSIDE, align="middle", font_family="serif")
            left += wide
        if not known:  # ink that has run
            sheet.path("M-58-10Q-30 14 0-6T60 8", line=ink.INSIDE, thick=2.5)
            for spot_x, spot_y, r in ((-36, 14, 5), (20, -14, 4), (46, 12, 6), (-6, 10, 3)):
                sheet.oval(spot_x, spot_y, r * 1.5, r, ink.WOOD_LIGHT, fill_opacity=".6")


def _site(sheet: Sheet, x: float, y: float, *, known: bool) -> None:
    """The machine, with the answer in mind or without."""
    things.chest(sheet, x, y, 0.62)
    things.bubble(sheet, x + 26, y - 92, 58, 40, tail="left")
    if known:
        sheet.stroke((x + 43, y - 72), (x + 51, y - 64), (x + 67, y - 82), line=ink.TEAL, thick=6)
    else:
        sheet.words(x + 55, y - 63, "?", size=28, tone=ink.RED, align="middle", bold=True)


def _votes(sheet: Sheet, x: float, y: float) -> None:
    """Three people who read the same, around `x`; 176 wide."""
    for index, look in enumerate((people.GIL, people.CLEO, people.BEN)):
        place = x - 58 + 58 * index
        people.bust(sheet, place, y, look, 0.6, mood="glad")
        sheet.disc(place + 18, y - 56, 10, ink.TEAL, ink.WHITE, 2)
        sheet.stroke((place + 13, y - 56), (place + 17, y - 52), (place + 24, y - 60), line=ink.WHITE, thick=3)


def wide() -> Sheet:
    sheet = Sheet(430)
    people.bust(sheet, 360, 122, people.ANA, 0.9)
    sheet.box(296, 122, 128, 8, ink.WOOD, round=2)
    sheet.paragraph(360, 152, TYPED, 236, size=14, align="middle")
    for known, x, name, what in ((True, 118, CONTROL, KNOWN), (False, 602, UNKNOWN, NOT_KNOWN)):
        sheet.words(x, 22, name, size=18, bold=True, align="middle", tone=ink.ACCENT)
        _printed(sheet, x, 66, WORDS[not known], known=known)
        edge = x + (94 if known else -94)
        sheet.arrow((edge, 66), (304 if known else 416, 66), line=ink.ACCENT, thick=3, head=11)
        _site(sheet, x - 24, 196, known=known)
        sheet.paragraph(x, 222, what, 230, size=14, align="middle")
    sheet.stroke((20, 262), (700, 262), line=ink.LINE, thick=1.5, stroke_dasharray="2 6")
    # What becomes of each.
    sheet.box(92, 284, 52, 74, ink.WOOD_LIGHT, ink.EDGE, 3, round=2)
    sheet.path("M92 284L76 274V368L92 358Z", ink.WOOD, ink.EDGE, 2)
    sheet.box(98, 290, 40, 68, ink.GLASS)
    sheet.disc(82, 322, 3, ink.BRASS)
    sheet.paragraph(118, 388, JUDGED, 220, size=14, align="middle")
    sheet.arrow((240, 322), (300, 322), line=ink.ACCENT, thick=3, head=11)
    things.paper(sheet, 334, 284, 52, 66)
    sheet.stroke((346, 316), (356, 328), (376, 300), line=ink.TEAL, thick=6)
    sheet.paragraph(360, 388, COUNTED, 200, size=14, align="middle")
    sheet.arrow((420, 322), (480, 322), line=ink.ACCENT, thick=3, head=11)
    _votes(sheet, 602, 358)
    sheet.paragraph(602, 388, AGREED, 226, size=14, align="middle")
    return sheet


def narrow() -> Sheet:
    sheet = Sheet(690, NARROW)
    for known, y, name, what in ((True, 20, CONTROL, KNOWN), (False, 164, UNKNOWN, NOT_KNOWN)):
        sheet.words(94, y, name, size=17, bold=True, align="middle", tone=ink.ACCENT)
        _printed(sheet, 94, y + 48, WORDS[not known], known=known)
        _site(sheet, 240, y + 84, known=known)
        sheet.words(170, y + 112, what, size=14, align="middle")
    y = 300
    sheet.stroke((20, y), (320, y), line=ink.LINE, thick=1.5, stroke_dasharray="2 6")
    people.bust(sheet, 62, y + 102, people.ANA, 0.8)
    sheet.paragraph(120, y + 44, TYPED, 206, size=14)
    sheet.box(40, 426, 44, 62, ink.WOOD_LIGHT, ink.EDGE, 3, round=2)
    sheet.path("M40 426L26 418V496L40 488Z", ink.WOOD, ink.EDGE, 2)
    sheet.box(45, 431, 34, 57, ink.GLASS)
    sheet.paragraph(120, 456, JUDGED, 206, size=14)
    things.paper(sheet, 38, 512, 48, 58)
    sheet.stroke((49, 540), (58, 551), (75, 526), line=ink.TEAL, thick=6)
    sheet.paragraph(120, 538, COUNTED, 206, size=14)
    for index, look in enumerate((people.GIL, people.CLEO)):
        people.bust(sheet, 36 + 50 * index, 668, look, 0.6, mood="glad")
    sheet.paragraph(120, 622, AGREED, 206, size=14)
    return sheet


PICTURE = Picture(
    alternative="La ruse des deux mots. Le mot témoin, que le site connaît, juge la personne. Le mot inconnu, que le site ne "
    "sait pas lire, la fait travailler.",
    description=(
        f"{CONTROL}. {KNOWN} {UNKNOWN}, taché. {NOT_KNOWN}",
        f"{TYPED} {JUDGED} {COUNTED} {AGREED}",
    ),
    wide=wide,
    narrow=narrow,
)
