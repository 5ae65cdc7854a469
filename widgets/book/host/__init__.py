"""Widgets on pages that have no kernel. An extension by itself in other books (docs/parts/host.md)."""

from __future__ import annotations

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, object]:
    from ..parts.alone import extension
    from . import directive, guest, widget_host

    return extension(app, widget_host.ASSETS, guest.setup, directive.setup)
