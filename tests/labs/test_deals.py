"""The page deals the hands that the notebooks know, and finds each label's tile again."""

from __future__ import annotations

import pytest

from widgets.learning.codes.deals import BLOCK, HANDS, POOL, deal

DEALS = "widgets/labs/shared/deals.js"


def test_hands_are_the_same(module):
    cases = [
        [hand, count, pool]
        for hand in (*range(0, HANDS, 997), HANDS - 1)
        for count, pool in ((300, POOL), (300, 60), (60, POOL), (100, 48), (17, 6), (5, POOL), (0, POOL))
    ]
    theirs = module(DEALS).eval("(m, cases) => cases.map((given) => m.deal(...given))", cases)
    assert theirs == [deal(*case).tolist() for case in cases]
    assert module(DEALS).eval("(m) => [m.BLOCK, m.POOL, m.HANDS]") == [BLOCK, POOL, HANDS]
    assert module(DEALS).eval("(m) => m.deal(3, 300)") == deal(3, 300).tolist()


@pytest.mark.parametrize("hand", [-1, HANDS, 1.5, None])
def test_there_is_no_such_hand(module, hand):
    refusal = "(m, hand) => { try { m.deal(hand, 60); } catch (error) { return error.name; } }"
    assert module(DEALS).eval(refusal, hand) == "RangeError"


def test_drawn_hands_are_hands(module):
    hands = module(DEALS).eval("(m) => Array.from({ length: 300 }, m.drawHand)")
    assert all(0 <= hand < HANDS for hand in hands)
    assert len(set(hands)) > 250


def answers(order, *positions):
    """Accepted grids at these positions, tiles in the disorder of a grid; every third tile is present."""
    return [
        [{"tile": tile, "label": tile % 3 == 0} for tile in reversed(order[p * BLOCK : (p + 1) * BLOCK])]
        for p in positions
    ]


def test_grids_become_rounds_and_rounds_labels_again(module):
    order = deal(99, 300).tolist()
    rounds = module(DEALS).call("placedRounds", answers(order, 0, 4, 2), order)
    assert [one["position"] for one in rounds] == [0, 2, 4]
    assert rounds[1]["labels"] == [tile % 3 == 0 for tile in order[12:18]]
    found = module(DEALS).call("labelledTiles", rounds, order)
    assert found == [{"tile": t, "label": t % 3 == 0} for p in (0, 2, 4) for t in order[p * BLOCK : (p + 1) * BLOCK]]


def test_grids_that_were_not_dealt_have_no_place(module):
    order = deal(99, 300).tolist()
    across = answers(order[3:], 0)
    assert module(DEALS).call("placedRounds", across, order) is None
    assert module(DEALS).call("placedRounds", answers(list(range(400, 406)), 0), order) is None
    assert module(DEALS).call("placedRounds", [answers(order, 0)[0][:5]], order) is None
    assert module(DEALS).call("placedRounds", [[]], order) is None


def test_rounds_beyond_the_deal_have_no_tiles(module):
    rounds = [{"position": 3, "labels": [True] * 6}]
    assert module(DEALS).call("labelledTiles", rounds, list(range(18))) is None


def test_the_last_block_of_the_deal_has_its_tiles(module):
    rounds = [{"position": 2, "labels": [True] * 6}]
    found = module(DEALS).call("labelledTiles", rounds, list(range(18)))
    assert [one["tile"] for one in found] == list(range(12, 18))
