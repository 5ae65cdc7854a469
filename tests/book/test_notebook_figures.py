"""Plotly figures that notebooks make: dressed as the book's charts are, and readable without their drawing."""

from __future__ import annotations

import json

import numpy as np
import plotly.graph_objects as go
import pytest
from playwright.sync_api import expect

from tests.book.notebooks import book, drawing
from widgets.book.charts.figure_table import MOST_ROWS, figure_table
from widgets.book.charts.markup import PLOTLY_IN_BOOK

ALT = "La courbe monte puis plafonne."


def figure(*traces, alt: str = ALT, **layout) -> go.Figure:
    return go.Figure(
        traces or [go.Scatter(x=[1, 2], y=[0.5, 0.9], name="exactitude")], {"meta": {"alt": alt}, **layout}
    )


def table_of(*traces, **layout):
    drawn = json.loads(go.Figure(traces, layout).to_json())
    return figure_table(drawn["data"], drawn["layout"])


def spec(built, index: int = 0) -> dict:
    return json.loads(built.html("carnet").select("script.tc-chart-spec")[index].string)


# --- the table -------------------------------------------------------------------------------------------


def test_curves_over_the_same_places_make_one_table():
    headers, rows = table_of(
        go.Scatter(x=np.arange(3), y=np.array([0.5, 0.123456, 1234.5]), name="<b>un</b>"),
        go.Scatter(x=[2, 5], y=[1, None], name="deux"),
        go.Scatter(x=[], y=[], name="vide"),
        xaxis_title="Étiquettes",
    )
    assert headers == ["Étiquettes", "un", "deux"]
    assert rows == [["0", "0,5", "–"], ["1", "0,1235", "–"], ["2", "1\u202f234", "1"], ["5", "–", "–"]]


def test_points_that_share_a_place_have_a_row_each():
    headers, rows = table_of(
        go.Scatter(x=[1, 1], y=[2, 3], name="a"), go.Scatter(x=[4], y=[5], name="b"), yaxis_title="Mesure"
    )
    assert headers == ["Série", "Abscisse", "Mesure"]
    assert rows == [["a", "1", "2"], ["a", "1", "3"], ["b", "4", "5"]]


def test_bars_that_lie_down_are_named_by_their_places():
    headers, rows = table_of(go.Bar(y=["Kenya", "États-Unis"], x=[2, 7.25], orientation="h"), xaxis_title="Dollars")
    assert headers == ["Catégorie", "Dollars"]
    assert rows == [["Kenya", "2"], ["États-Unis", "7,25"]]


def test_years_and_named_ticks_are_written_as_on_the_axis():
    assert table_of(go.Bar(x=[2010, 2020], y=[1420, 7770]))[1] == [["2010", "1\u202f420"], ["2020", "7\u202f770"]]
    named = table_of(go.Bar(x=[0, 1], y=[3, 4]), xaxis={"tickvals": [0, 1], "ticktext": ["non", "oui"]})
    assert [row[0] for row in named[1]] == ["non", "oui"]


def test_a_matrix_is_a_table_with_headings_on_both_sides():
    headers, rows = table_of(
        go.Heatmap(z=np.array([[40, 3], [5, 52]]), x=["non", "oui"], y=["non", "oui"]),
        xaxis_title="Prédit",
        yaxis_title="Vrai",
    )
    assert headers == ["Vrai \\ Prédit", "non", "oui"]
    assert rows == [["non", "40", "3"], ["oui", "5", "52"]]


@pytest.mark.parametrize(
    "trace",
    [go.Scatter(y=list(range(MOST_ROWS + 1))), go.Histogram(x=[1, 2, 2]), go.Scatter(x=[], y=[])],
    ids=["too long", "another kind", "empty"],
)
def test_what_would_make_no_good_table_makes_none(trace):
    assert table_of(trace) is None


# --- the page --------------------------------------------------------------------------------------------


