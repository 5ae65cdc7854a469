"""`python -m benchmarks`: measure, print a table against the aims, keep the raw figures in results/.

A benchmark is not a test: a missed aim is said loudly, and the exit status is 0 all the same.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import platform
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import sklearn
from playwright.sync_api import Browser, sync_playwright

from tests.browsers import launch
from widgets.labs.files import QR_DECODER, content_of

from . import builds, class_page, crowd_scale, every_page, lab_section, trainer
from .lab_page import NotMeasured
from .report import Line, table, verdict

ROOT = Path(__file__).resolve().parents[1]
RESULTS = Path(__file__).parent / "results"
TRAINER_AIM = 1.0  # our time over scikit-learn's
COLD_AIM, WARM_AIM, CHANGED_AIM = 35.0, 5.0, 6.0  # s
TASK_AIM = 200.0  # ms
CLASS_AIMS = {"30 students": 100.0, "10,000 students": 3000.0}  # ms, in the page
CROWD_AIM = 10.0  # crowd-kit's time over ours
ONE_THREAD = "sklearn_one_thread"


def say(text: str) -> None:
    print(f"[{time.strftime('%H:%M:%S')}] {text}", file=sys.stderr, flush=True)


def trainer_lines(browser: Browser, quick: bool) -> tuple[dict[str, list[Line]], object]:
    say("the trainer against scikit-learn")
    found = trainer.compare(browser, batches=6 if quick else 15)
    lines = []
    for record in found:
        where = f"{record['concept']}, {record['labels']} labels"
        ms = record["ms"]
        best = min(ms["sklearn"], ms[ONE_THREAD])
        lines += [
            Line(f"{where}: ours", ms["ours"], "ms"),
            Line(f"{where}: scikit-learn", ms["sklearn"], "ms"),
            Line(f"{where}: scikit-learn, one thread", ms[ONE_THREAD], "ms"),
            Line(f"{where}: ours / scikit-learn's better", ms["ours"] / best, "", TRAINER_AIM),
            Line(f"{where}: ours / one thread, same tolerance", ms["ours"] / ms[f"{ONE_THREAD}_same_tolerance"], ""),
        ]
    return {"Trainer, one fit from zero": lines}, found


def crowd_lines(quick: bool) -> tuple[dict[str, list[Line]], object]:
    say("Dawid-Skene against crowd-kit")
    try:
        found = crowd_scale.compare(times=2 if quick else 5)
    except ImportError as error:
        raise NotMeasured(f"crowd-kit is not installed ({error})") from error
    lines = []
    for name, seconds in found.items():
        lines += [
            Line(f"{name}: ours", 1000 * seconds["ours"], "ms"),
            Line(f"{name}: crowd-kit", 1000 * seconds["peer"], "ms"),
            Line(f"{name}: crowd-kit / ours", seconds["peer"] / seconds["ours"], "", CROWD_AIM, at_least=True),
        ]
    return {"Dawid-Skene, best of several runs": lines}, found


def class_lines(browser: Browser, quick: bool) -> tuple[dict[str, list[Line]], object]:
    say("a class pooled in the page")
    found = class_page.measure(browser, times=2 if quick else 5)
    lines = []
    for name, visits in found.items():
        lines.append(
            Line(f"{name}: codes pasted to consensus", median(v["ms"] for v in visits), "ms", CLASS_AIMS[name])
        )
        lines.append(Line(f"{name}: longest task", max(v["longest"] for v in visits), "ms", TASK_AIM))
        megabytes = [v["megabytes"] for v in visits if v["megabytes"] is not None]
        lines.append(Line(f"{name}: objects in memory", max(megabytes, default=None), "MB"))
    decoder = len(gzip.compress(content_of(QR_DECODER))) / 1000
    lines.append(Line("decoder of QR codes, once it is asked for: over the wire", decoder, "kB"))
    return {"Class pooled in the page, 60 labels each": lines}, found


def build_lines(quick: bool) -> tuple[dict[str, list[Line]], object]:
    say("building a copy of the book, cold and warm")
    found = builds.measure(rebuilds=1 if quick else 3)
    times = {name: builds.middle(runs) for name, runs in found.items()}
    lines = [Line("cold, both editions and the kit", times["cold"].whole, "s", COLD_AIM, note="one run")]
    for name, aim in (("warm", WARM_AIM), *((name, CHANGED_AIM) for name in builds.CHANGES)):
        what = "nothing changed" if name == "warm" else f"one {name} changed"
        lines += [
            Line(f"{what}: the edition one looks at", times[name].edition, "s", aim),
            Line(f"{what}: both editions", times[name].whole, "s"),
            Line(f"{what}: both editions / cold", times[name].whole / times["cold"].whole, ""),
        ]
    return {"Build, two quiet cores": lines}, {name: [vars(run) for run in runs] for name, runs in found.items()}


def page_rows(browser: Browser, quick: bool, only: str | None) -> list[dict]:
    found = every_page.names()
    if only:
        name = only.removesuffix(".html")
        found = [page for page in found if page == name or page.endswith(f"/{name}")]
        if not found:
            sys.exit(f"no page {only} in {every_page.HTML}")
    return every_page.measure(browser, found, 1 if quick else 3, say)


def conditions(about: dict) -> str:
    return (
        f"\nBrowser: Chromium {about['browser']}; {about['cores']} cores; load before: {about['load_before']}\n"
        "Figures hold within this run. Times need a quiet machine: compare the ratios, not runs on two machines.\n"
    )


def machine(browser: Browser) -> dict:
    return {
        "cores": os.cpu_count(),
        "load_before": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
        "system": platform.platform(),
        "browser": browser.version,
        "python": platform.python_version(),
        "scikit-learn": sklearn.__version__,
    }


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="fewer runs: a rough idea in a few minutes")
    parser.add_argument("--pages", action="store_true", help="only the table of all pages")
    parser.add_argument(
        "--page", metavar="NAME", help="only the pages whose address ends so (foule), and what moves there"
    )
    options = parser.parse_args()
    quick = options.quick

    start = time.perf_counter()
    sections: dict[str, list[Line]] = {}
    raw: dict[str, object] = {}
    with sync_playwright() as playwright:
        browser = launch(playwright)
        about = machine(browser)
        pages = page_rows(browser, quick, options.page)
        if options.pages or options.page:
            browser.close()
            print(conditions(about), every_page.table(pages), sep="\n")
            if options.page:
                print(*(f"\n{row['page']}\n{every_page.details(row)}" for row in pages))
            return 0

        def add(name: str, measure: Callable[[], tuple[dict[str, list[Line]], object]]) -> None:
            try:
                lines, raw[name] = measure()
                sections.update(lines)
            except NotMeasured as error:
                sections[name] = [Line(name, None, "", note=str(error))]

        add("Lab's page", lambda: lab_section.measure(browser, quick, say))
        add("Class pooled in the page", lambda: class_lines(browser, quick))
        add("Trainer", lambda: trainer_lines(browser, quick))
        browser.close()
    add("Crowd", lambda: crowd_lines(quick))
    add("Build", lambda: build_lines(quick))

    seconds = time.perf_counter() - start
    print(conditions(about))
    print(table(sections))
    print(f"\nEvery page, slow\n{every_page.table(pages)}")
    print(f"\n{verdict(sections)}\n\nTook {seconds:.0f} s.", end=" ")
    print(f"Raw figures: {keep(about, sections, {**raw, 'Every page': pages}, seconds).relative_to(ROOT)}")
    return 0


def keep(about: dict, sections: dict[str, list[Line]], raw: dict, seconds: float) -> Path:
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"{time.strftime('%Y-%m-%dT%H%M%S')}.json"
    content = {
        "machine": about,
        "seconds": round(seconds, 1),
        "sections": {title: [line.as_json() for line in lines] for title, lines in sections.items()},
        "raw": raw,
    }
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


if __name__ == "__main__":
    sys.exit(main())
