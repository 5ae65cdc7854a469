"""What `verifier` looks at beside pages: the sheet of facts, and the numbers behind the charts."""

from __future__ import annotations

import csv
from pathlib import Path

from widgets.cli.console import count
from widgets.facts.charts import file_of, names, read_row
from widgets.facts.sheet import FACTS_FILE, Fact, FactsError, load_sheet


def facts(root: Path) -> tuple[list[str], str]:
    """Return what is wrong with the sheet, and in words what there is in it."""
    try:
        return [], count(len(load_sheet(FACTS_FILE)), "fait")
    except (FactsError, OSError) as error:
        return [str(error)], "les faits"


def charts(root: Path) -> tuple[list[str], str]:
    """Return the rows of charts that cannot be read or rest on no known fact, and how many charts there are."""
    try:
        known = load_sheet(FACTS_FILE)
    except (FactsError, OSError):
        known = None  # already said
    problems = []
    for name in names():
        with file_of(name).open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            for line in reader:
                if problem := _problem(line, known):
                    problems.append(f"charts/{file_of(name).name}, ligne {reader.line_num}\u00a0: {problem}")
    return problems, count(len(names()), "graphique")


def _problem(line: dict[str, str], known: dict[str, Fact] | None) -> str:
    try:
        row = read_row(line)
    except KeyError as error:
        return f"il manque la colonne «\u202f{error.args[0]}\u202f»."
    except (ValueError, TypeError, AttributeError):
        return (
            f"value et low sont des nombres, avec un point décimal\u00a0: {line.get('value')!r}, {line.get('low')!r}."
        )
    unknown = [fact for fact in row.facts if known is not None and fact not in known]
    return f"aucun fait «\u202f{unknown[0]}\u202f» dans {FACTS_FILE.name}." if unknown else ""