def test_a_figure_takes_its_looks_from_the_book_and_keeps_what_was_chosen(build):
    shown = figure(
        go.Scatter(x=[1], y=[2]),
        go.Bar(x=[1], y=[2], marker_color="crimson"),
        title="Courbe <b>d’apprentissage</b>",
        template="plotly_dark",
        paper_bgcolor="white",
        width=700,
        height=420,
        xaxis_title="Étiquettes",
        separators=", ",
    )
    built = build(book(drawing(shown)))
    assert built.warnings == ""
    layout = spec(built)["layout"]
    assert (
        layout["template"]["layout"]["colorway"][0] == layout["font"]["color"].replace("ink", "accent") == "--tc-accent"
    )
    assert layout["separators"] == ",\u202f" and layout["dragmode"] is False
    assert "width" not in layout and "title" not in layout and layout["paper_bgcolor"] == "rgba(0,0,0,0)"
    assert (layout["height"], layout["xaxis"]["title"]["text"]) == (420, "Étiquettes")
    assert spec(built)["data"][1]["marker"]["color"] == "crimson"
    figure_part = built.html("carnet").select_one("figure.tc-chart")
    assert " ".join(figure_part.select_one("figcaption").get_text().split()) == "Courbe d’apprentissage"
    assert figure_part.select_one(".tc-chart-plot")["aria-label"] == ALT
    assert not figure_part.select(".tc-chart-words")
    assert {rect["fill"] for rect in figure_part.select("svg rect")} == {"crimson"}
    assert figure_part.button["aria-label"] == "Explorer le graphique\u00a0: Courbe  d’apprentissage"
    assert figure_part.select_one("summary").get_text() == "Données du graphique"
    assert (built.output / PLOTLY_IN_BOOK).exists()


def test_a_figure_without_words_fails_the_build_with_file_and_cell(build):
    built = build(book(drawing(figure(alt=" ")), drawing(go.Figure())))
    told = [line for line in built.warnings.splitlines() if "sans description" in line]
    for cell, line in zip((2, 3), told, strict=True):
        assert f"carnet.ipynb:{cell}0" in line and f"cellule {cell}" in line


def test_other_formats_get_the_words_and_the_table(build):
    built = build(book(drawing(figure())), buildername="text")
    text = (built.output / "carnet.txt").read_text(encoding="utf-8")
    assert ALT in text and "0,9" in text and "plotly" not in text


def test_a_figure_that_we_cannot_draw_is_told_in_words_and_numbers(build):
    matrix, pie = go.Heatmap(z=np.array([[1, 2], [3, 4]])), go.Pie(labels=["a", "b"], values=[1, 3])
    built = build(book(drawing(figure(matrix)), drawing(figure(pie)), drawing(figure(go.Scatter(x=[], y=[])))))
    assert built.warnings == ""
    shown, explorable, empty = built.html("carnet").select("figure.tc-chart")
    for part in (shown, explorable, empty):
        assert part.select_one(".tc-chart-words").get_text() == ALT and not part.select("svg")
    assert shown.details.has_attr("open") and "4" in shown.details.get_text()
    assert not shown.select("button, script") and not empty.select("button, script, details")
    assert explorable.button["aria-label"] == "Explorer le graphique 2"


def test_the_drawing_stands_in_the_page_without_javascript_and_is_explored_with_the_same_legend(build, page, browser):
    lines = [go.Scatter(x=[1, 2], y=y, name=name, mode="lines") for name, y in {"un": [1, 2], "deux": [2, 1]}.items()]
    url = (build(book(drawing(figure(*lines, yaxis_title="Mesure")))).output / "carnet.html").as_uri()
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(url)
    for words in ("un", "deux", "Mesure"):
        assert plain.locator(".tc-chart-plot").get_by_text(words, exact=True).is_visible()
    assert plain.locator(".tc-chart-svg path").count() == 2
    context.close()

    page.goto(url)
    page.locator(".tc-chart-more").click()
    expect(page.locator(".tc-chart-canvas .js-line")).to_have_count(2, timeout=20_000)
    assert page.locator(".tc-chart-legend").is_visible()
    assert not page.locator(".tc-chart-canvas :is(.legend, .ytitle)").count()
    page.get_by_role("slider").press("End")
    expect(page.locator(".tc-chart-value")).to_have_text("deux, 2\u00a0: 1")
