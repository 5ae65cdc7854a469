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
from tests.labs import captcha_pages, pooling_pages
from widgets.paths import ASSETS

BENCH = "tests/labs/captcha_bench.js"
FEATURES = 3


@pytest.fixture(scope="session")
def module(browser: Browser) -> Callable[[str], Module]:
    """Like `esm`, but a module stays from one test to the next: for pure ones, which leave nothing behind."""
    page = browser.new_context().new_page()
    return functools.cache(lambda path: Module(page, ROOT / path))


@pytest.fixture(scope="module")
def bench(module: Callable[[str], Module], request: pytest.FixtureRequest) -> Module:
    """What the file's tests play with: its `BENCH`, or Atelier CAPTCHA's."""
    return module(getattr(request.module, "BENCH", BENCH))


@pytest.fixture(scope="session")
def small() -> dict:
    """12 control, 30 unlabelled and 10 test tiles; the first feature tells the truth, the others are noise."""
    draw = np.random.default_rng(5)
    control, unlabelled, test = ([f"{kind}{i}" for i in range(n)] for kind, n in (("c", 12), ("u", 30), ("t", 10)))
    coded = draw.integers(36, 92, size=(52, FEATURES), dtype=np.uint8)
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
        "features": {"count": FEATURES, "offset": 60, "scale": 8, "data": coded.tobytes().decode("ascii")},
        "places": {"grid": 4, "data": base64.b64encode(bytes(10 * FEATURES)).decode()},
        "patches": {"size": 2, "columns": 3, "image": ""},
        "C": 0.1,
    }


@pytest.fixture(scope="session")
def tileset() -> dict:
    return json.loads((ASSETS / "tiles" / "page.json").read_text(encoding="utf-8"))


@pytest.fixture
def start(page: Page) -> Callable[..., captcha_pages.Lab]:
    """Show « Atelier CAPTCHA », with these options."""
    return functools.partial(captcha_pages.show, page)


@pytest.fixture
def open_lab(page: Page) -> Callable[..., pooling_pages.Pooling]:
    """Show « Mettre la classe en commun », with these options."""
    return functools.partial(pooling_pages.show, page)
