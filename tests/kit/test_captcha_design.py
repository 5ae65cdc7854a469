"""The unplugged CAPTCHA's design: what stands on each sheet, and how the sheets overlap."""

from __future__ import annotations

from collections import Counter

import pytest

from widgets.kit.captcha_design import CELLS, CONTROLS, GRIDS, POOL, SERIES, number_of, plan_sheets
from widgets.learning.codes.deals import BLOCK, deal
from widgets.learning.images.tiles import load_page, load_tiles


@pytest.fixture(scope="module")
def design():
    return plan_sheets(1, 24)


@pytest.mark.parametrize("pupils", [11, 18, 24, 30, 35, 110])
def test_every_unknown_tile_gets_nearly_as_many_votes_as_any_other(pupils):
    votes = plan_sheets(1, pupils).votes()
    assert len(votes) == POOL
    assert sum(votes.values()) == pupils * GRIDS * BLOCK
    assert max(votes.values()) - min(votes.values()) <= 2


def test_a_sheet_shows_the_first_blocks_of_its_hand_in_dealt_order(design):
    unlabelled = load_page()["unlabelled"]
    for one in design.sheets:
        order = deal(one.sheet.hand, len(unlabelled))
        unknown = [tile for grid in one.grids for tile in grid.tiles if tile not in design.controls]
        assert unknown == [unlabelled[place] for place in order[: GRIDS * BLOCK]]
        holding = [letter for letter, sheets in design.holders().items() if one.sheet.number in sheets]
        assert holding == sorted(grid.series for grid in one.grids)


def test_every_sheet_has_all_the_controls_three_a_grid_and_never_all_alike(design):
    control = set(load_page()["control"])
    assert len(design.controls) == GRIDS * CONTROLS and control.issuperset(design.controls)
    assert sum(design.present[tile] for tile in design.controls) == GRIDS * CONTROLS // 2
    for one in design.sheets:
        shown = [tile for grid in one.grids for tile in grid.tiles]
        assert len(shown) == len(set(shown)) == GRIDS * CELLS
        for grid in one.grids:
            own = [tile for tile in grid.tiles if tile in design.controls]
            assert len(own) == CONTROLS
            assert sum(design.present[tile] for tile in own) in (1, 2)


def test_no_place_gives_the_controls_away(design):
    places = Counter(
        at
        for one in design.sheets
        for grid in one.grids
        for at, tile in enumerate(grid.tiles)
        if tile in design.controls
    )
    assert min(places.values()) > 0.6 * max(places.values())


def test_numbers_and_truth_are_the_tiles(design):
    table = load_tiles()
    truth = table[table.concept == "crosswalk"].set_index("tile").present
    assert all(design.present[tile] == truth[tile] for tile in design.present)
    assert len({number_of(tile) for tile in design.present}) == POOL + len(design.controls)
    assert [tile for tiles in design.series().values() for tile in tiles] == list(design.pool)
    assert len(design.series()) == len(SERIES) == POOL // BLOCK


def test_the_seed_decides_and_more_pupils_only_add_sheets(design):
    assert plan_sheets(1, 24) == design
    assert plan_sheets(1, 30).sheets[:24] == design.sheets
    other = plan_sheets(2, 24)
    assert other.controls != design.controls
    assert {one.code for one in other.sheets}.isdisjoint(one.code for one in design.sheets)
    assert [one.sheet.number for one in other.sheets] == list(range(1, 25))
