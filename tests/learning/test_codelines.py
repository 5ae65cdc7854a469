"""Codes are found in pasted text, and pooled once each, exactly as on the page « Mettre la classe en commun »."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.labs.pasted import CASES, DRESSINGS, EDITION, ELSEWHERE, Pasted, dressed, pasted, spoiled
from tests.labs.pooling_pages import codes, sessions
from widgets.learning import ShareCodeError, encode_share_code, find_codes, pool_labels
from widgets.learning.codes.codelines import CodeLine, continues, read_lines

IN_A_PAGE = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def bench(module):
    return module("tests/labs/pooling_bench.js")


def as_told(found: Iterable[CodeLine]) -> list[list]:
    """What Python finds, as the bench tells what the page finds: number, text, code or reason or None, message."""
    return [
        [one.number, one.text, one.found.reason, str(one.found)]
        if isinstance(one.found, ShareCodeError)
        else [one.number, one.text, one.code or None, None]
        for one in found
    ]


def read(lines: list[str]) -> list[list]:
    return as_told(read_lines(lines, EDITION))


def codes_in(found: list[list]) -> list[str]:
    return [what for _, _, what, message in found if what and message is None]


def bare(text: str) -> str:
    return "".join(re.findall("[0-9A-Z]", text.upper().replace("O", "0").replace("L", "1")))


@pytest.mark.parametrize("name", CASES)
def test_no_code_is_lost_whatever_was_pasted(name):
    lines, good, left = CASES[name]
    found = read(lines)
    assert codes_in(found) == find_codes("\n".join(lines).replace(ELSEWHERE, "")) == good
    assert [text for _, text, _, message in found if message] == left


def test_the_page_finds_what_python_finds(bench):
    for name, (lines, _, _) in CASES.items():
        assert bench.call("read", lines, EDITION) == read(lines), name


@pytest.mark.parametrize("dressing", DRESSINGS)
def test_a_code_is_found_in_whatever_stands_around_it(dressing):
    (code,) = codes(1)
    assert find_codes(dressed(code, dressing)) == [code]


@settings(max_examples=100, deadline=None)
@given(pasted())
def test_every_code_on_a_line_is_taken_and_every_slip_is_told(given: Pasted):
    found = read(given.lines)
    assert sorted(codes_in(found)) == sorted(given.good)
    left = [text for _, text, _, message in found if message]
    assert not [slip for slip in given.slips if not any(bare(slip) in bare(text) for text in left)]


@IN_A_PAGE
@given(before=st.text(max_size=20), after=st.text(max_size=20), bad=st.booleans(), given=pasted())
def test_the_page_and_python_read_any_text_alike(bench, before, after, bad, given):
    (code,) = codes(1)
    lines = [f"{before}{spoiled(code) if bad else code}{after}", *given.lines, after]
    assert bench.call("read", lines, EDITION) == read(lines)


@pytest.mark.parametrize(
    "line",
    ["bonjour", "🙂", "<b>", "-", "x" * 5000, "un deux trois quatre cinq six sept huit neuf dix", "\x1c", "\x85"],
)
def test_the_page_and_python_find_nothing_in_the_same_lines(bench, line):
    assert bench.call("read", [line], EDITION) == read([line])


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
    (page,) = bench.call("sort", [lines], EDITION)
    if not page["receipt"]["counted"].get("crosswalk"):
        with pytest.raises(ValueError, match="traffic-light"):
            pool_labels("\n".join(lines))
        return
    ours = pool_labels("\n".join(lines))
    expected = pool_labels(page["codes"])
    assert ours.equals(expected)
    assert expected.annotator.nunique() == page["receipt"]["counted"]["crosswalk"]
