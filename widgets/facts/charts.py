"""The numbers that charts draw: `assets/facts/charts/*.csv`, and how they are written in French.

Each row rests on one or several facts (column `fact`). Its number either stands in the fact's own figure, or
follows from it by the formula in column `computed`, in French notation; tests hold every row to that.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .sheet import FACTS

CHARTS = FACTS / "charts"


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
    with file_of(name).open(encoding="utf-8", newline="") as file:
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
