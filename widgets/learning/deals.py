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

from collections.abc import Sequence
from math import gcd

import numpy as np

BLOCK = 6
POOL = 11 * BLOCK
HANDS = 1 << 15
_SCATTER = 20011  # odd, hence one-to-one modulo HANDS: the order after the pool is unrelated to the pool's
_GOLDEN = (3 - 5**0.5) / 2  # steps of this share of a circle fill it most evenly


def deal(hand: int, count: int, pool: int = POOL) -> np.ndarray:
    """Return the order in which one student gets the tiles.

    Parameters
    ----------
    hand : 0 to HANDS - 1.
    count : number of unlabelled tiles; those beyond the last whole block are never dealt.
    pool : how many of the first are the class's common pool, rounded down to whole blocks.

    Returns
    -------
    int array: places in the list of unlabelled tiles, six by six.
    """
    if not 0 <= hand < HANDS:
        raise ValueError(f"Une donne est un nombre de 0 à {HANDS - 1}, pas {hand}.")
    blocks = count // BLOCK
    first = min(pool // BLOCK, blocks)
    shared = _turn(hand, first)
    later = first + _turn(hand * _SCATTER % HANDS, blocks - first)
    return (np.concatenate([shared, later])[:, None] * BLOCK + np.arange(BLOCK)).ravel()


def labelled_tiles(rounds: Sequence, order: Sequence) -> list[tuple]:
    """Return (tile, label) for each label of a shared session's rounds, ``order`` being its dealt tiles."""
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
