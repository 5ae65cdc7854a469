"""A tile of the labs, for the room check to show: whether the browser knows the format of their pictures."""

from __future__ import annotations

import csv
import io
import json
from functools import cache

from PIL import Image

from widgets.paths import ASSETS


@cache
def tile() -> bytes:
    """The first control tile with a crosswalk, as the labs' sprites have it: a WebP file."""
    page = json.loads((ASSETS / "tiles/page.json").read_text(encoding="utf-8"))
    with (ASSETS / "tiles/tiles.csv").open(encoding="utf-8", newline="") as file:
        present = {
            row["tile"] for row in csv.DictReader(file) if row["concept"] == "crosswalk" and row["present"] == "1"
        }
    control = set(page["control"])
    name, sprite, index = next(
        (name, sprite, index)
        for name, sprite in page["sprites"].items()
        for index, tile in enumerate(sprite["tiles"])
        if tile in control & present
    )
    row, column = divmod(index, sprite["columns"])
    size = page["size"]
    left, top = column * size, row * size
    target = io.BytesIO()
    with Image.open(ASSETS / f"tiles/{name}.webp") as picture:
        picture.crop((left, top, left + size, top + size)).save(target, "WEBP", quality=80)
    return target.getvalue()
