"""Share codes: what goes in comes out, slips do not, and a reader's habits do no harm."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.learning.sessions import any_session, plain_session, with_slips
from widgets.learning.codes import sharecode
from widgets.learning.codes.sharecode import (
    ALPHABET,
    ShareCodeError,
    SharedRound,
    SharedSession,
    decode_share_code,
    encode_share_code,
    short_edition,
)
from widgets.learning.images.scenery.scenes import CONCEPTS
from widgets.learning.images.tiles import load_page

LONGEST = 111


def bare(session) -> str:
    return encode_share_code(session).replace("-", "")


def seal(data: str) -> str:
    """Data characters with the checksum that belongs to them, whatever they mean."""
    values = [ALPHABET.index(character) for character in data]
    return data + "".join(ALPHABET[value] for value in sharecode._check(values))


def test_the_codes_that_are_about_stay_readable():
    """Printed, copied and kept elsewhere: a change of the format must not go unseen."""
    grid = SharedRound(0, (True, False, False, True, False, False))
    session = SharedSession(700, "crosswalk", 7, (grid,), seconds=12)
    assert encode_share_code(session) == "1NW0-0070-00R0-S03M-PP4A"
    assert decode_share_code("1NW0-0070-00R0-S03M-PP4A") == session


def test_the_longest_session_fits():
    rounds = tuple(SharedRound(i, (i % 2 == 0,) * 6) for i in range(64))
    session = plain_session(rounds=rounds, seconds=8191, refused=63, refused_seconds=8191)
    assert len(bare(session)) == LONGEST
    assert decode_share_code(encode_share_code(session)) == session


@settings(deadline=None)
@given(any_session())
def test_what_goes_in_comes_out(session):
    code = encode_share_code(session)
    assert decode_share_code(code) == session
    assert re.fullmatch(f"([{ALPHABET}]{{4}}-)*[{ALPHABET}]{{1,4}}", code)
    assert len(code.replace("-", "")) <= LONGEST


@settings(deadline=None)
@given(any_session(), st.data())
def test_case_spacing_and_look_alikes_do_no_harm(session, data):
    habits = {"0": "0Oo", "1": "1IiLl"}
    code = ""
    for character in bare(session):
        code += data.draw(st.sampled_from(habits.get(character, character + character.lower())))
        code += data.draw(st.sampled_from(["", "", "", " ", "-", "\u202f", "\n", " – ", "\u200b", ".", "\t"]))
    assert decode_share_code(code) == session


def test_ten_rounds_take_at_most_forty_characters():
    assert len(bare(plain_session(10))) == 32
    one_refused_each = tuple(replace(one, position=2 * one.position + 1) for one in plain_session(10).rounds)
    assert len(bare(plain_session(10, rounds=one_refused_each, refused=10, refused_seconds=8191))) <= 40
    many = tuple(replace(one, position=one.position + 27) for one in plain_session(10).rounds)
    assert len(bare(plain_session(10, rounds=many, refused=63, refused_seconds=8191))) == 40


def test_no_error_in_up_to_three_characters_passes_however_long_the_code():
    # The checksum is linear: an error passes if its own remainder is 0, wherever and in whatever code it stands.
    def effect(value, zeros):
        remainder = value
        for _ in range(zeros):
            top = remainder >> 25
            remainder = (remainder & 0x1FFFFFF) << 5
            for i, term in enumerate(sharecode._GENERATOR):
                remainder ^= term * (top >> i & 1)
        return remainder

    effects = np.array([[effect(value, at) for value in range(1, 32)] for at in range(LONGEST)])
    single = np.sort(effects.ravel())
    assert single[0] > 0 and (np.diff(single) > 0).all()  # no one or two characters
    for i in range(LONGEST):
        for j in range(i):
            # By linearity over GF(32), one of the three wrong characters may be taken to be off by 1.
            pair = effects[i, 0] ^ effects[j]
            at = np.minimum(np.searchsorted(single, pair), len(single) - 1)
            assert not (single[at] == pair).any()


@pytest.mark.parametrize("slips", [1, 2, 3])
def test_codes_with_slips_are_refused(slips):
    rng = np.random.default_rng(slips)
    for _ in range(700):
        with pytest.raises(ShareCodeError) as error:
            decode_share_code(with_slips(encode_share_code(plain_session(rng.integers(1, 20))), rng, slips))
        assert error.value.reason == "checksum"


def test_a_lost_a_doubled_or_a_swapped_character_is_refused():
    code = bare(plain_session(10))
    for i in range(len(code)):
        swapped = code[:i] + code[i + 1 : i + 2] + code[i] + code[i + 2 :]
        for wrong in (code[:i] + code[i + 1 :], code[:i] + code[i] + code[i:], swapped):
            if wrong != code:
                with pytest.raises(ShareCodeError):
                    decode_share_code(wrong)


@pytest.mark.parametrize(
    ("code", "reason", "words"),
    [
        ("", "empty", "pas de code"),
        (" - \n", "empty", "pas de code"),
        ("Bonjour", "character", "«\u202fu\u202f»"),
        ("1050-02D4-😀", "character", "😀"),
        ("<script>", "character", "<"),
        ("1050-02D4", "length", "trop court"),
        ("1050-02D4".ljust(1000), "length", "trop court"),
        ("1" * 13, "length", "trop court"),
        ("1" * 14, "checksum", "faute de frappe"),
        ("1" * 112, "length", "trop long"),
        ("1" * 100_000, "length", "trop long"),
        (" " * 100_000, "empty", "pas de code"),
        ("1050-02D4-GV00-ZZNA-NANA-NANA-NA9M-8Z87", "checksum", "faute de frappe"),
    ],
)
def test_what_is_no_code_is_refused_with_its_reason(code, reason, words):
    with pytest.raises(ShareCodeError, match=re.escape(words)) as error:
        decode_share_code(code)
    assert error.value.reason == reason
    assert isinstance(error.value, ValueError)


def test_what_is_no_text_is_no_code():
    for code in (None, 12, ["1NW0"]):
        with pytest.raises(ShareCodeError, match="guillemets"):
            decode_share_code(code)


def test_a_text_is_read_as_far_as_a_thousand_characters():
    session = plain_session(2)
    code = encode_share_code(session)
    assert decode_share_code(code.ljust(1000)) == session
    with pytest.raises(ShareCodeError, match="trop long"):
        decode_share_code(code.ljust(1001))


def test_well_sealed_nonsense_is_refused_with_its_reason():
    data = bare(plain_session(2))[:-6]
    for wrong, reason in [
        ("2" + data[1:], "version"),
        (data[:3] + "Z" + data[4:], "concept"),
        (data + "0", "content"),
        (data[:-1], "content"),
        (bare(plain_session(1))[:-7], "content"),  # two bits short
        (data[:-1] + ALPHABET[ALPHABET.index(data[-1]) | 1], "content"),  # padding that is not zero
        (data[:3] + "2" + data[4:], "concept"),
        (data[:7] + "0" * 30, "content"),  # a round that is at no position
        (data[:7] + "0" * 18, "content"),  # nor after the last one, the code being as long as it should
    ]:
        with pytest.raises(ShareCodeError) as error:
            decode_share_code(seal(wrong))
        assert error.value.reason == reason


def test_a_code_of_another_edition_of_the_tiles_is_refused():
    code = encode_share_code(plain_session(edition=5))
    assert decode_share_code(code, edition=5).edition == 5
    with pytest.raises(ShareCodeError, match="édition") as error:
        decode_share_code(code, edition=6)
    assert error.value.reason == "edition"


def test_more_than_a_code_can_count_is_cut_rather_than_refused():
    found = decode_share_code(encode_share_code(plain_session(seconds=1e6, refused=99, refused_seconds=61.5)))
    assert (found.seconds, found.refused, found.refused_seconds) == (8191, 63, 62)
    assert decode_share_code(encode_share_code(plain_session(seconds=9000))).seconds == 8191


@pytest.mark.parametrize(
    "change",
    [
        {"rounds": ()},
        {"rounds": (SharedRound(64, (True,) * 6),)},
        {"rounds": (SharedRound(1, (True,) * 6), SharedRound(1, (False,) * 6))},
        {"rounds": (SharedRound(0, (True,) * 5),)},
        {"concept": "licorne"},
        {"edition": 1024},
        {"edition": -1},
        {"hand": -1},
        {"hand": 32768},
        {"seconds": -1},
    ],
)
def test_a_session_that_no_code_can_carry_is_refused(change):
    with pytest.raises(ShareCodeError):
        encode_share_code(plain_session(**change))


def test_concepts_keep_their_places():
    assert sharecode.CONCEPTS[:2] == ("crosswalk", "traffic-light")
    assert set(CONCEPTS) <= set(sharecode.CONCEPTS)


def test_an_edition_is_named_by_its_tiles_and_truths():
    page = load_page()
    assert short_edition({"version": 1, "control": ["t37"], "unlabelled": ["é"], "test": [], "truth": {}}) == 7
    assert 0 <= short_edition(page) < 1024
    assert short_edition(json.loads(json.dumps(page))) == short_edition(page)
    assert short_edition(page | {"control": page["control"][::-1]}) != short_edition(page)
