"""What every lab is: a widget whose class also says how a static page shows it without a kernel."""

from __future__ import annotations

import base64
import functools
import json
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, NamedTuple

import anywidget
import traitlets

from widgets.paths import ASSETS


class Option(NamedTuple):
    """What an option may be: a test of a value, and the words that tell a French reader what passes it."""

    accepts: Callable[[object], bool]
    allowed: str


class Lab(anywidget.AnyWidget):
    """Base class of the labs.

    A lab describes its options in `OPTIONS`; traits tagged `page=True` are those that a static page is given. `widgets/book/anywidget_directive.py` reads the rest:

    - `entry`: the front-end's entry module, and `style`: its style sheet (`_esm` and `_css` are made from them);
    - `page_files`: traits that hold addresses, as {trait: {name: path}}; a page gets the files, a notebook
      gets them as data: addresses;
    - `page_preload`: those of the files that the first view needs;
    - `page_shared`: traits shipped once, with the lab's script, rather than in each page;
    - `preview`, `without_javascript`: picture and text for a page without JavaScript.
    """

    OPTIONS: ClassVar[dict[str, Option]] = {}
    entry: ClassVar[Path]
    style: ClassVar[Path]
    page_files: ClassVar[dict[str, dict[str, Path]]] = {}
    page_preload: ClassVar[tuple[Path, ...]] = ()
    page_shared: ClassVar[tuple[str, ...]] = ()
    preview: ClassVar[Path | None] = None
    without_javascript: ClassVar[str]

    def __init__(self, **options: object) -> None:
        # traitlets only warns of a name it does not know; a typo would go unnoticed in a chapter.
        unknown = sorted(set(options) - set(self.trait_names()))
        if unknown:
            raise traitlets.TraitError(
                f"{type(self).__name__} : option inconnue « {unknown[0]} ». "
                f"Options possibles : {', '.join(self.OPTIONS)}."
            )
        # traitlets would refuse a value of another type by itself, but not say which values are allowed.
        for name in options.keys() & self.OPTIONS.keys():
            self.check_option(name, options[name])
        super().__init__(**options)

    def check_option(self, name: str, value: object) -> object:
        """Return `value`; raise `TraitError`, naming what is allowed, unless the option `name` may be that."""
        accepts, allowed = self.OPTIONS[name]
        if not accepts(value):
            raise traitlets.TraitError(
                f"{type(self).__name__} : {name}={value!r} n’est pas possible. Valeur attendue : {allowed}."
            )
        return value

    @classmethod
    def shared_state(cls) -> dict[str, object]:
        """Return the values of the traits named in `page_shared`, for the lab's script on static pages."""
        widget = cls()
        return {name: getattr(widget, name) for name in cls.page_shared}


def read_asset(path: Path) -> bytes:
    """Return a generated file's content; if it is missing, the error says which command makes it."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileNotFoundError(f"{path} manque : lancez « python -m widgets.learning ».") from error


@functools.cache
def data_uri(path: Path) -> str:
    """Return the WebP picture at `path` as a data: address, for notebooks."""
    return f"data:image/webp;base64,{base64.b64encode(read_asset(path)).decode('ascii')}"


@functools.cache
def read_tileset() -> dict:
    """Return what pages know of the tiles (assets/tiles/page.json); read once per process."""
    return json.loads(read_asset(ASSETS / "tiles/page.json"))
