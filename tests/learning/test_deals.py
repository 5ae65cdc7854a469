"""Deals: a class's labels meet on the same tiles, evenly, whoever draws which hand."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import numpy as np
import pytest

from widgets.learning.codes.deals import BLOCK, HANDS, POOL, deal, labelled_tiles
from widgets.learning.codes.sharecode import SharedRound

TILES = 300
BLOCKS = POOL // BLOCK


def votes_per_tile(hands, rounds) -> np.ndarray:
    """How many labels each tile of the pool gets from students who each do so many rounds."""
    served = np.concatenate([deal(hand, TILES)[: rounds * BLOCK] for hand in hands])
    return np.bincount(served, minlength=TILES)[:POOL]


def classes(students, count=200):
    rng = np.random.default_rng(students)
    return [rng.integers(HANDS, size=students) for _ in range(count)]


@pytest.mark.parametrize("hand", [0, 1, 12345, HANDS - 1])
@pytest.mark.parametrize(("count", "pool"), [(300, POOL), (300, 60), (30, POOL), (17, POOL), (5, POOL), (300, 0)])
def test_a_deal_serves_every_whole_block_once_the_pool_first(hand, count, pool):
    order = deal(hand, count, pool)
    whole = count // BLOCK * BLOCK
    assert sorted(order) == list(range(whole))
    assert set(order[: min(pool, whole)]) == set(range(min(pool, whole)))
    assert (order.reshape(-1, BLOCK) == order[::BLOCK, None] + np.arange(BLOCK)).all()


def test_over_all_orders_each_block_and_each_pair_is_served_equally_often():
    orders = [deal(hand, POOL)[::BLOCK] // BLOCK for hand in range(BLOCKS * (BLOCKS - 1))]
    assert len({tuple(order) for order in orders}) == len(orders)
    for rounds in range(1, BLOCKS):
        blocks = Counter(block for order in orders for block in order[:rounds])
        pairs = Counter(pair for order in orders for pair in combinations(sorted(order[:rounds]), 2))
        assert len(set(blocks.values())) == 1
        assert len(pairs) in (0, BLOCKS * (BLOCKS - 1) // 2) and len(set(pairs.values())) <= 1


@pytest.mark.parametrize("rounds", [5, 7, 10])
@pytest.mark.parametrize("students", [10, 15, 20, 25, 30, 35])
def test_with_random_hands_each_tile_gets_several_votes(students, rounds):
    counts = np.array([votes_per_tile(hands, rounds) for hands in classes(students)])
    share = rounds / BLOCKS
    assert counts.mean() == pytest.approx(students * share, rel=0.02)
    # No more uneven than if each student had covered each block with the same chance, independently.
    assert counts.std(axis=1).mean() < 1.05 * (students * share * (1 - share)) ** 0.5
    few = 1 if students * rounds < 100 else 3
    assert np.mean(counts.min(axis=1) >= few) >= 0.95


@pytest.mark.parametrize("rounds", [5, 7, 10])
@pytest.mark.parametrize("students", range(10, 36))
def test_with_hands_counted_out_the_pool_is_all_but_even(students, rounds):
    counts = votes_per_tile(range(students), rounds)
    assert counts.max() - counts.min() <= 3
    assert counts.min() >= students * rounds / BLOCKS - 2


def test_neighbours_do_not_begin_with_the_same_grid():
    starts = [deal(hand, TILES)[0] for hand in range(BLOCKS)]
    assert len(set(starts)) == BLOCKS


def test_students_who_finish_the_pool_spread_over_the_other_tiles():
    later = np.concatenate([deal(hand, TILES)[POOL : POOL + 5 * BLOCK] for hand in range(0, HANDS, 101)])
    counts = np.bincount(later, minlength=TILES)[POOL:]
    assert counts.min() > 0.7 * counts.mean()


def test_labels_find_their_tiles_again():
    order = [f"t{i}" for i in deal(77, TILES)]
    rounds = [SharedRound(2, (True, False, False, True, False, True))]
    assert labelled_tiles(rounds, order) == list(zip(order[12:18], rounds[0].labels, strict=True))
    with pytest.raises(ValueError, match="cette série"):
        labelled_tiles(rounds, order[:12])


@pytest.mark.parametrize("hand", [-1, HANDS])
def test_there_is_no_such_hand(hand):
    with pytest.raises(ValueError, match="donne"):
        deal(hand, TILES)
