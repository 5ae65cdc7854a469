"""Repeatable randomness, the same to the last bit as the page's (``widgets/labs/shared/random.js``)."""

import numpy as np


def text_hash(text: str) -> int:
    """Return the 32-bit FNV-1a hash of a text, taken by UTF-16 code units as JavaScript does."""
    value = 0x811C9DC5
    for unit in np.frombuffer(text.encode("utf-16-le"), "<u2"):
        value = (value ^ int(unit)) * 0x01000193 & 0xFFFFFFFF
    return value


def draws(text: str, count: int) -> np.ndarray:
    """Return the first numbers in [0, 1) of the generator (mulberry32) seeded by a text, shape (count,)."""
    steps = np.arange(1, count + 1, dtype=np.uint32)
    state = np.uint32(text_hash(text)) + steps * np.uint32(0x6D2B79F5)
    mixed = (state ^ state >> 15) * (state | 1)
    mixed = mixed + (mixed ^ mixed >> 7) * (mixed | 61) ^ mixed
    drawn: np.ndarray = (mixed ^ mixed >> 14) / 2**32
    return drawn
