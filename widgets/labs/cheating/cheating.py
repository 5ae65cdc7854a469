"""« Et si on trichait ? »: the labels of the first lab, spoiled on purpose, and what the model makes of them."""

from __future__ import annotations

import functools
import re
from pathlib import Path

import traitlets

from widgets.esm import bundle
from widgets.labs.captcha import CaptchaLab
from widgets.labs.cheating.streets import striped_streets
from widgets.labs.lab import Lab, Option, data_uri, read_tileset
from widgets.labs.style import stylesheet
from widgets.paths import ASSETS

_HERE = Path(__file__).parent
_TILES = ASSETS / "tiles"
_CONCEPTS = ("crosswalk", "traffic-light")
_KINDS = ("random", "against", "scene")
_STORAGE_KEY = re.compile(r"[a-z0-9-]{0,40}")
_KEY_ALLOWED = 'au plus 40 caractères parmi a-z, 0-9 et le tiret, ou "" pour ne rien garder'


def _is_key(value: object) -> bool:
    return isinstance(value, str) and _STORAGE_KEY.fullmatch(value) is not None


def _is_label(row: object) -> bool:
    return (
        isinstance(row, dict)
        and isinstance(row.get("tile"), str)
        and row.get("concept") in _CONCEPTS
        and isinstance(row.get("label"), bool)
    )


class CheatingLab(Lab):
    """Careless, reversed and systematic labels: one slider, and the model trained anew at each move.

    Options, all keyword arguments:

    - `labels`: labels to start from, as `CaptchaLab.labels` (only `concept`, `tile` and `label` are read); the
      concept with the most labels is used. With fewer than thirty, the reader's device is looked at; without any
      there either, a declared sample set serves.
    - `labels_key`: key under which the reader's device keeps the first lab's session; "" looks nowhere.
    - `kind`: "random" (that share of the images is answered by the toss of a coin), "against" (the opposite answer)
      or "scene" (always "no", on streets with yellow stripes only).
    - `share`: how much is spoiled, an integer from 0 to 100; of the images of that kind only, for "scene".
    - `seed`: which labels are spoiled first (integer, 0 or more); a larger share adds to them.
    - `storage_key`: name under which the reader's device keeps the settings; "" keeps nothing.
    - `sources_url`: page that lists the sources of the facts cited; "" names them without a link.

    What comes back, after each move of the slider:

    - `kind`, `share` as set on the page; `seen`: the kinds tried so far, with a share of 20 or more.
    - `accuracy_curve`: one dict per model trained so far, `{"kind", "share", "labels", "wrong", "accuracy",
      "accuracy_scene"}`: labels trained on, those of them that are wrong, share of right answers on the test tiles,
      and on those with yellow stripes.

    A wrong value or an unknown option raises `traitlets.TraitError`, in French, naming what is allowed.
    """

    OPTIONS = {
        "kind": Option(lambda value: value in _KINDS, '"random", "against" ou "scene"'),
        "labels": Option(
            lambda value: isinstance(value, list) and all(map(_is_label, value)),
            'une liste d’étiquettes comme CaptchaLab.labels, chacune avec "concept", "tile" et "label"',
        ),
        "labels_key": Option(_is_key, _KEY_ALLOWED.replace("garder", "relire")),
        "seed": Option(lambda value: type(value) is int and value >= 0, "un entier positif ou nul"),
        "share": Option(lambda value: type(value) is int and 0 <= value <= 100, "un entier de 0 à 100"),
        "sources_url": Option(lambda value: isinstance(value, str), 'une adresse, ou "" pour n’en donner aucune'),
        "storage_key": Option(_is_key, _KEY_ALLOWED),
    }
    entry = _HERE / "cheating.js"
    style = _HERE / "cheating.css"
    _esm = bundle(entry)
    _css = stylesheet(style)

    # Only test tiles are ever shown.
    page_files = {"sprites": {"test": _TILES / "test.webp"}}
    page_shared = ("tileset", "scenes")
    without_javascript = (
        "Et si on trichait\u202f? Un curseur gâche une part des étiquettes, et un modèle réapprend aussitôt dans cette "
        "page. Cet atelier a besoin de JavaScript\u202f; rien n’est envoyé sur Internet."
    )

    labels = traitlets.List(traitlets.Dict(), help="labels to start from").tag(sync=True, page=True)
    labels_key = traitlets.Unicode("captcha", help="key of the first lab on the device").tag(sync=True, page=True)
    kind = traitlets.Unicode("random", help="random, against or scene").tag(sync=True, page=True)
    share = traitlets.Int(0, help="per cent spoiled").tag(sync=True, page=True)
    # Of two dozen seeds, one whose curves on the sample stay close to their average.
    seed = traitlets.Int(5, help="which labels are spoiled first").tag(sync=True, page=True)
    storage_key = traitlets.Unicode("", help="key on the device; empty: nothing is kept").tag(sync=True, page=True)
    sources_url = traitlets.Unicode("", help="page of references; empty: no link").tag(sync=True, page=True)

    seen = traitlets.List(traitlets.Unicode(), help="kinds tried so far").tag(sync=True, page=True)
    accuracy_curve = traitlets.List(traitlets.Dict(), help="the models trained so far").tag(sync=True, page=True)

    tileset = traitlets.Dict(help="content of assets/tiles/page.json").tag(sync=True)
    scenes = traitlets.Dict(help="yellow stripes or not: control, test").tag(sync=True)
    sprites = traitlets.Dict(help="URL of the sprite of test tiles").tag(sync=True)

    @traitlets.validate(*OPTIONS)
    def _validate_option(self, proposal: dict) -> object:
        return self.check_option(proposal["trait"].name, proposal["value"])

    @traitlets.default("tileset")
    def _default_tileset(self) -> dict:
        return read_tileset()

    @traitlets.default("scenes")
    def _default_scenes(self) -> dict[str, str]:
        return _scenes()

    @traitlets.default("sprites")
    def _default_sprites(self) -> dict[str, str]:
        return {name: data_uri(path) for name, path in self.page_files["sprites"].items()}



@functools.cache
def _scenes() -> dict[str, str]:
    return striped_streets(read_tileset(), CaptchaLab.page_files["sprites"])
