"""Charts on a page: drawn by plotly where it runs, and always as a table. An extension by itself in other books (docs/parts/charts.md)."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, Any]:
    from ..parts import alone
    from . import markup, plotly_directive

    if alone.is_guest(app):
        alone.setup(app, markup.ASSETS)
        markup.setup(app)
        plotly_directive.setup(app)
    return alone.METADATA
