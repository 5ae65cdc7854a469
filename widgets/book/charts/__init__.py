"""Charts on a page: drawn by plotly where it runs, and always as a table. An extension by itself in other books (docs/parts/charts.md)."""

from __future__ import annotations

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, object]:
    from ..parts.alone import extension
    from . import markup, plotly_directive

    return extension(app, markup.ASSETS, markup.setup, plotly_directive.setup)
