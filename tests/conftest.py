"""Fixtures for all tests: a real browser, and our JavaScript modules loaded in it by themselves.

Tests that need a browser, or a book to be built, get the markers `browser` and `book` by the fixtures that they use;
`make check` runs the others.
"""

from __future__ import annotations

import csv
import functools
import gc
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from filelock import FileLock
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from tests.browsers import device, launch
from widgets.esm import library
from widgets.paths import ASSETS

ROOT = Path(__file__).resolve().parents[1]
# What must exist before a test can run, by the fixture that makes it. Whatever else does starts from one of these.
MARKERS = {"playwright": "browser", "engine": "browser", "build": "book", "build_once": "book", "once": "book"}
# Made of the book, and as long to make: notebooks that run, sheets that are printed.
MADE_OF_THE_BOOK = (
    "tests/kit/test_captcha_sheets.py",
    "tests/kit/test_shift_sheets.py",
    "tests/kit/test_tile_prints.py",
    "tests/kit/test_two_words_sheets.py",
    "tests/test_notebooks.py",
)
# Begun first: one worker builds the book while another builds Binder's environment, and neither has to wait for it.
# Then what takes long, so that in the end no worker is left alone with it.
FIRST = (
    "tests/browser/test_every_page",
    "tests/jupyter/",
    "tests/engines/",
    "tests/release/test_installed",
    "tests/learning/test_curves",
    "tests/cli/test_verify",
    "tests/book/",
    "tests/browser/",
    "tests/labs/",
)

# How long one example takes says nothing where workers share two cores.
hypothesis.settings.register_profile("workers", deadline=None)
hypothesis.settings.load_profile("workers")
expect.set_options(timeout=15_000)  # how long one waits says as little: what is there is seen at once


@pytest.hookimpl(tryfirst=True)  # before markers are asked for, and before an order is drawn by lot
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for name in MARKERS.keys() & set(item.fixturenames):
            item.add_marker(MARKERS[name])
        if item.nodeid.startswith(MADE_OF_THE_BOOK):
            item.add_marker("book")
    items.sort(key=_rank)


def _rank(item: pytest.Item) -> int:
    return next((i for i, path in enumerate(FIRST) if item.nodeid.startswith(path)), len(FIRST))


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What all tests have imported stays: to look through it again and again took a tenth of Python's time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


_started: list[tuple[str, str]] = []  # marker that allows it, program


def _watch(event: str, arguments: tuple) -> None:
    if event == "subprocess.Popen":
        program, command = str(arguments[0]), arguments[1]
        if re.search(r"playwright[/\\]driver|chrom(e|ium)[^/\\]*$|geckodriver$|WebKitWebDriver$|Xvfb$", program):
            _started.append(("browser", program))
        if "widgets.book" in command:
            _started.append(("book", program))


sys.addaudithook(_watch)


@pytest.fixture(autouse=True)
def _unmarked_tests_start_nothing(request: pytest.FixtureRequest) -> Iterator[None]:
    """Or a browser would slip into `make check`, past the fixtures by which tests are marked."""
    yield
    started, _started[:] = list(_started), []
    for marker, program in started:
        assert request.node.get_closest_marker(marker), f"{program} was started, but the test is not marked {marker}"


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Callable[[str, Callable[[], object]], None]:
    """`once(name, make)` calls `make` in the first worker of this run that asks for `name`; others wait for it."""
    run = tmp_path_factory.getbasetemp()
    if worker_id != "master":  # each worker has a folder in that of the run
        run = run.parent

    def call(name: str, make: Callable[[], object]) -> None:
        made = run / f"{name}.made"
        with FileLock(run / f"{name}.lock"):
            if not made.exists():
                make()
                made.touch()

    return call


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = launch(playwright)
    yield browser
    browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A blank page in a context of its own: nothing stored, nothing remembered."""
    with device(browser) as context:
        yield context.new_page()


class Module:
    """A joined ES module living in a blank page; `call` and `eval` take and give JSON-able values."""

    def __init__(self, page: Page, path: Path) -> None:
        self._page = page
        self._handle = page.evaluate_handle(
            """async (text) => {
                const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
                return (await import(url)).default;
            }""",
            library(path),
        )

    def call(self, name: str, *args: object) -> object:
        return self._handle.evaluate("(m, [name, args]) => m[name](...args)", [name, list(args)])

    def eval(self, expression: str, arg: object = None) -> object:
        return self._handle.evaluate(expression, arg)


@pytest.fixture(scope="session")
def blank(browser: Browser) -> Iterator[Page]:
    """One tab for all modules that are tried by themselves: to open one for each takes longer than what is tried."""
    with device(browser) as context:
        yield context.new_page()


@pytest.fixture
def esm(blank: Page) -> Callable[[str], Module]:
    blank.goto("about:blank")  # another document, with nothing of what was done in the one before
    return lambda path: Module(blank, ROOT / path)


@functools.cache
def truth_of_tiles() -> dict[tuple[str, str], bool]:
    """What each tile shows: {(tile, concept): present}."""
    with (ASSETS / "tiles" / "tiles.csv").open(encoding="utf-8", newline="") as file:
        return {(row["tile"], row["concept"]): row["present"] == "1" for row in csv.DictReader(file)}


@pytest.fixture(scope="session")
def truth() -> dict[tuple[str, str], bool]:
    return truth_of_tiles()
