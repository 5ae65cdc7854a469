"""Pictures are those of the page: tiles cut from its sprites, patches in the order of the features."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from widgets.learning import draw_scene, load_features, load_page, load_patches, load_picture
from widgets.learning.images.build import cut_sprite
from widgets.learning.images.tiles import TILES


@pytest.mark.parametrize("sprite", ["first", "later", "test"])
def test_a_tile_is_its_place_in_the_sprite(sprite):
    tiles = load_page()["sprites"][sprite]["tiles"]
    pictures = cut_sprite((TILES / f"{sprite}.webp").read_bytes(), len(tiles))
    for place in (0, 21, len(tiles) - 1):
        found = load_picture(tiles[place])
        assert (found.mode, found.size) == ("RGB", (80, 80))
        assert np.array_equal(found, pictures[place])


def test_drawing_on_a_picture_leaves_the_next_one_clean():
    tile = load_page()["test"][0]
    load_picture(tile).paste((255, 0, 0), (0, 0, 80, 80))
    assert len(load_picture(tile).getcolors(80 * 80)) > 100


@pytest.mark.parametrize("tile", ["t9999", "", None, 3])
def test_an_unknown_tile_is_refused(tile):
    with pytest.raises(ValueError, match="load_tiles"):
        load_picture(tile)


def test_there_is_one_patch_per_feature_in_order():
    patches = load_patches()
    page = load_page()
    assert (patches.shape, patches.dtype) == ((load_features().shape[1], 6, 6, 3), np.uint8)
    import base64

    sheet = Image.open(io.BytesIO(base64.b64decode(page["patches"]["image"].split(",")[1]))).convert("RGB")
    for place in (0, 17, 149):
        x, y = place % page["patches"]["columns"] * 6, place // page["patches"]["columns"] * 6
        assert np.array_equal(patches[place], sheet.crop((x, y, x + 6, y + 6)))


def test_a_seed_draws_one_scene():
    first, again, other = draw_scene(3, size=48), draw_scene(3, size=48), draw_scene(4, size=48)
    assert (first.mode, first.size) == ("RGB", (48, 48))
    assert np.array_equal(first, again) and not np.array_equal(first, other)
    assert np.array_equal(first, draw_scene(np.int64(3), {"crosswalk": True}, 48))
    assert not np.array_equal(first, draw_scene(3, {"traffic-light": True}, 48))


@pytest.mark.parametrize("size", [16, 33, 160])
def test_every_size_can_be_drawn(size):
    for present in ({}, {"crosswalk": True, "traffic-light": True}):
        assert draw_scene(1, present, size).size == (size, size)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"seed": -1}, "seed=-1"),
        ({"seed": 1.5}, "seed=1.5"),
        ({"seed": True}, "seed=True"),
        ({"seed": 1, "size": 8}, "size=8"),
        ({"seed": 1, "size": 5000}, "size=5000"),
        ({"seed": 1, "present": {"licorne": True}}, "licorne.*crosswalk.*traffic-light"),
    ],
)
def test_what_cannot_be_drawn_is_explained_in_french(options, words):
    with pytest.raises(ValueError, match=words):
        draw_scene(**options)
