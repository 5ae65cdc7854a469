"""A plotly figure made by a notebook, dressed as the book's charts are: its colours follow the page's theme.

What a notebook chose on purpose stays (colours of its own, axes, legend); what plotly would choose by default is
ours: no English, no buttons, nothing that can be dragged, so that a phone scrolls past a chart. What a figure shows
must be said in words, in `layout.meta["alt"]`.
"""

from __future__ import annotations

import json

from sphinx.environment import BuildEnvironment

from ..charts.figure_table import figure_table, plain
from ..charts.markup import chart_figure, chart_nodes
from ..charts.style import FONT_SIZE, TRANSPARENT

HEIGHT = 380
# The names of custom properties, which charts.js replaces by their values.
SERIES = ("--tc-accent", "--tc-chart-2", "--tc-chart-3", "--tc-chart-4", "--tc-chart-5", "--tc-muted")
_RAMP = [[0, "--tc-surface-2"], [1, "--tc-accent"]]
_AXIS = {
    "automargin": True,
    "fixedrange": True,
    "gridcolor": "--tc-line",
    "griddash": "dot",
    "linecolor": "--tc-line",
    "ticks": "outside",
    "tickcolor": TRANSPARENT,  # only some air between the axis and its words
    "zerolinecolor": "--tc-line",
    "title": {"standoff": 10},
}
_TEMPLATE = {
    "layout": {
        "colorway": SERIES,
        "coloraxis": {"colorscale": _RAMP},
        "xaxis": {**_AXIS, "showgrid": False, "showline": True},
        "yaxis": _AXIS,
        "legend": {"orientation": "h", "x": 0, "xanchor": "left", "y": 1.02, "yanchor": "bottom"},
        "margin": {"l": 8, "r": 12, "t": 12, "b": 8},
        "hoverlabel": {
            "bgcolor": "--tc-surface-2",
            "bordercolor": "--tc-line",
            "font": {"color": "--tc-ink", "size": FONT_SIZE},
        },
        "shapedefaults": {"line": {"color": "--tc-line"}},
    },
    "data": {"heatmap": [{"colorscale": _RAMP}]},
}


class FigureError(ValueError):
    """A figure that the book cannot show; the message is for whoever wrote the notebook."""


def figure_node(env: BuildEnvironment, figure: dict) -> chart_figure:
    """The chart of a plotly figure given as {"data", "layout"}, for the page being read; may raise `FigureError`."""
    data, layout = figure.get("data", []), figure.get("layout", {})
    meta = layout.get("meta")
    alternative = str(meta.get("alt", "")).strip() if isinstance(meta, dict) else ""
    if not alternative:
        raise FigureError(
            'figure sans description : ajoutez fig.update_layout(meta={"alt": "…"}), une phrase qui dit ce qu’on y voit.'
        )
    # Sorted: a kernel and the cache give keys in orders of their own, and the page should not change with them.
    spec = json.loads(json.dumps({"data": data, "layout": dressed(layout)}, sort_keys=True))
    return chart_nodes(
        env,
        title=plain((layout.get("title") or {}).get("text", "")),
        alternative=alternative,
        spec=spec,
        table=figure_table(data, layout),
        words=True,
    )


def dressed(layout: dict) -> dict:
    """`layout` as the book draws it; its title is left to the page."""
    ours = ("title", "template", "width", "paper_bgcolor", "plot_bgcolor", "separators", "dragmode", "autosize", "meta")
    kept = {name: value for name, value in layout.items() if name not in ours}
    return {
        **kept,
        "template": _TEMPLATE,
        "font": {"size": FONT_SIZE, **kept.get("font", {}), "color": "--tc-ink"},
        "height": layout.get("height", HEIGHT),
        "paper_bgcolor": TRANSPARENT,
        "plot_bgcolor": TRANSPARENT,
        "separators": ",\u202f",
        "dragmode": False,
        "autosize": True,
    }
