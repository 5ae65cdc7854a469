"""Every page of the book, on a slow machine, at a desk and on a phone: what a reader waits for and what moves.

`python -m benchmarks --pages` measures all of them; `--page foule` one, with what moved and which tasks were long.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Error

from .lab_page import NotMeasured
from .pages import DESK, PHONE, SLOW, served, visit

VITALS = Path(__file__).with_name("vitals.js")
HTML = Path(__file__).resolve().parents[1] / "_build/html"
NOT_READ = {"index", "404", "chapters/carnets/index"}  # they lead elsewhere
DEVICES = {"desk": DESK, "phone": PHONE}
# Reading on is part of a visit: what comes late, or is only laid out when it nears the window, may move things too.
SCROLL = """async () => { for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
    scrollTo({ top: y, behavior: "instant" });
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
} }"""


@dataclass(frozen=True)
class Budget:
    """One column of the table: the value's name in a row, its head, its limit, and how it is written."""

    key: str
    head: str
    limit: float | None
    form: str = "{:.0f}"


COLUMNS = (
    Budget("lcp", "LCP ms", 1000),
    Budget("blocking", "TBT ms", 200),
    Budget("shift_desk", "CLS desk", 0.05, "{:.3f}"),
    Budget("shift_phone", "CLS phone", 0.05, "{:.3f}"),
    Budget("kB", "kB", None),
    Budget("requests", "requests", None),
    Budget("nodes", "nodes", None),
)


def names(folder: Path = HTML) -> list[str]:
    """Every page one reads, by its address from the book's root without `.html`."""
    found = (path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.html"))
    kept = sorted(name for name in found if not name.startswith("_") and name not in NOT_READ)
    if not kept:
        raise NotMeasured(f"no page in {folder}: run `make book` first")
    return kept


def look(browser: Browser, url: str, device: str) -> dict:
    """One visit, cold: milliseconds, layout shift while loading and while reading on, bytes and requests."""
    with visit(browser, url, SLOW, device=DEVICES[device], probe=VITALS) as (page, wire, errors):
        try:
            page.evaluate("() => rest()")
            before = page.evaluate("() => vitals()")
            total, requests = wire.total()
            page.evaluate(SCROLL)
            page.evaluate("() => rest()")
            after = page.evaluate("() => vitals()")
        except Error as error:
            raise NotMeasured(f"{url}: {error.message.splitlines()[0]} {errors[:3]}") from error
        return {
            **before,
            "lcp": before["lcp"] or before["paint"],  # where the browser named no largest part
            "shift": after["shift"],
            "moved": after["moved"],
            "kB": total / 1000,
            "requests": requests,
            "errors": errors,
        }


def measure(browser: Browser, pages: Iterable[str], times: int, say: Callable[[str], None]) -> list[dict]:
    """A row for each page, worst first. LCP and blocking time are of the device where they are worse."""
    rows = []
    with served(HTML) as address:
        for name in pages:
            say(f"{name}, slow, at a desk and on a phone")
            visits: dict[str, list[dict]] = {device: [] for device in DEVICES}
            try:
                for _ in range(times):
                    for device in DEVICES:
                        visits[device].append(look(browser, f"{address}/{name}.html", device))
            except NotMeasured as error:  # the others are measured all the same
                rows.append({"page": name, "not_measured": str(error)})
            else:
                rows.append(row(name, visits))
    return sorted(rows, key=excess, reverse=True)


def row(name: str, visits: dict[str, list[dict]]) -> dict:
    def middle(key: str, device: str) -> float:
        return median(visit[key] for visit in visits[device])

    worse = {
        key: max(middle(key, device) for device in visits) for key in ("lcp", "blocking", "kB", "requests", "nodes")
    }
    shifts = {f"shift_{device}": max(visit["shift"] for visit in visits[device]) for device in visits}
    return {"page": name, **worse, **shifts, "visits": visits}


def excess(row: dict) -> float:
    """How many times its budget a page takes, where it is worst; what could not be measured comes first."""
    if "not_measured" in row:
        return float("inf")
    return max(row[column.key] / column.limit for column in COLUMNS if column.limit)


def over(row: dict) -> list[str]:
    return [column.head for column in COLUMNS if column.limit and row[column.key] > column.limit]


def table(rows: list[dict]) -> str:
    """The rows as text, the budget on a line of its own, and beside each page what is over it."""
    silent = [f"*** NOT MEASURED *** {row['page']}: {row['not_measured']}" for row in rows if "not_measured" in row]
    rows = [row for row in rows if "not_measured" not in row]
    heads = ["page", *(column.head for column in COLUMNS), "over budget"]
    budget = ["budget", *("" if column.limit is None else f"≤ {column.limit:g}" for column in COLUMNS), ""]
    body = [
        [row["page"], *(column.form.format(row[column.key]) for column in COLUMNS), ", ".join(over(row)).upper() or "-"]
        for row in rows
    ]
    lines = [heads, budget, *body]
    widths = [max(len(line[i]) for line in lines) for i in range(len(heads))]
    text = "\n".join(
        "  ".join(
            [line[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(line[1:-1], widths[1:-1])), line[-1]]
        ).rstrip()
        for line in lines
    )
    kept = sum(not over(row) for row in rows)
    return "\n".join([text, "", *silent, f"{kept} of {len(rows)} measured pages within their budget."])


def details(row: dict) -> str:
    """Of one page, by device: what was painted last and largest, the long tasks, and what moved, from where to where."""
    lines = []
    for device, visits in row.get("visits", {}).items():
        seen = visits[-1]
        lines.append(f"{device}: LCP {seen['lcp']:.0f} ms {seen.get('what', '')}; tasks [start, ms]: {seen['tasks']}")
        lines += [
            f"  {move['value']:.4f} at {move['at']} ms: {move['what']} {move['from']} -> {move['to']}"
            for move in seen["moved"]
        ]
    return "\n".join(lines)
