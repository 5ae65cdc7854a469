"""« Deux mots » on paper: on each line a control word and an unknown one, then the class's votes; and the key."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from widgets.book.sessions.sheets import named
from widgets.facts.sheet import load_sheet
from widgets.learning.images.digits import DIGITS, load_digits, load_pixels
from widgets.learning.repeatable import draws

from .typeset import print_sheet
from .word_prints import print_word

SHEETS = named("deux-mots", "deux-mots-depouillement", "deux-mots-corrige")
INPUTS = (DIGITS,)

LINES = 8
LENGTHS = (3, 4, 5)  # digits of a word: a control word may not be told by its length
VERSIONS = "AB"


@dataclass(frozen=True)
class Word:
    """A word as printed: its name, its digits, what it really says and what the two programs read (unknown words)."""

    name: str
    digits: tuple[str, ...]
    truth: str
    programs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """Two words side by side; `control_first` says which is the control."""

    control: Word
    unknown: Word
    control_first: bool


def plan_lines(seed: int) -> dict[str, list[Line]]:
    """Return each version's lines: the same unknown words, other control words, other sides."""
    page = json.loads((DIGITS / "page.json").read_text(encoding="utf-8"))
    truth = load_digits().set_index("digit").label
    reads = page["readings"]["programs"]
    starts = np.cumsum([0, *map(len, page["words"])])
    chosen = _order(len(page["words"]), f"{seed}/words")[:LINES]
    unknown = [
        Word(
            f"i{number}",
            tuple(page["words"][at]),
            _spelled(page["words"][at], truth),
            tuple(read[starts[at] : starts[at + 1]] for read in reads),
        )
        for number, at in enumerate(chosen, 1)
    ]
    known = [page["control"][at] for at in _order(len(page["control"]), f"{seed}/control")]
    versions = {}
    for version in VERSIONS:
        # As many controls on the left as on the right, in no pattern.
        left = set(_order(LINES, f"{seed}/{version}/sides")[: LINES // 2])
        lines = []
        for i, word in enumerate(unknown):
            length = LENGTHS[_order(len(LENGTHS), f"{seed}/{version}/{i}")[0]]
            digits, known = tuple(known[:length]), known[length:]
            lines.append(Line(Word(f"{version}{i + 1}", digits, _spelled(digits, truth)), word, i in left))
        versions[version] = lines
    return versions


def make(folder: Path, seed: int) -> list[Path]:
    versions = plan_lines(seed)
    pixels = load_pixels()
    words = [word for lines in versions.values() for line in lines for word in (line.control, line.unknown)]
    files = {f"{word.name}.png": print_word([pixels.loc[digit].to_numpy() for digit in word.digits]) for word in words}
    data = describe(versions) | {"printing": f"jeu {seed}"}
    return [print_sheet(sheet, folder, data, files) for sheet in SHEETS]


def describe(versions: dict[str, list[Line]]) -> dict[str, object]:
    """What the templates show; in `lines`, the words stand in the order in which they are printed."""
    return {
        "sources": {id: load_sheet()[id].label for id in ("C5", "C6")},
        "credit": json.loads((DIGITS / "page.json").read_text(encoding="utf-8"))["credit"],
        "versions": [
            {
                "name": version,
                "lines": [
                    {
                        "number": number,
                        "words": [_word(word) for word in _sides(line)],
                        "control": "gauche" if line.control_first else "droite",
                        "answer": line.control.truth,
                    }
                    for number, line in enumerate(lines, 1)
                ],
            }
            for version, lines in versions.items()
        ],
        "unknown": [
            _word(line.unknown) | {"truth": line.unknown.truth, "programs": line.unknown.programs}
            for line in versions["A"]
        ],
    }


def _sides(line: Line) -> tuple[Word, Word]:
    return (line.control, line.unknown) if line.control_first else (line.unknown, line.control)


def _word(word: Word) -> dict[str, object]:
    return {"file": f"{word.name}.png", "length": len(word.digits)}


def _spelled(digits, truth) -> str:
    return "".join(str(truth[digit]) for digit in digits)


def _order(count: int, text: str) -> list[int]:
    return [int(i) for i in np.argsort(draws(text, count), kind="stable")]
