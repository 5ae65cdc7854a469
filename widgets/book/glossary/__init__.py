"""Definitions under the reader's finger, and the way back from each of them. An extension by itself (docs/parts/glossary.md)."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, Any]:
    from ..page import rewriting
    from ..parts import alone
    from . import bubbles

    if alone.is_guest(app):
        alone.setup(app, bubbles.ASSETS)
        rewriting.follow(app)
        bubbles.setup(app)
    return alone.METADATA
