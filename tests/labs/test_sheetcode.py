"""The page reads printed sheets' codes as Python writes them, and makes the same share codes of ticks."""

from __future__ import annotations

import numpy as np
import pytest

from tests.learning.sheets import damaged, older_code
from widgets.learning.codes.papersheets import PaperSheet, decode_sheet_code, encode_sheet_code, sheet_session
from widgets.learning.codes.sharecode import ShareCodeError, encode_share_code


@pytest.fixture
def bench(esm):
    return esm("tests/labs/sheetcode_bench.js")


def test_page_and_python_agree_on_sheets_and_ticks(bench):
    rng = np.random.default_rng(5)
    for _ in range(40):
        sheet = PaperSheet(
            int(rng.integers(1024)),
            ("crosswalk", "traffic-light")[rng.integers(2)],
            int(rng.integers(32768)),
            int(rng.integers(1, 9)),
        )
        code = encode_sheet_code(sheet)
        assert bench.call("read", code.lower(), sheet.edition) == {**vars(sheet), "number": sheet.number}
        ticks = [[bool(mark) for mark in row] for row in rng.random((sheet.grids, 6)) < 0.3]
        filled = bench.call("fill", code, sheet.edition, ticks, 90)
        assert [bench.call("read", older_code(sheet), edition) for edition in (sheet.edition, sheet.edition ^ 1)] == [
            {**vars(sheet), "number": sheet.number},
            bench.call("read", code, sheet.edition ^ 1),
        ]
        if any(map(any, ticks)):
            assert filled == {"code": encode_share_code(sheet_session(sheet, ticks, 90)), "ticks": ticks}
        else:
            assert filled is None


@pytest.mark.parametrize("text", ["", "5Q00-VKJ", "5Q00-VKJ22", "5Q00-VKJ3", "5Q00-VKJ!", "5Q00 VKJ2", "ZZZZ-ZZZZ"])
def test_page_and_python_say_the_same_of_a_bad_code(bench, text):
    try:
        decode_sheet_code(text, 999)
        pytest.fail("no sheet of that edition has this code")
    except ShareCodeError as error:
        assert bench.call("read", text, 999) == {"reason": error.reason, "message": str(error)}


def test_what_another_session_says_is_not_taken_for_the_sheets(bench):
    code = encode_sheet_code(PaperSheet(7, "crosswalk", 12, 2))
    marks = [True, False, False, False, False, False]
    session = {"concept": "crosswalk", "hand": 12, "refused": 0, "rounds": [{"position": 1, "labels": marks}]}
    assert bench.call("ticks", code, 7, session) == [[False] * 6, marks]
    others = (
        {"hand": 13},
        {"concept": "traffic-light"},
        {"refused": 1},
        {"rounds": [{"position": 2, "labels": marks}]},
        {"rounds": [{"position": 1, "labels": [False] * 6}]},
    )
    for other in others:
        assert bench.call("ticks", code, 7, session | other) is None


def test_page_and_python_find_the_same_of_damaged_codes(bench):
    rng = np.random.default_rng(9)
    for _ in range(60):
        sheet = PaperSheet(999, "crosswalk", int(rng.integers(32768)), int(rng.integers(1, 9)))
        for code in (encode_sheet_code(sheet), older_code(sheet)):
            for _, text in damaged(code, rng):
                try:
                    decode_sheet_code(text, 999)
                    said = None
                except ShareCodeError as error:
                    said = {"reason": error.reason, "message": str(error)}
                found = bench.call("read", text, 999)
                assert found == said or (said is None and found["edition"] == 999)
