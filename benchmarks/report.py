"""What was measured beside what was aimed at, as a plain table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Line:
    """One measured value. `aim` is the limit, `at_least` says on which side of it to be; None: for information."""

    what: str
    value: float | None
    unit: str
    aim: float | None = None
    at_least: bool = False
    note: str = ""

    @property
    def met(self) -> bool | None:
        if self.aim is None or self.value is None:
            return None
        return self.value >= self.aim if self.at_least else self.value <= self.aim

    def as_json(self) -> dict:
        return {**vars(self), "met": self.met}


def percentiles(values: list[float]) -> tuple[float, float]:
    """Median and 95th percentile."""
    p50, p95 = np.percentile(values, [50, 95])
    return float(p50), float(p95)


def table(sections: dict[str, list[Line]]) -> str:
    rows: list[tuple[str, ...]] = [("", "measured", "aim", "measured / aim", "")]
    for title, lines in sections.items():
        rows += [("",) * 5, (title.upper(), "", "", "", "")]
        rows += [_cells(line) for line in lines]
    widths = [max(len(row[i]) for row in rows) for i in range(4)]
    return "\n".join(
        "  ".join(
            [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:4], widths[1:])), row[4]]
        ).rstrip()
        for row in rows
    )


def verdict(sections: dict[str, list[Line]]) -> str:
    lines = [(title, line) for title, found in sections.items() for line in found]
    judged = [(title, line) for title, line in lines if line.met is not None]
    missed = [f"  {title}: {_cells(line)[0].strip()}" for title, line in judged if not line.met]
    silent = [f"  {title}: {line.what}" for title, line in lines if line.value is None]
    text = f"{len(judged) - len(missed)} of {len(judged)} aims met."
    if missed:
        text += "\n*** MISSED ***\n" + "\n".join(missed)
    if silent:
        text += "\n*** NOT MEASURED ***\n" + "\n".join(silent)
    return text


def _cells(line: Line) -> tuple[str, str, str, str, str]:
    if line.value is None:
        return (f"  {line.what}", "not measured", "", "", line.note)
    aim = "" if line.aim is None else f"{'≥' if line.at_least else '≤'} {line.aim:g} {line.unit}".rstrip()
    ratio = "" if not line.aim else f"{line.value / line.aim:.2f}"
    state = {True: "met", False: "MISSED", None: ""}[line.met]
    return (f"  {line.what}", f"{_number(line.value)} {line.unit}".rstrip(), aim, ratio, f"{state} {line.note}".strip())


def _number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"
