"""Share codes: a student's labels as a short text that can be read out, copied on paper or pasted.

Specification (version 1), which ``widgets/labs/shared/sharecode.js`` follows to the letter
---------------------------------------------------------------------------------------
A code is a sequence of characters of 5 bits each, from the 32 of ``ALPHABET`` (Crockford's: no I, L, O or U). It
is shown in groups of four, joined by hyphens. Whoever reads it ignores case, spaces and dashes, and
takes O for 0, I and L for 1.

First come the data, the highest bit of each number first:

==========================  ====================================================================
bits                        meaning
==========================  ====================================================================
5                           version of this specification: 1. It is the first character.
10                          edition of the tiles, see `short_edition`
5                           concept: its place in ``CONCEPTS``
15                          hand: what the student's order of tiles follows from (``deals.deal``)
6                           number R of accepted grids, less one: R is 1 to 64
13                          seconds spent on accepted grids, together; 8191 stands for more
6                           number of refused grids; 63 stands for more
13, absent if none refused  seconds spent on refused grids, together; 8191 stands for more
one for each position       1 where the student labelled the block at that position of the deal, 0
                            where not (refused grids), up to the last one labelled: R ones in all
6 for each 1                the labels of that block's tiles, in dealt order; 1 for "present"
0 to 4                      zeros, up to a whole character
==========================  ====================================================================

Positions, rather than the history of attempts, say which tiles the labels belong to: they stay true
whatever was refused, undone and answered again.

Six check characters follow: the checksum of Bech32m (BIP-173 and BIP-350: a BCH code over GF(32)) without its prefix,
that is ``polymod(data + check) == 0x2BC830A3``. At these lengths no error in up to three characters
passes (tests go through all of them, up to the longest code), and one in 2^30 of wilder ones. Later versions
keep alphabet and checksum, so that an unknown version is told from a slip.

A code tells nothing about the person. Ten accepted grids take 32 characters, and no more than 40 as long as at
most 27 others were refused; the longest code has 111.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import reduce
from operator import xor

from widgets.learning.arguments import number, shown, whole
from widgets.learning.codes.bits import Bits
from widgets.learning.codes.shared import ShareCodeError, SharedRound, SharedSession, concept_error, content_error
from widgets.learning.repeatable import text_hash

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CONCEPTS = ("crosswalk", "traffic-light")  # append only: codes hold places in this list
VERSION = 1
MOST_ROUNDS = 64
LABELS = 6
GROUP = 4
MOST_SECONDS = (1 << 13) - 1
MOST_REFUSED = (1 << 6) - 1

_CHECK = 6
_HEADER = 7  # characters: version, edition, concept, hand
SHORTEST = _HEADER + _CHECK + 1
LONGEST = 111
_LONGEST_TEXT = 1000  # a bound on the work that a pasted text may ask for
_SIX = [tuple(bool(number >> i & 1) for i in reversed(range(LABELS))) for number in range(1 << LABELS)]
VALUES = {character: value for value, character in enumerate(ALPHABET)}
VALUES |= {character.lower(): value for character, value in VALUES.items()}
VALUES |= dict.fromkeys("Oo", 0) | dict.fromkeys("IiLl", 1)
# What a code may be broken at, and what may stand inside a word of it: for classes of regular expressions.
SPACES = "\t-\r \x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
DASHES = "._\xad\xb7\u200b-\u2015\u2022\u202a-\u202e\u2060-\u206f\u2212\ufe00-\ufe0f\ufe58\ufe63\uff0d-"
_IGNORED = re.compile(f"[{SPACES}{DASHES}]")


def short_edition(page: Mapping[str, object]) -> int:
    """Return the number that names an edition of the tiles in share codes.

    Parameters
    ----------
    page : dict
        What ``load_page`` returns.

    Returns
    -------
    int
        0 to 1023: ten bits of a hash of the tiles' names and public answers.

    Raises
    ------
    ValueError
        If it is anything else.

    Examples
    --------
    >>> 0 <= short_edition(load_page()) < 1024
    True
    """
    parts = ("version", "control", "unlabelled", "test", "truth")
    if not isinstance(page, Mapping) or not all(part in page for part in parts):
        raise ValueError("short_edition se fait de ce que donne load_page().")
    named = [page[part] for part in parts]
    return text_hash(json.dumps(named, separators=(",", ":"), ensure_ascii=False)) & 1023


def encode_share_code(session: SharedSession) -> str:
    """Return the code of a session.

    Seconds are rounded to whole ones; seconds and refusals beyond what a code holds are cut.

    Parameters
    ----------
    session : SharedSession
        What the code is to carry.

    Returns
    -------
    str
        Groups of four characters joined by hyphens, 111 characters at most without these.

    Raises
    ------
    ShareCodeError
        ("content" or "concept") For a session that no code can carry.

    References
    ----------
    Crockford's base 32, without I, L, O and U; its last six characters are the checksum of Bech32m (BIP-350, 2021).

    Examples
    --------
    >>> grid = SharedRound(0, (True, False, False, True, False, False))
    >>> encode_share_code(SharedSession(700, "crosswalk", 7, (grid,), seconds=12))
    '1NW0-0070-00R0-S03M-PP4A'
    """
    _check_session(session)
    rounds = session.rounds
    positions = [one.position for one in rounds]
    refused = min(int(session.refused), MOST_REFUSED)
    bits = Bits()
    bits.put(VERSION, 5)
    bits.put(session.edition, 10)
    bits.put(CONCEPTS.index(session.concept), 5)
    bits.put(session.hand, 15)
    bits.put(len(rounds) - 1, 6)
    bits.put(_whole_seconds(session.seconds), 13)
    bits.put(refused, 6)
    if refused:
        bits.put(_whole_seconds(session.refused_seconds), 13)
    for position in range(positions[-1] + 1):
        bits.put(position in positions, 1)
    for one in rounds:
        for label in one.labels:
            bits.put(bool(label), 1)
    data = bits.characters()
    return in_groups("".join(ALPHABET[value] for value in data + _check(data)))


def in_groups(code: str) -> str:
    """Return the characters of a code as it is written down, in groups with dashes between."""
    return "-".join(code[i : i + GROUP] for i in range(0, len(code), GROUP))


def _check_session(session: SharedSession) -> None:
    """Raise ``ShareCodeError`` that says which part of a session no code can carry."""
    if not isinstance(session, SharedSession):
        raise content_error(f"Il faut une SharedSession, pas un objet de type {type(session).__name__}.")
    if session.concept not in CONCEPTS:
        raise concept_error()
    rounds = session.rounds
    if not 1 <= len(rounds) <= MOST_ROUNDS:
        raise content_error(f"Un code porte de 1 à {MOST_ROUNDS} grilles, pas {len(rounds)}.")
    try:
        whole("edition", session.edition, most=(1 << 10) - 1)
        whole("hand", session.hand, most=(1 << 15) - 1)
        whole("refused", session.refused)
        number("seconds", session.seconds, least=0)
        number("refused_seconds", session.refused_seconds, least=0)
        positions = [whole("position", one.position, most=MOST_ROUNDS - 1) for one in rounds]
    except ValueError as error:
        raise content_error(str(error)) from None
    if any(a >= b for a, b in zip(positions, positions[1:])):
        raise content_error("Les grilles se suivent par position, chacune une seule fois.")
    for one in rounds:
        if len(one.labels) != LABELS or any(label not in (0, 1) for label in one.labels):
            raise content_error(
                f"La grille {one.position} a pour étiquettes {shown(one.labels)}\u00a0: il en faut {LABELS}, True ou False."
            )


def decode_share_code(code: str, edition: int | None = None) -> SharedSession:
    """Return what a code carries.

    Parameters
    ----------
    code : str
        A share code. Case, spaces and dashes do not count; O is read as 0, I and L as 1.
    edition : int, optional
        The edition of the tiles that the code must be about (see ``short_edition``).

    Returns
    -------
    SharedSession
        One student's labels.

    Raises
    ------
    ShareCodeError
        For anything that ``encode_share_code`` cannot have written and, where ``edition`` is given, for codes of
        another edition of the tiles. Slips in up to three characters are always seen.

    Examples
    --------
    >>> decode_share_code("1nwo oo7o oor0 so3m pp4a").rounds[0].labels
    (True, False, False, True, False, False)
    """
    values = _read_characters(code)
    if remainder_of(values) != SEALED:
        raise ShareCodeError("checksum", "Ce code contient une faute de frappe, ou il en manque un morceau.")
    return session_of(values, edition)


def session_of(values: Sequence[int], edition: int | None = None) -> SharedSession:
    """Return what a code carries whose checksum has been seen to be right."""
    bits = Bits(values[:-_CHECK])
    version = bits.take(5)
    if version != VERSION:
        raise ShareCodeError(
            "version", f"Ce code vient d’une autre version du livre (format {version} au lieu de {VERSION})."
        )
    found = bits.take(10)
    if edition is not None and found != edition:
        raise ShareCodeError(
            "edition", "Ce code vient d’une autre édition du livre\u00a0: ses images ne sont pas les mêmes."
        )
    concept = bits.take(5)
    if concept >= len(CONCEPTS):
        raise concept_error()
    hand = bits.take(15)
    count = bits.take(6) + 1
    seconds = bits.take(13)
    refused = bits.take(6)
    refused_seconds = bits.take(13) if refused else 0
    positions, position = list[int](), 0
    while len(positions) < count and position < MOST_ROUNDS:
        if bits.take(1):
            positions.append(position)
        position += 1
    if len(positions) < count:
        raise content_error()
    rounds = tuple(SharedRound(position, _SIX[bits.take(LABELS)]) for position in positions)
    bits.finish()
    return SharedSession(found, CONCEPTS[concept], hand, rounds, seconds, refused, refused_seconds)


def read_values(code: str) -> list[int]:
    """Return the characters of a text as numbers of five bits; those that stand for none raise ``ShareCodeError``."""
    text = _IGNORED.sub("", code[:_LONGEST_TEXT])
    for character in text:
        if character not in VALUES:
            raise ShareCodeError(
                "character", f"Le caractère «\u202f{character}\u202f» n’existe pas dans un code de partage."
            )
    return [VALUES[character] for character in text]


def _read_characters(code: str) -> list[int]:
    if not isinstance(code, str):
        raise ShareCodeError("empty", "Un code de partage est un texte\u00a0: écrivez-le entre guillemets.")
    values = read_values(code)
    if not values:
        raise ShareCodeError("empty", "Il n’y a pas de code ici.")
    if not SHORTEST <= len(values) <= LONGEST or len(code) > _LONGEST_TEXT:
        size = "long" if len(values) > LONGEST or len(code) > _LONGEST_TEXT else "court"
        raise ShareCodeError("length", f"Ce texte est trop {size} pour un code de partage.")
    return values


SEALED = 0x2BC830A3  # the remainder of a whole code
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
TERMS = [reduce(xor, (term for i, term in enumerate(_GENERATOR) if top >> i & 1), 0) for top in range(32)]


def remainder_after(remainder: int, value: int) -> int:
    """What is left of the values so far, a polynomial over GF(32), by BIP-173's generator; it starts from 1."""
    return (remainder & 0x1FFFFFF) << 5 ^ value ^ TERMS[remainder >> 25]


def remainder_of(values: Sequence[int]) -> int:
    return reduce(remainder_after, values, 1)


def _check(data: list[int]) -> list[int]:
    remainder = remainder_of([*data, *[0] * _CHECK]) ^ SEALED
    return [remainder >> 5 * (_CHECK - 1 - i) & 31 for i in range(_CHECK)]


def _whole_seconds(seconds: float) -> int:
    return min(int(seconds + 0.5), MOST_SECONDS)
