"""Write assets/tiles/: sprites, truth, and everything the page needs to train."""

import base64
import io
import json
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from PIL import Image
from threadpoolctl import threadpool_limits

from widgets.learning.images import features as vision
from widgets.learning.images.plan import ROUND, Tile, plan_tiles
from widgets.learning.images.scenery.scenes import CONCEPTS, Scene, compose

SEED = 2026  # of the scenes and of the dictionary
# How the scenes are dealt out, and the order of the unlabelled tiles, whose first rounds are the common
# pool (codes/deals.py): drawn among several, so that this small book teaches at the pace that many such deals
# and orders have on average (tests/learning/test_curves.py measures it).
DEAL_SEED = 20
SERVING_SEED = 10
SIZE = 80  # pixels; a multiple of 16, so that tiles share no block of the compressed sprite
COLUMNS = 20
QUALITY = 21  # of WebP: both sprites together stay under 260 kB
GRID = 16  # cells per side in which the page is told where a patch responded
C = 0.2
Track: TypeAlias = Callable[[Iterable[Scene], int], Iterable[Scene]]  # hands on the tiles as they are drawn

FIRST_ROUNDS = 11  # rounds in the small sprite that the first grid waits for: the common pool of codes/deals.py


def draw(tile: Tile) -> Scene:
    """Draw one tile of the plan."""
    return compose([SEED, tile.number], tile.present, clear=tile.split == "control", size=SIZE)


