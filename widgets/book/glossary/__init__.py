"""Definitions under the reader's finger, and the way back from each of them. An extension by itself (docs/parts/glossary.md)."""

from __future__ import annotations

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, object]:
    from ..page import rewriting
    from ..parts.alone import extension
    from . import bubbles

    return extension(app, bubbles.ASSETS, rewriting.follow, bubbles.setup)
