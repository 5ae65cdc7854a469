"""« Le juge » on paper: ten pairs of answers to tick, then what made one choose, counted by hand; and the key."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from widgets.book.sessions.sheets import named
from widgets.learning.answers.features import FEATURES
from widgets.learning.answers.questions import QUESTIONS_FILE
from widgets.learning.repeatable import draws

from .typeset import print_sheet

if TYPE_CHECKING:  # what is up to date is not made, and waits for nothing
    import pandas as pd

SHEETS = named("le-juge", "le-juge-corrige")
INPUTS = (QUESTIONS_FILE,)

PAIRS = 10
LONGER = 5 / 25  # words by which an answer is the longer one, as a feature counts them
# An answer that has a feature, or more of it.
NAMES = {
    "length": "plus longue",
    "certainty": "sûre d’elle",
    "hedging": "prudente",
    "flattery": "flatteuse",
    "agreement": "d’accord avec la personne",
    "list": "en liste",
    "source": "cite une source",
    "exclamation": "s’exclame",
}
VERDICTS = {"right": "juste", "wrong": "fausse", "unsure": "ne tranche pas"}


def choose_pairs(seed: int) -> list[tuple[pd.Series, pd.Series]]:
    """Ten pairs, each of another question, that tell most of what makes one choose: as the lab deals them (deal.js)."""
    from widgets.learning.answers.table import load_answers

    answers = load_answers().query("not held_back")
    ids = answers.question.unique()
    inverse, pairs = np.eye(len(FEATURES)), []
    for question in ids[np.argsort(draws(f"{seed}/judge", len(ids)), kind="stable")][:PAIRS]:
        rows = answers[answers.question == question]
        known = rows[list(FEATURES)].to_numpy()
        first, second = np.triu_indices(len(rows), 1)
        differences = known[first] - known[second]
        best = int(np.argmax(np.einsum("ij,jk,ik->i", differences, inverse, differences)))
        moved = inverse @ differences[best]
        inverse -= np.outer(moved, moved) / (1 + differences[best] @ moved)
        pair = rows.iloc[first[best]], rows.iloc[second[best]]
        pairs.append(pair if len(pairs) % 2 else pair[::-1])
    return pairs


def has_it(first: pd.Series, second: pd.Series, feature: str) -> str:
    """Which of two answers has a feature, or more of it: "A", "B", or "" where there is no difference."""
    gap = first[feature] - second[feature]
    if abs(gap) < (LONGER if feature == "length" else 1e-9):
        return ""
    return "A" if gap > 0 else "B"


def make(folder: Path, seed: int) -> list[Path]:
    pairs = choose_pairs(seed)
    data = {
        "printing": f"jeu {seed}",
        "pairs": [{"ask": first.ask, "answers": [_lines(first.text), _lines(second.text)]} for first, second in pairs],
        "features": [
            {"name": NAMES[feature], "has": [has_it(first, second, feature) for first, second in pairs]}
            for feature in FEATURES
        ],
        "verdicts": [[VERDICTS[answer.verdict] for answer in pair] for pair in pairs],
    }
    return [print_sheet(sheet, folder, data) for sheet in SHEETS]


def _lines(text: str) -> dict[str, object]:
    lead, *items = text.split("\n- ")
    return {"lead": lead, "items": items}
