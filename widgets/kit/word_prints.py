"""Words of handwritten digits for print, from the scans of 8x8 points."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

HEIGHT, WIDTH = 96, 72  # dots for one digit
TILT = 6  # degrees, to and fro, as a CAPTCHA would
PAPER = 255


def print_word(scans: list[np.ndarray]) -> bytes:
    """Return a PNG of digits side by side; each scan has 64 numbers from 0 (paper) to 1 (ink)."""
    sheet = Image.new("L", (WIDTH * len(scans), HEIGHT), PAPER)
    for i, scan in enumerate(scans):
        ink = Image.fromarray((255 * scan.reshape(8, 8)).astype(np.uint8)).resize(
            (WIDTH, HEIGHT), Image.Resampling.BICUBIC
        )
        tilted = ink.rotate((-1) ** i * TILT, Image.Resampling.BICUBIC)
        sheet.paste(tilted.point([PAPER - level for level in range(256)]), (i * WIDTH, 0))
    out = io.BytesIO()
    sheet.save(out, "PNG", optimize=True)
    return out.getvalue()
