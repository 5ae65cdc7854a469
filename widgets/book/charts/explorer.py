"""What plotly is given of a figure, once a reader asks to explore it: its values in words, and nothing that the page says already."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from .figure_table import point_names, values
from .shapes import Drawing

# Only bars, curves and pies: a third of what plotly.py ships, of the same version.
PLOTLY = Path(__file__).parents[2] / "labs/vendor/plotly/plotly-basic.min.js"
KINDS = {"bar", "pie", "scatter"}
_SAYS_ITSELF = ("hovertext", "hovertemplate", "hoverinfo")


def explorable(data: Sequence[dict]) -> bool:
    given = any(values(trace.get(name)) for trace in data for name in ("x", "y", "values"))
    return given and {trace.get("type", "scatter") for trace in data} <= KINDS


def explored(spec: dict, drawing: Drawing | None) -> dict:
    """A copy of `spec`, for `explore.js`."""
    whole = json.loads(json.dumps(spec))
    data, layout = whole["data"], whole["layout"]
    for trace, names in zip(data, point_names(data, layout), strict=True):
        if names and not any(trace.get(key) for key in _SAYS_ITSELF):
            trace |= {"hovertext": names, "hoverinfo": "text"}
    if drawing:
        layout["showlegend"] = False
        layout.get("yaxis", {}).pop("title", None)
    return whole