def make_sprite(pictures: list[Image.Image]) -> bytes:
    """Lay tiles out in rows and encode them as WebP."""
    rows = -(-len(pictures) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * SIZE, rows * SIZE))
    for i, picture in enumerate(pictures):
        sheet.paste(picture, (i % COLUMNS * SIZE, i // COLUMNS * SIZE))
    out = io.BytesIO()
    sheet.save(out, "WEBP", quality=QUALITY, method=6)
    return out.getvalue()


def make_preview(pictures: list[Image.Image]) -> bytes:
    """Lay nine tiles out as a CAPTCHA does: the picture of the lab where it cannot run."""
    gap = 4
    side = 3 * SIZE + 2 * gap
    sheet = Image.new("RGB", (side, side), "white")
    for i, picture in enumerate(pictures):
        sheet.paste(picture, (i % 3 * (SIZE + gap), i // 3 * (SIZE + gap)))
    out = io.BytesIO()
    sheet.save(out, "WEBP", quality=60, method=6)
    return out.getvalue()


def cut_sprite(data: bytes, count: int) -> list[Image.Image]:
    """Return the tiles of a sprite as readers get them, losses of compression included."""
    sheet = Image.open(io.BytesIO(data)).convert("RGB")
    corners = [(i % COLUMNS * SIZE, i // COLUMNS * SIZE) for i in range(count)]
    return [sheet.crop((x, y, x + SIZE, y + SIZE)) for x, y in corners]


def build(folder: Path, report: Callable[[str], None] = print, track: Track | None = None) -> None:
    """Draw all tiles, learn the features from them, and write the files.

    `track(items, count)` hands on the tiles as they are drawn, for a progress bar.

    One thread of linear algebra only: the order of additions, and so the last bit, stays fixed.
    """
    plan = plan_tiles(DEAL_SEED, SERVING_SEED)
    sheets = lay_out(plan)
    tiles = [tile for sheet in sheets.values() for tile in sheet]
    report(f"{len(tiles)} images à dessiner")
    with ProcessPoolExecutor() as workers:
        drawn = workers.map(draw, tiles, chunksize=16)
        scenes = dict(zip(tiles, track(drawn, len(tiles)) if track else drawn))
    sprites = {name: make_sprite([scenes[t].image for t in sheet]) for name, sheet in sheets.items()}
    report("apprentissage des motifs, sans étiquettes, sur les images inconnues")
    with threadpool_limits(1):
        seen = see(sprites, plan)
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in sprites.items():
        (folder / f"{name}.webp").write_bytes(data)
    (folder / "preview.webp").write_bytes(make_preview([scenes[tile].image for tile in plan["unlabelled"][:9]]))
    truth_table(scenes).to_csv(folder / "tiles.csv", index=False, lineterminator="\n")
    page = describe(plan, *seen)
    (folder / "page.json").write_text(json.dumps(page, separators=(",", ":")) + "\n", encoding="utf-8")


def lay_out(plan: dict[str, list[Tile]]) -> dict[str, list[Tile]]:
    """Return the tiles of each sprite: what the first rounds need, the rest of the labelling, the test.

    Within a sprite tiles are sorted by name, so that their place says nothing of them.
    """
    served = FIRST_ROUNDS * ROUND
    sheets = {
        "first": plan["control"] + plan["unlabelled"][:served],
        "later": plan["unlabelled"][served:],
        "test": plan["test"],
    }
    return {name: sorted(sheet, key=lambda tile: tile.name) for name, sheet in sheets.items()}


def see(sprites: dict[str, bytes], plan: dict[str, list[Tile]]) -> tuple[vision.Bytes, vision.Bytes, vision.Dictionary]:
    """Return (features uint8 (n, F), places uint8 (n_test, F), dictionary) from the sprites.

    The dictionary is learned from the unlabelled tiles only, taken by name; rows come in the
    order of the page: control, unlabelled, test.
    """
    views = {}
    for name, sheet in lay_out(plan).items():
        for tile, picture in zip(sheet, cut_sprite(sprites[name], len(sheet))):
            views[tile.name] = vision.shrink(picture)
    learned_from = sorted(tile.name for tile in plan["unlabelled"])
    dictionary = vision.learn_dictionary(np.array([views[name] for name in learned_from]), SEED)
    rows = [tile.name for tiles in plan.values() for tile in tiles]
    responses, places = zip(*(vision.respond(views[name], dictionary) for name in rows))
    test_places = np.array(places[-len(plan["test"]) :])
    return vision.quantise(np.array(responses)), to_cells(test_places), dictionary


def to_cells(places: NDArray[np.intp]) -> vision.Bytes:
    """Turn patch positions into cells of a GRID x GRID division of the tile."""
    side = vision.VIEW - vision.PATCH + 1
    centre = np.stack(np.divmod(places, side)) + vision.PATCH / 2
    row, column = (centre * GRID / vision.VIEW).astype(int)
    cells: vision.Bytes = (row * GRID + column).astype(np.uint8)
    return cells


def truth_table(scenes: dict[Tile, Scene]) -> pd.DataFrame:
    """Return one row per tile and concept; ``visible`` is the share of the frame where it shows."""
    rows = [
        {
            "tile": tile.name,
            "concept": concept,
            "present": int(tile.present[concept]),
            "split": tile.split,
            "visible": round(scene.visible[concept], 4),
        }
        for tile, scene in scenes.items()
        for concept in CONCEPTS
    ]
    return pd.DataFrame(rows).sort_values(["tile", "concept"])


def describe(
    plan: dict[str, list[Tile]], data: vision.Bytes, places: vision.Bytes, dictionary: vision.Dictionary
) -> dict[str, object]:
    """Return page.json: everything the page may know, so no truth of an unlabelled tile."""
    names = {split: [tile.name for tile in tiles] for split, tiles in plan.items()}
    public = {
        concept: {s: "".join(str(int(t.present[concept])) for t in plan[s]) for s in ("control", "test")}
        for concept in CONCEPTS
    }
    return {
        "version": 1,
        "size": SIZE,
        "sprites": {
            name: {"columns": COLUMNS, "tiles": [tile.name for tile in sheet]} for name, sheet in lay_out(plan).items()
        },
        **names,
        "truth": public,
        "features": {
            "count": data.shape[1],
            "offset": vision.OFFSET,
            "scale": vision.SCALE,
            "data": data.tobytes().decode("ascii"),
        },
        "places": {"grid": GRID, "data": base64.b64encode(places.tobytes()).decode()},
        "patches": patch_sprite(dictionary),
        "C": C,
    }


def patch_sprite(dictionary: vision.Dictionary) -> dict[str, object]:
    """Return the dictionary patches as one PNG, in the order of the features."""
    pictures, columns = dictionary.pictures(), 16
    side = vision.PATCH
    sheet = Image.new("RGB", (columns * side, -(-len(pictures) // columns) * side))
    for i, picture in enumerate(pictures):
        sheet.paste(Image.fromarray(picture), (i % columns * side, i // columns * side))
    out = io.BytesIO()
    sheet.save(out, "PNG", optimize=True)
    uri = "data:image/png;base64," + base64.b64encode(out.getvalue()).decode()
    return {"size": side, "columns": columns, "image": uri}
