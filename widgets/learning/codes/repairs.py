"""Where a share code has a slip, and what may have stood there: for whoever reads codes out, to look or to ask again.

One wrong character, or two neighbours that changed places. Nobody's code is mended unasked. The same rules as on the page
(``widgets/labs/shared/repairs.js``), and tests hold the two together.

The checksum is linear: what a wrong character adds to it depends on its place and on the difference alone, and no two such
additions are alike. So what is wrong with a checksum tells both, without trying.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from widgets.learning.codes.lookalikes import NO_VALUE, PARTS, values_of
from widgets.learning.codes.sharecode import (
    ALPHABET,
    GROUP,
    LONGEST,
    SEALED,
    SHORTEST,
    in_groups,
    remainder_after,
    remainder_of,
    session_of,
)
from widgets.learning.codes.shared import ShareCodeError


@dataclass(frozen=True)
class Repair:
    """What may have stood in a code.

    Attributes
    ----------
    place : int
        Which character, or the first of two that changed places, from 0 on.
    read : str
        What stands there.
    meant : str
        What may have stood there.
    code : str
        The whole code, then.
    """

    place: int
    read: str
    meant: str
    code: str

    @property
    def groups(self) -> list[int]:
        """The groups in which that is, one or two, from 0 on."""
        return sorted({self.place // GROUP, (self.place + len(self.read) - 1) // GROUP})

    @property
    def question(self) -> str:
        numbers = [str(group + 1) for group in self.groups]
        return f"Groupe{'s' * (len(numbers) > 1)} {' et '.join(numbers)}\u00a0: {self.read} ou {self.meant}\u202f?"

    def __str__(self) -> str:
        return f"{self.question} Avec {self.meant}\u00a0: {self.code}."


def repairs_of(error: Exception, text: str, edition: int | None) -> tuple[Repair, ...]:
    """`repairs` of a code that gave this error; none where a character is not what is wrong with it."""
    return tuple(repairs(text, edition)) if getattr(error, "reason", "") in ("checksum", "character") else ()


def repairs(text: str, edition: int | None = None) -> list[Repair]:
    """Return what a code with a slip may have been, of the edition of the tiles that it must be about; [] if that cannot be told."""
    read = "".join(PARTS.findall(text))
    if not SHORTEST <= len(read) <= LONGEST:
        return []
    values = list(values_of(read))
    blanks = [place for place, value in enumerate(values) if value == NO_VALUE]
    if len(blanks) > 1:
        return []
    found = []
    for place, meant in _one_wrong(values, blanks[0]) if blanks else [*_one_wrong(values), *_exchanged(values)]:
        mended = [*values[:place], *meant, *values[place + len(meant) :]]
        if _holds(mended, edition):
            code = "".join(ALPHABET[value] for value in mended)
            end = place + len(meant)
            found.append(Repair(place, read[place:end].upper(), code[place:end], in_groups(code)))
    return found


def _one_wrong(values: list[int], blank: int | None = None) -> Iterator[tuple[int, list[int]]]:
    """(the place, what stood there); only at `blank`, where a character stands that no code has."""
    known = values if blank is None else [*values[:blank], 0, *values[blank + 1 :]]
    wrong = remainder_of(known) ^ SEALED
    if wrong == 0 and blank is not None:
        yield blank, [0]
    elif wrong in _additions():
        after, difference = _additions()[wrong]
        place = len(values) - 1 - after
        if place >= 0 and blank in (None, place):
            yield place, [known[place] ^ difference]


def _exchanged(values: list[int]) -> Iterator[tuple[int, list[int]]]:
    wrong = remainder_of(values) ^ SEALED
    for place, (a, b) in enumerate(zip(values, values[1:])):
        after = len(values) - 1 - place
        if a != b and _added(after, a ^ b) ^ _added(after - 1, a ^ b) == wrong:
            yield place, [b, a]


def _holds(values: list[int], edition: int | None) -> bool:
    try:
        session_of(values, edition)
    except ShareCodeError:
        return False
    return True


@cache
def _added(after: int, difference: int) -> int:
    """What a character that differs by so much adds to the checksum, with so many characters after it."""
    return remainder_after(_added(after - 1, difference), 0) if after else difference


@cache
def _additions() -> dict[int, tuple[int, int]]:
    return {_added(after, difference): (after, difference) for after in range(LONGEST) for difference in range(1, 32)}
