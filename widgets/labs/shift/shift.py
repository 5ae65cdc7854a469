"""Une journée au clic: a few minutes on an invented micro-work platform, and the payslip at the end."""

from __future__ import annotations

import base64
import functools
import json
from typing import Unpack

import traitlets

from widgets.labs import checks
from widgets.labs.files import read_asset
from widgets.labs.lab import Rows, SessionLab, SessionOptions, keywords
from widgets.labs.tiles import TILES, WithSprites, sprites
from widgets.paths import ASSETS

_SPRITE = "first"  # holds every control tile, and unlabelled ones enough for a shift
_DIGITS = ASSETS / "digits"
_CONTROL_LENGTH, _CONTROL_WORDS, _UNKNOWN_WORDS = 4, 12, 30
_PHASES = ("search", "read", "work", "between")
_MINUTES = checks.whole(1, 10)
_CLOSED = checks.record(
    shift=checks.whole(1),
    task=checks.whole(1),
    kind=checks.text(),
    answer=checks.optional(checks.text()),
    outcome=checks.one_of("paid", "refused", "control", "passed"),
    cents=checks.whole(),
    gamified=checks.truth,
    **dict.fromkeys(_PHASES, checks.number(0)),
)
_PAYSLIP = checks.record(shift=checks.whole(1), gamified=checks.truth, cents=checks.whole(), total=checks.number(0))


def _is_task(value: object) -> bool:
    """An answer, or None, and the seconds of each phase."""
    return (
        isinstance(value, list)
        and len(value) == 1 + len(_PHASES)
        and checks.optional(checks.text())(value[0])
        and all(map(checks.number(0), value[1:]))
    )


_SHIFT = checks.record(
    **{"from": checks.whole()},
    seed=checks.whole(),
    minutes=_MINUTES,
    extra=checks.whole(),
    gamified=checks.truth,
    images=checks.truth,
    closed=checks.list_of(_is_task),
    current=_is_task,
    phase=checks.one_of(*_PHASES),
    paused=checks.truth,
    ended=checks.one_of(None, "time", "hand"),
)
_SESSION = checks.record(
    version=checks.one_of(1),
    edition=checks.text(),
    shifts=checks.list_of(_SHIFT),
    preparing=checks.truth,
    said=checks.list_of(checks.text()),
)


class ShiftOptions(SessionOptions, total=False):
    """What the lab may be given, and given back."""

    minutes: int
    gamified: bool
    images: bool
    tasks: Rows
    payslips: Rows


class ShiftLab(WithSprites, SessionLab):
    """A shift on an invented platform: look for a task, read it, do it, be paid cents, sometimes be refused.

    Options, all keyword arguments:

    - `minutes`: length of the shift, 1 to 10. The reader may choose another length before starting.
    - `gamified`: whether points, levels and badges are shown; the pay is the same. Also a switch on the page.
    - `images`: whether tasks with images (pictures, handwritten digits) are offered. Also a switch on the page:
      without them the lab is all text, and whole for a reader who cannot see the images.
    - `seed`: order of the tasks, of the control tasks and of the refusals (integer, 0 or more).
    - `storage_key`: name under which the reader's device keeps the shifts; "" keeps nothing.
    - `sources_url`: page that lists the sources of the figures shown; "" names them without a link.

    What comes back, updated when a task is closed, a shift ends, or everything is erased:

    - `tasks`: one dict per task offered and closed, `{"shift", "task", "kind", "item", "control", "expected",
      "answer", "outcome", "cents", "gamified", "search", "read", "work", "between"}`; the last four are seconds,
      `outcome` is "paid", "refused" (drawn at random), "control" (a control task missed) or "passed".
    - `payslips`: one dict per ended shift: counts, cents, seconds by use, hourly wages in US dollars.
    - `session`: everything the page needs to resume. Python may set `{}`, to start over, or a value read before.

    A wrong value or an unknown option raises `traitlets.TraitError`, in French, naming what is allowed.

    Examples
    --------
    >>> lab = ShiftLab(minutes=5, gamified=True)
    >>> lab.payslips
    []
    """

    @keywords
    def __init__(self, **options: Unpack[ShiftOptions]) -> None: ...

    OPTIONS = {
        "gamified": checks.Option(checks.truth, "True ou False"),
        "images": checks.Option(checks.truth, "True ou False"),
        "minutes": checks.Option(_MINUTES, "un nombre entier de minutes, de 1 à 10"),
    }
    RETURNED = {
        "payslips": checks.Option(checks.list_of(_PAYSLIP), checks.ROWS_ALLOWED),
        "tasks": checks.Option(checks.list_of(_CLOSED), checks.ROWS_ALLOWED),
    }
    accepts_session = _SESSION
    page_files = sprites(_SPRITE)
    page_shared = ("tiles", "digits")
    without_javascript = (
        "Une journée au clic : quelques minutes sur une plateforme de micro-travail inventée, puis une fiche de paie. "
        "L’atelier a besoin de JavaScript ; rien n’est envoyé sur Internet."
    )

    minutes = traitlets.Int(5, help="length of the shift, 1 to 10").tag(sync=True, page=True)
    gamified = traitlets.Bool(False, help="points, levels and badges").tag(sync=True, page=True)
    images = traitlets.Bool(True, help="whether tasks with images are offered").tag(sync=True, page=True)

    tasks = traitlets.List(traitlets.Dict(), help="tasks closed so far").tag(sync=True, page=True)
    payslips = traitlets.List(traitlets.Dict(), help="one per ended shift").tag(sync=True, page=True)

    tiles = traitlets.Dict(help="the tiles of the first sprite; truth of control tiles only").tag(sync=True)
    digits = traitlets.Dict(help="scanned words; what control words say").tag(sync=True)

    @traitlets.default("tiles")
    def _default_tiles(self) -> dict:
        return _tiles()

    @traitlets.default("digits")
    def _default_digits(self) -> dict:
        return _digits()


@functools.cache
def _tiles() -> dict:
    """What a shift needs of assets/tiles/page.json: one sprite, and for its control tiles what they show."""
    page = json.loads(read_asset(TILES / "page.json"))
    sheet = page["sprites"][_SPRITE]
    shown = {
        tile: [concept for concept, known in page["truth"].items() if known["control"][i] == "1"]
        for i, tile in enumerate(page["control"])
    }
    return {
        "size": page["size"],
        "sprite": _SPRITE,
        "columns": sheet["columns"],
        "tiles": sheet["tiles"],
        "control": shown,
    }


@functools.cache
def _digits() -> dict:
    """What a shift needs of assets/digits/page.json: some scanned words, and what the control words say.

    `words` gives the number of digits of each word, controls first; `data` their scans, 64 levels of ink each.
    """
    page = json.loads(read_asset(_DIGITS / "page.json"))
    scans = base64.b64decode(page["pixels"])
    place = {digit: i * 64 for i, digit in enumerate(page["digits"])}
    starts = range(0, _CONTROL_WORDS * _CONTROL_LENGTH, _CONTROL_LENGTH)
    control = [page["control"][start : start + _CONTROL_LENGTH] for start in starts]
    words = [*control, *page["words"][:_UNKNOWN_WORDS]]
    data = b"".join(scans[place[digit] : place[digit] + 64] for word in words for digit in word)
    return {
        "levels": page["levels"],
        "credit": page["credit"],
        "words": [len(word) for word in words],
        "control": [page["truth"]["control"][start : start + _CONTROL_LENGTH] for start in starts],
        "data": base64.b64encode(data).decode("ascii"),
    }
