"""Codes of printed sheets: slips are seen, and ticks become the labels of the tiles that the sheet shows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.learning.sheets import damaged, older_code
from widgets.learning.codes.deals import HANDS, deal, labelled_tiles
from widgets.learning.codes.papersheets import (
    MOST_GRIDS,
    RUN,
    PaperSheet,
    _newer,
    _older,
    decode_sheet_code,
    encode_sheet_code,
    hands_of,
    sheet_session,
)
from widgets.learning.codes.sharecode import ALPHABET, CONCEPTS, ShareCodeError, decode_share_code, encode_share_code

any_sheet = st.builds(
    PaperSheet,
    edition=st.integers(0, 1023),
    concept=st.sampled_from(CONCEPTS),
    hand=st.integers(0, HANDS - 1),
    grids=st.integers(1, MOST_GRIDS),
)


def test_the_codes_of_sheets_in_print_stay_readable():
    sheet = PaperSheet(700, "traffic-light", 4321, 8)
    assert sheet.grids == MOST_GRIDS  # as many as three bits can say
    assert encode_sheet_code(sheet) == "91RF-QJ49"
    assert [decode_sheet_code(code, 700) for code in ("91RF-QJ49", "NW91-RFME")] == [
        sheet,
        sheet,
    ]  # today's, and the older


@settings(deadline=None)
@given(any_sheet)
def test_an_older_code_is_read_as_what_it_was_printed_for(sheet):
    assert decode_sheet_code(older_code(sheet), sheet.edition) == sheet


def test_a_concept_that_this_book_does_not_know_is_told():
    number = (2 << 15) << 3  # edition 0, the third concept, hand 0, one grid
    number = (number << 10) + -(number << 10) % 1021
    code = "".join(ALPHABET[number >> 5 * i & 31] for i in reversed(range(8)))
    with pytest.raises(ShareCodeError) as caught:
        decode_sheet_code(code, 0)
    assert caught.value.reason == "concept"


@settings(deadline=None)
@given(any_sheet)
def test_a_code_is_read_back_however_it_is_typed(sheet):
    code = encode_sheet_code(sheet)
    assert len(code) == 9
    for typed in (code, code.lower(), code.replace("-", " "), code.replace("0", "o").replace("1", "l")):
        assert decode_sheet_code(typed, sheet.edition) == sheet


@settings(deadline=None)
@given(any_sheet)
def test_one_wrong_character_or_two_changed_places_are_seen(sheet):
    """By the check of each kind: that a slip makes a code of the other kind takes a chance in two millions."""
    for code, read in ((encode_sheet_code(sheet), _newer), (older_code(sheet), _older)):
        values = [ALPHABET.index(character) for character in code.replace("-", "")]
        slips = [[*values[:i], other, *values[i + 1 :]] for i in range(8) for other in range(32) if other != values[i]]
        slips += [
            [*values[:i], values[i + 1], values[i], *values[i + 2 :]] for i in range(7) if values[i] != values[i + 1]
        ]
        assert [slip for slip in slips if (found := read(slip)) and found.edition == sheet.edition] == []


@settings(deadline=None, max_examples=400)
@given(
    any_sheet,
    st.lists(st.tuples(st.integers(0, 7), st.integers(1, 31)), min_size=1, max_size=4, unique_by=lambda x: x[0]),
)
def test_up_to_four_wrong_characters_are_seen(sheet, slips):
    values = [ALPHABET.index(character) for character in encode_sheet_code(sheet).replace("-", "")]
    for place, by in slips:
        values[place] ^= by
    assert _newer(values) is None or _newer(values).edition != sheet.edition


def test_hardly_any_damaged_code_passes():
    """Where one in a thousand wilder errors passed. Of 240,000, in twelve ways: none of today's codes, and 60 of the older ones."""
    rng = np.random.default_rng(3)
    passed = {encode_sheet_code: 0, older_code: 0}
    for _ in range(1500):
        sheet = PaperSheet(700, CONCEPTS[rng.integers(2)], int(rng.integers(HANDS)), int(rng.integers(1, 9)))
        for code, count in passed.items():
            passed[code] = count + sum(is_taken(text) for _, text in damaged(code(sheet), rng))
    assert passed[encode_sheet_code] == 0
    assert 0 < passed[older_code] < 20


def is_taken(text: str) -> bool:
    try:
        decode_sheet_code(text, 700)
    except ShareCodeError:
        return False
    return True


@pytest.mark.parametrize(
    ("text", "reason"), [("", "empty"), ("5Q00-VKJ", "length"), ("5Q00-VKJ2Z", "length"), ("5Q00-VKJ!", "character")]
)
def test_what_is_no_code_says_why(text, reason):
    with pytest.raises(ShareCodeError) as caught:
        decode_sheet_code(text, 700)
    assert caught.value.reason == reason


def test_another_edition_is_told():
    code = encode_sheet_code(PaperSheet(3, "crosswalk", 110, 4))
    assert decode_sheet_code(code, 3).number == 1
    with pytest.raises(ShareCodeError, match="autre édition"):
        decode_sheet_code(code, 4)


@settings(deadline=None)
@given(any_sheet, st.data())
def test_ticks_go_through_a_share_code_to_the_tiles_of_the_sheet(sheet, data):
    row = st.lists(st.booleans(), min_size=6, max_size=6).filter(any)
    ticks = data.draw(st.lists(row, min_size=sheet.grids, max_size=sheet.grids))
    session = decode_share_code(encode_share_code(sheet_session(sheet, ticks, 240)))
    order = deal(sheet.hand, 300)
    shown = order[: 6 * sheet.grids]
    assert labelled_tiles(session.rounds, list(order)) == list(zip(shown, [mark for grid in ticks for mark in grid]))
    assert (session.hand, session.concept, session.seconds) == (sheet.hand, sheet.concept, 240)


def test_a_grid_without_ticks_was_left_out():
    sheet = PaperSheet(0, "crosswalk", 0, 2)
    blank = [False] * 6
    session = sheet_session(sheet, [blank, [True, *blank[1:]]])
    assert [one.position for one in session.rounds] == [1]
    assert session.seconds == 0
    with pytest.raises(ValueError, match="Rien n’est coché"):
        sheet_session(sheet, [blank, blank])
    with pytest.raises(ValueError, match="2 grilles"):
        sheet_session(sheet, [blank])


def test_printings_share_no_hand_and_begin_the_design_anew():
    assert list(hands_of(0, 3)) == [0, 1, 2]
    assert set(hands_of(1, RUN)).isdisjoint(hands_of(2, RUN))
    assert all(list(deal(hand, 300)[:66]) == list(deal(hand + RUN, 300)[:66]) for hand in range(0, RUN, 7))
    assert max(hands_of(10**9, RUN)) < HANDS
    assert len(hands_of(1, 1)) == 1
    for sheets in (0, RUN + 1):
        with pytest.raises(ValueError, match="110 feuilles"):
            hands_of(1, sheets)
