"""Which unknown tiles a student gets, in what order, so that a class's labels meet on the same tiles.

No server deals the tiles out: each student has a *hand*, a number from 0 to 32767 drawn by their own device,
and the order follows from it. The tiles are cut in blocks of six, in serving order. The first eleven
blocks (66 tiles) are the class's common pool: everyone works through it first, from another start and
with another stride. Then come the other blocks, in an order that follows from the hand too.

Eleven being prime, the starts and strides make a balanced design: over the 11 x 10 different orders, after
any number of rounds, every block has been served equally often and so has every pair of blocks.
Random hands are a sample of it; hands counted 0, 1, 2… in a class are nearly even at once. Ten
students with five rounds each give a tile 4.5 votes on average, thirty-five with ten rounds give it 32.

``widgets/labs/shared/deals.js`` deals the same hands.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import gcd
from numbers import Integral
from typing import TypeVar

import numpy as np

from widgets.learning.arguments import whole
from widgets.learning.codes.shared import SharedRound

BLOCK = 6
POOL = 11 * BLOCK
HANDS = 1 << 15
_SCATTER = 20011  # odd, hence one-to-one modulo HANDS: the order after the pool is unrelated to the pool's
_GOLDEN = (3 - 5**0.5) / 2  # steps of this share of a circle fill it most evenly

Tile = TypeVar("Tile")


def deal(hand: int, count: int, pool: int = POOL) -> np.ndarray:
    """Return the order in which one student gets the tiles.

    Everyone first goes through the common pool, from another start and with another stride, so that a
    class's labels soon meet on the same tiles, evenly.

    Parameters
    ----------
    hand : int
        The student's number, 0 to 32767.
    count : int
        Number of unlabelled tiles; those beyond the last whole block of six are never dealt.
    pool : int
        How many of the first are the common pool, rounded down to whole blocks of six.

    Returns
    -------
    ndarray
        Ints, shape (count,) rounded down to whole blocks: places in the list of unlabelled tiles, six by six.

    Raises
    ------
    ValueError
        If the hand is none, or the counts are not whole numbers, 0 or more.

    Examples
    --------
    >>> deal(7, 300)[:6]
    array([36, 37, 38, 39, 40, 41])
    >>> sorted(deal(7, 300)) == list(range(300))
    True
    """
    if not isinstance(hand, Integral) or not 0 <= hand < HANDS:
        raise ValueError(f"Une donne est un nombre entier de 0 à {HANDS - 1}, pas {hand!r}.")
    hand, count, pool = int(hand), whole("count", count), whole("pool", pool)
    blocks = count // BLOCK
    first = min(pool // BLOCK, blocks)
    shared = _turn(hand, first)
    later = first + _turn(hand * _SCATTER % HANDS, blocks - first)
    return (np.concatenate([shared, later])[:, None] * BLOCK + np.arange(BLOCK)).ravel()


def labelled_tiles(rounds: Sequence[SharedRound], order: Sequence[Tile]) -> list[tuple[Tile, bool]]:
    """Return the labels that a share code carries, with the tiles that they belong to.

    Parameters
    ----------
    rounds : sequence of SharedRound
        The session's rounds.
    order : sequence
        The tiles in the order in which the session's hand deals them (see ``deal``).

    Returns
    -------
    list of tuple
        (tile, label) for each label, six for each round.

    Raises
    ------
    ValueError
        If a round lies beyond the last dealt tile.

    Examples
    --------
    >>> session = decode_share_code("1NW0-0070-00R0-S03M-PP4A")
    >>> tiles = load_page()["unlabelled"]
    >>> order = [tiles[place] for place in deal(session.hand, len(tiles))]
    >>> [label for tile, label in labelled_tiles(session.rounds, order)]
    [True, False, False, True, False, False]
    """
    if any((one.position + 1) * BLOCK > len(order) for one in rounds):
        raise ValueError("Ce code parle d’images que cette série ne contient pas.")
    return [(order[one.position * BLOCK + i], label) for one in rounds for i, label in enumerate(one.labels)]


def _turn(number: int, blocks: int) -> np.ndarray:
    """Return all blocks once, from a start and by a stride that both follow from the number."""
    if blocks < 2:
        return np.arange(blocks)
    strides = [stride for stride in range(1, blocks) if gcd(stride, blocks) == 1]
    step = min(strides, key=lambda stride: abs(stride - blocks * _GOLDEN))
    start = number * step % blocks
    stride = strides[number // blocks % len(strides)]
    return (start + np.arange(blocks) * stride) % blocks
