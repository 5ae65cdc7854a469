"""The Sphinx extension of the book: one module per directive, plus what every page needs."""

from __future__ import annotations

from importlib import import_module

from sphinx.application import Sphinx

_PARTS = (
    "anywidget_directive",
    "charts",
    "device_data",
    "facts",
    "glossary",
    "icons",
    "page_assets",
    "page_finish",
    "quiz",
    "search",
    "stand",
)


def setup(app: Sphinx) -> dict[str, object]:
    # Imported by name, here: `python -m widgets.book` need not load them all before Jupyter Book does.
    for part in _PARTS:
        import_module(f"{__name__}.{part}").setup(app)
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}
