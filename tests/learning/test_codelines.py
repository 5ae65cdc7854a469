"""Codes are found in pasted text, and pooled once each, exactly as on the page « Mettre la classe en commun »."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.labs.pooling_pages import codes, sessions
from tests.labs.test_pooling_lines import DRESSINGS, spoiled
from widgets.learning import ShareCodeError, encode_share_code, load_page, pool_labels, short_edition
from widgets.learning.codes.codelines import continues, read_line, read_lines

EDITION = short_edition(load_page())


@pytest.fixture
def bench(module):
    return module("tests/labs/pooling_bench.js")


def from_both(bench, line: str) -> tuple[str, str]:
    """What Python and the page make of a line: the code, or the reason why there is none."""
    page = bench.call("read", line, EDITION)
    try:
        ours = encode_share_code(read_line(line, EDITION))
    except ShareCodeError as error:
        ours = error.reason
        assert str(error) == page["message"]
    return ours, page.get("code") or page["reason"]


@pytest.mark.parametrize("dressing", DRESSINGS)
def test_a_code_is_found_in_whatever_stands_around_it(dressing):
    (code,) = codes(1)
    bare = code.replace("-", "")
    line = DRESSINGS[dressing].format(
        code, code.lower(), bare, " ".join(bare), code.replace("-", " – "), code.replace("0", "O").replace("1", "l")
    )
    assert encode_share_code(read_line(line, EDITION)) == code


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=st.text(max_size=20), after=st.text(max_size=20), bad=st.booleans())
def test_the_page_and_python_read_any_line_alike(bench, before, after, bad):
    (code,) = codes(1)
    ours, page = from_both(bench, f"{before}{spoiled(code) if bad else code}{after}")
    assert ours == page


@pytest.mark.parametrize(
    "line", ["bonjour", "🙂", "<b>", "-", "x" * 5000, "un deux trois quatre cinq six sept huit neuf dix"]
)
def test_the_page_and_python_refuse_for_the_same_reason(bench, line):
    ours, page = from_both(bench, line)
    assert ours == page


def test_a_code_cut_in_two_lines_is_joined_again():
    (long,) = codes(1, rounds=30)
    first, second = codes(2)
    lines = list(read_lines([first, long[:48], long[48:], "", "bonjour", second], EDITION))
    assert [line.number for line in lines] == [1, 2, 5, 6]
    assert encode_share_code(lines[1].found) == long
    assert (lines[2].found.reason, lines[2].text) == ("character", "bonjour")


def test_only_the_same_work_gone_on_with_continues_it():
    (long,) = sessions(1, rounds=8)
    short = replace(long, rounds=long.rounds[:5], seconds=long.seconds // 2)
    assert continues(long, short) and continues(long, long)
    assert not continues(short, long)
    for change in ({"hand": (long.hand + 1) % 32768}, {"concept": "traffic-light"}, {"seconds": 1}):
        assert not continues(replace(long, **change), short)
    assert not continues(replace(long, seconds=long.seconds + 1), long)
    other = replace(short.rounds[0], labels=tuple(not label for label in short.rounds[0].labels))
    assert not continues(long, replace(short, rounds=(other, *short.rounds[1:])))


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_page_and_python_count_the_same_pieces_of_work(bench, data):
    work = []
    for session in sessions(4, rounds=6):
        half = replace(session, rounds=session.rounds[:3], seconds=session.seconds // 2)
        slower = replace(session, seconds=session.seconds + 1)
        work += [session, half, slower, replace(session, concept="traffic-light")]
    lines = [encode_share_code(one) for one in data.draw(st.lists(st.sampled_from(work), min_size=1, max_size=24))]
    (page,) = bench.call("sort", [lines], EDITION, "crosswalk")
    if not page["codes"]:
        with pytest.raises(ValueError, match="traffic-light"):
            pool_labels("\n".join(lines))
        return
    ours = pool_labels("\n".join(lines))
    expected = pool_labels(page["codes"])
    assert ours.equals(expected)
    assert expected.annotator.nunique() == len(page["codes"])
