"""Atelier CAPTCHA: nine images, three of which are tests; the other six train a model on the reader's clicks."""

from __future__ import annotations

from typing import Unpack

import traitlets

from widgets.labs import checks
from widgets.labs.lab import Rows, SessionLab, SessionOptions, keywords
from widgets.labs.tiles import TILES, WithTiles, is_tiles_edition, sprites
from widgets.learning.codes.deals import HANDS

_HAND = checks.optional(checks.whole(0, HANDS - 1))
_HANDS_COUNTED = checks.whole(0, 999)
_VOTES = checks.list_of(checks.list_of(_HANDS_COUNTED, 2), 9)  # for each tile of a grid, hands for yes and for no
_VIEWS = ("grid", "vote")
_LABEL = checks.record(
    {"yes": _HANDS_COUNTED, "no": _HANDS_COUNTED},  # where a class voted
    concept=checks.one_of(*checks.CONCEPTS),
    round=checks.whole(1),
    tile=checks.text(),
    label=checks.truth,
    seconds=checks.number(0),
)
_POINT = checks.record(concept=checks.one_of(*checks.CONCEPTS), labels=checks.whole(), accuracy=checks.number(0, 1))
_ROUND = checks.record(
    {"votes": _VOTES},
    concept=checks.one_of(*checks.CONCEPTS),
    grid=checks.list_of(checks.text()),
    picked=checks.text("[01]{9}"),
    seconds=checks.number(0, 120),
    verified=checks.truth,
    accuracy=checks.optional(checks.number(0, 1)),
)
_SESSION = checks.record(
    {
        "hand": _HAND,  # kept since before there were hands, a session has none
        "ballot": checks.record(
            concept=checks.one_of(*checks.CONCEPTS), round=checks.whole(), votes=_VOTES
        ),  # in the middle of a vote
    },
    version=checks.one_of(1),
    edition=is_tiles_edition,
    rounds=checks.list_of(_ROUND),
    revealed=checks.truth,
    said=checks.list_of(checks.text()),
)


class CaptchaOptions(SessionOptions, total=False):
    """What the lab may be given, and given back."""

    concept: str
    view: str
    hand: int | None
    labels: Rows
    accuracy_history: Rows


class CaptchaLab(WithTiles, SessionLab):
    """A CAPTCHA that turns into the training of a model, in the page itself.

    Options, all keyword arguments:

    - `concept`: what to look for, "crosswalk" (easy) or "traffic-light" (harder). Setting it later makes the
      page follow, and a choice made on the page comes back.
    - `seed`: order of the test tiles and place of the tiles in each grid (integer, 0 or more).
    - `hand`: in what order the unknown tiles come, 0 to 32767 (`learning.codes.deals`); None lets the reader's device
      draw a number at random, once per session, so that a class's labels meet on the same tiles. A session that
      has begun keeps its own.
    - `view`: "grid", nine images to tick, or "vote", one image at a time, before a class that raises hands.
    - `storage_key`: name under which the reader's device keeps the session; "" keeps nothing.
    - `sources_url`: page that lists the sources of the figures shown; "" names them without a link.

    What comes back, updated after each accepted grid, undo and restart:

    - `labels`: one dict per label, `{"concept", "round", "tile", "label", "seconds"}`; a round's time is shared
      equally among its six labels. Where a class voted, also `"yes"` and `"no"`, the hands counted.
    - `accuracy_history`: one dict per accepted round, `{"concept", "labels", "accuracy"}`, on the test tiles.
    - `session`: everything the page needs to resume. Python may set `{}`, to start over, or a value read before.

    A wrong value or an unknown option raises `traitlets.TraitError`, in French, naming what is allowed.

    Examples
    --------
    >>> lab = CaptchaLab(concept="traffic-light")
    >>> lab.observe(lambda change: print(len(change["new"]), "labels"), "labels")
    >>> lab.labels
    []
    """

    @keywords
    def __init__(self, **options: Unpack[CaptchaOptions]) -> None: ...

    OPTIONS = {
        "concept": checks.CONCEPT,
        "view": checks.Option(checks.one_of(*_VIEWS), '"grid" ou "vote"'),
        "hand": checks.Option(_HAND, f"un entier de 0 à {HANDS - 1}, ou None pour un tirage au hasard"),
    }
    RETURNED = {
        "accuracy_history": checks.Option(checks.list_of(_POINT), checks.ROWS_ALLOWED),
        "labels": checks.Option(checks.list_of(_LABEL), checks.ROWS_ALLOWED),
    }
    accepts_session = _SESSION
    page_files = sprites("first", "later", "test")
    page_preload = (TILES / "first.webp",)  # the first grids need no other tile
    page_shared = ("tileset",)
    # To answer a grid, none; to learn from it, what the model sees; to explain itself, where it sees it.
    page_later = ({"tileset": ("features",)}, {"tileset": ("places", "patches")})
    preview = TILES / "preview.webp"
    without_javascript = (
        "Atelier CAPTCHA : neuf images à cocher, comme sur un vrai site, et un modèle qui apprend de vos réponses "
        "dans cette page. Il a besoin de JavaScript ; rien n’est envoyé sur Internet."
    )

    concept = traitlets.Unicode("crosswalk", help="crosswalk or traffic-light").tag(sync=True, page=True)
    hand = traitlets.Int(None, allow_none=True, help="order of unknown tiles; None: drawn at random").tag(
        sync=True, page=True
    )

    view = traitlets.Unicode("grid", help="grid or vote").tag(sync=True, page=True)

    labels = traitlets.List(traitlets.Dict(), help="labels given so far").tag(sync=True, page=True)
    accuracy_history = traitlets.List(traitlets.Dict(), help="the learning curves").tag(sync=True, page=True)
