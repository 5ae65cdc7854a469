"""Which streets have yellow stripes: read off the pixels, so that nothing is said of what the stripes are.

The lab's systematic error strikes one kind of scene. That kind must be plain to a reader, visible to the model, and
known without the truth of any tile: yellow paint on the ground is all three.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

# A yellow pixel: blue well below red and green, not orange, not black. Of the lower half of a tile, stripes cover a
# fifth or more, a shop sign or a bus a few hundredths; the threshold stands in the gap.
LEAST_PAINT = 0.10
_LESS_BLUE = 0.30
_MOST_RED = 1.6
_LEAST_LIGHT = 60


def yellow_paint(tile: np.ndarray) -> float:
    """Return the share of yellow pixels in the lower half of a tile (side, side, 3; 0 to 255)."""
    ground = tile[tile.shape[0] // 2 :].astype(float)
    red, green, blue = ground[..., 0], ground[..., 1], ground[..., 2]
    light = np.maximum(red, green)
    yellow = (np.minimum(red, green) - blue > _LESS_BLUE * light) & (red < _MOST_RED * green) & (light > _LEAST_LIGHT)
    return float(yellow.mean())


def striped_streets(tileset: dict, sprites: dict[str, Path]) -> dict[str, str]:
    """Return `{"control": "0110…", "test": "…"}`: one character per tile, 1 where the ground has yellow stripes.

    Unlabelled tiles are left out: the page recognises them by itself, from these examples.
    """
    paint = {}
    for name, sprite in tileset["sprites"].items():
        with Image.open(sprites[name]) as picture:
            sheet = np.asarray(picture.convert("RGB"))
        size = tileset["size"]
        for i, tile in enumerate(sprite["tiles"]):
            row, column = divmod(i, sprite["columns"])
            paint[tile] = yellow_paint(sheet[row * size : (row + 1) * size, column * size : (column + 1) * size])
    return {
        split: "".join("1" if paint[tile] > LEAST_PAINT else "0" for tile in tileset[split])
        for split in ("control", "test")
    }
