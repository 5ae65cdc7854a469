"""« Mettre la classe en commun »: share codes of a class, and what their labels teach a model together."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, Unpack

import traitlets

from widgets.labs import checks
from widgets.labs.files import QR_DECODER, data_uri
from widgets.labs.lab import Lab, Options, keywords
from widgets.labs.pooling.simulated import simulated_class, simulated_codes
from widgets.labs.tiles import WithTiles, read_tileset, sprites, tiles_edition
from widgets.learning.arguments import shown
from widgets.learning.codes.deals import deal, labelled_tiles
from widgets.learning.codes.sharecode import CONCEPTS, ShareCodeError, decode_share_code

if TYPE_CHECKING:
    import pandas as pd


_MEAN = checks.record(students=checks.whole(1), mean=checks.number(0, 1))
_RESULTS = checks.record(
    concept=checks.one_of(*CONCEPTS),
    codes=checks.whole(1),
    simulated=checks.whole(),
    labels=checks.whole(),
    minutes=checks.number(0),
    accuracy=checks.record(**dict.fromkeys(("one", "majority", "dawid_skene"), checks.number(0, 1))),
    curve=checks.list_of(_MEAN),
)


@functools.lru_cache(maxsize=50_000)
def _problem(code: str) -> str:
    """What is wrong with a code, in French; "" if nothing is."""
    try:
        decode_share_code(code, tiles_edition())
    except ShareCodeError as error:
        return str(error)
    return ""


def _is_code(value: object) -> bool:
    return isinstance(value, str) and _problem(value) == ""


def _first_problem(value: object) -> str:
    if isinstance(value, str):
        return "Un seul code se donne aussi dans une liste, entre crochets."
    for at, code in enumerate(value if isinstance(value, list) else [], start=1):
        if not _is_code(code):
            return f"Code n° {at}, {shown(code)}\u00a0: {_problem(code) if isinstance(code, str) else 'ce n’est pas un texte.'}"
    return ""


class PoolingOptions(Options, total=False):
    """What the lab may be given, and given back."""

    codes: list[str]
    concept: str
    labels_key: str
    results: dict[str, Any]


class PoolingLab(WithTiles, Lab):
    """A class's share codes as one crowd: consensus, what a model learns from it, what it would have cost.

    Options, all keyword arguments:

    - `codes`: share codes to begin with (`widgets.learning.codes.sharecode`), of this edition of the tiles.
    - `concept`: which concept's codes count, "crosswalk" or "traffic-light"; "" follows the first codes given.
    - `seed`: the random orders behind the curve (integer, 0 or more).
    - `labels_key`: the `storage_key` of the reader's own Atelier CAPTCHA on the same device, whose code the page offers to add;
      "" offers none.
    - `storage_key`: name under which the reader's device keeps the codes; "" keeps nothing. What is kept
      there counts only where `codes` is empty.
    - `sources_url`: page that lists the sources of the figures shown; "" names them without a link.

    What comes back:

    - `codes`: all codes in the pool, sorted, whatever their concept; `concept` as chosen on the page;
    - `results`: once the curve stands, `{"concept", "codes", "simulated", "labels", "minutes", "accuracy": {"one", "majority",
      "dawid_skene"}, "curve"}`, `simulated` of the `codes` being nobody's and accuracies being shares of right answers on the test tiles;
    - `votes` (a property): the labels as a table for `widgets.learning.majority_vote` and its like; annotators of the simulated
      class (`simulated`, which the page offers to try it with) are called `simule-…`.

    A wrong value or an unknown option raises `traitlets.TraitError`, in French, naming what is allowed.

    Examples
    --------
    >>> lab = PoolingLab(concept="crosswalk")
    >>> len(lab.votes)
    0
    """

    @keywords
    def __init__(self, **options: Unpack[PoolingOptions]) -> None: ...

    OPTIONS = {
        "codes": checks.Option(
            checks.list_of(_is_code), "une liste de codes de partage de cette édition du livre", _first_problem
        ),
        "labels_key": checks.STORAGE_KEY,
        "concept": checks.Option(checks.one_of("", *CONCEPTS), '"", "crosswalk" ou "traffic-light"'),
    }
    RETURNED = {"results": checks.Option(checks.empty_or(_RESULTS), "une valeur lue auparavant dans results, ou {}")}
    # Only unknown tiles are ever shown.
    page_files = {**sprites("first", "later"), "scripts": {"qr": QR_DECODER}}
    page_shared = ("tileset", "simulated")
    without_javascript = (
        "Mettre la classe en commun\u00a0: les codes des élèves, réunis dans cette page, et ce qu’un modèle apprend de "
        "toutes leurs étiquettes. Cet atelier a besoin de JavaScript\u202f; rien n’est envoyé sur Internet."
    )

    codes = traitlets.List(traitlets.Unicode(), help="share codes in the pool").tag(sync=True, page=True)
    concept = traitlets.Unicode("", help="concept whose codes count; empty: the first codes'").tag(sync=True, page=True)

    labels_key = traitlets.Unicode("", help="key of the reader's own labels on the device; empty: none").tag(
        sync=True, page=True
    )

    simulated = traitlets.Dict(help="the simulated class: codes by concept, habits").tag(sync=True)
    scripts = traitlets.Dict(help="URL of each script that comes once it is needed").tag(sync=True)
    results = traitlets.Dict(help="what the page found").tag(sync=True, page=True)

    @traitlets.default("simulated")
    def _default_simulated(self) -> dict[str, object]:
        return simulated_class()

    @traitlets.default("scripts")
    def _default_scripts(self) -> dict[str, str]:
        return {name: data_uri(path) for name, path in self.page_files["scripts"].items()}

    @property
    def votes(self) -> pd.DataFrame:
        """Return one row per label for the current concept: ``task`` (tile), ``annotator``, ``label`` (bool)."""
        import pandas as pd

        tiles = read_tileset()["unlabelled"]
        rows = []
        sessions = ((code, decode_share_code(code, tiles_edition())) for code in sorted(self.codes))
        chosen = [(code, session) for code, session in sessions if session.concept == self.concept]
        invented = {code for codes in simulated_codes().values() for code in codes}
        for at, (code, session) in enumerate(chosen, start=1):
            order = [tiles[place] for place in deal(session.hand, len(tiles))]
            name = f"{'simule-' if code in invented else 'p'}{at:0{len(str(len(chosen)))}d}"
            rows += [(tile, name, label) for tile, label in labelled_tiles(session.rounds, order)]
        table = pd.DataFrame(rows, columns=["task", "annotator", "label"])
        return table.astype({"label": bool})
