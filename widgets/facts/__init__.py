"""The book's facts and the numbers behind its charts, as tables for pandas.

    from widgets.facts import load_chart, load_facts
    load_facts().loc["E1"]

`sheet.py` reads and checks the facts, `charts/directive.py` the numbers of charts; the book is built on both.
"""

from .frames import load_chart, load_facts
from .sheet import FactsError

__all__ = ["FactsError", "load_chart", "load_facts"]
