"""The paper kit: A4 sheets for a session without screens, and the whole lesson as one PDF (`make kit`).

One module per maker says what stands on its sheets, from the same sources as the pages; its template in `templates/`
says how they look; `typeset` puts the two together. Pages are set by Typst, which pip installs: no TeX, no browser.

A maker module, named in `MAKERS`, has

- `SHEETS`: the `Sheet`s that it makes, as the book lists them;
- `make(folder, seed) -> list[Path]`: writes them, the same bytes for the same seed. Where it also takes `pupils` (how
  many) or `lesson` (the chapters' text, see `lesson.py`), it is given them;
- `INPUTS` (optional): files beyond the kit's own code that it reads; it makes its sheets again when one changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx

SEED = 1
PUPILS = 30
KEY = "-corrige.pdf"

MAKERS = (
    "dossier",
    "quizzes",
    "questions",
    "glossary",
    "captcha_sheets",
    "two_words_sheets",
    "shift_sheets",
)


@dataclass(frozen=True)
class Sheet:
    """A PDF of the kit: its file name (a key's ends with `KEY`), its title and what it is for, in a sentence."""

    file: str
    title: str
    purpose: str

    @property
    def is_key(self) -> bool:
        return self.file.endswith(KEY)


def setup(app: Sphinx) -> dict[str, object]:
    """The kit as a Sphinx extension of the book: `links` says what it adds to pages."""
    from .links import directive  # here: whoever makes sheets without a book needs no Sphinx

    directive.setup(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
