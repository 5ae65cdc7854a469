"""QR codes drawn in the page say what they should, to a reader that knows nothing of the library."""

from __future__ import annotations

import re

import numpy as np
import pytest

from tests.labs.qr_reader import read_qr
from tests.learning.sessions import plain_session
from widgets.learning.codes.sharecode import encode_share_code

QR = "widgets/labs/shared/qr.js"


def modules(module, text) -> np.ndarray:
    rows = module(QR).eval(
        """(m, text) => {
            const { side, isDark } = m.qrModules(text);
            return Array.from({ length: side }, (_, i) => Array.from({ length: side }, (_, j) => isDark(i, j)));
        }""",
        text,
    )
    return np.array(rows)


@pytest.mark.parametrize("rounds", [1, 5, 10, 30, 50])
def test_a_code_of_any_length_can_be_read(module, rounds):
    text = encode_share_code(plain_session(rounds)).replace("-", "")
    assert read_qr(modules(module, text)) == text


def test_the_drawing_shows_those_modules_within_four_of_white(module):
    text = encode_share_code(plain_session(10)).replace("-", "")
    size, path, name = module(QR).eval(
        """(m, text) => {
            const drawing = m.qrDrawing(text, "nom");
            return [drawing.getAttribute("viewBox"), drawing.querySelector("path").getAttribute("d"), drawing.getAttribute("aria-label")];
        }""",
        text,
    )
    dark = modules(module, text)
    side = len(dark)
    assert (size, name) == (f"0 0 {side + 8} {side + 8}", "nom")
    drawn = np.zeros((side + 8, side + 8), bool)
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path)
    assert "".join(f"M{x} {y}h{w}v1h-{back}z" for x, y, w, back in runs) == path
    for x, y, width, back in runs:
        assert width == back
        drawn[int(y), int(x) : int(x) + int(width)] = True
    assert (drawn[4:-4, 4:-4] == dark).all()
    assert drawn.sum() == dark.sum()
