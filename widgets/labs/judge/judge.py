"""Le juge: which of two answers do you prefer? A model of preferences learns it, and an assistant is retrained on it."""

from __future__ import annotations

import functools
from typing import Unpack

import traitlets

from widgets.labs import checks
from widgets.labs.lab import Rows, SessionLab, SessionOptions, keywords
from widgets.learning.answers.features import FEATURES, MARKERS, WORDS, features_of
from widgets.learning.answers.questions import read_questions

_AIM = checks.one_of("taste", "truth")
_PREFERRED = checks.one_of(0, 0.5, 1)
_ROUND = {
    "first": checks.text(),
    "second": checks.text(),
    "preferred": _PREFERRED,
    "aim": _AIM,
    "why": checks.text("[a-z]*"),
    "bet": checks.optional(checks.number(0, 1)),
    "seconds": checks.number(0, 120),
}
_COMPARISON = checks.record(pair=checks.whole(1), question=checks.text(), **_ROUND)
_POINT = checks.record(pairs=checks.whole(1), bets=checks.whole(1), won=checks.whole(), share=checks.number(0, 1))
_SESSION = checks.record(
    version=checks.one_of(1),
    edition=checks.text(),
    rounds=checks.list_of(checks.record(**_ROUND)),
    opened=checks.truth,
    trained=checks.truth,
    aim=_AIM,
    judge=checks.text("[a-z-]+"),
    said=checks.list_of(checks.text()),
)


class JudgeOptions(SessionOptions, total=False):
    """What the lab may be given, and given back."""

    comparisons: Rows
    accuracy_history: Rows


class JudgeLab(SessionLab):
    """Two answers, one click: the work behind the manners of chatbots, and what becomes of them.

    Options, all keyword arguments:

    - `seed`: in which order the pairs come (integer, 0 or more); the same for all who have the same.
    - `storage_key`: name under which the reader's device keeps the session; "" keeps nothing.
    - `sources_url`: page that lists the sources of the figures shown; "" names them without a link.

    What comes back, updated after each comparison, undo and restart:

    - `comparisons`: one dict per pair compared, `{"pair", "question", "first", "second", "preferred", "aim", "why", "bet",
      "seconds"}`; `first` and `second` are ids of `widgets.learning.load_answers()`, `preferred` is 1 for the first, 0 for
      the second and 0.5 for a tie, `aim` is "taste" or "truth", `bet` the chance that the machine gave the first, or None.
    - `accuracy_history`: one dict per bet won or lost, `{"pairs", "bets", "won", "share"}`.
    - `session`: everything the page needs to resume. Python may set `{}`, to start over, or a value read before.

    A wrong value or an unknown option raises `traitlets.TraitError`, in French, naming what is allowed.

    Examples
    --------
    >>> JudgeLab(seed=4).comparisons
    []
    """

    @keywords
    def __init__(self, **options: Unpack[JudgeOptions]) -> None: ...

    RETURNED = {
        "accuracy_history": checks.Option(checks.list_of(_POINT), checks.ROWS_ALLOWED),
        "comparisons": checks.Option(checks.list_of(_COMPARISON), checks.ROWS_ALLOWED),
    }
    accepts_session = _SESSION
    page_shared = ("answers",)
    without_javascript = (
        "Le juge\u00a0: deux réponses à la même question, et un clic pour dire laquelle vous préférez. Une machine apprend vos "
        "goûts dans cette page, puis un assistant répond selon eux. Il faut JavaScript\u202f; rien n’est envoyé sur Internet."
    )

    comparisons = traitlets.List(traitlets.Dict(), help="pairs compared so far").tag(sync=True, page=True)
    accuracy_history = traitlets.List(traitlets.Dict(), help="share of bets won").tag(sync=True, page=True)

    answers = traitlets.Dict(help="the questions, their answers, the features of each").tag(sync=True)

    @traitlets.default("answers")
    def _default_answers(self) -> dict:
        return _answers()


@functools.cache
def _answers() -> dict:
    """What the page knows of assets/answers/questions.yml."""
    return {
        "features": list(FEATURES),
        "markers": {name: list(words) for name, words in MARKERS.items()},
        "words": WORDS,
        "questions": [
            {
                "id": question["id"],
                "ask": question["ask"],
                "belief": question["belief"],
                "held": question.get("held_back", False),
                "answers": [
                    {
                        **{key: answer[key] for key in ("text", "verdict", "stance")},
                        "features": list(features_of(answer["text"], answer["stance"]).values()),
                    }
                    for answer in question["answers"]
                ],
            }
            for question in read_questions()
        ],
    }
