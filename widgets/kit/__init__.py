"""The paper kit: A4 sheets for a session without screens, and the whole lesson as one PDF (`make kit`).

One module per maker says what stands on its sheets, from the same sources as the pages; its template in `templates/`
says how they look; `typeset` puts the two together. Pages are set by Typst, which pip installs: no TeX, no browser.

A maker module, named in `MAKERS`, has

- `SHEETS`: the sheets that it makes, named as in `assets/sheets.yml`, which says who gets each and how it is printed;
- `make(folder, seed) -> list[Path]`: writes them, the same bytes for the same seed. Where it also takes `pupils` (how
  many) or `lesson` (the chapters' text, see `lesson.py`), it is given them;
- `INPUTS` (optional): files beyond the kit's own code that it reads; it makes its sheets again when one changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

SEED = 1
PUPILS = 40  # sheets that differ from pupil to pupil: as many as « Ma séance » knows classes of

MAKERS = (
    "worksheet",
    "captcha_sheets",
    "shift_sheets",
    "questions",
    "bilan",
    "opinions_sheets",
    "two_words_sheets",
    "judge_sheets",
    "moderation_sheets",
    "quizzes",
    "glossary",
    "dossier",
)


def setup(app: Sphinx) -> dict[str, object]:
    """The kit as a Sphinx extension of the book: `links` says what it adds to pages."""
    from .links import directive, print_list  # here: whoever makes sheets without a book needs no Sphinx

    directive.setup(app)
    print_list.setup(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
