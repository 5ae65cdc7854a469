"""Look at what the model learns from: tiles, patches, and new scenes like them."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping
from functools import cache

import numpy as np
from PIL import Image

from widgets.learning.images.scenery.scenes import CONCEPTS, compose
from widgets.learning.images.tiles import load_page, tile_bytes


def load_picture(tile: str) -> Image.Image:
    """Return the picture of a tile, as the page shows it.

    Parameters
    ----------
    tile : str
        Name of a tile, such as those of ``load_tiles().tile``.

    Returns
    -------
    PIL.Image.Image
        RGB, 80 pixels a side. It is yours to draw on.

    Raises
    ------
    ValueError
        If no tile has that name.

    Examples
    --------
    >>> load_picture(load_page()["test"][0]).size
    (80, 80)
    """
    place = _places().get(tile) if isinstance(tile, str) else None
    if place is None:
        raise ValueError(
            f"Il n’y a pas d’image «\u202f{tile}\u202f»\u00a0: les noms sont dans la colonne tile de load_tiles()."
        )
    sprite, x, y, size = place
    return _sheet(sprite).crop((x, y, x + size, y + size))


def load_patches() -> np.ndarray:
    """Return the patches that the features look for, their contrast stretched so that people can see them.

    Returns
    -------
    ndarray
        Bytes (uint8), shape (F, 6, 6, 3): patch, row, column, colour. Patch number *i* is behind column *i* of
        ``load_features()``.

    Examples
    --------
    >>> load_patches().shape
    (150, 6, 6, 3)
    """
    page = load_page()
    count, size, columns = page["features"]["count"], page["patches"]["size"], page["patches"]["columns"]
    png = base64.b64decode(page["patches"]["image"].split(",", 1)[1])
    sheet = np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))
    tiled = sheet.reshape(-1, size, columns, size, 3).swapaxes(1, 2)
    return tiled.reshape(-1, size, size, 3)[:count]


def draw_scene(
    seed: int,
    present: Mapping[str, bool] = {"crosswalk": True, "traffic-light": False},
    size: int = 96,
) -> Image.Image:
    """Draw a new street scene, as hard as those of the labs.

    Parameters
    ----------
    seed : int
        Which scene, 0 or more: the same seed gives the same pixels.
    present : mapping of str to bool
        Whether the scene shows each concept, "crosswalk" and "traffic-light"; a concept left out is not shown.
    size : int
        Side of the picture in pixels, from 16 to 1024.

    Returns
    -------
    PIL.Image.Image
        RGB, ``size`` pixels a side.

    Raises
    ------
    ValueError
        If the concept, the seed or the size is none of these.

    Examples
    --------
    >>> draw_scene(7, {"traffic-light": True}, size=48).size
    (48, 48)
    """
    unknown = [concept for concept in present if concept not in CONCEPTS]
    if unknown:
        known = " et ".join(f"«\u202f{concept}\u202f»" for concept in CONCEPTS)
        raise ValueError(f"«\u202f{unknown[0]}\u202f» n’est pas un concept connu\u00a0: choisissez parmi {known}.")
    if isinstance(seed, bool) or not isinstance(seed, int | np.integer) or seed < 0:
        raise ValueError(f"seed={seed!r} n’est pas possible\u00a0: donnez un nombre entier, positif ou nul.")
    if isinstance(size, bool) or not isinstance(size, int | np.integer) or not 16 <= size <= 1024:
        raise ValueError(f"size={size!r} n’est pas possible\u00a0: donnez un nombre entier de pixels, de 16 à 1024.")
    shown = {concept: bool(present.get(concept, False)) for concept in CONCEPTS}
    return compose(int(seed), shown, clear=False, size=int(size)).image


@cache
def _places() -> dict[str, tuple[str, int, int, int]]:
    """Return each tile's sprite, left edge, top edge and size."""
    page = load_page()
    size = page["size"]
    return {
        tile: (name, i % sprite["columns"] * size, i // sprite["columns"] * size, size)
        for name, sprite in page["sprites"].items()
        for i, tile in enumerate(sprite["tiles"])
    }


@cache
def _sheet(name: str) -> Image.Image:
    return Image.open(io.BytesIO(tile_bytes(f"{name}.webp"))).convert("RGB")
