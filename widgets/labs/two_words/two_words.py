"""Deux mots: a control word that gates, an unknown word that is voted on, and a machine that learns to read."""

from __future__ import annotations

import functools
import json
from typing import Unpack

import traitlets

from widgets.labs import checks
from widgets.labs.files import read_asset
from widgets.labs.lab import Rows, SessionLab, SessionOptions, keywords
from widgets.paths import ASSETS

_DIGITS = ASSETS / "digits"
_BY = checks.one_of("student", "stand-in")
_VOTE = checks.record(
    round=checks.whole(1), digit=checks.text(), label=checks.whole(0, 9), by=_BY, seconds=checks.number(0)
)
_POINT = checks.record(words=checks.whole(), settled=checks.whole(), accuracy=checks.number(0, 1))
_ROUND = checks.record(
    kind=checks.one_of("accepted", "refused", "skipped"),
    word=checks.whole(),
    control=checks.list_of(checks.text()),
    controlFirst=checks.truth,
    typed=checks.text("[0-9]*"),
    by=_BY,
    seconds=checks.number(0, 120),
    accuracy=checks.optional(checks.number(0, 1)),
)
_SESSION = checks.record(
    version=checks.one_of(1),
    edition=checks.text(),
    rounds=checks.list_of(_ROUND),
    revealed=checks.truth,
    handed=checks.truth,
    said=checks.list_of(checks.text()),
)


class TwoWordsOptions(SessionOptions, total=False):
    """What the lab may be given, and given back."""

    votes: Rows
    accuracy_history: Rows


class TwoWordsLab(SessionLab):
    """The text CAPTCHA that read books, with real handwritten digits for words.

    Options, all keyword arguments:

    - `seed`: which control words come, and which word stands first (integer, 0 or more).
    - `storage_key`: name under which the reader's device keeps the session; "" keeps nothing.
    - `sources_url`: page that lists the sources of the figures shown; "" names them without a link.

    What comes back, updated after each accepted word, undo and restart:

    - `votes`: one dict per digit of the unknown words typed, `{"round", "digit", "label", "by", "seconds"}`; `by` is
      "student", or "stand-in" where a simulated visitor typed; a round's time is shared equally among its digits.
    - `accuracy_history`: one dict per accepted word from the first settled digit on, `{"words", "settled",
      "accuracy"}`, on the test digits.
    - `session`: everything the page needs to resume. Python may set `{}`, to start over, or a value read before.

    A wrong value or an unknown option raises `traitlets.TraitError`, in French, naming what is allowed.

    Examples
    --------
    >>> TwoWordsLab(seed=4).votes
    []
    """

    @keywords
    def __init__(self, **options: Unpack[TwoWordsOptions]) -> None: ...

    RETURNED = {
        "accuracy_history": checks.Option(checks.list_of(_POINT), checks.ROWS_ALLOWED),
        "votes": checks.Option(checks.list_of(_VOTE), checks.ROWS_ALLOWED),
    }
    accepts_session = _SESSION
    page_shared = ("digits",)
    preview = _DIGITS / "preview.webp"
    without_javascript = (
        "Deux mots : deux suites de chiffres manuscrits à taper, comme sur un vrai site, et une machine qui apprend à "
        "lire de vos réponses dans cette page. Il faut JavaScript ; rien n’est envoyé sur Internet."
    )

    votes = traitlets.List(traitlets.Dict(), help="votes given so far").tag(sync=True, page=True)
    accuracy_history = traitlets.List(traitlets.Dict(), help="the learning curve").tag(sync=True, page=True)

    digits = traitlets.Dict(help="content of assets/digits/page.json").tag(sync=True)

    @traitlets.default("digits")
    def _default_digits(self) -> dict:
        return _digits()


@functools.cache
def _digits() -> dict:
    return json.loads(read_asset(_DIGITS / "page.json"))
