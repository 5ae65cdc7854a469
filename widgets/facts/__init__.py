"""The book's facts and the numbers behind its charts, as tables for pandas.

    from widgets.facts import load_chart, load_facts
    load_facts().loc["E1"]

`sheet.py` reads and checks the facts, `charts/directive.py` the numbers of charts; the book is built on both.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from .sheet import FactsError

if TYPE_CHECKING:
    from .frames import load_chart, load_facts

__all__ = ["FactsError", "load_chart", "load_facts"]

if not TYPE_CHECKING:  # or type checkers would take any name for one of ours

    def __getattr__(name: str) -> object:
        # Loaded on first use: whoever only looks at the sheet, a build for one, should not wait for pandas.
        if name not in ("load_chart", "load_facts"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.frames"), name)
