"""Sheets of the unplugged CAPTCHA: the code printed on each, and from its ticks to a share code.

A printed sheet is a *hand* (see ``deals``) and its first grids: six unknown tiles each, in dealt order. Its code of eight
characters, in two groups of four, says which, so that the page « Mettre la classe en commun » can show the same
tiles again and take the ticks down (``widgets/labs/shared/sheetcode.js`` follows this to the letter). In the alphabet of
share codes, the highest bit of each number first:

====  ==============================================
bits  meaning
====  ==============================================
1     the opposite of the edition's first, which older codes begin with
1     concept: its place in ``CONCEPTS``
15    hand
3     number of grids, less one
20    four check characters
====  ==============================================

The check is a Reed-Solomon code over GF(32), by x^5 + x^2 + 1: as values of a polynomial, two characters for the edition
of the tiles (`short_edition`), which are not printed, and the eight that are vanish at the first four powers of 2. Two
such words differ in five characters or more. So no error in up to four characters passes, wherever they stand, and one in
2^20 of wilder ones; what is left of a whole code tells the edition.

Sheets printed before have an older code, of as many characters, which is still read: 10 bits for the edition, 2 for the
concept, 15 for the hand, 3 for the grids, and 10 that make the whole a multiple of 1021, a prime. There, one in a thousand
wilder errors passed.

Control tiles are in neither: what a share code carries is the labels of unknown tiles only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, reduce

from widgets.learning.codes.deals import HANDS
from widgets.learning.codes.sharecode import ALPHABET, CONCEPTS, LABELS, read_values
from widgets.learning.codes.shared import ShareCodeError, SharedRound, SharedSession, concept_error

MOST_GRIDS = 8
RUN = 110  # hands of one printing: the whole balanced design of deals.py
_LENGTH = 8
_OLDER_CHECK_BITS = 10
_PRIME = 1021
_EDITIONS = 1024


@dataclass(frozen=True)
class PaperSheet:
    """Which unknown tiles a printed sheet shows: those of the first ``grids`` blocks of a hand."""

    edition: int
    concept: str
    hand: int
    grids: int

    @property
    def number(self) -> int:
        """What is printed as « Feuille 7 »."""
        return self.hand % RUN + 1


def hands_of(seed: int, sheets: int) -> range:
    """Return the hands of one printing; every run of 110 begins the same balanced design anew."""
    if not 1 <= sheets <= RUN:
        raise ValueError(f"Une impression compte de 1 à {RUN} feuilles, pas {sheets}.")
    first = seed % (HANDS // RUN) * RUN
    return range(first, first + sheets)


def encode_sheet_code(sheet: PaperSheet) -> str:
    """Return the code that is printed on a sheet."""
    number = (_kind(sheet.edition) << 1 | CONCEPTS.index(sheet.concept)) << 18 | sheet.hand << 3 | sheet.grids - 1
    data = _characters(number, 4)
    values = [*data, *_remainder([*_characters(sheet.edition, 2), *data])]
    characters = [ALPHABET[value] for value in values]
    return "".join(characters[:4]) + "-" + "".join(characters[4:])


def decode_sheet_code(code: str, edition: int) -> PaperSheet:
    """Return the sheet of that edition which a code names; ``ShareCodeError``, for readers, if it names none."""
    values = read_values(code)
    if not values:
        raise ShareCodeError("empty", "Tapez le code imprimé en haut de la feuille.")
    if len(values) != _LENGTH:
        raise ShareCodeError("length", f"Un code de feuille a {_LENGTH} caractères\u00a0: celui-ci en a {len(values)}.")
    sheets = [sheet for sheet in (_older(values), _newer(values)) if sheet]
    if not sheets:
        raise ShareCodeError("checksum", "Ce code de feuille contient une faute de frappe.")
    sheet = next((sheet for sheet in sheets if sheet.edition == edition), None)
    if sheet is None:
        raise ShareCodeError(
            "edition", "Cette feuille vient d’une autre édition du livre\u00a0: ses images ne sont pas les mêmes."
        )
    if not sheet.concept:
        raise concept_error()
    return sheet


def _newer(values: Sequence[int]) -> PaperSheet | None:
    edition = _editions().get(tuple(_remainder(values)))
    number = _number(values[:4])
    if edition is None or number >> 19 != _kind(edition):
        return None
    return PaperSheet(edition, CONCEPTS[number >> 18 & 1], number >> 3 & HANDS - 1, (number & 7) + 1)


def _older(values: Sequence[int]) -> PaperSheet | None:
    """What a code of the older kind names; its concept is "" if it is none of ours."""
    whole = _number(values)
    if whole % _PRIME:
        return None
    number = whole >> _OLDER_CHECK_BITS
    concept = (*CONCEPTS, "", "")[number >> 18 & 3]
    return PaperSheet(number >> 20, concept, number >> 3 & HANDS - 1, (number & 7) + 1)


def _kind(edition: int) -> int:
    """What codes of the newer kind begin with."""
    return 1 - (edition >> 9)


def _characters(number: int, count: int) -> list[int]:
    return [number >> 5 * i & 31 for i in reversed(range(count))]


def _number(values: Sequence[int]) -> int:
    return reduce(lambda number, value: number << 5 | value, values, 0)


# Powers of 2 in GF(32), twice, so that sums of two logarithms need no remainder; and the generator, the product of
# x - 2^i for i from 1 to 4, without its first coefficient.
_POWERS = [1]
for _ in range(61):
    _POWERS.append(_POWERS[-1] << 1 ^ (0b100101 if _POWERS[-1] & 16 else 0))
_LOGARITHM = {power: i for i, power in enumerate(_POWERS[:31])}
_GENERATOR = (30, 6, 9, 17)


def _times(a: int, b: int) -> int:
    return _POWERS[_LOGARITHM[a] + _LOGARITHM[b]] if a and b else 0


def _remainder(values: Sequence[int]) -> list[int]:
    """The four characters that, after these, make a word of the code."""
    left = [0, 0, 0, 0]
    for value in values:
        top = value ^ left[0]
        left = [a ^ _times(top, b) for a, b in zip([*left[1:], 0], _GENERATOR)]
    return left


@cache
def _editions() -> dict[tuple[int, ...], int]:
    """{what is left of a whole code that lacks its edition: that edition}."""
    return {tuple(_remainder([*_characters(edition, 2), *[0] * _LENGTH])): edition for edition in range(_EDITIONS)}


def sheet_session(sheet: PaperSheet, ticks: Sequence[Sequence[bool]], seconds: int = 0) -> SharedSession:
    """Return what a filled sheet says, to be encoded as a share code.

    ``ticks`` holds six marks a grid, in dealt order. A grid without any was left out, not answered: every one shows
    the concept somewhere. ``ValueError`` if nothing is ticked at all.
    """
    if len(ticks) != sheet.grids or any(len(grid) != LABELS for grid in ticks):
        raise ValueError(f"Il faut {sheet.grids} grilles de {LABELS} images.")
    rounds = tuple(SharedRound(i, tuple(map(bool, grid))) for i, grid in enumerate(ticks) if any(grid))
    if not rounds:
        raise ValueError("Rien n’est coché sur cette feuille.")
    return SharedSession(sheet.edition, sheet.concept, sheet.hand, rounds, seconds)
