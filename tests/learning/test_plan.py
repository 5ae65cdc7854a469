"""The plan is balanced, its concepts are independent, its rounds are mixed."""

import numpy as np
import pytest

from widgets.learning.images.plan import ROUND, SIZES, plan_tiles
from widgets.learning.images.scenery.scenes import CONCEPTS

SEEDS = range(4)


def truths(tiles):
    return np.array([[tile.present[concept] for concept in CONCEPTS] for tile in tiles])


@pytest.mark.parametrize("seed", SEEDS)
def test_each_split_is_balanced_and_concepts_are_independent(seed):
    for split, tiles in plan_tiles(seed, seed).items():
        shows = truths(tiles)
        corners = np.bincount(shows @ [1, 2], minlength=4)
        assert len(tiles) == SIZES[split]
        assert np.all(corners == len(tiles) // 4)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_round_holds_both_classes_of_both_concepts(seed):
    shows = truths(plan_tiles(seed, seed)["unlabelled"]).reshape(-1, ROUND, len(CONCEPTS))
    assert shows.sum(1).min() >= 2 and shows.sum(1).max() <= ROUND - 2


def test_the_number_of_positives_of_a_round_cannot_be_guessed():
    shows = truths(plan_tiles(0, 0)["unlabelled"]).reshape(-1, ROUND, len(CONCEPTS))
    assert set(shows.sum(1).ravel()) == {2, 3, 4}


def test_names_and_numbers_are_unique_and_names_tell_nothing():
    tiles = [tile for split in plan_tiles(0, 0).values() for tile in split]
    assert len({tile.name for tile in tiles}) == len({tile.number for tile in tiles}) == len(tiles)
    by_name = truths(sorted(tiles, key=lambda tile: tile.name))
    rank = np.arange(len(tiles))
    for concept in range(len(CONCEPTS)):
        assert abs(np.corrcoef(rank, by_name[:, concept])[0, 1]) < 0.15


def test_the_serving_seed_changes_the_order_only():
    first, second = (
        {split: [tile.name for tile in tiles] for split, tiles in plan_tiles(0, seed).items()} for seed in (0, 1)
    )
    assert first["test"] == second["test"] and first["control"] == second["control"]
    assert first["unlabelled"] != second["unlabelled"]
    assert set(first["unlabelled"]) == set(second["unlabelled"])
