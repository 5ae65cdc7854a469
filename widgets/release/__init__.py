"""A release: everything that one can take away from the book, in one folder (`make release`), and the page that lists it.

`contents` says what is in it and what each file is for; `paper` and `wheel` make the two that nobody makes elsewhere; `notes`
takes what is new from CHANGELOG.md, and sees to it that all who name the version name the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> dict[str, object]:
    """As a Sphinx extension of the book: the list on the page « Télécharger »."""
    from . import page  # here: `python -m widgets.release` says in a sentence that Sphinx is lacking

    page.setup(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
