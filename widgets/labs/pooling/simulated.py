"""A simulated class, to try the page with and to set one's own code beside: nobody clicked these labels.

Twenty-four simulated students label real tiles, in the order that a hand deals them, as the students of a class would. What each
is like is our choice, stated in `HABITS` and on the page: how often an answer is right, and how long a grid takes. An answer is
right or wrong by a draw of its own; so are those to a grid's control tiles, and a grid with a wrong one is refused: its time counts,
its labels do not.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np

from widgets.labs.tiles import read_tileset, tiles_edition
from widgets.learning.codes.deals import BLOCK, HANDS, deal
from widgets.learning.codes.sharecode import CONCEPTS, encode_share_code
from widgets.learning.codes.shared import SharedRound, SharedSession
from widgets.learning.images.tiles import load_tiles
from widgets.learning.repeatable import draws

SEED = "classe simulée"
GRIDS = 6  # accepted, each
CONTROLS = 3  # control tiles of a grid
_MOST_TRIES = 1000


@dataclass(frozen=True)
class Habit:
    """`count` students who are right with the chance `KINDS[kind]` and take `seconds` for a grid."""

    kind: str
    count: int
    seconds: int


HABITS = (Habit("careful", 14, 20), Habit("hurried", 8, 10), Habit("random", 2, 5))


def simulated_class() -> dict[str, object]:
    """Return what a page knows of the simulated class: `codes` by concept, and the `habits` behind them."""
    from widgets.learning.crowdsourcing.crowd import KINDS  # here: it brings pandas, which other labs do without

    habits = [{"count": one.count, "right": KINDS[one.kind], "seconds": one.seconds} for one in HABITS]
    return {"codes": simulated_codes(), "habits": habits, "grids": GRIDS}


@functools.cache
def simulated_codes() -> dict[str, list[str]]:
    """Return the share codes of the simulated class, by concept; the same in every build of an edition of the tiles."""
    return {
        concept: [_code(concept, habit, at) for habit in HABITS for at in range(habit.count)] for concept in CONCEPTS
    }


def _code(concept: str, habit: Habit, at: int) -> str:
    name = f"{SEED}/{concept}/{habit.kind}-{at + 1}"
    from widgets.learning.crowdsourcing.crowd import KINDS

    chance = KINDS[habit.kind]
    hand = int(draws(f"{name}/main", 1)[0] * HANDS)
    tiles = read_tileset()["unlabelled"]
    order = [tiles[place] for place in deal(hand, len(tiles))[: GRIDS * BLOCK]]
    right = draws(f"{name}/réponses", len(order)) < chance
    labels = np.where(right, _truth(concept)[order], ~_truth(concept)[order]).reshape(GRIDS, BLOCK)
    passed = (draws(f"{name}/témoins", _MOST_TRIES * CONTROLS) < chance).reshape(-1, CONTROLS).all(axis=1)
    refused = int(np.flatnonzero(passed)[GRIDS - 1]) + 1 - GRIDS
    session = SharedSession(
        edition=tiles_edition(),
        concept=concept,
        hand=hand,
        rounds=tuple(SharedRound(i, tuple(map(bool, said))) for i, said in enumerate(labels)),
        seconds=GRIDS * habit.seconds,
        refused=refused,
        refused_seconds=refused * habit.seconds,
    )
    return encode_share_code(session)


@functools.cache
def _truth(concept: str):
    tiles = load_tiles()
    return tiles[tiles.concept == concept].set_index("tile").present
