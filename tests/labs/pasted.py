"""What people paste for a class's codes: one table of cases, by which both the page and Python are held."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from hypothesis import strategies as st

from tests.labs.pooling_pages import codes
from widgets.learning.codes.papersheets import PaperSheet, encode_sheet_code
from widgets.learning.codes.sharecode import ALPHABET, decode_share_code, encode_share_code, short_edition
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
ELSEWHERE = encode_share_code(replace(decode_share_code(A), edition=(EDITION + 1) % 1024))
SHEET = encode_sheet_code(PaperSheet(EDITION, "crosswalk", 7, 4))
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
    "a slip between two": ([f"Ana {A} ; Zoé {BAD} ; Léo {C}"], [A, C], [BAD]),
    "a slip in small letters after one": ([f"{A} {BAD.lower()}"], [A], [BAD.lower()]),
    "a slip spaced out after one": ([f"{A}, {BAD.replace('-', ' ')}"], [A], [BAD.replace("-", " ")]),
    "a wrong letter before one": ([f"{B[:-1]}U {A}"], [A], [f"{B[:-1]}U"]),
    "a date, a mail and a number beside one": (
        [f"2026-11-28 14:02;lea.martin2010@ecole.example;0612345678;{A}"],
        [A],
        [],
    ),
    "a slip alone": ([f"Ana : {BAD}"], [], [BAD]),
    "a slip in groups, a name before and after": ([f"Hugo {BAD.replace('-', ' ')} Emma"], [], [BAD.replace("-", " ")]),
    "two slips in groups": (["  ".join([BAD.replace("-", " ")] * 2)], [], [BAD.replace("-", " ")] * 2),
    "a letter with an accent in one": ([f"Ana {A[:6]}é{A[7:]}"], [], [f"{A[:6]}é{A[7:]}"]),
    "the beginning of one": ([f"Ana {A[:14]}", f"{B[:9]}"], [], [A[:14], B[:9]]),
    "of another edition": ([f"Ana {ELSEWHERE} {A}"], [A], [ELSEWHERE]),
    "of a sheet of paper": ([f"feuille {SHEET}, {A}"], [A], [SHEET]),
    "glued to names": ([f"Ana-{A}-merci Zoé{B}é _{C}_ 3{D}"], [A, B, C, D], []),
    "glued together": (["".join([A, B, C]).replace("-", "")], [A, B, C], []),
    "in an address": ([f"https://ecole.example/?code={A}&next=%20{B}%20"], [A, B], []),
    "in a file of ours": ([f'{{"version":1,"codes":["{A}","{B}"]}}'], [A, B], []),
    "in JSON, with escapes": (
        [f'{{"m":"Zo\\u00e9\\n{A.replace("-", chr(92) + "u2013")}\\n{B[:11]}\\r\\n{B[11:]}\\tmerci"}}'],
        [A, B],
        [],
    ),
    "in cells": ([f"| Zoé | {A} |", "|---|---|", f'"Léa";"{B}"', f"<td>{C}</td>"], [A, B, C], []),
    "names, numbers and addresses only": (
        [
            "Emma Hugo Noah",
            "14:02",
            "079 123 45 67",
            "2026-11-28T14:02:33",
            "https://ecole.example/d/1aBcDeFgHiJkLmNoPqRsT9u8V7w6X5y4Z3",
            "0612-3456-7890",
        ],
        [],
        [],
    ),
    "on two lines": ([A, LONG[:48], LONG[48:], "", "bonjour", B], [A, LONG, B], []),
    "on three lines": (["Ana :", *CUT, B], [LONG, B], []),
    "on two quoted lines": ([f"> {LONG[:48]}", f"> {LONG[48:]}", ">", "> merci"], [LONG], []),
    "on three lines of a list": ([f"• {part} \u200f" for part in CUT], [LONG], []),
    "across an empty line": ([CUT[0], " \u00a0", LONG[30:]], [LONG], []),
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
