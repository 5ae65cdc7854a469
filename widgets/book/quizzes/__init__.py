"""Quizzes: a directive, what it reads, and what it writes. An extension by itself in other books (docs/parts/quizzes.md)."""

from __future__ import annotations

from typing import Any

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, Any]:
    from ..page import unsearched
    from ..parts import alone
    from . import directive

    if alone.is_guest(app):
        alone.setup(app, directive.ASSETS)
        unsearched.setup(app)
        directive.setup(app)
    return alone.METADATA
