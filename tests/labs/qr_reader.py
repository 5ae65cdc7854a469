"""A QR code reader for tests: enough of ISO/IEC 18004 for undamaged codes of versions 1 to 6, level M.

Written from the standard, with nothing of the library that draws them. No error correction: a wrong module is an error.
"""

from __future__ import annotations

import numpy as np

ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
LEVEL_M = 0b00
DATA_CODEWORDS = {1: (1, 16), 2: (1, 28), 3: (1, 44), 4: (2, 32), 5: (2, 43), 6: (4, 27)}  # blocks, codewords in each
FORMAT_MASK = 0b101010000010010
MASKS = [
    lambda i, j: (i + j) % 2 == 0,
    lambda i, j: i % 2 == 0,
    lambda i, j: j % 3 == 0,
    lambda i, j: (i + j) % 3 == 0,
    lambda i, j: (i // 2 + j // 3) % 2 == 0,
    lambda i, j: i * j % 2 + i * j % 3 == 0,
    lambda i, j: (i * j % 2 + i * j % 3) % 2 == 0,
    lambda i, j: ((i + j) % 2 + i * j % 3) % 2 == 0,
]


def read_qr(dark: np.ndarray) -> str:
    """Return the text of a QR code, `dark` being its modules without the quiet zone."""
    side = len(dark)
    version = (side - 17) // 4
    for corner in (dark[:7, :7], dark[:7, -7:], dark[-7:, :7]):
        ring = np.maximum(*np.abs(np.indices((7, 7)) - 3))
        assert (corner == (ring != 2)).all(), "a finder pattern is wrong"
    assert (dark[6, 8:-8] == (np.arange(8, side - 8) % 2 == 0)).all(), "the timing pattern is wrong"
    level, mask = _format(dark)
    assert level == LEVEL_M
    reserved = _reserved(side, version)
    bits = [bool(dark[i, j]) != MASKS[mask](i, j) for i, j in _path(side) if not reserved[i, j]]
    words = [int("".join("01"[bit] for bit in bits[at : at + 8]), 2) for at in range(0, len(bits) - 7, 8)]
    blocks, length = DATA_CODEWORDS[version]
    data = [words[i * blocks + block] for block in range(blocks) for i in range(length)]
    return _text("".join(f"{word:08b}" for word in data))


def _format(dark: np.ndarray) -> tuple[int, int]:
    places = [(8, j) for j in (0, 1, 2, 3, 4, 5, 7, 8)] + [(i, 8) for i in (7, 5, 4, 3, 2, 1, 0)]
    number = int("".join("01"[bool(dark[place])] for place in places), 2) ^ FORMAT_MASK
    return number >> 13, number >> 10 & 7


def _reserved(side: int, version: int) -> np.ndarray:
    taken = np.zeros((side, side), bool)
    taken[:9, :9] = taken[:9, -8:] = taken[-8:, :9] = True
    taken[6] = taken[:, 6] = True
    if version > 1:
        taken[-9:-4, -9:-4] = True
    return taken


def _path(side: int):
    """Modules in reading order: two columns at a time from the right, up and down by turns."""
    columns = list(range(side - 1, 6, -2)) + [5, 3, 1]
    for turn, right in enumerate(columns):
        rows = range(side - 1, -1, -1) if turn % 2 == 0 else range(side)
        for i in rows:
            yield from ((i, right), (i, right - 1))


def _text(bits: str) -> str:
    if bits[:4] == "0100":  # bytes
        count = int(bits[4:12], 2)
        return bytes(int(bits[at : at + 8], 2) for at in range(12, 12 + 8 * count, 8)).decode("utf-8")
    assert bits[:4] == "0010", "neither in alphanumeric mode nor in that of bytes"
    count, at, text = int(bits[4:13], 2), 13, ""
    while count >= 2:
        text += "".join(ALPHANUMERIC[part] for part in divmod(int(bits[at : at + 11], 2), 45))
        count, at = count - 2, at + 11
    return text + (ALPHANUMERIC[int(bits[at : at + 6], 2)] if count else "")
