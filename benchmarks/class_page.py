"""A class pooled in the page: from pasting the codes of 30 and of 10,000 students to the model of their consensus."""

from __future__ import annotations

import numpy as np
from playwright.sync_api import Browser, Error

from widgets.learning import SharedRound, SharedSession, encode_share_code, load_tiles, short_edition
from widgets.learning.codes.deals import deal
from widgets.learning.images.tiles import load_page

from .lab_page import NotMeasured
from .lab_section import HTML
from .pages import served

PAGE = "chapters/mise-en-commun.html"
ROUNDS = 10
CARE = 0.92  # chance of a right answer of these simulated students

# Milliseconds from the paste to the consensus and its model, and of the longest task until the curve stands (0: none of 50 or
# more); megabytes of JavaScript objects afterwards.
PASTE = """async (text) => {
    const root = document.querySelector("section[aria-label='Mettre la classe en commun']");
    const box = root.querySelector("textarea");
    const tasks = [0];
    const watch = (list) => tasks.push(...list.getEntries().map((task) => task.duration));
    new PerformanceObserver(watch).observe({ entryTypes: ["longtask"] });
    const done = () => root.dataset.busy === "false" && root.dataset.accuracyDawidSkene;
    const start = performance.now();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    if (box.dispatchEvent(paste)) { // a short text goes into the box
        box.value = text;
        box.dispatchEvent(new Event("input", { bubbles: true }));
    }
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 0));
    const ms = performance.now() - start;
    while (root.dataset.orders !== "12") await new Promise((resolve) => setTimeout(resolve, 50));
    return { ms, longest: Math.max(...tasks), codes: Number(root.dataset.codes), labels: Number(root.dataset.labels),
             megabytes: performance.memory ? performance.memory.usedJSHeapSize / 1e6 : null };
}"""


def codes_of(students: int) -> list[str]:
    """Share codes of `students` simulated people who looked for a crossing, `ROUNDS` rounds each."""
    draw = np.random.default_rng(students)
    page, tiles = load_page(), load_tiles()
    truth = tiles[tiles.concept == "crosswalk"].set_index("tile").present[page["unlabelled"]].to_numpy()
    codes = []
    for hand in draw.choice(32_768, size=students, replace=False):
        order = deal(int(hand), len(truth))
        said = np.where(draw.random(len(truth)) < CARE, truth, ~truth)[order].reshape(-1, 6)[:ROUNDS]
        rounds = tuple(SharedRound(i, tuple(map(bool, answers))) for i, answers in enumerate(said))
        session = SharedSession(
            edition=short_edition(page), concept="crosswalk", hand=int(hand), rounds=rounds, seconds=200
        )
        codes.append(encode_share_code(session))
    return codes


def measure(browser: Browser, times: int) -> dict[str, list[dict]]:
    """`times` visits for each size of class: {"30 students": [{"ms", "longest", "codes", "labels", "megabytes"}, …], …}."""
    if not (HTML / PAGE).is_file():
        raise NotMeasured(f"{PAGE} is not there: run `make book` first")
    found: dict[str, list[dict]] = {}
    with served(HTML) as address:
        for name, students in (("30 students", 30), ("10,000 students", 10_000)):
            text = "\n".join(codes_of(students))
            for _ in range(times):
                context = browser.new_context()
                page = context.new_page()
                try:
                    page.goto(f"{address}/{PAGE}")
                    page.get_by_label("Codes de la classe").wait_for()
                    result = page.evaluate(PASTE, text)
                except Error as error:
                    raise NotMeasured(f"{PAGE}: {error.message.splitlines()[0]}") from error
                finally:
                    context.close()
                if result["codes"] != students:
                    raise NotMeasured(f"{PAGE} took {result['codes']} of {students} codes")
                found.setdefault(name, []).append(result)
    return found
