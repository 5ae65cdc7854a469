"""Deux mots: a control word that gates, an unknown word that is voted on, and a machine that learns to read."""

from __future__ import annotations

import functools
import json
import re
from pathlib import Path

import traitlets

from widgets.esm import bundle
from widgets.labs.lab import Lab, Option, read_asset
from widgets.labs.style import stylesheet
from widgets.paths import ASSETS

_HERE = Path(__file__).parent
_DIGITS = ASSETS / "digits"
_STORAGE_KEY = re.compile(r"[a-z0-9-]{0,40}")


class TwoWordsLab(Lab):
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
    - `session`: everything the page needs to resume; `{}` starts over. Written by the page alone.

    A wrong value or an unknown option raises `traitlets.TraitError`, in French, naming what is allowed.
    """

    OPTIONS = {
        "seed": Option(lambda value: type(value) is int and value >= 0, "un entier positif ou nul"),
        "sources_url": Option(lambda value: isinstance(value, str), 'une adresse, ou "" pour n’en donner aucune'),
        "storage_key": Option(
            lambda value: isinstance(value, str) and _STORAGE_KEY.fullmatch(value) is not None,
            'au plus 40 caractères parmi a-z, 0-9 et le tiret, ou "" pour ne rien garder',
        ),
    }
    entry = _HERE / "two_words.js"
    style = _HERE / "two_words.css"
    _esm = bundle(entry)
    _css = stylesheet(style)

    page_shared = ("digits",)
    preview = _DIGITS / "preview.webp"
    without_javascript = (
        "Deux mots : deux suites de chiffres manuscrits à taper, comme sur un vrai site, et une machine qui apprend à "
        "lire de vos réponses dans cette page. Il faut JavaScript ; rien n’est envoyé sur Internet."
    )

    seed = traitlets.Int(0, help="which control words come, and in which place").tag(sync=True, page=True)
    storage_key = traitlets.Unicode("", help="key on the device; empty: nothing is kept").tag(sync=True, page=True)
    sources_url = traitlets.Unicode("", help="page of references; empty: no link").tag(sync=True, page=True)

    votes = traitlets.List(traitlets.Dict(), help="votes given so far").tag(sync=True, page=True)
    accuracy_history = traitlets.List(traitlets.Dict(), help="the learning curve").tag(sync=True, page=True)
    session = traitlets.Dict(help="what the page resumes from").tag(sync=True, page=True)

    digits = traitlets.Dict(help="content of assets/digits/page.json").tag(sync=True)

    @traitlets.validate(*OPTIONS)
    def _validate_option(self, proposal: dict) -> object:
        return self.check_option(proposal["trait"].name, proposal["value"])

    @traitlets.default("digits")
    def _default_digits(self) -> dict:
        return _digits()


@functools.cache
def _digits() -> dict:
    return json.loads(read_asset(_DIGITS / "page.json"))
