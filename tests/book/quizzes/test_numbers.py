"""Numbers in quizzes: one grammar, written once in Python for authors and once in JavaScript for readers."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from widgets.book.quizzes.parser import Expected, parse_expected, parse_number
from widgets.book.quizzes.strings import UNITS

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
    "3'500": 3500,
    "3\u2019500,5": 3500.5,
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


# {mark of thousands: {text: number}}: English, then German and Italian.
GROUPED = {
    ",": {"1,500": 1500, "1,500.5": 1500.5, "-12,500,000": -12500000, "1.500": 1.5, "20,3": 20.3, "0,125": 0.125},
    ".": {"1.500": 1500, "1.500,5": 1500.5, "-12.500.000": -12500000, "1,500": 1.5, "20.3": 20.3, "0.125": 0.125},
}


@pytest.mark.parametrize("mark", GROUPED)
def test_a_language_with_a_mark_of_thousands_reads_it_so_in_the_build_and_on_the_page(mark, esm):
    texts = [*GROUPED[mark], "1,50,0", "1.50.0", "01.500,1.500"]
    numbers = esm("widgets/book/quizzes/number.js").eval(
        "(m, [texts, mark]) => texts.map((text) => m.parseNumber(text, mark))", [texts, mark]
    )
    assert numbers == [*GROUPED[mark].values(), None, None, None]
    assert [parse_number(text, mark) for text in GROUPED[mark]] == [*GROUPED[mark].values()]
    for text in texts[-3:]:
        with pytest.raises(ValueError):
            parse_number(text, mark)


def french(number: float, decimals: int, space: str) -> str:
    text = f"{number:,.{decimals}f}"
    return text.replace(",", space).replace(".", ",")


@pytest.fixture
def read(esm):
    """What the page makes of a text where a unit is asked for: a number and whether its unit was there, or None."""
    page = esm("widgets/book/quizzes/number.js")

    def read(text: str, unit: str = "") -> tuple[float, bool] | None:
        found = page.call("parseAnswer", text, [unit, *UNITS.get(unit, [])] if unit else [])
        return found and (found["number"], found["hasUnit"])

    return read


@pytest.mark.parametrize(
    ("unit", "texts"),
    {
        "secondes": ["5,76 secondes", "5,76 s", "5,76s", "5.76 s.", "5,76\u00a0sec", "≈ 5,76 SEC.", "+5,76 Seconde"],
        "minutes": ["5,76 minutes", "5,76 min", "5,76 min.", "=5,76\u202fmn"],
        "%": ["5,76 %", "5,76%", "~5,76 %", "5,76 pour cent", "5,76 Pourcent"],
        "centimes par heure": ["5,76 centimes par heure", "5,76 centimes", "5,76 c/h", "5,76 ct."],
    }.items(),
)
def test_a_reader_may_write_the_unit_as_people_do(read, unit, texts):
    assert {text: read(text, unit) for text in texts} == dict.fromkeys(texts, (5.76, True))
    assert read("5,76", unit) == (5.76, False)


@pytest.mark.parametrize(
    "text", ["20,3 heures", "20,3 m", "minutes", "", "min", "20 à 21", "20 min 30", "1/0", "1/2/3", "/8", "1/"]
)
def test_what_is_no_number_of_that_unit_is_none(read, text):
    assert read(text, "minutes") is None


finite = st.floats(-1e6, 1e6)
IN_A_PAGE = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@IN_A_PAGE
@given(
    finite,
    st.integers(0, 4),
    st.sampled_from(["", " ", "\u00a0", "\u202f", "'", "\u2019"]),
    st.sampled_from(["-", "\u2212"]),
    st.sampled_from(["", "= ", "≈", "~ "]),
    st.sampled_from([(unit, form) for unit, forms in UNITS.items() for form in ("", unit, *forms)]),
    st.sampled_from(["", " ", "\u00a0"]),
)
def test_every_spelling_of_a_number_is_that_number(read, number, decimals, space, minus, sign, written, gap):
    unit, form = written
    text = f"{sign}{french(number, decimals, space).replace('-', minus)}{gap if form else ''}{form}"
    assert read(text, unit) == (pytest.approx(float(f"{number:.{decimals}f}"), abs=1e-9), bool(form))


@IN_A_PAGE
@given(st.integers(0, 999), st.integers(1, 999), st.sampled_from(["/", " / ", "\u2044", " ÷ "]))
def test_a_fraction_is_its_quotient(read, above, below, bar):
    assert read(f"{above}{bar}{below}") == (pytest.approx(above / below), False)


@given(
    st.floats(-1e9, 1e9),
    st.integers(0, 6),
    st.sampled_from(["", " ", "\u00a0", "\u202f", "\u2019"]),
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


width = st.floats(0, 1e6)


@given(finite, width, finite, width)
def test_a_range_covers_another_when_it_holds_both_its_ends(value, tolerance, other, other_tolerance):
    outer, inner = Expected(value, tolerance), Expected(other, other_tolerance)
    ends = (other - other_tolerance, other + other_tolerance)
    if all(abs(end - value) <= tolerance - 1e-6 for end in ends):
        assert outer.covers(inner)
    if any(abs(end - value) > tolerance + 1e-6 for end in ends):
        assert not outer.covers(inner)
