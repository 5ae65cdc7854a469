"""Scripts and style sheets as browsers read them: without what only people need, names and blanks and remarks."""

from __future__ import annotations

from functools import lru_cache

# There is none for macOS on ARM (pyproject.toml): the book is as good there, and some 100 kB heavier.
try:
    import minify
except ImportError:
    minify = None
else:
    minify.config({"js-version": 2021})  # nothing newer than what we write ourselves


@lru_cache  # both editions have the same
def script(text: str) -> str:
    """The classic script `text`; what it says on the page keeps its name."""
    return minify.string("application/javascript", text) if minify else text


@lru_cache
def sheet(text: str) -> str:
    return minify.string("text/css", text) if minify else text
