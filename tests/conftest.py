"""Fixtures for all tests: a real browser, and our JavaScript modules loaded in it by themselves."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from tests.browsers import launch
from widgets.esm import library
from widgets.paths import ASSETS

ROOT = Path(__file__).resolve().parents[1]


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
    context = browser.new_context(locale="fr-CH")
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


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


@pytest.fixture
def esm(page: Page) -> Callable[[str], Module]:
    return lambda path: Module(page, ROOT / path)


@pytest.fixture(scope="session")
def truth() -> dict[tuple[str, str], bool]:
    """What each tile shows: {(tile, concept): present}."""
    with (ASSETS / "tiles" / "tiles.csv").open(encoding="utf-8", newline="") as file:
        return {(row["tile"], row["concept"]): row["present"] == "1" for row in csv.DictReader(file)}
