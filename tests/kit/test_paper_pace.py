"""The steps on paper fit their minutes, with as much to read out and to count as the sheets really hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from widgets.book.sessions import paper_pace as pace
from widgets.book.sessions import plans
from widgets.book.sessions.plans import load_plans
from widgets.book.sessions.sheets import GROUPS, load_sheets
from widgets.kit import PUPILS
from widgets.kit.captcha_design import CONTROLS, GRIDS, SERIES, plan_sheets
from widgets.kit.shift_sheets import AROUND, EACH, MINUTES, WORK
from widgets.learning.codes.deals import BLOCK

THIRTY = 30


def test_the_numbers_are_the_sheets():
    assert (GRIDS, len(SERIES), BLOCK, GRIDS * CONTROLS) == (pace.GRIDS, pace.SERIES, pace.IMAGES, pace.CONTROLS)
    assert pace.WORK == 60 * MINUTES
    assert EACH * (WORK + AROUND) >= pace.WORK  # tasks enough for the day


# The deal is balanced over 110 hands: of the first 36, one group may meet a grid or two more.
@pytest.mark.parametrize(("pupils", "slack"), [(12, 0), (24, 0), (30, 0), (36, 20)])
def test_no_group_reads_more_grids_or_more_numbers_than_is_counted_on(pupils, slack):
    design = plan_sheets(1, pupils)
    shares = design.shares()
    assert len(shares) == GROUPS and len(set("".join(map("".join, shares)))) == GROUPS * pace.SERIES_OF_A_GROUP
    for own in shares:
        grids = [grid for one in design.sheets for grid in one.grids if grid.series in own]
        seconds = sum(
            pace.FIND_GRID + pace.READ_VOTE * sum(design.present[tile] for tile in grid.tiles) for grid in grids
        )
        around = pace.EXPLAIN + GROUPS * pace.PASS_PILE + pace.SERIES_OF_A_GROUP * pace.IMAGES * pace.DECIDE
        assert around + seconds <= pace.tally_seconds(pupils) + slack, own


def test_the_tally_fits_its_minutes_with_thirty_sheets():
    plan = load_plans(sheets=load_sheets())[0]["papier"]
    given = {phase.sheet: phase.minutes for phase in reversed(plan.phases) if phase.sheet}
    assert pace.minutes(pace.tally_seconds(THIRTY)) <= given["captcha-depouillement"]
    assert pace.minutes(pace.fill_seconds()) <= given["captcha-feuilles"]
    control = next(phase for phase in plan.phases if phase.title == "Le contrôle")
    assert pace.minutes(pace.control_seconds()) <= control.minutes


def test_there_is_a_sheet_for_each_pupil_of_the_largest_class():
    most = re.search(r"export const MOST = (\d+);", (Path(plans.__file__).parent / "settings.js").read_text())
    assert PUPILS == load_sheets()["captcha-feuilles"].versions == int(most[1])
