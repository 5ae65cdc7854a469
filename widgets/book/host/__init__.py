"""Widgets on pages that have no kernel. An extension by itself in other books (docs/parts/host.md)."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, Any]:
    from ..parts import alone
    from . import directive, guest, widget_host

    if alone.is_guest(app):
        alone.setup(app, widget_host.ASSETS)
        guest.setup(app)
        directive.setup(app)
    return alone.METADATA
