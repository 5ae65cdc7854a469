"""Atelier CAPTCHA: nine images, three of which are tests; the other six train a model on the reader's clicks."""

from __future__ import annotations

import re
from pathlib import Path

import traitlets

from widgets.esm import bundle
from widgets.labs.lab import Lab, Option, data_uri, read_tileset
from widgets.labs.style import stylesheet
from widgets.learning.deals import HANDS
from widgets.paths import ASSETS

_HERE = Path(__file__).parent
_TILES = ASSETS / "tiles"
_CONCEPTS = ("crosswalk", "traffic-light")
_STORAGE_KEY = re.compile(r"[a-z0-9-]{0,40}")


class CaptchaLab(Lab):
    """A CAPTCHA that turns into the training of a model, in the page itself.

    Options, all keyword arguments:

    - `concept`: what to look for, "crosswalk" (easy) or "traffic-light" (harder). Setting it later makes the
      page follow, and a choice made on the page comes back.
    - `seed`: order of the test tiles and place of the tiles in each grid (integer, 0 or more).
    - `hand`: in what order the unknown tiles come, 0 to 32767 (`widgets.learning.deals`); None lets the reader's device
      draw a number at random, once per session, so that a class's labels meet on the same tiles. A session that
      has begun keeps its own.
    - `storage_key`: name under which the reader's device keeps the session; "" keeps nothing.
    - `sources_url`: page that lists the sources of the figures shown; "" names them without a link.

    What comes back, updated after each accepted grid, undo and restart:

    - `labels`: one dict per label, `{"concept", "round", "tile", "label", "seconds"}`; a round's time is shared
      equally among its six labels.
    - `accuracy_history`: one dict per accepted round, `{"concept", "labels", "accuracy"}`, on the test tiles.
    - `session`: everything the page needs to resume; `{}` starts over. Written by the page alone.

    A wrong value or an unknown option raises `traitlets.TraitError`, in French, naming what is allowed.
    """

    OPTIONS = {
        "concept": Option(lambda value: value in _CONCEPTS, '"crosswalk" ou "traffic-light"'),
        "hand": Option(
            lambda value: value is None or (type(value) is int and 0 <= value < HANDS),
            f"un entier de 0 à {HANDS - 1}, ou None pour un tirage au hasard",
        ),
        "seed": Option(lambda value: type(value) is int and value >= 0, "un entier positif ou nul"),
        "sources_url": Option(lambda value: isinstance(value, str), 'une adresse, ou "" pour n’en donner aucune'),
        "storage_key": Option(
            lambda value: isinstance(value, str) and _STORAGE_KEY.fullmatch(value) is not None,
            'au plus 40 caractères parmi a-z, 0-9 et le tiret, ou "" pour ne rien garder',
        ),
    }
    entry = _HERE / "captcha.js"
    style = _HERE / "captcha.css"
    _esm = bundle(entry)
    _css = stylesheet(style)

    page_files = {"sprites": {name: _TILES / f"{name}.webp" for name in ("first", "later", "test")}}
    page_preload = (_TILES / "first.webp",)  # the first grids need no other tile
    page_shared = ("tileset",)
    preview = _TILES / "preview.webp"
    without_javascript = (
        "Atelier CAPTCHA : neuf images à cocher, comme sur un vrai site, et un modèle qui apprend de vos réponses "
        "dans cette page. Il a besoin de JavaScript ; rien n’est envoyé sur Internet."
    )

    concept = traitlets.Unicode("crosswalk", help="crosswalk or traffic-light").tag(sync=True, page=True)
    seed = traitlets.Int(0, help="order of the test tiles and layout of each grid").tag(sync=True, page=True)
    hand = traitlets.Int(None, allow_none=True, help="order of unknown tiles; None: drawn at random").tag(sync=True, page=True)
    storage_key = traitlets.Unicode("", help="key on the device; empty: nothing is kept").tag(sync=True, page=True)
    sources_url = traitlets.Unicode("", help="page of references; empty: no link").tag(sync=True, page=True)

    labels = traitlets.List(traitlets.Dict(), help="labels given so far").tag(sync=True, page=True)
    accuracy_history = traitlets.List(traitlets.Dict(), help="the learning curves").tag(sync=True, page=True)
    session = traitlets.Dict(help="what the page resumes from").tag(sync=True, page=True)

    tileset = traitlets.Dict(help="content of assets/tiles/page.json").tag(sync=True)
    sprites = traitlets.Dict(help="URL of each sprite: first, later, test").tag(sync=True)

    @traitlets.validate(*OPTIONS)
    def _validate_option(self, proposal: dict) -> object:
        return self.check_option(proposal["trait"].name, proposal["value"])

    @traitlets.default("tileset")
    def _default_tileset(self) -> dict:
        return read_tileset()

    @traitlets.default("sprites")
    def _default_sprites(self) -> dict[str, str]:
        return {name: data_uri(path) for name, path in self.page_files["sprites"].items()}
