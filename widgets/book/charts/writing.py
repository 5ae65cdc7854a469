"""How a chart is written: its numbers, and the few words that are ours.

A chart is French, as the book's are, unless it is drawn `in_language` of another book. What draws asks here, so that no
function on the way has to hand the language on.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import ModuleType

from widgets.facts.charts import french

from ..parts import languages

_LANGUAGE = ContextVar("language", default=languages.FRENCH)


@contextmanager
def in_language(language: str | None) -> Iterator[ModuleType]:
    """Write in the words of a book in `language`; gives them."""
    before = _LANGUAGE.set(languages.known(language))
    try:
        yield words()
    finally:
        _LANGUAGE.reset(before)


def words() -> ModuleType:
    return languages.strings(__package__, _LANGUAGE.get())


def number(value: float, decimals: int | None = None) -> str:
    """Write a number; `decimals` pads with zeros."""
    written = french(value, decimals)
    marks = {",": words().DECIMAL, "\u202f": words().THOUSANDS}
    return "".join(marks.get(character, character) for character in written)
