"""Drawings of plotly figures: what stands where, without a page."""

from __future__ import annotations

import json
from xml.etree import ElementTree

import numpy as np
import plotly.graph_objects as go
import pytest

from widgets.book.charts import svg
from widgets.book.charts.axes import CannotDrawError
from widgets.book.charts.drawing import drawing_of
from widgets.book.charts.dressing import dressed
from widgets.book.charts.figure_table import point_names
from widgets.book.charts.shapes import Curve, Drawing, Mark, Rect, Rule, Words

MARGIN = {"l": 0, "r": 0, "t": 0, "b": 0}


def spec(*traces, **layout) -> dict:
    """As a notebook's figure is dressed."""
    given = json.loads(go.Figure(traces, layout).to_json())
    return {"data": given["data"], "layout": dressed(given["layout"])}


def drawn(*traces, **layout) -> Drawing:
    return drawing_of(spec(*traces, **layout))


def bare(*traces, x=(0, 10), y=(0, 100), **layout) -> Drawing:
    """Without margins or words, 100 px high: a place is what its value says."""
    axes = {"xaxis": {"range": x, "visible": False}, "yaxis": {"range": y, "visible": False}}
    given = json.loads(
        go.Figure(traces, {"template": "none", "height": 100, "margin": MARGIN, **axes, **layout}).to_json()
    )
    return drawing_of({"data": given["data"], "layout": given["layout"]})


def of(kind: type, drawing: Drawing) -> list:
    return [shape for shape in drawing.shapes if isinstance(shape, kind)]


def words(drawing: Drawing) -> list[str]:
    return [each.text for each in of(Words, drawing)]


# --- bars, lines, points ---------------------------------------------------------------------------------


def test_bars_are_as_long_as_their_values_standing_or_lying():
    lying = of(Rect, bare(go.Bar(x=[5, 2], y=[20, 60], base=[0, 1], width=10, orientation="h")))
    assert [(bar.left, bar.right, bar.top, bar.bottom) for bar in lying] == [
        pytest.approx(place) for place in ((0, 0.5, 75, 85), (0.1, 0.3, 35, 45))
    ]
    (standing,) = of(Rect, bare(go.Bar(x=[5], y=np.array([40]), width=2)))
    assert (standing.left, standing.right, standing.top, standing.bottom) == (0.4, 0.6, 60, 100)


def test_bars_of_several_series_stand_side_by_side_or_over_each_other():
    series = [go.Bar(x=["a", "b"], y=[1, 2], name=name) for name in "pq"]
    first, _, second, _ = of(Rect, drawn(*series))
    assert first.right == pytest.approx(second.left) and first.fill != second.fill
    first, _, second, _ = of(Rect, drawn(*series, barmode="overlay"))
    assert first.left == second.left


def test_each_bar_has_its_own_look_and_words():
    marker = {"color": ["red", "blue"], "pattern": {"shape": ["", "/"]}}
    bars = go.Bar(
        x=[1.5, 2], y=["a", "b"], orientation="h", marker=marker, texttemplate="%{x:.2f} %", textposition="outside"
    )
    drawing = drawn(bars)
    assert [(bar.fill, bar.hatched) for bar in of(Rect, drawing)] == [("red", False), ("blue", True)]
    assert {"1,50 %", "2,00 %"} <= set(words(drawing))


def test_a_line_goes_through_its_points_and_stops_at_gaps():
    line = go.Scatter(x=[0, 5, 6, 7, 10], y=[0, 50, None, 60, 100], mode="lines+markers", line={"dash": "dot"})
    drawing = bare(line)
    (curve,) = of(Curve, drawing)
    assert curve.pieces == (((0, 100), (0.5, 50)), ((0.7, 40), (1, 0))) and curve.dash == "dot"
    assert [mark.at for mark in of(Mark, drawing)] == [(0, 100), (0.5, 50), (0.7, 40), (1, 0)]


def test_points_beyond_the_axes_are_left_out_and_bars_end_there():
    drawing = bare(go.Scatter(x=[5, 11], y=[50, 50], mode="markers"), go.Bar(x=[15], y=[10], orientation="h", width=4))
    assert [mark.at for mark in of(Mark, drawing)] == [(0.5, 50)]
    assert of(Rect, drawing)[0].right == 1


# --- axes ------------------------------------------------------------------------------------------------


def test_axes_have_round_numbers_in_french_and_room_for_all():
    drawing = drawn(go.Scatter(x=[0, 6000], y=[0.1, 0.9]), xaxis_ticksuffix=" $")
    assert {"0 $", "2\u202f000 $", "6\u202f000 $", "0,2", "0,8"} <= set(words(drawing))
    assert all(0 < x < 1 for x, _ in (mark.at for mark in of(Mark, drawing)))
    assert all(drawing.top < y < drawing.bottom for _, y in (mark.at for mark in of(Mark, drawing)))


