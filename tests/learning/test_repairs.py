"""A slip in a share code is found, and what may have stood there is offered; nothing is, where it cannot be told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.learning.sessions import any_session
from widgets.learning.codes.repairs import repairs
from widgets.learning.codes.sharecode import ALPHABET, decode_share_code, encode_share_code

CODE = "1NW0-0070-00R0-S03M-PP4A"
codes = any_session().map(encode_share_code)


@settings(deadline=None)
@given(codes, st.data())
def test_one_wrong_character_is_found_wherever_it_stands(code, data):
    bare = code.replace("-", "")
    place = data.draw(st.integers(0, len(bare) - 1))
    other = data.draw(st.sampled_from([one for one in f"{ALPHABET}UÉ" if one != bare[place]]))
    (found,) = repairs(bare[:place] + other.lower() + bare[place + 1 :])
    assert (found.place, found.read, found.meant, found.code) == (place, other, bare[place], code)
    assert found.groups == [place // 4]


@settings(deadline=None)
@given(codes, st.data())
def test_two_neighbours_that_changed_places_are_found(code, data):
    bare = code.replace("-", "")
    place = data.draw(st.sampled_from([i for i in range(len(bare) - 1) if bare[i] != bare[i + 1]]))
    a, b = bare[place : place + 2]
    assert code in [found.code for found in repairs(bare[:place] + b + a + bare[place + 2 :])]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1NW0-0070-00R0-503M-PP4A", "Groupe 4\u00a0: 5 ou S\u202f?"),
        ("1nwo oo7o oor0 so3n pp4a", "Groupe 4\u00a0: N ou M\u202f?"),
        ("1NW0-0070-00R0-S0M3-PP4A", "Groupe 4\u00a0: M3 ou 3M\u202f?"),
        ("1NW0-0070-00RS-003M-PP4A", "Groupes 3 et 4\u00a0: S0 ou 0S\u202f?"),
        ("1NWU-0070-00R0-S03M-PP4A", "Groupe 1\u00a0: U ou 0\u202f?"),
    ],
)
def test_the_question_says_where_and_what(text, said):
    (found,) = repairs(text)
    assert found.question == said
    assert str(found) == f"{said} Avec {found.meant}\u00a0: {CODE}."


@pytest.mark.parametrize(
    "text",
    [
        CODE,
        "1NW0-0070-00R0-S03M-PP4",  # cut
        "1NW0-0070-00R0-5O3N-PP4A",  # two wrong
        "1NWU-0070-00RU-S03M-PP4A",
        "bonjour",
        "A" * 500,
    ],
)
def test_nothing_is_offered_for_what_cannot_be_told(text):
    assert repairs(text) == []


def test_only_codes_of_the_tiles_at_hand_are_offered():
    slip = CODE.replace("S", "5")
    assert [found.code for found in repairs(slip, 700)] == [CODE]
    assert repairs(slip, 701) == []


@settings(deadline=None, max_examples=300)
@given(st.text(f"{ALPHABET}Uo- ", min_size=10, max_size=60))
def test_what_is_offered_is_a_code(text):
    for found in repairs(text):
        decode_share_code(found.code)
