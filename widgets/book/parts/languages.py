"""The words of a part in the book's language: one table for each, modules beside one another.

`strings.py` is the French one, `strings_en.py`, `strings_de.py` and `strings_it.py` have the same names. A book in another
language gets the English words; `alone.py` says so once.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

FRENCH = "fr"
OTHERS = ("en", "de", "it")
FALLBACK = "en"


def known(language: str | None) -> str:
    """The language of the words that a book in `language` (as Sphinx writes it: de, pt_BR) gets."""
    code = (language or FALLBACK).replace("-", "_").partition("_")[0].lower()
    return code if code in (FRENCH, *OTHERS) else FALLBACK


def strings(package: str, language: str | None) -> ModuleType:
    """The table of the part in `package`."""
    code = known(language)
    return import_module(f"{package}.strings" if code == FRENCH else f"{package}.strings_{code}")
