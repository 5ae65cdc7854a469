"""What a trait may hold: small tests of plain data, put together as the data is.

    record(tile=text(), label=truth)        a dict with these keys at least, each value as said
    list_of(record(…))                      a list of them

The pages check what they resume from to the letter (each lab's session.js). Here only the shape is checked, so that a
slip in Python is told at once, in French, and never reaches a page.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import NamedTuple

from widgets.learning.arguments import shown

Check = Callable[[object], bool]

LARGEST = 2**53 - 1  # whole numbers beyond it change on their way into JavaScript
_HUGE = 1e300  # a whole number may be beyond what a float holds


class Option(NamedTuple):
    """What a trait may be: a test, and the words that tell a French reader what passes it.

    `reason`, where there is one, says of a refused value what exactly is wrong with it ("" when it cannot tell).
    """

    accepts: Check
    allowed: str
    reason: Callable[[object], str] = lambda value: ""


def one_of(*values: object) -> Check:
    # By type too: True == 1, and comparing an array gives an array.
    return lambda value: any(type(value) is type(known) and value == known for known in values)


def whole(least: int = 0, most: int = LARGEST) -> Check:
    return lambda value: type(value) is int and least <= value <= most


def number(least: float = -math.inf, most: float = math.inf) -> Check:
    return lambda value: type(value) in (int, float) and abs(value) <= _HUGE and least <= value <= most


def text(pattern: str = "", *, most: int = 1000) -> Check:
    """A string of at most `most` characters; with a pattern, one that is made as it says."""
    made = re.compile(pattern or ".*", re.DOTALL)
    return lambda value: isinstance(value, str) and len(value) <= most and made.fullmatch(value) is not None


def truth(value: object) -> bool:
    return type(value) is bool


def optional(check: Check) -> Check:
    """None, or what `check` accepts."""
    return lambda value: value is None or check(value)


def list_of(check: Check, most: int = 100_000) -> Check:
    return lambda value: isinstance(value, list) and len(value) <= most and all(map(check, value))


def record(_optional: dict[str, Check] | None = None, /, **fields: Check) -> Check:
    """A dict with these keys at least; those of `_optional` may be missing."""
    return lambda value: (
        isinstance(value, dict)
        and all(name in value and check(value[name]) for name, check in fields.items())
        and all(name not in value or check(value[name]) for name, check in (_optional or {}).items())
    )


def empty_or(check: Check) -> Check:
    """The empty dict, or what `check` accepts."""
    return lambda value: (isinstance(value, dict) and not value) or check(value)


def bad_row(check: Check, what: str) -> Callable[[object], str]:
    """The reason why a list is refused: its first row that `check` does not accept."""

    def reason(value: object) -> str:
        if hasattr(value, "to_dict"):
            return 'Pour une table pandas, donnez table.to_dict("records").'
        if not isinstance(value, list):
            return ""
        at = next((at for at, row in enumerate(value) if not check(row)), None)
        return "" if at is None else f"Ne va pas\u00a0: {what} {at + 1}, {shown(value[at])}."

    return reason


SEED = Option(whole(), f"un entier positif ou nul, jusqu’à {LARGEST}")
SOURCES_URL = Option(text(), 'une adresse, ou "" pour n’en donner aucune')
STORAGE_KEY = Option(
    text("[a-z0-9-]{0,40}"), 'au plus 40 caractères parmi a-z, 0-9 et le tiret, ou "" pour ne rien garder'
)
CONCEPTS = ("crosswalk", "traffic-light")
CONCEPT = Option(one_of(*CONCEPTS), '"crosswalk" ou "traffic-light"')

SESSION_ALLOWED = "une valeur lue auparavant dans session, avec cette édition du livre, ou {} pour recommencer"
ROWS_ALLOWED = "une liste comme celle que la page y écrit, ou []"
