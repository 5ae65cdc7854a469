"""The tiles as labs show them: what a page knows of them, and their sprites."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

import traitlets

from widgets.labs.checks import text
from widgets.labs.files import data_uri, read_asset
from widgets.learning.codes.sharecode import short_edition
from widgets.paths import ASSETS

TILES = ASSETS / "tiles"


class WithSprites(traitlets.HasTraits):
    """A lab that shows tiles out of sprites, those of `page_files["sprites"]`."""

    page_files: ClassVar[Mapping[str, Mapping[str, Path]]]

    sprites = traitlets.Dict(help="URL of each sprite").tag(sync=True)

    @traitlets.default("sprites")
    def _default_sprites(self) -> dict[str, str]:
        return {name: data_uri(path) for name, path in self.page_files["sprites"].items()}


class WithTiles(WithSprites):
    """A lab that knows all tiles: their features, and the truth of control and test tiles."""

    tileset = traitlets.Dict(help="content of assets/tiles/page.json").tag(sync=True)

    @traitlets.default("tileset")
    def _default_tileset(self) -> dict:
        return read_tileset()


def sprites(*names: str) -> dict[str, dict[str, Path]]:
    """The `page_files` of a lab that shows the sprites of these names: "first", "later", "test"."""
    return {"sprites": {name: TILES / f"{name}.webp" for name in names}}


@functools.cache
def read_tileset() -> dict:
    """Return what pages know of the tiles (assets/tiles/page.json); read once per process."""
    return json.loads(read_asset(TILES / "page.json"))


@functools.cache
def tiles_edition() -> int:
    """Return the number that tells editions of the tiles apart, as in share codes."""
    return short_edition(read_tileset())


def is_tiles_edition(value: object) -> bool:
    """Whether a session's `edition` (captcha/tileset.js: a number in base 36) is that of these tiles."""
    return text("[0-9a-z]{1,12}")(value) and int(value, 36) & 1023 == tiles_edition()
