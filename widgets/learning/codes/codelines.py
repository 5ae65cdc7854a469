"""From pasted text to share codes: one a line, whatever stands around it.

The same rules as on the page « Mettre la classe en commun » (``widgets/labs/pooling/lines.js``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from widgets.learning.codes.sharecode import decode_share_code
from widgets.learning.codes.shared import ShareCodeError, SharedSession

_MOST_WORDS = 8  # around a code: with more of them, the line is not searched
_LONGEST_LINE = 1000
_SHORTEST_CODE = 14
_SOUND = ("version", "edition", "concept", "content")  # reasons that only a right checksum lets one find
# What never stands inside a code.
_AROUND = re.compile("[^0-9A-Za-z\\s\ufeff._\u00a0\u00ad\u00b7\u2010-\u2015\u2022\u202f\u2212-]+")


@dataclass(frozen=True)
class CodeLine:
    """What one line holds: a session, or the error that says why not; ``number`` counts lines from 1."""

    number: int
    text: str
    found: SharedSession | ShareCodeError


def read_line(line: str, edition: int | None = None) -> SharedSession:
    """Return the session of the code in a line; raise the most telling `ShareCodeError`."""
    failure: ShareCodeError | None = None
    for candidate in _candidates(line):
        try:
            return decode_share_code(candidate, edition)
        except ShareCodeError as error:
            better = failure is None or error.reason in _SOUND or failure.reason == "character"
            if better and not (failure and failure.reason in _SOUND):
                failure = error
    assert failure is not None  # the line itself was tried
    raise failure


def read_lines(lines: Iterable[str], edition: int | None = None) -> Iterator[CodeLine]:
    """Read every line that is not blank; a long code cut over two lines is joined again."""
    rows = list(lines)
    i = 0
    while i < len(rows):
        number, text = i + 1, rows[i]
        i += 1
        if not text.strip():
            continue
        found = _try(text, edition)
        if isinstance(found, ShareCodeError) and i < len(rows) and rows[i].strip():
            joined = f"{text} {rows[i]}"
            whole = _try(joined, edition)
            if isinstance(whole, SharedSession) and isinstance(_try(rows[i], edition), ShareCodeError):
                found, text = whole, joined
                i += 1
        yield CodeLine(number, text, found)


def continues(later: SharedSession, earlier: SharedSession) -> bool:
    """Tell whether ``later`` is ``earlier`` gone on with: same hand, same answers, and then more."""
    if (later.hand, later.concept) != (earlier.hand, earlier.concept):
        return False
    if later.seconds < earlier.seconds or later.refused < earlier.refused:
        return False
    if len(later.rounds) == len(earlier.rounds) and later.seconds != earlier.seconds:
        return False
    return set(earlier.rounds) <= set(later.rounds)


def _try(line: str, edition: int | None) -> SharedSession | ShareCodeError:
    try:
        return read_line(line, edition)
    except ShareCodeError as error:
        return error


def _candidates(line: str) -> Iterator[str]:
    """The line as it is, then what is left of its parts without their first and last words.

    So « Prénom : 1ABC-… » in a chat, « > 1ABC-… » in a mail and « mon code est 1ABC-… merci » are all read. A
    checksum of 30 bits allows for that many guesses.
    """
    yield line
    parts = _AROUND.split(line[:_LONGEST_LINE])
    for part in parts:
        words = part.replace("\ufeff", " ").split()
        for cut in range(0 if len(parts) > 1 else 1, min(_MOST_WORDS + 1, len(words))):
            for before in range(cut + 1):
                left = words[before : len(words) - cut + before]
                if sum(map(len, left)) >= _SHORTEST_CODE:
                    yield " ".join(left)
