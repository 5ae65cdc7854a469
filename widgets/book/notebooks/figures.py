"""A plotly figure made by a notebook, shown as the book's charts are (../charts/dressing.py).

What a figure shows must be said in words, in `layout.meta["alt"]`.
"""

from __future__ import annotations

import json

from sphinx.environment import BuildEnvironment

from ..charts.dressing import dressed
from ..charts.figure_table import figure_table, plain
from ..charts.markup import chart_figure, chart_nodes


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
