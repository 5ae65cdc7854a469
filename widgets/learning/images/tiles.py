"""Read the tiles that `python -m widgets images` wrote."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np

from widgets.paths import ASSETS

if TYPE_CHECKING:  # labs and sheets that read the page's file do not wait for it
    import pandas as pd

TILES = ASSETS / "tiles"


def tile_bytes(name: str) -> bytes:
    """Return the content of a file of assets/tiles/; if it is missing, the error says which command makes it."""
    path = TILES / name
    if not path.is_file():
        raise FileNotFoundError(
            f"Le fichier {path} manque\u00a0: lancez «\u202fpython -m widgets images\u202f» "
            "pour dessiner les vignettes."
        )
    return path.read_bytes()


def load_page() -> dict[str, Any]:
    """Return what the page knows of the tiles: their places, splits, public answers and features.

    Returns
    -------
    dict
        The content of ``page.json``. Among its keys: ``control``, ``unlabelled`` and ``test``, the tiles' names in the
        page's own order; ``truth``, the answers that the page may know (never those of unlabelled tiles);
        ``C``, the strength of the page's training; ``size``, a tile's side in pixels.

    Raises
    ------
    FileNotFoundError
        If the tiles have not been drawn yet; the message says how.

    Examples
    --------
    >>> page = load_page()
    >>> page["C"], len(page["control"]), len(page["unlabelled"]), len(page["test"])
    (0.2, 48, 300, 144)
    """
    page: dict[str, Any] = json.loads(tile_bytes("page.json"))
    return page


def load_tiles() -> pd.DataFrame:
    """Return the truth of every tile: what it shows.

    Returns
    -------
    DataFrame
        One row for each tile and concept: ``tile`` (its name), ``concept`` ("crosswalk" or "traffic-light"),
        ``present`` (bool), ``split`` ("control", "unlabelled" or "test") and ``visible``, the share of the
        picture where the thing shows, from 0 (absent) to 1.

    Raises
    ------
    FileNotFoundError
        Where ``load_page`` does.

    Examples
    --------
    >>> tiles = load_tiles()
    >>> list(tiles.columns)
    ['tile', 'concept', 'present', 'split', 'visible']
    >>> float(tiles.query("concept == 'crosswalk'").present.mean())
    0.5
    """
    import pandas as pd

    table = pd.read_csv(BytesIO(tile_bytes("tiles.csv")), dtype={"tile": str, "concept": str, "split": str})
    return table.astype({"present": bool})


def load_features() -> pd.DataFrame:
    """Return what the model sees of each tile: the numbers that the page trains on.

    Returns
    -------
    DataFrame
        One row per tile, indexed by its name, and one float column per patch, from -3 to 4: how strongly that
        patch (see ``load_patches``) shows in the tile, in standard deviations from the average tile.

    Raises
    ------
    FileNotFoundError
        Where ``load_page`` does.

    References
    ----------
    Coates, Lee & Ng, "An Analysis of Single-Layer Networks in Unsupervised Feature Learning", AISTATS 2011.

    Examples
    --------
    >>> features = load_features()
    >>> features.shape
    (492, 150)
    >>> features.loc[load_page()["test"]].shape
    (144, 150)
    """
    import pandas as pd

    page = load_page()
    packed = page["features"]
    names = page["control"] + page["unlabelled"] + page["test"]
    data = np.frombuffer(packed["data"].encode("ascii"), np.uint8).reshape(len(names), packed["count"])
    values = (data.astype(float) - packed["offset"]) / packed["scale"]
    return pd.DataFrame(values, index=pd.Index(names, name="tile"))
