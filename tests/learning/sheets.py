"""Codes of sheets printed before, and what becomes of codes that are typed by hand or read out."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from widgets.learning.codes.papersheets import PaperSheet
from widgets.learning.codes.sharecode import ALPHABET, CONCEPTS

# What is taken for what: on paper, and by ear.
LOOK_ALIKE = dict(zip("S5B8Z2G6VYDOQ0KX", "5S8B2Z6GYVODOQXK"))
SOUND_ALIKE = dict(zip("BPDTMNFSGJQKCVEH", "PBTDNMSFJGKQVCHE"))


def older_code(sheet: PaperSheet) -> str:
    """The code that sheets had before their check became what it is."""
    number = ((sheet.edition << 2 | CONCEPTS.index(sheet.concept)) << 15 | sheet.hand) << 3 | sheet.grids - 1
    number <<= 10
    number += -number % 1021
    characters = "".join(ALPHABET[number >> 5 * i & 31] for i in reversed(range(8)))
    return f"{characters[:4]}-{characters[4:]}"


def damaged(code: str, rng: np.random.Generator) -> Iterator[tuple[str, str]]:
    """(the kind of damage, the code with it), once of each kind that changes it."""
    right = list(code.replace("-", ""))

    def wrong(text: list[str], count: int) -> list[str]:
        text = list(text)
        for i in rng.choice(len(text), count, replace=False):
            text[i] = ALPHABET[rng.integers(32)]
        return text

    def swapped(text: list[str], count: int) -> list[str]:
        text = list(text)
        for i in rng.choice(len(text) - 1, count, replace=False):
            text[i], text[i + 1] = text[i + 1], text[i]
        return text

    def taken(text: list[str], table: dict[str, str]) -> list[str]:
        return [table.get(one, one) if rng.random() < 0.5 else one for one in text]

    def dropped_and_added(text: list[str]) -> list[str]:
        text = list(text)
        del text[rng.integers(len(text))]
        text.insert(rng.integers(len(text) + 1), ALPHABET[rng.integers(32)])
        return text

    kinds = {
        "one wrong": wrong(right, 1),
        "two wrong": wrong(right, 2),
        "three wrong": wrong(right, 3),
        "four wrong": wrong(right, 4),
        "one exchange": swapped(right, 1),
        "two exchanges": swapped(right, 2),
        "groups exchanged": right[4:] + right[:4],
        "look-alikes": taken(right, LOOK_ALIKE),
        "sound-alikes": taken(right, SOUND_ALIKE),
        "one dropped, one added": dropped_and_added(right),
        "wrong and exchanged": swapped(wrong(right, 1), 1),
        "all wrong": wrong(right, 8),
    }
    whole = str.maketrans("OIL", "011")
    yield from (
        (kind, "".join(text)) for kind, text in kinds.items() if "".join(text).translate(whole) != "".join(right)
    )
