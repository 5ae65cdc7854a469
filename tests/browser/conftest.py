"""The book itself, built once as `make book` builds it, opened over http and straight from the disk."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.servers import serve

ROOT = Path(__file__).resolve().parents[2]
HTML = ROOT / "_build/html"
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "has_touch": True, "is_mobile": True}


class Watch:
    """What a page asked of other hosts, and what it complained of."""

    def __init__(self, page: Page) -> None:
        self.foreign: list[str] = []
        self.errors: list[str] = []
        page.on("request", self._request)
        page.on("console", lambda message: message.type in ("error", "warning") and self.errors.append(message.text))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("requestfailed", self._failed)

    def _failed(self, request) -> None:
        # What a page from the disk gives up as it is loaded once more (page/disk_storage.js) is not missing.
        if request.failure != "net::ERR_ABORTED" or not request.url.startswith("file:"):
            self.errors.append(f"failed: {request.failure} {request.url}")

    def _request(self, request) -> None:
        if not request.url.startswith(("http://127.0.0.1", "file://", "blob:", "data:")):
            self.foreign.append(request.url)


@pytest.fixture(scope="session")
def book(once: Callable) -> Path:
    """Folder of the built book."""
    once("book", lambda: subprocess.run([sys.executable, "-m", "widgets.book"], cwd=ROOT, check=True))
    return HTML


@pytest.fixture(scope="session")
def served(book: Path) -> Iterator[str]:
    """Address of the built book on a local web server, without a trailing slash."""
    with serve(book) as address:
        yield address


def pages() -> list[str]:
    """Every page of the book, by path from its root: known before the build, so that tests are named by page."""
    everything = sorted((ROOT / "chapters").rglob("[!.]*.*"))
    sources = [
        path for path in everything if path.suffix in (".md", ".ipynb") and path.parent.name != ".ipynb_checkpoints"
    ]
    return [
        "search.html",
        "genindex.html",
        *(path.relative_to(ROOT).with_suffix(".html").as_posix() for path in sources),
    ]


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="fr-CH", **PHONE)
    yield context.new_page()
    context.close()


@pytest.fixture
def watch(page: Page) -> Watch:
    return Watch(page)
