"""Numbers in quizzes: one grammar, written once in Python for authors and once in JavaScript for readers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from widgets.book.quizzes.parser import Expected, parse_expected, parse_number

READABLE = {
    "0": 0,
    "20": 20,
    "20,3": 20.3,
    "20.3": 20.3,
    " 20,3 ": 20.3,
    ",5": 0.5,
    "007": 7,
    "3 500": 3500,
    "3\u202f500": 3500,
    "3\u00a0500,25": 3500.25,
    "1 234 567": 1234567,
    "-4": -4,
    "\u22124,5": -4.5,
    "+2": 2,
}
UNREADABLE = ["", " ", "vingt", "20,", "1,2,3", "1.234,5", "20 3", "3 50", "1e3", "--2", "2 %", "0x10", "٣", "NaN"]


@pytest.mark.parametrize(("text", "number"), READABLE.items())
def test_a_number_is_read_as_french_writes_it(text, number):
    assert parse_number(text) == number


@pytest.mark.parametrize("text", UNREADABLE)
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError):
        parse_number(text)


def test_the_page_reads_numbers_as_the_build_does(esm):
    parse = esm("widgets/book/quizzes/number.js")
    numbers = parse.eval("(m, texts) => texts.map((text) => m.parseNumber(text))", [*READABLE, *UNREADABLE])
    assert numbers == [*READABLE.values(), *[None] * len(UNREADABLE)]


def test_a_reader_may_type_the_unit(esm):
    parse = esm("widgets/book/quizzes/number.js")
    assert parse.call("parseNumber", "20,3 minutes", "minutes") == 20.3
    assert parse.call("parseNumber", "33%", "%") == 33
    assert parse.call("parseNumber", "20 MINUTES", "minutes") == 20
    assert parse.call("parseNumber", "20,3 heures", "minutes") is None
    assert parse.call("parseNumber", "minutes", "minutes") is None


def french(number: float, decimals: int, space: str) -> str:
    text = f"{number:,.{decimals}f}"
    return text.replace(",", space).replace(".", ",")


@given(
    st.floats(-1e9, 1e9),
    st.integers(0, 6),
    st.sampled_from(["", " ", "\u00a0", "\u202f"]),
    st.sampled_from(["-", "\u2212"]),
)
def test_whatever_french_writes_is_read_back(number, decimals, space, minus):
    text = french(number, decimals, space).replace("-", minus)
    assert parse_number(text) == float(f"{number:.{decimals}f}")


@given(st.text(max_size=12))
def test_any_text_is_a_number_or_a_plain_refusal(text):
    try:
        number = parse_number(text)
    except ValueError:
        return
    assert isinstance(number, float)
    assert any(character in "0123456789" for character in text)


def test_a_tolerance_is_optional():
    assert parse_expected("20,3 ± 1") == Expected(20.3, 1.0)
    assert parse_expected("20,3±0,5") == Expected(20.3, 0.5)
    assert parse_expected("20 +/- 2") == Expected(20.0, 2.0)
    assert parse_expected("-3") == Expected(-3.0, 0.0)


@pytest.mark.parametrize("text", ["± 1", "20 ±", "20 ± -1", "20 ± 1 ± 1", "*"])
def test_a_malformed_tolerance_is_refused(text):
    with pytest.raises(ValueError):
        parse_expected(text)


finite = st.floats(-1e6, 1e6)
width = st.floats(0, 1e6)


@given(finite, width, finite, width)
def test_a_range_covers_another_when_it_holds_both_its_ends(value, tolerance, other, other_tolerance):
    outer, inner = Expected(value, tolerance), Expected(other, other_tolerance)
    ends = (other - other_tolerance, other + other_tolerance)
    if all(abs(end - value) <= tolerance - 1e-6 for end in ends):
        assert outer.covers(inner)
    if any(abs(end - value) > tolerance + 1e-6 for end in ends):
        assert not outer.covers(inner)