def test_an_axis_keeps_what_was_chosen():
    drawing = drawn(
        go.Bar(x=[1, 2], y=["b", "a"], orientation="h"),
        xaxis={"range": [0, 4], "tickvals": [0, 3], "ticktext": ["rien", "<b>trois</b>"], "title": "Combien"},
        yaxis={"autorange": "reversed", "title": "Qui"},
    )
    assert {"rien", "trois", "Combien", "a", "b"} <= set(words(drawing)) and drawing.measure == "Qui"
    first, second = of(Rect, drawing)
    assert first.top < second.top and first.right == 0.25


def test_lines_and_notes_of_the_layout_stand_at_their_values():
    figure = go.Figure(go.Scatter(x=[0, 10], y=[0, 100]), {"meta": {"alt": "…"}})
    figure.add_hline(y=50, line_dash="dot", annotation_text="moitié")
    figure.update_yaxes(range=[0, 100])
    given = json.loads(figure.to_json())
    drawing = drawing_of({"data": given["data"], "layout": dressed(given["layout"])})
    rule = next(line for line in of(Rule, drawing) if line.dash == "dot" and line.width == 2)
    assert rule.start[1] == rule.end[1] == (drawing.top + drawing.bottom) / 2
    assert "moitié" in words(drawing)


def test_a_legend_names_several_series_and_one_only_if_asked():
    one, two = (go.Scatter(x=[1], y=[1], name=name) for name in ("<b>un</b>", "deux"))
    assert [series.name for series in drawn(one, two).legend] == ["un", "deux"]
    assert drawn(one).legend == [] and len(drawn(one, showlegend=True).legend) == 1


@pytest.mark.parametrize(
    "asked",
    [
        (go.Heatmap(z=[[1]]), {}),
        (go.Scatter(x=[1], y=[1], fill="tozeroy"), {}),
        (go.Scatter(x=[1], y=[1], line_shape="hv"), {}),
        (go.Scatter(x=[1], y=[1], error_y={"array": [1]}), {}),
        (go.Scatter(x=[1], y=[1], xaxis="x2"), {"xaxis2": {}}),
        (go.Scatter(x=[1], y=[1]), {"xaxis_type": "log"}),
        (go.Scatter(x=[1], y=[1]), {"shapes": [{"type": "circle", "x0": 0, "x1": 1, "y0": 0, "y1": 1}]}),
        (go.Bar(x=[1], y=[1]), {"barmode": "stack"}),
        (go.Bar(x=[1], y=[1]), {"xaxis_range": [2, 2]}),
        (go.Scatter(x=[1], y=[1]), {"annotations": [{"text": "où ?"}]}),
        (go.Scatter(x=[], y=[]), {}),
    ],
)
def test_what_would_be_drawn_otherwise_than_plotly_does_is_not_drawn(asked):
    with pytest.raises(CannotDrawError):
        drawn(asked[0], **asked[1])


# --- on a page, on paper, in words -----------------------------------------------------------------------


def test_a_page_stretches_the_drawing_and_paper_has_one_width():
    figure = (go.Scatter(x=[0, 10], y=[0, 100], name="a <b>&lt; b & c"), go.Bar(x=[5], y=[5], marker_pattern_shape="/"))
    drawing = drawn(*figure, showlegend=True, annotations=[{"x": 1, "y": 1, "text": "<b>R&D</b><br>&lt;3"}])
    page = svg.of_page(drawing, "one")
    assert "%" in page and "var(--tc-accent)" in page and "<li>" in page
    paper = ElementTree.fromstring(svg.of_paper(drawing, 640))
    text = "".join(paper.itertext())
    assert "R&D" in text and "<3" in text
    assert paper.get("width") == "640" and not {"%", "var("} & set(ElementTree.tostring(paper, "unicode").split('"'))
    ElementTree.fromstring(f"<div>{page}</div>")


def test_every_point_is_said_with_its_series_place_and_unit():
    given = spec(
        go.Scatter(x=[2010, 2020], y=[1234.5, 2], name="a"),
        go.Heatmap(z=[[1]]),
        xaxis_title="an",
        yaxis_ticksuffix=" %",
    )
    assert point_names(given["data"], given["layout"]) == [
        ["a, an 2010\u00a0: 1\u202f234 %", "a, an 2020\u00a0: 2 %"],
        [],
    ]
