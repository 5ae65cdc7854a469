"""What looks like a share code and is none: a slip, a code cut short, the code of a sheet of paper.

The same rules as on the page (``widgets/labs/pooling/lookalikes.js``). What is no such thing is text without a code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from widgets.learning.codes.papersheets import decode_sheet_code
from widgets.learning.codes.sharecode import GROUP, LONGEST, SHORTEST, VALUES
from widgets.learning.codes.shared import ShareCodeError

_PLAIN = re.compile("[0-9A-Za-z]+")
_SMALL = re.compile("[a-hjkmnp-z]")  # letters that are not written for a digit
_LARGE = re.compile("[A-HJ-NP-Z]")
_SHEET = 8  # characters of the code of a sheet of paper, and as few of a share code cut short
_CHANGES = 4  # from letters to digits or back: with fewer, it is a name, a date or a number
_MIXED = 3  # small and capital letters, as many of each: an address, say
_LEAST_GROUPS = 3
NO_VALUE = 255
PARTS = re.compile(
    "[0-9A-Za-z\u00c0-\u024f\u0300-\u036f]+"
)  # what codes are looked for in: a letter with an accent is no character of one


class _Values(dict[int, str]):
    """For `str.translate`: the number of each character in a code, `NO_VALUE` for those that stand for none."""

    def __missing__(self, key: int) -> str:
        return chr(NO_VALUE)


_VALUES = _Values({ord(character): chr(value) for character, value in VALUES.items()})


@dataclass(frozen=True, slots=True)
class Part:
    """Letters and digits in a line that nothing interrupts; only dashes lead to it from the part before if `joined`."""

    line: int
    begin: int
    text: str
    joined: bool

    @property
    def end(self) -> int:
        return self.begin + len(self.text)

    def cut(self, begin: int, end: int | None = None) -> Part:
        """A piece of the part; itself if it is all of it."""
        text = self.text[begin:end]
        return self if text == self.text else replace(self, begin=self.begin + begin, text=text, joined=False)


def values_of(text: str) -> bytes:
    """Return what characters stand for in a code, `NO_VALUE` for those that stand for nothing."""
    return text.translate(_VALUES).encode("latin-1")


@dataclass(frozen=True)
class Lookalike:
    """Words from `first` to `last`, on one line, and the text that they make together."""

    first: Part
    last: Part
    text: str
    is_sheet: bool


class Lookalikes:
    """Parts come in, in order (`feed`); lookalikes come out, at the latest at `close`."""

    def __init__(self, edition: int | None) -> None:
        self._edition = edition
        self._begin = None if edition is None else bytes([1, edition >> 5, edition & 31])
        self._word: list[Part] = []
        self._run: list[Part] = []  # parts of words that may be groups of one code
        self._size = 0

    @property
    def line(self) -> int | None:
        """The line that may still hold one."""
        parts = self._run or self._word
        return parts[0].line if parts else None

    def feed(self, part: Part) -> Iterator[Lookalike]:
        if self._word and not part.joined:
            yield from self._end_word()
        self._word.append(part)

    def close(self) -> Iterator[Lookalike]:
        yield from self._end_word()
        yield from self._end_run()

    def _end_word(self) -> Iterator[Lookalike]:
        word, self._word = self._word, []
        if not word:
            return
        text = "".join(part.text for part in word)
        is_long = len(text) >= SHORTEST  # a code by itself
        if self._run and (
            is_long or self._run[-1].line != word[0].line or self._size > 2 * LONGEST or self._begins(text)
        ):
            yield from self._end_run()
        if not _is_group(text):
            yield from self._end_run()
            return
        self._run += word
        self._size += len(text)
        if is_long:
            yield from self._end_run()

    def _end_run(self) -> Iterator[Lookalike]:
        run, self._run, self._size = self._run, [], 0
        if not run:
            return
        text = "".join(part.text for part in run)
        is_sheet = len(text) == _SHEET and self._is_sheet(text)
        if is_sheet or self._is_shaped(run, text):
            yield Lookalike(run[0], run[-1], text, is_sheet)

    def _begins(self, text: str) -> bool:
        """Whether a text begins as the codes of this edition do."""
        return self._begin is not None and values_of(text[: len(self._begin)]) == self._begin

    def _is_shaped(self, run: list[Part], text: str) -> bool:
        if len(text) >= _SHEET and self._begins(text):
            return True
        changes = sum(a.isdigit() != b.isdigit() for a, b in pairwise(text))
        groups = [len(part.text) for part in run]
        if changes and len(groups) >= _LEAST_GROUPS and set(groups) == {GROUP} and all(p.joined for p in run[1:]):
            return True
        mixed = min(len(_SMALL.findall(text)), len(_LARGE.findall(text)))
        return len(text) >= SHORTEST and changes >= _CHANGES and mixed < _MIXED

    def _is_sheet(self, text: str) -> bool:
        if self._edition is None:
            return False
        try:
            decode_sheet_code(text, self._edition)
        except ShareCodeError:
            return False
        return True


def _is_group(text: str) -> bool:
    """Whether a word may be a group of a code: « Zoé », « Hugo » and « 12 » may not."""
    has_digit = any("0" <= character <= "9" for character in text)
    if len(text) == 1 or (len(text) == GROUP and not has_digit):
        return bool(_PLAIN.fullmatch(text)) and text in (text.upper(), text.lower())
    return len(text) >= GROUP - 1 and has_digit
