"""What people paste for a class's codes: one table of cases, by which both the page and Python are held."""

from __future__ import annotations

import io
import zipfile
from typing import NamedTuple

from hypothesis import strategies as st

from tests.labs.pooling_pages import codes
from widgets.learning.codes.sharecode import ALPHABET, short_edition
from widgets.learning.images.tiles import load_page

EDITION = short_edition(load_page())


def spoiled(code: str) -> str:
    return code[:-1] + ALPHABET[(ALPHABET.index(code[-1]) + 1) % 32]


DRESSINGS = {
    "as it is": "{0}",
    "lower case": "{1}",
    "without hyphens": "{2}",
    "spaced out": "  {3}\t",
    "with dashes from a word processor": "{4}",
    "with full-width hyphens": "{6}",
    "in marks of direction": "\u2068{0}\u2069",
    "with a mark of emoji": "{0}\ufe0f",
    "chat": "Prénom : {0}",
    "chat with a time": "[14:02] Prénom : {1}",
    "chat without punctuation": "Moi {0}",
    "quoted mail": "> {0}",
    "list": "- {0}",
    "numbered list": "12) {0}",
    "sentence": "mon code est {1} merci",
    "a long sentence": "Bonjour madame, voici enfin le code que vous aviez demandé lundi à toute la classe {1} merci",
    "quotation marks": "«\u202f{0}\u202f»",
    "look-alikes": "{5}",
}


def dressed(code: str, dressing: str) -> str:
    bare = code.replace("-", "")
    return DRESSINGS[dressing].format(
        code,
        code.lower(),
        bare,
        " ".join(bare),
        code.replace("-", " – "),
        code.replace("0", "O").replace("1", "l"),
        code.replace("-", "\uff0d"),
    )


A, B, C, D, E = codes(5)
BAD = spoiled(B)
(LONG,) = codes(1, rounds=30)
CUT = [LONG[:30], LONG[30:52], LONG[52:]]  # between groups, and inside one

# What was pasted: the lines, the codes in them, and the texts that are left to look at.
CASES: dict[str, tuple[list[str], list[str], list[str]]] = {
    "two with a space": ([f"{A} {B}"], [A, B], []),
    "three with commas": ([f"{A}, {B},{C}"], [A, B, C], []),
    "two with a semicolon": ([f"{A};{B}"], [A, B], []),
    "five without hyphens": ([" ".join(one.replace("-", "") for one in (A, B, C, D, E))], [A, B, C, D, E], []),
    "two spaced out": ([f"{A.replace('-', ' ')} {' '.join(B.replace('-', ''))}"], [A, B], []),
    "a row of a spreadsheet": ([f"Zoé\t3A\t{A}\t{B}\t28/11/2026 14:02"], [A, B], []),
    "a class on one line": ([" / ".join([A, B, C, D, E] * 10)], [A, B, C, D, E] * 10, []),
    "a slip between two": ([f"Ana {A} ; Zoé {BAD} ; Léo {C}"], [A, C], [f"Zoé {BAD}"]),
    "a slip in small letters after one": ([f"{A} {BAD.lower()}"], [A], [BAD.lower()]),
    "a slip spaced out after one": ([f"{A}, {BAD.replace('-', ' ')}"], [A], [BAD.replace("-", " ")]),
    "a wrong letter before one": ([f"{B[:-1]}U {A}"], [A], [f"{B[:-1]}U"]),
    "a date, a mail and a number beside one": (
        [f"2026-11-28 14:02;lea.martin2010@ecole.example;0612345678;{A}"],
        [A],
        [],
    ),
    "a slip alone": ([f"Ana : {BAD}"], [], [f"Ana : {BAD}"]),
    "on two lines": ([A, LONG[:48], LONG[48:], "", "bonjour", B], [A, LONG, B], ["bonjour"]),
    "on three lines": (["Ana :", *CUT, B], [LONG, B], ["Ana :"]),
    "on two quoted lines": ([f"> {LONG[:48]}", f"> {LONG[48:]}", ">", "> merci"], [LONG], [">", "> merci"]),
    "on three lines of a list": ([f"• {part} \u200f" for part in CUT], [LONG], []),
    "not across an empty line": ([CUT[0], " \u00a0", LONG[30:]], [], [CUT[0], LONG[30:]]),
    "the end of one beside another": ([LONG[:48], f"{LONG[48:]} {A}"], [LONG, A], []),
}


class Pasted(NamedTuple):
    lines: list[str]
    good: list[str]
    slips: list[str]


@st.composite
def pasted(draw: st.DrawFn) -> Pasted:
    """Lines of one to five codes each, some with a slip, in any dress and separated in any way."""
    lines: list[str] = []
    good: list[str] = []
    slips: list[str] = []
    for chosen in draw(st.lists(st.lists(st.sampled_from([A, B, C, D, E]), min_size=1, max_size=5), max_size=4)):
        written = []
        for code in chosen:
            dressing = draw(st.sampled_from(list(DRESSINGS)))
            if draw(st.booleans()):
                written.append(dressed(spoiled(code), dressing))
                slips.append(spoiled(code))
            else:
                written.append(dressed(code, dressing))
                good.append(code)
        lines.append(draw(st.sampled_from([" ", ", ", ";", " ; ", "\t", " / "])).join(written))
    return Pasted(lines, good, slips)


def _zip(inside: str) -> bytes:
    with zipfile.ZipFile(file := io.BytesIO(), "w") as archive:
        archive.writestr(inside, f"<t>{A}</t>")
    return file.getvalue()


LIST = f"Prénom;Code\r\nZoé;{A}\r\nLéa;{B}\r\n"
# Files of a class list, and those that are no text: what they are called, what they hold, and the kind of the latter.
FILES: list[tuple[str, bytes, str | None]] = [
    ("utf8.csv", LIST.encode(), None),
    ("mark.csv", LIST.encode("utf-8-sig"), None),
    ("excel.csv", LIST.encode("cp1252"), None),
    ("unicode.txt", LIST.replace(";", "\t").encode("utf-16"), None),
    ("other-end.txt", b"\xfe\xff" + LIST.encode("utf-16-be"), None),
    ("lettre.docx", _zip("word/document.xml"), "document"),
    ("lettre.odt", _zip("content.xml"), "document"),
    ("lettre.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "document"),
    ("lettre.rtf", b"{\\rtf1\\ansi " + A.encode() + b"}", "document"),
    ("renamed.txt", b"%PDF-1.4\n" + A.encode(), "pdf"),
    ("classe.pdf", b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n", "pdf"),
    ("classe.xlsx", _zip("xl/workbook.xml"), "sheet"),
    ("classe.ods", _zip("content.xml"), "sheet"),
    ("photo.png", b"\x89PNG\r\n\x1a\n\xff\xfe", "other"),
    ("classe.zip", _zip("classe.txt"), "other"),
]
