"""Sheets of the unplugged CAPTCHA: the code printed on each, and from its ticks to a share code.

A printed sheet is a *hand* (see ``deals``) and its first grids: six unknown tiles each, in dealt order. Its code of eight
characters, in two groups of four, says which, so that the page « Mettre la classe en commun » can show the same
tiles again and take the ticks down (``widgets/labs/shared/sheetcode.js`` follows this to the letter). In the alphabet of
share codes, the highest bit of each number first:

====  ==============================================
bits  meaning
====  ==============================================
10    edition of the tiles, see ``short_edition``
2     concept: its place in ``CONCEPTS``
15    hand
3     number of grids, less one
10    what makes the whole a multiple of 1021, a prime
====  ==============================================

So no single wrong character passes, nor two neighbours that changed places. Control tiles are not in it: what a
share code carries is the labels of unknown tiles only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from widgets.learning.codes.deals import HANDS
from widgets.learning.codes.sharecode import ALPHABET, CONCEPTS, LABELS, read_values
from widgets.learning.codes.shared import ShareCodeError, SharedRound, SharedSession, concept_error

MOST_GRIDS = 8
RUN = 110  # hands of one printing: the whole balanced design of deals.py
_LENGTH = 8
_CHECK_BITS = 10
_PRIME = 1021


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
    number = sheet.edition << 2 | CONCEPTS.index(sheet.concept)
    number = (number << 15 | sheet.hand) << 3 | sheet.grids - 1
    number <<= _CHECK_BITS
    number += -number % _PRIME
    characters = [ALPHABET[number >> 5 * i & 31] for i in reversed(range(_LENGTH))]
    return "".join(characters[:4]) + "-" + "".join(characters[4:])


def decode_sheet_code(code: str, edition: int | None = None) -> PaperSheet:
    """Return the sheet that a code names; ``ShareCodeError``, for readers, if it names none."""
    values = read_values(code)
    if not values:
        raise ShareCodeError("empty", "Tapez le code imprimé en haut de la feuille.")
    if len(values) != _LENGTH:
        raise ShareCodeError("length", f"Un code de feuille a {_LENGTH} caractères\u00a0: celui-ci en a {len(values)}.")
    number = 0
    for value in values:
        number = number << 5 | value
    if number % _PRIME:
        raise ShareCodeError("checksum", "Ce code de feuille contient une faute de frappe.")
    number >>= _CHECK_BITS
    found, concept = number >> 20, number >> 18 & 3
    if edition is not None and found != edition:
        raise ShareCodeError(
            "edition", "Cette feuille vient d’une autre édition du livre\u00a0: ses images ne sont pas les mêmes."
        )
    if concept >= len(CONCEPTS):
        raise concept_error()
    return PaperSheet(found, CONCEPTS[concept], number >> 3 & HANDS - 1, (number & 7) + 1)


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
