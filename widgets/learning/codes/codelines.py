"""From pasted text to share codes, whatever stands around them: several on a line, or one on several lines.

The same rules as on the page « Mettre la classe en commun » (``widgets/labs/pooling/codelines.js``). Words of letters and
digits are put together until a checksum tells a code: at 30 bits, it allows for that many guesses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from widgets.learning.codes.sharecode import (
    DASHES,
    LONGEST,
    SEALED,
    SHORTEST,
    SPACES,
    VALUES,
    decode_share_code,
    remainder_after,
)
from widgets.learning.codes.shared import ShareCodeError, SharedSession

_WORD = re.compile(f"[0-9A-Za-z{DASHES}]+")
_INSIDE = re.compile(f"[{DASHES}]")
_ACCENTED = re.compile("[\u00c0-\u024f\u0300-\u036f]")
_BLANK = re.compile(f"[{SPACES}]*")
_BETWEEN = " \t;,|/"
_GROUP = 4
_CHANGES = 4  # from letters to digits or back: with fewer, it is a name, a date or a number


@dataclass(frozen=True)
class CodeLine:
    """What one piece of text holds: a session, or the error that says why not; ``number`` counts lines from 1."""

    number: int
    text: str
    found: SharedSession | ShareCodeError


class _Word(NamedTuple):
    """Letters and digits in the row number `line`, up to `end`; a part of « Zoé » is not `whole`."""

    text: str
    line: int
    end: int
    whole: bool


class _Item(NamedTuple):
    """A code, or what looks like one: the words from `first` to `last`."""

    first: _Word
    last: _Word
    found: SharedSession | ShareCodeError


def read_lines(lines: Iterable[str], edition: int | None = None) -> Iterator[CodeLine]:
    """Read every line that is not blank. A line with several codes comes in as many pieces, and lines that share a code
    come as one; what looks like a code beside others is a piece of its own, so that none is lost silently."""
    rows = list(lines)
    begin = 0
    for end in range(len(rows) + 1):
        if end == len(rows) or _BLANK.fullmatch(rows[end]):
            yield from _read_block(rows[begin:end], begin + 1, edition)
            begin = end + 1


def continues(later: SharedSession, earlier: SharedSession) -> bool:
    """Tell whether ``later`` is ``earlier`` gone on with: same hand, same answers, and then more."""
    if (later.hand, later.concept) != (earlier.hand, earlier.concept):
        return False
    if later.seconds < earlier.seconds or later.refused < earlier.refused:
        return False
    if len(later.rounds) == len(earlier.rounds) and later.seconds != earlier.seconds:
        return False
    return set(earlier.rounds) <= set(later.rounds)


def _read_block(rows: list[str], number: int, edition: int | None) -> Iterator[CodeLine]:
    items = _items([word for line, row in enumerate(rows) for word in _words(row, line)], edition)
    line = 0
    while line < len(rows):
        last, mine = line, []
        while items and items[0].first.line <= last:
            mine.append(items.pop(0))
            last = mine[-1].last.line
        yield from _pieces(rows[line : last + 1], line, mine, number, edition)
        line = last + 1


def _pieces(rows: list[str], line: int, items: list[_Item], number: int, edition: int | None) -> Iterator[CodeLine]:
    """What lines hold that no code leads out of."""
    text = " ".join(rows)
    if not items:
        yield CodeLine(number + line, text, _decoded(text, edition))
    elif len(items) == 1:
        yield CodeLine(number + line, text, items[0].found)
    else:
        starts = [0]
        for row in rows:
            starts.append(starts[-1] + len(row) + 1)
        ends = [starts[item.last.line - line] + item.last.end for item in items[:-1]]
        for item, begin, end in zip(items, [0, *ends], [*ends, len(text)]):
            yield CodeLine(number + item.first.line, text[begin:end].strip(_BETWEEN), item.found)


def _words(row: str, line: int) -> Iterator[_Word]:
    for match in _WORD.finditer(row):
        if text := _INSIDE.sub("", match[0]):
            around = row[: match.start()][-1:] + row[match.end() :][:1]
            yield _Word(text, line, match.end(), not _ACCENTED.search(around))


def _items(words: list[_Word], edition: int | None) -> list[_Item]:
    """All codes, and between them what looks like one."""
    found: list[_Item] = []
    at = free = 0
    while at < len(words):
        end = _end_of_code(words, at)
        if end is None:
            at += 1
            continue
        found += _lookalikes(words[free:at], edition)
        code = "".join(word.text for word in words[at:end])
        found.append(_Item(words[at], words[end - 1], _decoded(code, edition)))
        at = free = end
    return found + _lookalikes(words[free:], edition)


def _end_of_code(words: list[_Word], begin: int) -> int | None:
    """Return where the code ends that begins with this word, if one does."""
    remainder, length = 1, 0
    for end in range(begin, len(words)):
        for character in words[end].text:
            value = VALUES.get(character)
            length += 1
            if value is None or length > LONGEST:
                return None
            remainder = remainder_after(remainder, value)
        if remainder == SEALED and length >= SHORTEST:
            return end + 1
    return None


def _lookalikes(words: list[_Word], edition: int | None) -> list[_Item]:
    """Codes with a slip, each on one line: words as in a code, of which letters and digits change places often."""
    found = []
    run: list[_Word] = []
    for word in [*words, None]:
        if word and _is_group(word) and (not run or run[-1].line == word.line):
            run.append(word)
            continue
        text = "".join(one.text for one in run)
        changes = sum(a.isdigit() != b.isdigit() for a, b in pairwise(text))
        if len(text) >= SHORTEST and changes >= _CHANGES:
            found.append(_Item(run[0], run[-1], _decoded(text, edition)))
        run = [word] if word and _is_group(word) else []
    return found


def _is_group(word: _Word) -> bool:
    length = len(word.text)
    return word.whole and (length in (1, _GROUP) or (length > _GROUP and any(map(str.isdigit, word.text))))


def _decoded(text: str, edition: int | None) -> SharedSession | ShareCodeError:
    try:
        return decode_share_code(text, edition)
    except ShareCodeError as error:
        return error
