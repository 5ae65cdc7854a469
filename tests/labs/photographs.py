"""Photographs of phones that show QR codes, drawn anew for each test: no picture is kept in the repository."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageFilter

QUIET = 4


def code_picture(dark: np.ndarray, side: int) -> Image.Image:
    """The modules `dark` as a square picture of that many pixels, quiet zone included."""
    framed = np.pad(np.asarray(dark, bool), QUIET)
    return Image.fromarray(np.where(framed, 0, 255).astype(np.uint8)).resize((side, side), Image.Resampling.BOX)


def photograph(
    codes: Sequence[tuple[np.ndarray, int, tuple[int, int], float]],
    size: tuple[int, int],
    *,
    light: float = 1.0,
    blur: float = 0.0,
    noise: float = 6.0,
) -> Image.Image:
    """A photograph of phones on a table. Of each code: its modules, its side in pixels, its place, by how much it is turned (degrees)."""
    width, height = size
    draw = np.random.default_rng(width)
    down, across = np.mgrid[0:height, 0:width]
    table = 110 + 50 * np.sin(across / 310) + 30 * np.cos(down / 170)
    picture = Image.fromarray(table.clip(20, 235).astype(np.uint8))
    for _ in range(40):  # what lies about
        left, top, wide, high = draw.integers(0, [width, height, 300, 300])
        picture.paste(int(draw.integers(256)), (left, top, left + wide, top + high))
    for dark, side, place, turn in codes:
        phone = Image.new("L", (side + side // 3, 2 * side), 25)
        phone.paste(245, (side // 12, side // 6, phone.width - side // 12, phone.height - side // 6))
        phone.paste(code_picture(dark, side), (side // 6, side // 2))
        outline = Image.new("L", phone.size, 255).rotate(turn, expand=True)
        picture.paste(phone.rotate(turn, expand=True, resample=Image.Resampling.BICUBIC), place, outline)
    grains = draw.normal(0, noise, (height, width))
    seen = np.asarray(picture.filter(ImageFilter.GaussianBlur(blur)), float) * light + grains
    return Image.fromarray(seen.clip(0, 255).astype(np.uint8)).convert("RGB")


def jpeg(picture: Image.Image, name: str = "photo.jpg") -> dict[str, object]:
    """`picture` as a file that Playwright gives to a page."""
    kept = io.BytesIO()
    picture.save(kept, "JPEG", quality=80)
    return {"name": name, "mimeType": "image/jpeg", "buffer": kept.getvalue()}
