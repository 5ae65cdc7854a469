"""« Et si on trichait ? »: the labels of the first lab, spoiled on purpose, and what the model makes of them."""

from __future__ import annotations

import functools
from typing import Unpack

import traitlets

from widgets.labs import checks
from widgets.labs.captcha import CaptchaLab
from widgets.labs.cheating.streets import striped_streets
from widgets.labs.lab import Lab, Options, Rows, keywords
from widgets.labs.tiles import WithTiles, read_tileset, sprites

_KINDS = ("random", "against", "scene")
_LABEL = checks.record(concept=checks.one_of(*checks.CONCEPTS), tile=checks.text(), label=checks.truth)
_TRIAL = checks.record(
    kind=checks.one_of(*_KINDS),
    share=checks.whole(0, 100),
    labels=checks.whole(),
    wrong=checks.whole(),
    accuracy=checks.number(0, 1),
    accuracy_scene=checks.optional(checks.number(0, 1)),
)


class CheatingOptions(Options, total=False):
    """What the lab may be given, and given back."""

    kind: str
    share: int
    labels: Rows
    labels_key: str
    accuracy_curve: Rows
    seen: list[str]


class CheatingLab(WithTiles, Lab):
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

    Examples
    --------
    >>> lab = CheatingLab(kind="against", share=30)
    >>> lab.share
    30
    """

    @keywords
    def __init__(self, **options: Unpack[CheatingOptions]) -> None: ...

    OPTIONS = {
        "kind": checks.Option(checks.one_of(*_KINDS), '"random", "against" ou "scene"'),
        "labels": checks.Option(
            checks.list_of(_LABEL),
            'une liste d’étiquettes comme CaptchaLab.labels, chacune avec "concept", "tile" et "label"',
            checks.bad_row(_LABEL, "l’étiquette n°"),
        ),
        "labels_key": checks.STORAGE_KEY._replace(allowed=checks.STORAGE_KEY.allowed.replace("garder", "relire")),
        "share": checks.Option(checks.whole(0, 100), "un entier de 0 à 100"),
    }
    RETURNED = {
        "accuracy_curve": checks.Option(checks.list_of(_TRIAL), checks.ROWS_ALLOWED),
        "seen": checks.Option(checks.list_of(checks.one_of(*_KINDS)), 'une liste parmi "random", "against" et "scene"'),
    }
    # Only test tiles are ever shown.
    page_files = sprites("test")
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
    seed = traitlets.Int(5, help="what is drawn at random").tag(sync=True, page=True)

    seen = traitlets.List(traitlets.Unicode(), help="kinds tried so far").tag(sync=True, page=True)
    accuracy_curve = traitlets.List(traitlets.Dict(), help="the models trained so far").tag(sync=True, page=True)

    scenes = traitlets.Dict(help="yellow stripes or not: control, test").tag(sync=True)

    @traitlets.default("scenes")
    def _default_scenes(self) -> dict[str, str]:
        return _scenes()


@functools.cache
def _scenes() -> dict[str, str]:
    return striped_streets(read_tileset(), CaptchaLab.page_files["sprites"])
