"""How long the steps on paper take, computed from what a class does in them: plans may give them no less.

The paces are estimates for a class that has never done it; the numbers of grids and tasks are the sheets' own
(`tests/kit/test_paper_pace.py` holds them to what is printed).

>>> minutes(tally_seconds(pupils=24)), minutes(tally_seconds(pupils=30))
(7, 7)
>>> minutes(slip_seconds())
9
"""

from __future__ import annotations

from math import ceil

from .sheets import GROUPS

EXPLAIN = 30  # seconds to say what to do

# Ticking: a class fills four grids of nine images.
GRIDS = 4
FILL_GRID = 75  # seconds to look at nine printed images and tick, nobody hurrying

# The tally: piles of sheets go from group to group, and each group takes the votes on its own two series of images down.
SERIES, SERIES_OF_A_GROUP, IMAGES = 11, 2, 6
FIND_GRID = 4  # seconds to find one's series on the next sheet
READ_VOTE = 2  # seconds to read out the number of a ticked image, and to put a stroke
TICKED = 4.5  # images that a grid shows what is asked for, the controls among them
PASS_PILE = 10  # seconds to hand the pile on
DECIDE = 3  # seconds to count the strokes of an image and write the majority

# The control: each pupil marks the twelve control images that are read out, and counts.
CONTROLS = 12
READ_CONTROL = 6  # seconds to read out a number and the right answer, and to find the image
COUNT = 60  # seconds to count faults and grids

# The day of work, and its slip.
WORK = 300
SLIP_LINES = 6
SLIP_LINE = 25  # seconds for a line of sums


def fill_seconds() -> float:
    return EXPLAIN + GRIDS * FILL_GRID


def tally_seconds(pupils: int) -> float:
    grids = ceil(pupils * GRIDS * SERIES_OF_A_GROUP / SERIES) + 1  # the design deals them evenly, but for one
    reading = grids * (FIND_GRID + TICKED * READ_VOTE)
    return EXPLAIN + reading + GROUPS * PASS_PILE + SERIES_OF_A_GROUP * IMAGES * DECIDE


def control_seconds() -> float:
    return EXPLAIN + CONTROLS * READ_CONTROL + COUNT


def slip_seconds() -> float:
    return 2 * EXPLAIN + WORK + SLIP_LINES * SLIP_LINE


def minutes(seconds: float) -> int:
    """Whole minutes that a plan must give."""
    return ceil(seconds / 60)
