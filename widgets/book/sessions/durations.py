"""How long things take in a class: the one place that says so, for plans, pages and the guide.

A phase of a plan names what is done in it, `does: [settle, {grids: 5}, {share: 5}]`; what stands on the screen, what is
said and what is asked is read besides, at the pace of a reader. The sum is what the phase takes at least. No class was timed
for these figures: they are assumptions, each with its reason, on the slow side. Whoever times a class corrects them here.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from . import paper_pace

CLASS = 30  # people that a plan must fit: a full class; « Ma séance » does the sum for others
SPARE = 5  # minutes that every period keeps for what runs over

READING = 180  # words a minute, silently: the slow half of a class of fifteen-year-olds, on a text with terms in it
SPEAKING = 130  # words a minute, aloud and heard to the back of the room


@dataclass(frozen=True)
class Cost:
    """Seconds: `fixed` whoever is there, and `each` once more for every person of the class."""

    fixed: float = 0
    each: float = 0

    def __add__(self, other: Cost) -> Cost:
        return Cost(self.fixed + other.fixed, self.each + other.each)

    def __mul__(self, times: float) -> Cost:
        return Cost(self.fixed * times, self.each * times)

    def minutes(self, people: int = CLASS) -> int:
        """Whole minutes, for a timer."""
        return math.ceil((self.fixed + self.each * people) / 60)


_TALLIED_GRID = paper_pace.FIND_GRID + paper_pace.TICKED * paper_pace.READ_VOTE

ACTIVITIES = {
    # A room
    "settle": Cost(60),  # sitting down, silence
    "open": Cost(90),  # the address, scanned or typed (some thirty characters), until the last one has the page
    "handout": Cost(20, 2),  # a sheet to each person
    "hand_in": Cost(15, 1.5),  # a paper from each person; shared devices are wiped meanwhile
    "groups": Cost(60),  # five groups find their places and their question
    "move": Cost(30),  # from one side of the room to the other
    "hands": Cost(20),  # a question settled by raised hands, counted for and against
    "talk": Cost(30),  # one turn to speak: three sentences
    "write": Cost(45),  # one sentence by hand, thought included
    "share": Cost(60),  # one group tells the class its answer
    "minutes": Cost(60),  # what lasts as long as it is said to last: a film, a shift of « Miettes »
    # Labs
    "grids": Cost(25),  # an accepted CAPTCHA grid: some 2 s an image, and one grid in five is refused
    "hand_grids": Cost(110),  # the same by raised hands: nine images at 10 s, then « Vérifier » and what it changes
    "curtain": Cost(30),  # the text behind the first success, some ninety words
    "look": Cost(20),  # a panel, a curve, a figure: found and understood
    "bets": Cost(30),  # a bet set down in a lab
    "trials": Cost(30),  # a slider moved, its effect read
    "pairs": Cost(25),  # two words read and typed
    "ballots": Cost(10),  # an image voted on in « La foule »
    "comparisons": Cost(25),  # two answers of some twenty words each, read and weighed in « Le juge »
    "posts": Cost(12),  # a post of « La file de modération » read and judged, one in four in its context
    "rungs": Cost(45),  # a rung of the ladder: the bet, the step, what it says
    "lines": Cost(20),  # a line of a payslip worked out or read out
    # Codes of the class, from all
    "pasted_codes": Cost(60, 2),  # sent by the school's messages, pasted at once, and the list looked over
    "scanned_codes": Cost(20, 6),  # held before the camera one after the other
    "dictated_codes": Cost(0, 30),  # some thirty characters read out and typed
    # Paper, as `paper_pace.py` reckons it from what stands on the sheets
    "paper_sheet": Cost(paper_pace.fill_seconds()),
    "tally": Cost(
        paper_pace.tally_seconds(0) + _TALLIED_GRID,
        paper_pace.GRIDS * paper_pace.SERIES_OF_A_GROUP / paper_pace.SERIES * _TALLIED_GRID,
    ),
    "control": Cost(paper_pace.control_seconds()),
    "slip": Cost(paper_pace.slip_seconds()),
}

# What a visit of a page's lab is made of, whoever sends one there: a plan, the page itself, the guide. And the three ways of
# bringing a class's codes together.
VISITS: dict[str, tuple[tuple[str, int], ...]] = {
    "atelier-captcha": (("bets", 1), ("grids", 5), ("curtain", 1), ("look", 3)),
    "deux-mots": (("pairs", 8), ("curtain", 1), ("look", 4)),
    "mise-en-commun": (("pasted_codes", 1), ("hands", 1), ("look", 4), ("talk", 3)),
    "tricher": (("bets", 2), ("trials", 4), ("look", 4)),
    "foule": (("ballots", 6), ("rungs", 4), ("look", 4)),
    "le-juge": (("comparisons", 12), ("bets", 1), ("look", 4)),
    "codes-colles": (("pasted_codes", 1),),
    "codes-montres": (("scanned_codes", 1),),
    "codes-dictes": (("dictated_codes", 1),),
    "moderation": (("bets", 1), ("posts", 40), ("look", 4)),
    "journee-au-clic": (("look", 1), ("minutes", 5), ("bets", 1), ("lines", 8)),
}


def cost(activities: Iterable[tuple[str, float]]) -> Cost:
    """What (name, how many) of `ACTIVITIES` take together."""
    return sum((ACTIVITIES[name] * count for name, count in activities), Cost())


def visit(page: str) -> Cost:
    return cost(VISITS[page])


def reading(words: int) -> Cost:
    return Cost(words * 60 / READING)


def speaking(words: int) -> Cost:
    return Cost(words * 60 / SPEAKING)
