"""Write assets/digits/: real handwriting for the lab « Deux mots », and what machines and visitors read in it.

The digits are those that ship inside scikit-learn: "Optical Recognition of Handwritten Digits", UCI Machine
Learning Repository (E. Alpaydin and C. Kaynak, 1998), 8x8 pixels of 0 to 16. Run it with

    python -m widgets images

The page gets no truth of an unknown digit, only readings of it, as a real site would have them:

- two small programs, each trained here on fifty digits of its own, really read it. A word goes into the book
  when they disagree on at least one of its digits; control words are made of digits that both read right;
- one or two earlier visitors are simulated: each misreads `ERROR_RATE` of the digits, taking them for one
  that looks alike. So is the stand-in, a visitor whom the reader may let type instead.
"""

from __future__ import annotations

import base64
import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from PIL import Image

from widgets.paths import ASSETS

DIGITS = ASSETS / "digits"
CREDIT = (
    "Chiffres manuscrits : « Optical Recognition of Handwritten Digits », E. Alpaydin et C. Kaynak, 1998, "
    "UCI Machine Learning Repository ; copie fournie avec scikit-learn."
)
SEED = 3  # drawn among several: the curve rises at the pace that it has on average (tests/learning/test_digits.py)
TEST, CONTROL, WORDS = 400, 100, 60
LENGTHS = (3, 4, 5)
PROGRAM_DIGITS = 50  # what each reading program was trained on: too little, like a program faced with faded ink
ERROR_RATE = 0.15
LOOKALIKES = 3
WEIGHTS = {"program": 0.5, "person": 1}
THRESHOLD = 2.5
LEVELS = 16  # of ink in a pixel
C = 1.0  # of the reader that the page trains (widgets/labs/shared/softmax.js), on pixels between 0 and 1


@cache
def _scans() -> tuple[np.ndarray, np.ndarray]:
    """Return (pixels uint8 (1797, 64), labels int (1797,))."""
    from sklearn.datasets import load_digits as load_scans  # a second, which readers of assets/digits do without

    pixels, labels = load_scans(return_X_y=True)
    return pixels.astype(np.uint8), labels


def load_digits() -> pd.DataFrame:
    """Return the truth of every handwritten digit of « Deux mots ».

    Returns
    -------
    DataFrame
        One row per digit: ``digit`` (its name), ``split`` ("control", "unknown" or "test"), ``label`` (0 to 9) and
        ``source``, its row in the table that scikit-learn carries.

    References
    ----------
    Alpaydin & Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning Repository, 1998.

    Examples
    --------
    >>> load_digits().groupby("split").size().to_dict()
    {'control': 100, 'test': 400, 'unknown': 246}
    """
    return pd.read_csv(DIGITS / "digits.csv")


def load_pixels() -> pd.DataFrame:
    """Return what the reader of « Deux mots » sees of each digit: its pixels.

    Returns
    -------
    DataFrame
        One row per digit, indexed by its name, and 64 float columns: 8 rows of 8 pixels, from 0 (paper) to
        1 (ink).

    Examples
    --------
    >>> pixels = load_pixels()
    >>> pixels.shape
    (746, 64)
    >>> pixels.iloc[0].to_numpy().reshape(8, 8).shape
    (8, 8)
    """
    page = json.loads((DIGITS / "page.json").read_text(encoding="utf-8"))
    values = np.frombuffer(base64.b64decode(page["pixels"]), dtype=np.uint8)
    return pd.DataFrame(values.reshape(-1, 64) / page["levels"], index=pd.Index(page["digits"], name="digit"))


def read_by_program(trained_on: np.ndarray, rows: np.ndarray, coarse: bool) -> np.ndarray:
    """Return what a program reads in `rows`: the label of the most similar digit that it was given.

    The coarse one sees 4x4 pixels, so that the two make different mistakes.
    """
    pixels, labels = _scans()
    views = pixels.astype(int)
    if coarse:
        views = views.reshape(-1, 4, 2, 4, 2).sum((2, 4)).reshape(-1, 16)
    distances = ((views[rows, None] - views[None, trained_on]) ** 2).sum(2)
    read: np.ndarray = labels[trained_on][distances.argmin(1)]
    return read


def read_by_visitor(rows: np.ndarray, draw: np.random.Generator) -> np.ndarray:
    """Return what one simulated visitor types for each of `rows`."""
    pixels, labels = _scans()
    typical = np.stack([pixels[labels == label].mean(0) for label in range(10)])
    distances = ((pixels[rows, None] - typical) ** 2).sum(2)
    distances[np.arange(len(rows)), labels[rows]] = np.inf
    alike = distances.argsort(1)[np.arange(len(rows)), draw.integers(LOOKALIKES, size=len(rows))]
    typed: np.ndarray = np.where(draw.random(len(rows)) < ERROR_RATE, alike, labels[rows])
    return typed


def weigh(programs: list[int], people: list[int]) -> tuple[int, float]:
    """Return the reading with most weight, and its weight; the smallest of equals."""
    weights = np.zeros(10)
    np.add.at(weights, programs, WEIGHTS["program"])
    np.add.at(weights, people, WEIGHTS["person"])
    return int(weights.argmax()), float(weights.max())


