"""A plotly figure that somebody else made, dressed as ours: its colours follow the page's theme.

What was chosen on purpose stays (colours of its own, axes, legend); what plotly would choose by default is ours: no English,
no buttons, nothing that can be dragged, so that a phone scrolls past a chart.
"""

from __future__ import annotations

from . import writing
from .style import FONT_SIZE, TRANSPARENT

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


def dressed(layout: dict) -> dict[str, object]:
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
        "separators": f"{writing.words().DECIMAL}{writing.words().THOUSANDS}",
        "dragmode": False,
        "autosize": True,
    }
