"""Tiles for print show the same scene as the lab's, light enough for a black-and-white printer."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageChops

from widgets.kit.captcha_design import plan_sheets
from widgets.kit.tile_prints import LIGHTNESS, SIZES, lightened, print_tiles
from widgets.learning.images.pictures import load_picture


def test_every_printed_tile_is_the_labs_scene_drawn_finer():
    design = plan_sheets(3, 1)  # the sheets' tests draw the same ones
    for tile, content in print_tiles(design.present).items():
        printed = Image.open(io.BytesIO(content))
        assert printed.width in SIZES
        small = lightened(load_picture(tile))
        again = printed.resize(small.size, Image.Resampling.BOX)
        assert np.asarray(ImageChops.difference(again, small), float).mean() < 25, tile
        assert np.asarray(printed.convert("L"), float).mean() > 0.85 * 255 * LIGHTNESS, tile


def test_light_pictures_are_left_alone():
    light = Image.new("RGB", (4, 4), (200, 190, 180))
    assert lightened(light).tobytes() == light.tobytes()
