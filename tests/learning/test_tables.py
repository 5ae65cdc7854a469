"""Tables open in a French spreadsheet by a double click, run nothing there, and come back to the bit."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from widgets.learning.codes.tables import as_text, read_rows

# What is written as it is; a lone surrogate is no text, and a NUL stands in none that a person types.
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
RISKY = st.builds(
    str.__add__, st.sampled_from(["=", "+", "-", "@", "\t", "\r", "'", "'=", "''", "\uff1d", ";", '"']), TEXT
)
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@settings(max_examples=200)
@given(st.lists(st.tuples(TEXT | RISKY, st.integers(-(10**9), 10**9), st.floats(0, 1e6), st.booleans()), min_size=1))
def test_any_table_comes_back_to_the_bit(rows):
    table = pd.DataFrame(rows, columns=["name", "count", "share", "label"])
    header, *found = [row for _, row in read_rows(as_text(table))]
    assert header == ["name", "count", "share", "label"]
    back = [(name, int(count), float(share.replace(",", ".")), label == "1") for name, count, share, label in found]
    assert back == rows


def test_a_french_spreadsheet_reads_it_as_it_is():
    text = as_text(pd.DataFrame({"task": ["t0001"], "share": [0.75], "label": [True]}))
    assert text == "\ufefftask;share;label\r\nt0001;0,75;1\r\n"


@pytest.mark.parametrize("cell", ["=1+1", "+33 6", "-x", "@SUM(A1)", "\t=1", "\r=1", "=cmd|'/C calc'!A0", "\uff1d1+1"])
def test_no_cell_from_outside_is_a_formula(module, cell):
    plain = {"name": [cell]}
    page = module("widgets/labs/frame/export.js").call("table", ["name"], [{"name": cell}])
    for text in (as_text(pd.DataFrame(plain)), page):
        written = text.removeprefix("\ufeffname\r\n").lstrip('"')
        assert not written.startswith(FORMULAS)
        assert read_rows(text)[1] == (2, [cell])


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(TEXT | RISKY, st.floats(-1e6, 1e6), st.booleans()), max_size=5))
def test_the_page_writes_what_python_reads(module, rows):
    given = [{"name": name, "share": share, "label": label} for name, share, label in rows]
    text = module("widgets/labs/frame/export.js").call("table", ["name", "share", "label"], given)
    found = [row for _, row in read_rows(text)][1:]
    assert [(name, float(share.replace(",", ".")), label == "1") for name, share, label in found] == rows


def test_blank_rows_go_and_the_others_keep_their_numbers():
    assert read_rows("a;b\r\n\r\n1;2\r\n;\r\n ; \r\n3;4\r\n;;;;\r\n") == [
        (1, ["a", "b"]),
        (3, ["1", "2"]),
        (6, ["3", "4"]),
    ]


@pytest.mark.parametrize("text", ["a,b\n1,2.5\n", "a\tb\n1\t2.5\n", "\ufeffa;b\r\n1;2.5\r\n"])
def test_what_older_exports_and_spreadsheets_separate_by_is_known(text):
    assert [row for _, row in read_rows(text)] == [["a", "b"], ["1", "2.5"]]
