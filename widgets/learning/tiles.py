"""Read the tiles that `python -m widgets.learning` wrote."""

import base64
import json
from io import StringIO

import numpy as np
import pandas as pd

from widgets.paths import ASSETS

TILES = ASSETS / "tiles"


def _read(name: str) -> str:
    path = TILES / name
    if not path.is_file():
        raise FileNotFoundError(
            f"Le fichier {path} manque\u00a0: lancez «\u202fpython -m widgets.learning\u202f» "
            "pour dessiner les vignettes."
        )
    return path.read_text(encoding="utf-8")


def load_page() -> dict:
    """Return what the page knows: sprites, splits, public truths, features (see page.json)."""
    return json.loads(_read("page.json"))


def load_tiles() -> pd.DataFrame:
    """Return one row per tile and concept: tile, concept, present (bool), split."""
    table = pd.read_csv(StringIO(_read("tiles.csv")), dtype={"tile": str, "concept": str, "split": str})
    return table.astype({"present": bool})


def load_features() -> pd.DataFrame:
    """Return the features that the page trains on, one row per tile, F columns of floats."""
    page = load_page()
    packed = page["features"]
    names = page["control"] + page["unlabelled"] + page["test"]
    data = np.frombuffer(base64.b64decode(packed["data"]), np.uint8).reshape(len(names), packed["count"])
    values = (data.astype(float) - packed["offset"]) / packed["scale"]
    return pd.DataFrame(values, index=pd.Index(names, name="tile"))
