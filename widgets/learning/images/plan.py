"""Which tiles exist: what each shows, in which part of the lesson, in what serving order."""

from dataclasses import dataclass

import numpy as np

from widgets.learning.images.scenery.scenes import CONCEPTS

SIZES = {"control": 48, "unlabelled": 300, "test": 144}
ROUND = 6  # tiles served at a time


@dataclass(frozen=True, eq=False)  # hashable: each tile is its own
class Tile:
    """One tile to draw; ``name`` is opaque, ``number`` seeds its scene."""

    name: str
    number: int
    split: str
    present: dict[str, bool]


def plan_tiles(seed: int, serving_seed: int) -> dict[str, list[Tile]]:
    """Return the tiles of each split, in the order in which the page lists them.

    In every split a quarter of the tiles shows both concepts, a quarter neither and a quarter
    each one alone: both are balanced and neither says anything about the other. Unlabelled
    tiles come in serving order, every round of six holding both classes of both concepts.
    ``seed`` deals the same scenes out otherwise, ``serving_seed`` changes the serving order only.
    """
    rng = np.random.default_rng([seed, 1])
    total = sum(SIZES.values())
    names = rng.permutation(total)
    # Control tiles come first, being drawn clear; then each corner of the truth is dealt out.
    later = np.arange(SIZES["control"], total)
    dealt = np.concatenate([rng.permutation(later[later % 4 == corner]) for corner in range(4)])
    is_test = np.tile(np.arange(len(later) // 4) < SIZES["test"] // 4, 4)
    numbers = {
        "control": np.arange(SIZES["control"]),
        "unlabelled": dealt[~is_test],
        "test": dealt[is_test],
    }
    plan = {split: [_tile(names, n, split) for n in rng.permutation(numbers[split])] for split in SIZES}
    plan["unlabelled"] = _serve(plan["unlabelled"], np.random.default_rng([serving_seed, 3]))
    return plan


def _tile(names: np.ndarray, number: int, split: str) -> Tile:
    present = {concept: bool(number >> i & 1) for i, concept in enumerate(CONCEPTS)}
    return Tile(f"t{names[number]:04d}", int(number), split, present)


def _serve(tiles: list[Tile], rng: np.random.Generator) -> list[Tile]:
    """Shuffle tiles, then reshuffle pairs of rounds until each shows both classes of both concepts.

    A round keeps two to four tiles of each class: not always the same count, or readers would
    learn to guess it, but never a lopsided grid either.
    """
    shows = np.array([[tile.present[concept] for concept in CONCEPTS] for tile in tiles])
    rounds = rng.permutation(len(tiles)).reshape(-1, ROUND)

    def lopsided(row: np.ndarray) -> bool:
        return any(not 2 <= count <= ROUND - 2 for count in shows[row].sum(0))

    while bad := [i for i, row in enumerate(rounds) if lopsided(row)]:
        pair = [bad[0], rng.choice([i for i in range(len(rounds)) if i != bad[0]])]
        rounds[pair] = rng.permutation(rounds[pair].ravel()).reshape(2, ROUND)
    return [tiles[i] for i in rounds.ravel()]
