"""« La foule »: a crowd labels the same tiles, and four ways of making one label out of many votes are compared."""

from __future__ import annotations

from typing import Unpack

import traitlets

from widgets.labs import checks
from widgets.labs.lab import Rows, SessionLab, SessionOptions, keywords
from widgets.labs.tiles import TILES, WithTiles, is_tiles_edition, sprites

_KINDS = ("careful", "hurried", "random", "saboteur")  # as in learning.crowdsourcing.crowd, which would load pandas
_LEAST, _MOST, _MOST_OF_A_KIND = 3, 31, 15
# Letters of any language, but nothing that a spreadsheet would run as a formula; and no name that is taken.
_ANNOTATOR = rf"(?!vous$|({'|'.join(_KINDS)})-\d+$)[^\W_][\w .-]{{0,39}}"
_VOTE = checks.record(task=checks.text(), annotator=checks.text(_ANNOTATOR), label=checks.truth)
_COUNTS = checks.record(**dict.fromkeys(_KINDS, checks.whole(0, _MOST_OF_A_KIND)))
_RUNG = checks.record(
    step=checks.one_of("one", "majority", "weighted", "dawid-skene"),
    right=checks.whole(),
    labels=checks.whole(),
    accuracy=checks.number(0, 1),
)
_SESSION = checks.record(
    version=checks.one_of(1),
    edition=is_tiles_edition,
    concept=checks.one_of(*checks.CONCEPTS),
    ballots=checks.list_of(checks.text("[01]{9}"), 2),
    skipped=checks.truth,
    step=checks.whole(0, 4),
)


def _is_crowd(value: object) -> bool:
    return _COUNTS(value) and len(value) == len(_KINDS) and _LEAST <= sum(value.values()) <= _MOST


class CrowdOptions(SessionOptions, total=False):
    """What the lab may be given, and given back."""

    concept: str
    crowd: dict[str, int]
    votes: Rows
    results: Rows
    alpha: float | None


class CrowdLab(WithTiles, SessionLab):
    """Votes of a crowd, and the quality ladder: one person, majority, control tiles, Dawid-Skene.

    Options, all keyword arguments:

    - `concept`: what is looked for, "crosswalk" or "traffic-light".
    - `crowd`: how many workers of each kind are simulated, `{"careful": 3, "hurried": 4, "random": 4,
      "saboteur": 2}`: all four kinds, 15 at most of each, 3 to 31 in all. Follows what is set on the page.
    - `votes`: votes of real people to add, dicts `{"task", "annotator", "label"}`: `task` is a tile, `label` a
      boolean. Votes on tiles that this lab does not use are ignored; of several by the same annotator on the same
      tile the last one counts.
    - `seed`: what the simulated workers answer, and which tiles the reader votes on (integer, 0 or more).
    - `storage_key`: name under which the reader's device keeps votes and settings; "" keeps nothing.
    - `sources_url`: page that lists the sources of the facts cited; "" names them without a link.

    What comes back:

    - `results`: one dict per rung climbed, `{"step", "right", "labels", "accuracy"}`: `right` of `labels` labels agree
      with the truth, `accuracy` is the share of the test tiles that a model trained on these labels gets right.
    - `alpha`: Krippendorff's alpha of all votes, or None where it is not defined.
    - `session`: what the page resumes from. Python may set `{}`, to start over, or a value read before.

    A wrong value or an unknown option raises `traitlets.TraitError`, in French, naming what is allowed.

    Examples
    --------
    >>> lab = CrowdLab(crowd={"careful": 3, "hurried": 0, "random": 6, "saboteur": 2})
    >>> lab.results
    []
    """

    @keywords
    def __init__(self, **options: Unpack[CrowdOptions]) -> None: ...

    OPTIONS = {
        "concept": checks.CONCEPT,
        "crowd": checks.Option(
            _is_crowd,
            f"un dictionnaire avec {', '.join(_KINDS)}, chacun un entier de 0 à {_MOST_OF_A_KIND}, "
            f"de {_LEAST} à {_MOST} en tout",
        ),
        "votes": checks.Option(
            checks.list_of(_VOTE),
            'une liste de votes, chacun avec "task" (une image), "annotator" (40 caractères au plus : lettres, chiffres, '
            'espace, point, tiret) et "label" (True ou False)',
            checks.bad_row(_VOTE, "le vote n°"),
        ),
    }
    RETURNED = {
        "alpha": checks.Option(checks.optional(checks.number(-10, 1)), "un nombre de 1 au plus, ou None"),
        "results": checks.Option(checks.list_of(_RUNG), checks.ROWS_ALLOWED),
    }
    accepts_session = _SESSION
    page_files = sprites("first", "later", "test")
    page_preload = (TILES / "test.webp",)
    page_shared = ("tileset",)
    without_javascript = (
        "La foule\u202f: des personnes simulées et vous étiquetez les mêmes images\u202f; quatre façons de trancher "
        "sont comparées dans cette page. Cet atelier a besoin de JavaScript\u202f; rien n’est envoyé sur Internet."
    )

    concept = traitlets.Unicode("crosswalk", help="crosswalk or traffic-light").tag(sync=True, page=True)
    crowd = traitlets.Dict(help="how many of each kind").tag(sync=True, page=True)
    votes = traitlets.List(traitlets.Dict(), help="votes of real people").tag(sync=True, page=True)

    # Of two dozen seeds, one whose ladder stays close to their average.
    seed = traitlets.Int(10, help="what is drawn at random").tag(sync=True, page=True)

    results = traitlets.List(traitlets.Dict(), help="the rungs climbed").tag(sync=True, page=True)
    alpha = traitlets.Float(None, allow_none=True, help="Krippendorff's alpha").tag(sync=True, page=True)

    @traitlets.default("crowd")
    def _default_crowd(self) -> dict[str, int]:
        return {"careful": 3, "hurried": 4, "random": 4, "saboteur": 2}
