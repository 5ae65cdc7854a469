"""What `verifier` looks at beside pages: the sheet of facts, and the numbers behind the charts."""

from __future__ import annotations

from pathlib import Path

from widgets.cli.console import count
from widgets.facts.charts import names, problems
from widgets.facts.due import due, notice
from widgets.facts.sheet import FACTS_FILE, FactsError, load_sheet


def facts(root: Path) -> tuple[list[str], str]:
    """Return what is wrong with the sheet, and in words what there is in it."""
    try:
        return [], count(len(load_sheet(FACTS_FILE)), "fait")
    except (FactsError, OSError) as error:
        return [str(error)], "les faits"


def due_by(month: str) -> str:
    """Return a line naming the facts due for another look by `month` ("" for this one), or ""."""
    try:
        return notice(due(load_sheet(FACTS_FILE).values(), month))
    except (FactsError, OSError):
        return ""  # already said


def charts(root: Path) -> tuple[list[str], str]:
    """Return the rows of charts that cannot be read or rest on no known fact, and how many charts there are."""
    try:
        known = load_sheet(FACTS_FILE)
    except (FactsError, OSError):
        known = None  # already said
    return problems(known), count(len(names()), "graphique")
