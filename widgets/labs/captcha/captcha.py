"""Atelier CAPTCHA: nine images, three of which are tests; the other six train a model on the reader's clicks."""

from __future__ import annotations

import traitlets

from widgets.labs.checks import (
    CONCEPT,
    CONCEPTS,
    ROWS_ALLOWED,
    Option,
    list_of,
    number,
    one_of,
    optional,
    record,
    text,
    truth,
    whole,
)
from widgets.labs.lab import SessionLab
from widgets.labs.tiles import TILES, WithTiles, is_tiles_edition, sprites
from widgets.learning.codes.deals import HANDS

_HAND = optional(whole(0, HANDS - 1))
_LABEL = record(concept=one_of(*CONCEPTS), round=whole(1), tile=text(), label=truth, seconds=number(0))
_POINT = record(concept=one_of(*CONCEPTS), labels=whole(), accuracy=number(0, 1))
_ROUND = record(
    concept=one_of(*CONCEPTS),
    grid=list_of(text()),
    picked=text("[01]{9}"),
    seconds=number(0, 120),
    verified=truth,
    accuracy=optional(number(0, 1)),
)
_SESSION = record(
    {"hand": _HAND},  # kept since before there were hands, a session has none
    version=one_of(1),
    edition=is_tiles_edition,
    rounds=list_of(_ROUND),
    revealed=truth,
    said=list_of(text()),
)


class CaptchaLab(WithTiles, SessionLab):
    """A CAPTCHA that turns into the training of a model, in the page itself.

    Options, all keyword arguments:

    - `concept`: what to look for, "crosswalk" (easy) or "traffic-light" (harder). Setting it later makes the
      page follow, and a choice made on the page comes back.
    - `seed`: order of the test tiles and place of the tiles in each grid (integer, 0 or more).
    - `hand`: in what order the unknown tiles come, 0 to 32767 (`learning.codes.deals`); None lets the reader's device
      draw a number at random, once per session, so that a class's labels meet on the same tiles. A session that
      has begun keeps its own.
    - `storage_key`: name under which the reader's device keeps the session; "" keeps nothing.
    - `sources_url`: page that lists the sources of the figures shown; "" names them without a link.

    What comes back, updated after each accepted grid, undo and restart:

    - `labels`: one dict per label, `{"concept", "round", "tile", "label", "seconds"}`; a round's time is shared
      equally among its six labels.
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

    OPTIONS = {
        "concept": CONCEPT,
        "hand": Option(_HAND, f"un entier de 0 à {HANDS - 1}, ou None pour un tirage au hasard"),
    }
    RETURNED = {
        "accuracy_history": Option(list_of(_POINT), ROWS_ALLOWED),
        "labels": Option(list_of(_LABEL), ROWS_ALLOWED),
    }
    accepts_session = _SESSION
    page_files = sprites("first", "later", "test")
    page_preload = (TILES / "first.webp",)  # the first grids need no other tile
    page_shared = ("tileset",)
    preview = TILES / "preview.webp"
    without_javascript = (
        "Atelier CAPTCHA : neuf images à cocher, comme sur un vrai site, et un modèle qui apprend de vos réponses "
        "dans cette page. Il a besoin de JavaScript ; rien n’est envoyé sur Internet."
    )

    concept = traitlets.Unicode("crosswalk", help="crosswalk or traffic-light").tag(sync=True, page=True)
    hand = traitlets.Int(None, allow_none=True, help="order of unknown tiles; None: drawn at random").tag(
        sync=True, page=True
    )

    labels = traitlets.List(traitlets.Dict(), help="labels given so far").tag(sync=True, page=True)
    accuracy_history = traitlets.List(traitlets.Dict(), help="the learning curves").tag(sync=True, page=True)
