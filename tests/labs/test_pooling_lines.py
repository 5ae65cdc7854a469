"""From pasted text to codes: what is taken, what is not and why, and that nothing good is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.labs.messy import pastes
from tests.labs.pasted import spoiled
from tests.labs.pooling_pages import codes, sessions
from tests.learning.sessions import any_session
from widgets.learning.codes.codelines import split_lines
from widgets.learning.codes.sharecode import encode_share_code, short_edition
from widgets.learning.images.tiles import load_page

BENCH = "tests/labs/pooling_bench.js"
CONCEPT = "crosswalk"


@pytest.fixture(scope="module")
def edition() -> int:
    return short_edition(load_page())


@pytest.fixture
def code() -> str:
    return codes(1)[0]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(session=any_session(), before=st.text(max_size=12), after=st.text(max_size=12))
def test_the_code_read_is_the_code_written(bench, session, before, after):
    written = encode_share_code(session)
    assert [code for _, _, code, _ in bench.call("read", [written.lower()], session.edition)] == [written]
    found = bench.call("read", [f"{before}{written}{after}"], session.edition)
    assert [code for _, _, code, message in found if message is None] in ([written], [])


@pytest.mark.parametrize("line", ["bonjour", "🙂", "<script>alert(1)</script>", "-", "x" * 5000])
def test_a_line_without_a_code_is_no_fault(bench, edition, line):
    assert bench.call("read", [line], edition) == [[1, line, None, None]]
    (done,) = bench.call("sort", [[line]], edition)
    assert (done["problems"], done["without"], done["receipt"]["found"]) == ([], [line], 0)


def test_several_codes_on_a_line_all_count_and_a_slip_among_them_stays(bench, edition):
    first, second, third = codes(3)
    (done,) = bench.call("sort", [[f"Ana {first} ; Zoé {spoiled(second)} ; {third}", f"{first} {third}"]], edition)
    assert (done["codes"], done["added"]) == ([first, third], 2)
    assert [(p["index"], p["line"], p["reason"]) for p in done["problems"]] == [(0, spoiled(second), "checksum")]
    assert done["receipt"] == {"found": 5, "counted": {CONCEPT: 2}, "double": 2, "unreadable": 1, "replaced": 0}


def test_the_reasons_of_bad_codes(bench, code, edition):
    (session,) = sessions(1)
    elsewhere = encode_share_code(replace(session, edition=(edition + 1) % 1024))
    lamp = encode_share_code(replace(session, concept="traffic-light"))
    (done,) = bench.call("sort", [[code, spoiled(code), elsewhere, lamp, code, "", "  "]], edition)
    assert done["codes"] == [code, lamp]
    assert [(p["index"], p["reason"]) for p in done["problems"]] == [(1, "checksum"), (2, "edition")]
    assert done["receipt"]["counted"] == {CONCEPT: 1, "traffic-light": 1}
    assert (done["receipt"]["found"], done["receipt"]["double"]) == (5, 1)


def test_a_later_code_of_the_same_work_takes_the_place_of_the_earlier(bench, edition):
    (long,) = sessions(1, rounds=8)
    short = replace(long, rounds=long.rounds[:5], seconds=long.seconds // 2)
    late, early = encode_share_code(long), encode_share_code(short)
    first, second, third = bench.call("sort", [[early], [late], [early]], edition)
    assert first["codes"] == [early]
    assert (second["codes"], second["added"], second["receipt"]["replaced"]) == ([late], 1, 1)
    assert (third["codes"], third["added"], third["receipt"]["double"]) == ([late], 0, 1)
    (both,) = bench.call("sort", [[early, late]], edition)
    assert both["codes"] == [late]
    assert both["receipt"] == {"found": 2, "counted": {CONCEPT: 1}, "double": 1, "unreadable": 0, "replaced": 0}


def test_two_people_with_one_hand_both_count(bench, edition):
    (one,) = sessions(1)
    slower = replace(one, seconds=one.seconds + 1)
    other = replace(one, rounds=tuple(replace(r, labels=tuple(not x for x in r.labels)) for r in one.rounds))
    lines = [encode_share_code(session) for session in (one, slower, other)]
    (done,) = bench.call("sort", [lines], edition)
    assert sorted(done["codes"]) == sorted(lines)


def test_a_code_cut_in_two_lines_is_joined_again(bench, edition):
    (code,) = codes(1, rounds=30)
    neighbours = codes(3)
    lines = [neighbours[0], code[:48], code[48:], neighbours[1], "bonjour", neighbours[2]]
    (done,) = bench.call("sort", [lines], edition)
    assert set(done["codes"]) == {*neighbours, code}
    assert (done["problems"], done["without"]) == ([], ["bonjour"])


LABELS = [{"concept": CONCEPT, "round": 1, "tile": "t0001", "label": True, "seconds": 1.5}]


def test_a_file_of_labels_is_told_from_lines_of_codes(module, code):
    files = module("widgets/labs/pooling/export.js")
    captcha = module("widgets/labs/captcha/export.js")
    for text in (captcha.call("asCsv", LABELS), captcha.call("asJson", LABELS), files.call("asCsv", []), '{"a": 1}'):
        assert files.call("linesOfFile", text) is None
    older = captcha.call("asCsv", LABELS).removeprefix("\ufeff").replace(";", ",")
    assert files.call("linesOfFile", older) is None
    assert files.call("linesOfFile", " concept \tround\ttile \tlabel\n") is None  # as a workbook gives it
    for text, lines in (
        (f"[14:02] Ana\r\n{code}", ["[14:02] Ana", code]),
        (f'{{"codes": ["{code}"]}}', [code]),
        ("", [""]),
    ):
        assert files.call("linesOfFile", text) == lines


def test_the_common_concept_is_that_of_most_codes(bench, edition):
    lines = [*codes(2, concept="traffic-light"), *codes(3), "bonjour", ""]
    assert bench.call("common", lines, edition) == CONCEPT
    assert bench.call("common", ["", "bonjour"], edition) == ""


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_good_codes_are_never_lost_among_bad_lines(bench, edition, data):
    good = codes(6)
    junk = data.draw(
        st.lists(st.text(max_size=40).filter(lambda text: "\n" not in text and "\r" not in text), max_size=6)
    )
    lines = data.draw(st.permutations(good + junk))
    (done,) = bench.call("sort", [lines], edition)
    assert set(done["codes"]) == set(good)


@settings(max_examples=20, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_the_receipt_of_messy_pastes_balances(bench, edition, seed):
    """Each paste comes into a page that has read those before it; some come twice."""
    given = [paste for paste in pastes(seed, 25) for _ in range(1 + seed % 2)]
    told = bench.call("sort", [split_lines(paste.text) for paste in given], edition)
    pooled = 0
    for paste, done in zip(given, told, strict=True):
        receipt = done["receipt"]
        assert receipt["found"] == len(paste.codes) + paste.slips
        assert receipt["found"] == sum(receipt["counted"].values()) + receipt["double"] + receipt["unreadable"]
        assert receipt["unreadable"] == len(done["problems"]) == paste.slips
        assert len(done["codes"]) - pooled == done["added"] - receipt["replaced"]
        assert done["added"] == sum(receipt["counted"].values())
        pooled = len(done["codes"])
