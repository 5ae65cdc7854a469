"""The tiles as labs show them: what a page knows of them, and their sprites."""

from __future__ import annotations

import base64
import functools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

import traitlets

from widgets.labs.checks import text
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


def read_asset(path: Path) -> bytes:
    """Return a generated file's content; if it is missing, the error says which command makes it."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileNotFoundError(f"{path} manque\u00a0: lancez «\u202fpython -m widgets images\u202f».") from error


@functools.cache
def data_uri(path: Path) -> str:
    """Return the WebP picture at `path` as a data: address, for notebooks."""
    return f"data:image/webp;base64,{base64.b64encode(read_asset(path)).decode('ascii')}"


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
