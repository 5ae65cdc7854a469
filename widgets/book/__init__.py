"""The Sphinx extension of the book: one module per directive, plus what every page needs."""

from __future__ import annotations

from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, object]:
    # Imported here, not above: `python -m widgets.book` and the tests of one part need not load all of them.
    from . import anywidget_directive, charts, device_data, facts, glossary, icons, page_assets, page_finish, quiz, stand

    for part in (anywidget_directive, charts, device_data, facts, glossary, icons, page_assets, page_finish, quiz, stand):
        part.setup(app)
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}
