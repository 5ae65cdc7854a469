"""`make heights`: measure how high becomes what scripts draw, page by page, and write it where the book reserves that room.

Of each place that `widgets/book/page/reserve.py` knows, at the widths that readers have, on a first visit: its height
once the page rests. Look at what changed (`git diff`) and commit it with what changed it.
"""

from __future__ import annotations

import json
import sys

from playwright.sync_api import Browser, sync_playwright

from tests.browsers import launch
from widgets.book.page.reserve import HEIGHTS

from . import every_page
from .pages import served

WIDTHS = {True: (320, 360, 390, 430, 600), False: (1000, 1280, 1600)}  # px of the window, with touch and without
STILL = 600  # ms without a change of height
PLACES = """async (still) => {
    const scripts = [...document.querySelectorAll("script[data-place]")];
    const places = () => scripts.map((script) => script.previousElementSibling);
    const isBusy = () => document.querySelector(".tc-room[data-verdict=running]") !== null;
    const heights = () => places().map((place) => place.getBoundingClientRect().height);
    for (const place of places()) place.style.minHeight = "";
    let before = "", since = performance.now();
    while (performance.now() - since < still || isBusy()) {
        const now = heights().join();
        if (now !== before) [before, since] = [now, performance.now()];
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    return scripts.map(({ dataset }, i) => {
        const { width, height } = places()[i].getBoundingClientRect();
        return [dataset.place, Math.round(width / rem * 100) / 100, Math.round(height / rem * 100) / 100];
    });
}"""


def measure(browser: Browser, url: str) -> dict[str, list[list[float]]]:
    """Of each place of the page: [[width, height], …] in rem, widths growing."""
    found: dict[str, dict[float, float]] = {}
    for touch, widths in WIDTHS.items():
        context = browser.new_context(locale="fr-CH", has_touch=touch, is_mobile=touch)
        page = context.new_page()
        page.set_viewport_size({"width": widths[0], "height": 900})
        page.goto(url)
        page.wait_for_load_state("networkidle")
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            for place, wide, high in page.evaluate(PLACES, STILL):
                if high:  # what is out of sight at first gets no room
                    found.setdefault(place, {})[wide] = high
        context.close()
    return {place: [list(pair) for pair in sorted(heights.items())] for place, heights in sorted(found.items())}


def main() -> int:
    everything = {}
    with sync_playwright() as playwright, served(every_page.HTML) as address:
        browser = launch(playwright)
        for name in every_page.names():
            if "data-place=" in (every_page.HTML / f"{name}.html").read_text(encoding="utf-8"):
                print(name, file=sys.stderr, flush=True)
                everything[name] = measure(browser, f"{address}/{name}.html")
        browser.close()
    lines = [
        f' "{name}": {{\n'
        + ",\n".join(f'  "{place}": {json.dumps(heights)}' for place, heights in places.items())
        + "\n }"
        for name, places in everything.items()
        if places
    ]
    HEIGHTS.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(HEIGHTS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
