"""The pictures by name: every module of `drawings/` holds one, `PICTURE`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from .sheet import Sheet

_FOLDER = Path(__file__).parent / "drawings"
NAMES = sorted(path.stem.replace("_", "-") for path in _FOLDER.glob("[a-z]*.py"))


@dataclass(frozen=True)
class Picture:
    """What a module of `drawings/` gives.

    `alternative` says in a sentence or two what is seen. `description` tells all that a picture with words in it
    says; nothing for a scene without. `facts`: the ids of the facts whose figures it shows, cited beneath. `computed`:
    the numbers shown that are no fact's, but worked out in the module.
    `wide` draws it for a page; `narrow` for a phone, where `wide` would be too small to read.
    """

    alternative: str
    wide: Callable[[], Sheet]
    narrow: Callable[[], Sheet] | None = None
    description: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    computed: tuple[str, ...] = ()


@cache
def picture(name: str) -> Picture:
    """The picture of that name, one of `NAMES`."""
    return import_module(f"{__package__}.drawings.{name.replace('-', '_')}").PICTURE
