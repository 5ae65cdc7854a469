"""What every lab is: a widget whose class also says how a static page shows it without a kernel."""

from __future__ import annotations

import base64
import functools
import json
from pathlib import Path
from typing import ClassVar

import anywidget
import traitlets

from widgets.labs.checks import Option, shown, text
from widgets.learning.sharecode import short_edition
from widgets.paths import ASSETS


class Lab(anywidget.AnyWidget):
    """Base class of the labs.

    `OPTIONS` says what a lab may be given, `RETURNED` what its page writes and Python may give back, so as to go on
    from there. Any other value, whoever sets it, raises `traitlets.TraitError` in French; the trait then keeps its value
    and the page hears nothing of it. What ships with the lab (tiles, sprites) cannot be set at all.

    Traits tagged `page=True` are those that a static page is given. `widgets/book/host/widget_host.py` reads the rest:

    - `entry`: the front-end's entry module, and `style`: its style sheet (`_esm` and `_css` are made from them);
    - `page_files`: traits that hold addresses, as {trait: {name: path}}; a page gets the files, a notebook
      gets them as data: addresses;
    - `page_preload`: those of the files that the first view needs;
    - `page_shared`: traits shipped once, with the lab's script, rather than in each page;
    - `preview`, `without_javascript`: picture and text for a page without JavaScript.
    """

    OPTIONS: ClassVar[dict[str, Option]] = {}
    RETURNED: ClassVar[dict[str, Option]] = {}
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
            raise self._refusal(
                f"option inconnue «\u202f{unknown[0]}\u202f». Options possibles\u00a0: {', '.join(self.OPTIONS)}."
            )
        for name, value in options.items():
            self._check(name, value)
        super().__init__(**options)

    # The two ways into a trait: an assignment, and what comes from the page. Checked before traitlets does, which
    # would say in English which type it expected, but not which values.

    def __setattr__(self, name: str, value: object) -> None:
        self._check(name, value)
        super().__setattr__(name, value)

    def set_trait(self, name: str, value: object) -> None:
        self._check(name, value)
        super().set_trait(name, value)

    def _check(self, name: str, value: object) -> None:
        if name in self.page_files or name in self.page_shared:
            raise self._refusal(f"{name} fait partie de l’atelier et ne se change pas.")
        option = self.OPTIONS.get(name) or self.RETURNED.get(name)
        if option is None or option.accepts(value):
            return
        reason = option.reason(value)
        raise self._refusal(
            f"{name}={shown(value)} n’est pas possible. {reason}{' ' if reason else ''}"
            f"Valeur attendue\u00a0: {option.allowed}."
        )

    def _refusal(self, words: str) -> traitlets.TraitError:
        return traitlets.TraitError(f"{type(self).__name__}\u00a0: {words}")

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
        raise FileNotFoundError(f"{path} manque\u00a0: lancez «\u202fpython -m widgets images\u202f».") from error


@functools.cache
def data_uri(path: Path) -> str:
    """Return the WebP picture at `path` as a data: address, for notebooks."""
    return f"data:image/webp;base64,{base64.b64encode(read_asset(path)).decode('ascii')}"


@functools.cache
def read_tileset() -> dict:
    """Return what pages know of the tiles (assets/tiles/page.json); read once per process."""
    return json.loads(read_asset(ASSETS / "tiles/page.json"))


@functools.cache
def tiles_edition() -> int:
    """Return the number that tells editions of the tiles apart, as in share codes."""
    return short_edition(read_tileset())


def is_tiles_edition(value: object) -> bool:
    """Whether a session's `edition` (captcha/tileset.js: a number in base 36) is that of these tiles."""
    return text("[0-9a-z]{1,12}")(value) and int(value, 36) & 1023 == tiles_edition()