def plan(seed: int = SEED) -> dict[str, Any]:
    """Deal the digits out: {"control": rows, "test": rows, "words": [rows], "programs", "visitors", "stand_in"}.

    The readings are in the order of the words' digits, laid end to end; a visitor who was not there is -1.
    """
    draw = np.random.default_rng(seed)
    order = draw.permutation(len(_scans()[1]))
    test, first, second, pool = np.split(order, np.cumsum([TEST, PROGRAM_DIGITS, PROGRAM_DIGITS]))
    readings = np.stack([read_by_program(first, pool, coarse=False), read_by_program(second, pool, coarse=True)])
    # A control must be beyond doubt, or it would turn careful people away: both programs read it right.
    # Taken from the pool's end: words are cut from its start, and keep their share of easy digits.
    clear = np.flatnonzero((readings == _scans()[1][pool]).all(0))[-CONTROL:]
    control = pool[clear]
    pool, readings = np.delete(pool, clear), np.delete(readings, clear, axis=1)
    words: list[np.ndarray] = []
    at = 0
    while len(words) < WORDS:
        word = slice(at, at + draw.choice(LENGTHS))
        at = word.stop
        if (readings[0, word] != readings[1, word]).any():
            words.append(np.arange(word.start, word.stop))
    chosen = np.concatenate(words)
    programs, rows = readings[:, chosen], pool[chosen]
    visitors = np.stack([read_by_visitor(rows, draw) for _ in range(2)])
    for i in range(len(rows)):
        # The second came to every other digit; where that would have settled it, nobody else need see it.
        settled = weigh(list(programs[:, i]), list(visitors[:, i]))[1] >= THRESHOLD
        if settled or draw.random() < 0.5:
            visitors[1, i] = -1
    return {
        "control": control,
        "test": test,
        "words": [pool[word] for word in words],
        "programs": programs,
        "visitors": visitors,
        "stand_in": read_by_visitor(rows, draw),
    }


def build(folder: Path = DIGITS) -> None:
    """Write digits.csv (the truth), page.json (what the page may know) and preview.webp."""
    dealt = plan()
    pixels, labels = _scans()
    unknown = np.concatenate(dealt["words"])
    rows = np.concatenate([dealt["control"], dealt["test"], unknown])
    # Shuffled, so that an id says nothing of what its digit is or what it is there for.
    names = {row: f"d{i:03}" for i, row in enumerate(np.random.default_rng(SEED).permutation(rows))}
    splits = dict.fromkeys(dealt["control"], "control") | dict.fromkeys(dealt["test"], "test")
    table = pd.DataFrame(
        {"digit": name, "split": splits.get(row, "unknown"), "label": labels[row], "source": row}
        for row, name in names.items()
    )
    page = {
        "version": 1,
        "credit": CREDIT,
        "levels": LEVELS,
        "digits": list(names.values()),
        "pixels": base64.b64encode(pixels[list(names)].tobytes()).decode(),
        "control": [names[row] for row in dealt["control"]],
        "test": [names[row] for row in dealt["test"]],
        "words": [[names[row] for row in word] for word in dealt["words"]],
        "truth": {"control": _text(labels[dealt["control"]]), "test": _text(labels[dealt["test"]])},
        "readings": {
            "programs": [_text(reading) for reading in dealt["programs"]],
            "visitors": [_text(reading) for reading in dealt["visitors"]],
            "stand_in": _text(dealt["stand_in"]),
        },
        "error_rate": ERROR_RATE,
        "weights": WEIGHTS,
        "threshold": THRESHOLD,
        "C": C,
    }
    folder.mkdir(parents=True, exist_ok=True)
    table.to_csv(folder / "digits.csv", index=False, lineterminator="\n")
    text = json.dumps(page, ensure_ascii=False, separators=(",", ":"))
    (folder / "page.json").write_text(text + "\n", encoding="utf-8")
    (folder / "preview.webp").write_bytes(draw_preview([pixels[dealt["control"][:4]], pixels[dealt["words"][0]]]))


def _text(readings: np.ndarray) -> str:
    """One character per digit; a full stop where there is no reading."""
    return "".join("." if reading < 0 else str(reading) for reading in readings)


def draw_preview(words: list[np.ndarray], size: int = 300) -> bytes:
    """Return a square picture of two words, one above the other, for pages without JavaScript."""
    sheet = Image.new("L", (size, size), 250)
    side = size // 6
    for row, word in enumerate(words):
        left = (size - len(word) * side) // 2
        for i, digit in enumerate(word):
            scan = Image.fromarray((250 - digit.reshape(8, 8) * 14).astype(np.uint8))
            scan = scan.resize((side, 2 * side), Image.Resampling.BICUBIC)
            tilted = scan.rotate((-1) ** i * 6, Image.Resampling.BICUBIC, fillcolor=250)
            sheet.paste(tilted, (left + i * side, side // 2 + row * (size // 2 - side // 4)))
    out = io.BytesIO()
    sheet.save(out, "WEBP", quality=60, method=6)
    return out.getvalue()
