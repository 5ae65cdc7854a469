"""Tiles for print: the scenes of the labs, drawn again with more dots and for black-and-white printers."""

from __future__ import annotations

import io
import math
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import cache

import numpy as np
from PIL import Image

from widgets.learning.images.build import DEAL_SEED, SEED, SERVING_SEED
from widgets.learning.images.pictures import load_picture
from widgets.learning.images.plan import Tile, plan_tiles
from widgets.learning.images.scenery.scenes import compose
from widgets.processes import end_with_parent

SIZES = (200, 144, 120)  # dots a side, the best first; 26 mm wide, 200 are 195 to the inch
QUALITY = 80
LIGHTNESS = 0.48  # of paper: what a picture has at least on average
# Mean difference, of 255 levels, between a scene drawn again and its tile: the same scenes differ by 5 to 15, others by
# 40 and more. Few do: a scene is drawn until the things asked for show enough, and size may tip that scale.
MOST_DIFFERENT = 25


def print_tiles(names: Iterable[str]) -> dict[str, bytes]:
    """Return a JPEG for each tile, by name."""
    wanted = sorted(set(names))
    missing = [name for name in wanted if name not in _drawn]
    if missing:
        with ProcessPoolExecutor(initializer=end_with_parent) as workers:
            _drawn.update(zip(missing, workers.map(_print, [_planned()[name] for name in missing], chunksize=8)))
    return {name: _drawn[name] for name in wanted}


_drawn: dict[str, bytes] = {}


@cache
def _planned() -> dict[str, Tile]:
    return {tile.name: tile for split in plan_tiles(DEAL_SEED, SERVING_SEED).values() for tile in split}


def _print(tile: Tile) -> bytes:
    out = io.BytesIO()
    lightened(_drawn_again(tile)).save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def _drawn_again(tile: Tile) -> Image.Image:
    small = load_picture(tile.name)
    for size in SIZES:
        picture = compose([SEED, tile.number], tile.present, clear=tile.split == "control", size=size).image
        again = np.asarray(picture.resize(small.size, Image.Resampling.BOX), float)
        if np.abs(again - np.asarray(small, float)).mean() < MOST_DIFFERENT:
            return picture
    return small.resize((SIZES[0], SIZES[0]), Image.Resampling.LANCZOS)


def lightened(picture: Image.Image) -> Image.Image:
    """Raise the middle of dark pictures: nights would drown in toner."""
    middle = np.asarray(picture.convert("L"), float).mean() / 255
    gamma = min(1.0, math.log(LIGHTNESS) / math.log(middle))
    return picture.point([round(255 * (level / 255) ** gamma) for level in range(256)] * 3)
