"""Quizzes: a directive, what it reads, and what it writes. An extension by itself in other books (docs/parts/quizzes.md)."""

from __future__ import annotations

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, object]:
    from ..page import unsearched
    from ..parts.alone import extension
    from . import directive

    return extension(app, directive.ASSETS, unsearched.setup, directive.setup)
