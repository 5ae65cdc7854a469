"""The numbers that charts draw: `assets/facts/charts/*.csv`, and how they are written in French.

Each row rests on one or several facts (column `fact`). Its number either stands in the fact's own figure, or
follows from it by the formula in column `computed`, in French notation; tests hold every row to that.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .sheet import FACTS, FACTS_FILE

CHARTS = FACTS / "charts"
NEEDED = ("value", "fact", "computed")


@dataclass(frozen=True)
class Row:
    """One number of a chart. `about` precedes it when it is not exact (« environ »); `low` begins a range."""

    value: float
    facts: tuple[str, ...]
    computed: str
    about: str
    low: float | None
    words: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.words[column]

    @property
    def text(self) -> str:
        """The number as the reader sees it."""
        number = french(self.value) if self.low is None else f"{french(self.low)} à {french(self.value)}"
        return f"{self.about} {number}".strip()


def names() -> list[str]:
    """The charts that have a file of numbers."""
    return sorted(path.stem for path in CHARTS.glob("*.csv"))


def file_of(name: str) -> Path:
    return CHARTS / f"{name}.csv"


@cache
def rows_of(name: str) -> tuple[Row, ...]:
    """Return the rows of the chart called `name`, in the order of its file."""
    with file_of(name).open(encoding="utf-8-sig", newline="") as file:
        return tuple(read_row(line) for line in csv.DictReader(file))


def read_row(line: dict[str, str]) -> Row:
    own = {"value", "fact", "computed", "about", "low"}
    return Row(
        value=float(line["value"]),
        facts=tuple(fact.strip() for fact in line["fact"].split(",")),
        computed=line["computed"],
        about=line.get("about", ""),
        low=float(line["low"]) if line.get("low") else None,
        words={name: text for name, text in line.items() if name not in own},
    )


def problems(known: Collection[str] | None) -> list[str]:
    """What is wrong with the files of numbers, with file and line, in French; `known` are the facts, None if that is not known."""
    return [problem for name in names() for problem in _problems(file_of(name), known)]


def _problems(path: Path, known: Collection[str] | None) -> list[str]:
    def at(line: int, reason: str) -> str:
        return f"charts/{path.name}, ligne {line}\u00a0: {reason}"

    content = path.read_bytes()
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return [
            at(line, "ce fichier n’est pas en UTF-8, mais sans doute en Windows-1252\u00a0: enregistrez-le en UTF-8.")
        ]
    reader = csv.DictReader(lines)
    columns = reader.fieldnames or []
    if not columns:
        return [at(1, "ce fichier est vide.")]
    if len(columns) == 1 and ";" in columns[0]:
        return [at(1, "les colonnes sont séparées par des points-virgules\u00a0: il faut des virgules.")]
    if missing := [column for column in NEEDED if column not in columns]:
        return [at(1, f"il manque la colonne «\u202f{missing[0]}\u202f».")]
    rows = [(reader.line_num, row) for row in reader]
    if not rows:
        return [at(1, "il n’y a que des titres de colonnes, et pas de nombres.")]
    return [at(line, problem) for line, row in rows if (problem := _problem(row, known))]


def _problem(line: dict[str, str], known: Collection[str] | None) -> str:
    cells = [*line, *line.values()]  # csv has None for the column of what is too much, and for what is missing
    if None in cells:
        count = "trop de" if None in line else "pas assez de"
        return f"il y a {count} cases\u00a0; les nombres ont un point décimal, et une case qui contient une virgule est entre guillemets."
    try:
        row = read_row(line)
    except ValueError:
        return f"value et low sont des nombres, avec un point décimal\u00a0: {line['value']!r}, {line.get('low')!r}."
    if not all(math.isfinite(number) for number in (row.value, row.low or 0)):
        return f"value et low sont des nombres, et non {line['value']!r}, {line.get('low')!r}."
    unknown = [fact for fact in row.facts if known is not None and fact not in known]
    return f"aucun fait «\u202f{unknown[0]}\u202f» dans {FACTS_FILE.name}." if unknown else ""


def french(number: float, decimals: int | None = None) -> str:
    """Write a number with a decimal comma and narrow spaces between thousands; `decimals` pads with zeros."""
    if decimals is not None:
        text = f"{number:,.{decimals}f}"
    else:
        text = f"{number:,.0f}" if number == int(number) else f"{number:,}"
    return text.replace(",", "\u202f").replace(".", ",").replace("-", "\u2212")


def facts_of(name: str) -> list[str]:
    """The facts that a chart rests on, in the order of their rows."""
    return list(dict.fromkeys(fact for row in rows_of(name) for fact in row.facts))
