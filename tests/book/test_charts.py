"""Charts: numbers that come from the sheet of facts, titles that tell them, and light drawings."""

from __future__ import annotations

import json
import re
from math import comb
from pathlib import Path

import plotly
import pytest

from tests.conftest import ROOT
from widgets.book.charts import figures as chart_figures
from widgets.book.charts import svg
from widgets.book.charts.drawing import drawing_of
from widgets.book.charts.explorer import PLOTLY
from widgets.book.charts.style import spec
from widgets.facts.charts import Row, french, rows_of
from widgets.facts.sheet import load_sheet

NAMES = chart_figures.NAMES
FACTS = load_sheet()
# What a formula may use without a source: minutes, seconds, and changes of unit.
CONSTANTS = {"60", "100", "1000", "3600", "1000000"}
NUMBER = re.compile(r"\d+(?:\u202f\d{3})*(?:,\d+)?")


def numbers(text: str) -> set[str]:
    return {number.replace("\u202f", "") for number in NUMBER.findall(text)}


def evaluated(formula: str) -> float:
    """The value of a formula in French notation, such as « 60 × (4,43 ÷ 3,31 − 1) »."""
    python = formula.replace("\u202f", "").translate(str.maketrans({"×": "*", "÷": "/", "−": "-", ",": "."}))
    assert re.fullmatch(r"[\d.+\-*/() ]+", python), formula
    return eval(python)  # noqa: S307 (four operations on our own figures, checked above)


def decimals(number: float) -> int:
    return len(str(number).partition(".")[2].rstrip("0"))


def row_id(case: tuple[str, Row]) -> str:
    return f"{case[0]}-{case[1].facts[0]}-{case[1].value:g}"


# --- the numbers -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", [(name, row) for name in NAMES for row in rows_of(name)], ids=row_id)
def test_a_number_stands_in_its_fact_or_follows_from_it(case: tuple[str, Row]) -> None:
    _, row = case
    known = numbers(" ".join(FACTS[fact].figure for fact in row.facts))
    if not row.computed:
        drawn = {french(row.value)} | ({french(row.low)} if row.low is not None else set())
        assert numbers(" ".join(drawn)) <= known
    elif row.computed != "loi binomiale":
        assert numbers(row.computed) <= known | CONSTANTS
        assert evaluated(row.computed) == pytest.approx(row.value, abs=0.5 * 10 ** -decimals(row.value))


@pytest.mark.parametrize("row", rows_of("majority-vote"), ids=lambda row: f"{row['p']}-{row['people']}")
def test_the_majority_is_right_as_often_as_the_binomial_law_says(row: Row) -> None:
    p, people = float(row["p"]), int(row["people"])
    right = sum(comb(people, k) * p**k * (1 - p) ** (people - k) for k in range(people // 2 + 1, people + 1))
    assert row.value == pytest.approx(100 * right, abs=0.05)


def test_numbers_are_written_in_french() -> None:
    assert french(163_000_000) == "163\u202f000\u202f000"
    assert french(3.31) == "3,31"
    assert french(2.0) == "2"
    assert french(98, 1) == "98,0"


# --- the message -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_title_tells_the_number_that_is_marked_and_none_that_the_chart_has_not(name: str) -> None:
    chart = chart_figures.chart(name)
    shown = numbers(f"{chart.alternative} {chart.table} {[n.text for n in chart.figure.layout.annotations]}")
    # « 163 millions » and « plus de 500 000 » are other ways to write what the table has.
    shown |= {str(int(row.value // 100_000 * 100_000)) for row in rows_of(name) if row.value > 100_000}
    told = numbers(chart.title)
    assert told <= shown | {"2018"}
    marked = chart.marked.value
    assert {french(marked), french(marked, 1), french(marked / 1e6)} & told
    bold = [note.text for note in chart.figure.layout.annotations if note.text.startswith("<b>")]
    assert any(french(marked) in text or french(marked / 1e6) in text for text in bold)


def test_words_of_titles_are_true_of_their_numbers() -> None:
    first, last = rows_of("platforms")
    assert 5 < last.value / first.value < 6 and "plus que quintuplé" in chart_figures.chart("platforms").title
    hours = {row["label"]: row.value for row in rows_of("captcha-hours") if row["panel"] == "hours"}
    hours_title = chart_figures.chart("captcha-hours")
    assert 500_000 < hours[hours_title.marked["label"]] < 600_000 and "plus de 500\u202f000" in hours_title.title
    unpaid = chart_figures.chart("unpaid-time")
    assert unpaid.marked.value == max(row.value for row in rows_of("unpaid-time")) and "jusqu’à" in unpaid.title
    assert "2018" in chart_figures.chart("hourly-pay").marked["detail"]
    assert "2010" in chart_figures.chart("captcha-price").marked["detail"]


@pytest.mark.parametrize("name", NAMES)
def test_the_marked_number_is_one_that_the_chapter_speaks_of(name: str) -> None:
    pages = [path.read_text(encoding="utf-8") for path in (ROOT / "chapters").glob("*.md")]
    (text,) = [text for text in pages if f":::{{chart}} {name}\n" in text]
    cited = {fact for role in re.findall(r"\{fact\}`([^`]+)`", text) for fact in re.split(r",\s*", role)}
    assert cited & set(chart_figures.chart(name).marked.facts)


# --- the drawings ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_is_described_by_a_sentence_with_its_numbers(name: str) -> None:
    chart = chart_figures.chart(name)
    assert chart.alternative.endswith(".") and len(chart.alternative) > 100
    assert "{" not in chart.alternative
    assert not re.search(r"\d\.\d", chart.alternative + chart.title + str(chart.table))
    headers, body = chart.table
    assert body and all(len(row) == len(headers) for row in body)


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_is_light_and_takes_every_colour_from_the_page(name: str) -> None:
    given = spec(chart_figures.chart(name).figure)
    drawn = svg.of_page(drawing_of(given), "name")
    assert len(drawn) < 8_000
    colours = set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawn))
    assert all(re.fullmatch(r"var\(--tc-[\w-]+\)|none|url\(#name-\d\)", colour) for colour in colours)
    assert "var(--tc-ink)" in colours
    assert not re.search(r'"#[0-9a-f]{3,6}"', json.dumps(given))


def test_the_bundle_is_of_the_version_that_plotly_carries() -> None:
    whole = Path(plotly.__file__).parent / "package_data/plotly.min.js"
    versions = [
        re.search(r"v(\d+\.\d+\.\d+)", path.read_text("utf-8").split("Copyright 2012")[0])[1]
        for path in (whole, PLOTLY)
    ]
    assert versions[0] == versions[1]


# --- the page --------------------------------------------------------------------------------------------
