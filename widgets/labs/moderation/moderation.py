"""« La file de modération »: keep, remove or look closer; a text classifier learns from it and pre-sorts the queue."""

from __future__ import annotations

from typing import Unpack

import traitlets

from widgets.labs import checks
from widgets.labs.lab import Rows, SessionLab, SessionOptions, keywords
from widgets.learning.texts.posts import read_posts

_BY = checks.one_of("student", "machine")
_DECISION = checks.record(
    post=checks.text(),
    removed=checks.truth,
    by=_BY,
    looked=checks.truth,
    seconds=checks.number(0),
    restored=checks.truth,
)
_POINT = checks.record(decisions=checks.whole(1), accuracy=checks.number(0, 1))
_KEPT = checks.record(
    post=checks.text(),
    removed=checks.truth,
    by=_BY,
    looked=checks.truth,
    seconds=checks.number(0, 130),
    accuracy=checks.optional(checks.number(0, 1)),
)
_SESSION = checks.record(
    version=checks.one_of(1),
    edition=checks.text(),
    decisions=checks.list_of(_KEPT, 60),
    alone=checks.whole(50, 100),
    appeal=checks.optional(checks.record(post=checks.text(), restored=checks.truth)),
    said=checks.list_of(checks.text()),
)
# What a page is told of a post of the queue: not which rule it breaks. Held-out posts judge, so their truth is needed.
_QUEUE = ("club", "text", "context", "again", "appeal")
_HELD_OUT = ("club", "text", "breaks", "allowed_later", "trap")


class ModerationOptions(SessionOptions, total=False):
    """What the lab may be given, and given back."""

    decisions: Rows
    accuracy_history: Rows


class ModerationLab(SessionLab):
    """The moderation queue of an invented school network, and a classifier that learns from every decision.

    Options, all keyword arguments:

    - `seed`: the order of the posts before the rule changes, and after it (integer, 0 or more); 0 is the file's own.
    - `storage_key`: name under which the reader's device keeps the decisions; "" keeps nothing.
    - `sources_url`: page that lists the sources of the facts cited; "" names them without a link.

    What comes back, updated after each decision, undo and restart:

    - `decisions`: one dict per decision, `{"post", "removed", "by", "looked", "seconds", "restored"}`; `by` is "student",
      or "machine" where the pre-sorting acted alone; `looked`: at the context first; `restored`: after an appeal.
    - `accuracy_history`: one dict per decision of the student, `{"decisions", "accuracy"}`, on the held-out posts.
    - `session`: everything the page needs to resume. Python may set `{}`, to start over, or a value read before.

    A wrong value or an unknown option raises `traitlets.TraitError`, in French, naming what is allowed.

    Examples
    --------
    >>> ModerationLab(seed=2).decisions
    []
    """

    @keywords
    def __init__(self, **options: Unpack[ModerationOptions]) -> None: ...

    RETURNED = {
        "accuracy_history": checks.Option(checks.list_of(_POINT), checks.ROWS_ALLOWED),
        "decisions": checks.Option(checks.list_of(_DECISION), checks.ROWS_ALLOWED),
    }
    accepts_session = _SESSION
    page_shared = ("posts",)
    without_javascript = (
        "La file de modération\u00a0: soixante messages d’un réseau inventé à garder ou à retirer, et une machine qui apprend "
        "de vos décisions dans cette page. Il faut JavaScript\u202f; rien n’est envoyé sur Internet."
    )

    decisions = traitlets.List(traitlets.Dict(), help="decisions so far").tag(sync=True, page=True)
    accuracy_history = traitlets.List(traitlets.Dict(), help="the learning curve").tag(sync=True, page=True)

    posts = traitlets.Dict(help="content of assets/moderation/posts.yml, as a page needs it").tag(sync=True)

    @traitlets.default("posts")
    def _default_posts(self) -> dict:
        return _page()


def _page() -> dict:
    content = read_posts()

    def told(part: str, keys: tuple[str, ...]) -> list[dict]:
        return [
            {"id": post, **{key: entry[key] for key in keys if key in entry}} for post, entry in content[part].items()
        ]

    return {
        "network": content["network"],
        "people": content["people"],
        "rules": [{"id": rule, **entry} for rule, entry in content["rules"].items()],
        "change": content["change"],
        "first": told("first", _QUEUE),
        "second": told("second", _QUEUE),
        "held_out": told("held_out", _HELD_OUT),
    }
