"""Which facts are due for another look. A notice, never a failure: no fact becomes false overnight."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from .sheet import FACTS_FILE, Fact


def due(facts: Iterable[Fact], month: str = "") -> list[Fact]:
    """Return the facts whose `look_again` has come by `month` (`"2027-06"`; this month unless told)."""
    month = month or f"{date.today():%Y-%m}"
    return [fact for fact in facts if fact.look_again and fact.look_again <= month]


def notice(found: list[Fact]) -> str:
    """What to tell who looks after the book, in one line; "" if nothing is due."""
    named = ", ".join(f"{fact.id} ({fact.look_again})" for fact in found)
    return f"À revoir dans {FACTS_FILE.name}, sans urgence\u00a0: {named}." if found else ""
