"""« Mettre la classe en commun »: share codes of a class, and what their labels teach a model together."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import traitlets

from widgets.labs.checks import (
    Option,
    empty_or,
    list_of,
    number,
    one_of,
    record,
    shown,
    whole,
)
from widgets.labs.lab import Lab
from widgets.labs.tiles import WithTiles, read_tileset, sprites, tiles_edition
from widgets.learning.codes.deals import deal, labelled_tiles
from widgets.learning.codes.sharecode import CONCEPTS, ShareCodeError, decode_share_code

if TYPE_CHECKING:
    import pandas as pd


_MEAN = record(students=whole(1), mean=number(0, 1))
_RESULTS = record(
    concept=one_of(*CONCEPTS),
    codes=whole(1),
    labels=whole(),
    minutes=number(0),
    accuracy=record(**dict.fromkeys(("one", "majority", "dawid_skene"), number(0, 1))),
    curve=list_of(_MEAN),
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


class PoolingLab(WithTiles, Lab):
    """A class's share codes as one crowd: consensus, what a model learns from it, what it would have cost.

    Options, all keyword arguments:

    - `codes`: share codes to begin with (`widgets.learning.codes.sharecode`), of this edition of the tiles.
    - `concept`: which concept's codes count, "crosswalk" or "traffic-light"; "" follows the first codes given.
    - `seed`: the random orders behind the curve (integer, 0 or more).
    - `storage_key`: name under which the reader's device keeps the codes; "" keeps nothing. What is kept
      there counts only where `codes` is empty.
    - `sources_url`: page that lists the sources of the figures shown; "" names them without a link.

    What comes back:

    - `codes`: all codes in the pool, sorted, whatever their concept; `concept` as chosen on the page;
    - `results`: once the curve stands, `{"concept", "codes", "labels", "minutes", "accuracy": {"one", "majority",
      "dawid_skene"}, "curve"}`, accuracies being shares of right answers on the test tiles;
    - `votes` (a property): the labels as a table for `widgets.learning.majority_vote` and its like.

    A wrong value or an unknown option raises `traitlets.TraitError`, in French, naming what is allowed.

    Examples
    --------
    >>> lab = PoolingLab(concept="crosswalk")
    >>> len(lab.votes)
    0
    """

    OPTIONS = {
        "codes": Option(list_of(_is_code), "une liste de codes de partage de cette édition du livre", _first_problem),
        "concept": Option(one_of("", *CONCEPTS), '"", "crosswalk" ou "traffic-light"'),
    }
    RETURNED = {"results": Option(empty_or(_RESULTS), "une valeur lue auparavant dans results, ou {}")}
    # Only unknown tiles are ever shown.
    page_files = sprites("first", "later")
    page_shared = ("tileset",)
    without_javascript = (
        "Mettre la classe en commun\u00a0: les codes des élèves, réunis dans cette page, et ce qu’un modèle apprend de "
        "toutes leurs étiquettes. Cet atelier a besoin de JavaScript\u202f; rien n’est envoyé sur Internet."
    )

    codes = traitlets.List(traitlets.Unicode(), help="share codes in the pool").tag(sync=True, page=True)
    concept = traitlets.Unicode("", help="concept whose codes count; empty: the first codes'").tag(sync=True, page=True)

    results = traitlets.Dict(help="what the page found").tag(sync=True, page=True)

    @property
    def votes(self) -> pd.DataFrame:
        """Return one row per label for the current concept: ``task`` (tile), ``annotator``, ``label`` (bool)."""
        import pandas as pd

        tiles = read_tileset()["unlabelled"]
        rows = []
        sessions = (decode_share_code(code, tiles_edition()) for code in sorted(self.codes))
        chosen = [session for session in sessions if session.concept == self.concept]
        for at, session in enumerate(chosen, start=1):
            order = [tiles[place] for place in deal(session.hand, len(tiles))]
            name = f"p{at:0{len(str(len(chosen)))}d}"
            rows += [(tile, name, label) for tile, label in labelled_tiles(session.rounds, order)]
        table = pd.DataFrame(rows, columns=["task", "annotator", "label"])
        return table.astype({"label": bool})
