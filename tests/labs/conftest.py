"""A small invented tileset, the real one, and the lab running in a page with a model but no kernel."""

from __future__ import annotations

import base64
import functools
import json
from collections.abc import Callable

import numpy as np
import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT, Module
from tests.labs.stage import LabOnPage, put_on
from widgets.labs import CaptchaLab
from widgets.paths import ASSETS

BENCH = "tests/labs/captcha_bench.js"
FEATURES = 3


@pytest.fixture(scope="session")
def module(browser: Browser) -> Callable[[str], Module]:
    """Like `esm`, but one blank page for all tests: for pure modules, which leave nothing behind."""
    page = browser.new_context().new_page()
    return functools.cache(lambda path: Module(page, ROOT / path))


@pytest.fixture
def bench(module: Callable[[str], Module]) -> Module:
    return module(BENCH)


@pytest.fixture(scope="session")
def small() -> dict:
    """12 control, 30 unlabelled and 10 test tiles; the first feature tells the truth, the others are noise."""
    draw = np.random.default_rng(5)
    control, unlabelled, test = ([f"{kind}{i}" for i in range(n)] for kind, n in (("c", 12), ("u", 30), ("t", 10)))
    coded = draw.integers(100, 156, size=(52, FEATURES), dtype=np.uint8)
    return {
        "version": 1,
        "size": 8,
        "sprites": {
            "first": {"columns": 7, "tiles": [*control, *unlabelled[:12]]},
            "later": {"columns": 7, "tiles": unlabelled[12:]},
            "test": {"columns": 4, "tiles": test},
        },
        "control": control,
        "unlabelled": unlabelled,
        "test": test,
        "truth": {
            "crosswalk": {"control": "01" * 6, "test": "01" * 5},
            "traffic-light": {"control": "0011" * 3, "test": "00111" * 2},
        },
        "features": {"count": FEATURES, "offset": 128, "scale": 32, "data": base64.b64encode(coded).decode()},
        "places": {"grid": 4, "data": base64.b64encode(bytes(10 * FEATURES)).decode()},
        "patches": {"size": 2, "columns": 3, "image": ""},
        "C": 0.1,
    }


@pytest.fixture(scope="session")
def tileset() -> dict:
    return json.loads((ASSETS / "tiles" / "page.json").read_text(encoding="utf-8"))


class Lab(LabOnPage):
    """The lab in a page, and a student who knows the truth."""

    name = "Atelier CAPTCHA"

    def __init__(self, page: Page, truth: dict[tuple[str, str], bool]) -> None:
        super().__init__(page)
        self._truth = truth

    def tiles(self) -> list[str]:
        return [tile.get_attribute("data-tile") for tile in self.root.locator("button[data-tile]").all()]

    def answer(self, *, right: bool = True) -> None:
        """Answer the grid by the truth, or the other way round, and verify."""
        concept = self.data("concept")
        for tile in self.root.locator("button[data-tile]").all():
            if self._truth[tile.get_attribute("data-tile"), concept] == right:
                tile.click()
        self.button("Vérifier").click()

    def open(self, rounds: int = 1) -> None:
        """Get past the curtain, then answer until `rounds` rounds are accepted."""
        self.answer()
        self.button("Continuer").click()
        for _ in range(rounds - 1):
            self.answer()


@pytest.fixture
def start(page: Page, truth: dict) -> Callable[..., Lab]:
    """Show the lab, with these options."""

    def show(**options: object) -> Lab:
        put_on(page, CaptchaLab(**options))
        return Lab(page, truth)

    return show
