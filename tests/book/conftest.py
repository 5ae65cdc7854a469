"""`build` and `build_once`: a tiny book, built in a temporary folder with the extension under test; and what its pages keep."""

from __future__ import annotations

import io
import json
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from playwright.sync_api import Page
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

import widgets.book
from tests.servers import address_of
from widgets.book.page import templates

BASE = {
    "extensions": [
        "sphinx_togglebutton",
        "sphinx_copybutton",
        "myst_nb",
        "sphinx_design",
        "sphinx_book_theme",
        "widgets.book",
    ],
    "myst_enable_extensions": ["colon_fence", "deflist"],
    "html_theme": "sphinx_book_theme",
    "language": "fr",
    "html_context": {"default_mode": "auto"},
    "nitpicky": True,
    "nb_execution_mode": "off",
    "master_doc": "index",
    "tc_sheets": {"captcha": "CAPTCHA sur papier"},
}
PREFIX = "travail-du-clic/v1/"  # of the names under which the device keeps things
QUIZ = """:::{quiz} page-qui
Qui joue ?

- [ ] Une machine

  Elle ne calcule rien.
- [x] Une personne

  Elle est cachée.
- [ ] Le présentateur

  Il surveille.

Derrière la machine, quelqu’un.
:::
"""
# Runs before a page's own scripts: storage cannot be had, as some schools set their browsers.
FORBID_STORAGE = """for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });"""


@dataclass
class Built:
    source: Path
    output: Path
    app: Sphinx
    warnings: str

    @property
    def address(self) -> str:
        """Of the pages, on a server: from the disk Chromium may mislay what a page kept (disk_storage.js)."""
        return address_of(self.output)

    def html(self, docname: str) -> BeautifulSoup:
        return BeautifulSoup((self.output / f"{docname}.html").read_text(encoding="utf-8"), "html.parser")

    def sheets(self, docname: str) -> list[str]:
        """The style sheets that a page is made for, by their names, in their order."""
        names = self.html(docname).head.select_one("link[data-of]")["data-of"].split()
        return [name.rpartition("/")[2] for name in names]

    def doctree(self, docname: str) -> nodes.document:
        return self.app.env.get_doctree(docname)


@pytest.fixture(scope="session")
def build_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What half of the time of a tiny build would go into, were it not kept from one to the next.

    The theme's templates, compiled, in a place of their own, what our code and scripts are known by, and in the folder returned
    what a build keeps beside its doctrees under names made of the content: cut icon fonts, drawn previews, purged sheets.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(templates, "FOLDER", str(tmp_path_factory.mktemp("templates")))
        patch.setattr(widgets.book, "_fingerprint", cache(widgets.book._fingerprint))
        logging.disable(logging.DEBUG)  # a thousand lines for each build, which nobody reads
        yield tmp_path_factory.mktemp("build_cache")
        logging.disable(logging.NOTSET)


@pytest.fixture
def build(tmp_path: Path, build_cache: Path) -> Callable[..., Built]:
    """`build({"index": "# Title …"}, **conf)` writes the files, builds HTML and returns what came of it.

    A name without suffix is a Markdown document; others are written as they are. Calling it again in the same
    test builds anew over what stands there, as a second `make book` would.
    """
    return partial(_build, tmp_path, build_cache)


@pytest.fixture(scope="session")
def build_once(tmp_path_factory: pytest.TempPathFactory, build_cache: Path) -> Callable[..., Built]:
    """`build`, for tests that only look: the same book is built once by each worker, and no other over it."""
    built: dict[str, Built] = {}

    def run(files: dict[str, str], **conf: object) -> Built:
        key = json.dumps([files, conf], sort_keys=True)
        if key not in built:
            built[key] = _build(tmp_path_factory.mktemp("book"), build_cache, files, **conf)
        return built[key]

    return run


def _build(folder: Path, build_cache: Path, files: dict[str, str], **conf: object) -> Built:
    source, output, doctrees = (folder / name for name in ("source", "output", "doctrees"))
    for name, text in files.items():
        path = source / (name if "." in name else f"{name}.md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    _bring(build_cache.rglob("*.*"), build_cache, doctrees)
    warnings = io.StringIO()
    with patch_docutils(), docutils_namespace():
        app = Sphinx(
            srcdir=str(source),
            confdir=None,
            outdir=str(output),
            doctreedir=str(doctrees),
            buildername=conf.pop("buildername", "html"),
            parallel=conf.pop("parallel", 1),
            confoverrides=json.loads(json.dumps({**BASE, **conf})),
            status=None,
            warning=warnings,
            freshenv=False,
        )
        app.build()
    for names in ("*.woff2", "previews/*.png", "style-*.css"):
        _bring(doctrees.glob(names), doctrees, build_cache)
    # The theme colours its warnings; tests read words.
    return Built(source, output, app, re.sub(r"\x1b\[[0-9;]*m", "", warnings.getvalue()))


def _bring(files: Iterable[Path], start: Path, to: Path) -> None:
    """Put what `to` lacks of `files` from the folder `start` there too."""
    for file in files:
        target = to / file.relative_to(start)
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.hardlink_to(file)  # none is ever written to: a new one takes its place


def arrive(page: Page, address: str, ready: str) -> Page:
    """Go there, and wait until what `ready` finds is there."""
    page.goto(address)
    page.locator(ready).wait_for()
    return page


def put(page: Page, **values: str) -> None:
    """Keep values on the device as the book's own parts do, then tell the page."""
    page.evaluate(
        """([prefix, values]) => {
            for (const [key, text] of Object.entries(values)) localStorage.setItem(prefix + key, text);
            document.dispatchEvent(new CustomEvent("tc:storage"));
        }""",
        [PREFIX, values],
    )


def second_tab(page: Page, address: str) -> Page:
    """Another tab, which finds what the first has kept."""
    other = page.context.new_page()
    other.goto(address)
    return other
