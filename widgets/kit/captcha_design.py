"""The unplugged CAPTCHA on paper: which tiles stand on which sheet, and what a class does with them.

A sheet is a hand of the lab's deal (``widgets.learning.codes.deals``): its first four blocks of six unknown tiles, one in
each grid. Hands counted in a row are a balanced design, so that every tile of the common pool is voted on nearly as often
as any other, whatever the size of the class. A block is a *series*, A to K: who has series D on their sheet has
the same six unknown tiles in the same order.

Where the lab draws control tiles anew for each grid, a class has twelve for all sheets, three a grid: the teacher can
read their numbers out. Tiles are called by the number in their own name, which says nothing of them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from widgets.book.sessions.paper_pace import SERIES_OF_A_GROUP
from widgets.book.sessions.sheets import GROUPS
from widgets.learning.codes.deals import BLOCK, POOL, deal
from widgets.learning.codes.papersheets import PaperSheet, encode_sheet_code, hands_of
from widgets.learning.codes.sharecode import short_edition
from widgets.learning.images.tiles import load_page, load_tiles
from widgets.learning.repeatable import draws

GRIDS = 4
CELLS = 9
CONTROLS = CELLS - BLOCK
SERIES = "ABCDEFGHIJK"
CONCEPT = "crosswalk"
# Controls that show the concept, in each grid: one or two, as in the lab, and six in all.
PRESENT = (1, 1, 2, 2)


@dataclass(frozen=True)
class Grid:
    """Nine tiles in reading order; ``series`` is the letter of the six unknown ones' block."""

    series: str
    tiles: tuple[str, ...]


@dataclass(frozen=True)
class FilledSheet:
    """One pupil's page."""

    sheet: PaperSheet
    grids: tuple[Grid, ...]

    @property
    def code(self) -> str:
        return encode_sheet_code(self.sheet)


@dataclass(frozen=True)
class Design:
    """All the sheets of a printing. ``present`` says of every printed tile whether it shows the concept."""

    sheets: tuple[FilledSheet, ...]
    pool: tuple[str, ...]
    controls: tuple[str, ...]
    present: dict[str, bool]

    def series(self) -> dict[str, tuple[str, ...]]:
        """The six tiles of each series."""
        return {letter: self.pool[i * BLOCK : (i + 1) * BLOCK] for i, letter in enumerate(SERIES)}

    def holders(self) -> dict[str, list[int]]:
        """The numbers of the sheets that show each series."""
        return {
            letter: [one.sheet.number for one in self.sheets if letter in [grid.series for grid in one.grids]]
            for letter in SERIES
        }

    def shares(self) -> list[tuple[str, ...]]:
        """The series that each group of a class counts: the richest with the poorest, so that all have as much to read.

        One series, of the eleven, is nobody's.
        """
        shown = {letter: sum(self.present[tile] for tile in tiles) for letter, tiles in self.series().items()}
        ordered = sorted(SERIES, key=lambda letter: (-shown[letter], letter))[-GROUPS * SERIES_OF_A_GROUP :]
        half = len(ordered) // 2
        return sorted(tuple(sorted(pair)) for pair in zip(ordered[:half], reversed(ordered[half:]), strict=True))

    def votes(self) -> Counter[str]:
        """How many sheets ask of each unknown tile."""
        return Counter(tile for one in self.sheets for grid in one.grids for tile in grid.tiles if tile in self.pool)


def number_of(tile: str) -> int:
    return int(tile.removeprefix("t"))


def plan_sheets(seed: int, pupils: int) -> Design:
    """Deal tiles to ``pupils`` sheets; the same seed gives the same sheets, and more pupils only more of them."""
    page = load_page()
    table = load_tiles()
    present = table[table.concept == CONCEPT].set_index("tile").present.to_dict()
    pool = tuple(page["unlabelled"][:POOL])
    drawn = _shuffled(page["control"], f"{seed}/controls")
    half = GRIDS * CONTROLS // 2
    controls = [tile for tile in drawn if present[tile]][:half] + [tile for tile in drawn if not present[tile]][:half]
    edition = short_edition(page)
    sheets = []
    for hand in hands_of(seed, pupils):
        order = deal(hand, len(page["unlabelled"]))
        blocks = [[page["unlabelled"][place] for place in row] for row in order[: GRIDS * BLOCK].reshape(GRIDS, BLOCK)]
        letters = [SERIES[row[0] // BLOCK] for row in order[: GRIDS * BLOCK].reshape(GRIDS, BLOCK)]
        dealt = _deal_controls(controls, present, f"{seed}/{hand}")
        grids = tuple(
            Grid(letter, _mixed(block, own, f"{seed}/{hand}/{i}"))
            for i, (letter, block, own) in enumerate(zip(letters, blocks, dealt))
        )
        sheets.append(FilledSheet(PaperSheet(edition, CONCEPT, hand, GRIDS), grids))
    shown = {tile: bool(present[tile]) for tile in [*pool, *controls]}
    return Design(tuple(sheets), pool, tuple(sorted(controls)), shown)


def _deal_controls(controls: list[str], present: dict[str, bool], text: str) -> list[list[str]]:
    """Three controls for each grid, one or two of which show the concept."""
    order = _shuffled(controls, f"{text}/controls")
    yes = [tile for tile in order if present[tile]]
    no = [tile for tile in order if not present[tile]]
    dealt = []
    for count in _shuffled(PRESENT, f"{text}/present"):
        dealt.append([yes.pop() for _ in range(count)] + [no.pop() for _ in range(CONTROLS - count)])
    return dealt


def _mixed(block: list[str], controls: list[str], text: str) -> tuple[str, ...]:
    """Put the controls in drawn places; the unknown tiles keep their dealt order, which the pooling page shows too."""
    places = _shuffled(range(CELLS), f"{text}/places")[:CONTROLS]
    own = dict(zip(places, _shuffled(controls, f"{text}/order")))
    rest = iter(block)
    return tuple(own[place] if place in own else next(rest) for place in range(CELLS))


def _shuffled(items, text: str) -> list:
    """Shuffle with the book's own generator: no library may change the sheets of a seed."""
    listed = list(items)
    return [listed[i] for i in np.argsort(draws(text, len(listed)), kind="stable")]
