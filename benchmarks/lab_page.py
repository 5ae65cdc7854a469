"""One visit to a page with the lab: what it costs to load, and how long « Vérifier » takes to answer."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Error

from .pages import Condition, visit

STUDENT = Path(__file__).with_name("student.js")
LAST_LABEL = 312
NEAR = 18  # labels: rounds are read this near to each mark
MARKS = (60, 300)


class NotMeasured(RuntimeError):
    """The thing to measure is missing or broken; the message says so to whoever reads the report."""


def load(browser: Browser, url: str, condition: Condition) -> dict:
    """Load once, cold. Milliseconds; bytes over the wire and requests, until usable and until the network rests."""
    with visit(browser, url, condition) as (page, wire, errors):
        try:
            usable = page.evaluate("() => bench.usable")
        except Error as error:
            raise NotMeasured(f"{url}: {error.message.splitlines()[0]} {errors[:3]}") from error
        page.wait_for_load_state("networkidle")
        bytes_usable, requests_usable = wire.total(usable)
        bytes_all, requests_all = wire.total()
        paints = page.evaluate("() => performance.getEntriesByName('first-contentful-paint').map((e) => e.startTime)")
        return {
            "usable_ms": round(usable, 1),
            "first_paint_ms": round(paints[0], 1) if paints else None,
            "bytes_usable": bytes_usable,
            "requests_usable": requests_usable,
            "bytes": bytes_all,
            "requests": requests_all,
            "failed": wire.failed,
            "errors": errors,
            "files": sorted(
                ({"path": urlsplit(r["url"]).path, "bytes": r["bytes"], "ended_ms": r["ms"]} for r in wire.finished),
                key=lambda file: -file["bytes"],
            ),
        }


def label(browser: Browser, url: str, condition: Condition, truth: dict[str, bool]) -> dict:
    """Label from nothing to the last tile: {"rounds": as student.js describes them, "bytes", "requests"}.

    Bytes and requests are those of the whole visit: tiles that the page asks for late are among them.
    """
    with visit(browser, url, condition) as (page, wire, errors):
        try:
            page.evaluate("() => bench.usable")
            page.wait_for_load_state("networkidle")
            rounds = page.evaluate(STUDENT.read_text(encoding="utf-8"), {"truth": truth, "last": LAST_LABEL})
            page.wait_for_load_state("networkidle")
            total, requests = wire.total()
            return {"rounds": rounds, "bytes": total, "requests": requests}
        except Error as error:
            raise NotMeasured(f"{url}: {error.message.splitlines()[0]} {errors[:3]}") from error


def near(rounds: list[dict], mark: int) -> list[dict]:
    """The rounds whose count of labels is near `mark`."""
    return [answered for answered in rounds if abs(answered["labels"] - mark) <= NEAR]
