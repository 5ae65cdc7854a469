"""`build`: a tiny book, built in a temporary folder with the extension under test; and what its pages keep."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from playwright.sync_api import Page
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

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
# Runs before a page's own scripts: storage cannot be had, as some schools set their browsers.
FORBID_STORAGE = """for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });"""


@dataclass
class Built:
    source: Path
    output: Path
    app: Sphinx
    warnings: str

    def html(self, docname: str) -> BeautifulSoup:
        return BeautifulSoup((self.output / f"{docname}.html").read_text(encoding="utf-8"), "html.parser")

    def doctree(self, docname: str) -> nodes.document:
        return self.app.env.get_doctree(docname)


def _build_in(folder: Path, files: dict[str, str], **conf: object) -> Built:
    source, output = folder / "source", folder / "output"
    for name, text in files.items():
        path = source / (name if "." in name else f"{name}.md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    warnings = io.StringIO()
    with patch_docutils(), docutils_namespace():
        app = Sphinx(
            srcdir=str(source),
            confdir=None,
            outdir=str(output),
            doctreedir=str(folder / "doctrees"),
            buildername=conf.pop("buildername", "html"),
            confoverrides=json.loads(json.dumps({**BASE, **conf})),
            status=None,
            warning=warnings,
            freshenv=False,
        )
        app.build()
    # The theme colours its warnings; tests read words.
    return Built(source, output, app, re.sub(r"\x1b\[[0-9;]*m", "", warnings.getvalue()))


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., Built]:
    """`build({"index": "# Title …"}, **conf)` writes the files, builds HTML and returns what came of it.

    A name without suffix is a Markdown document; others are written as they are. Calling it again in the same
    test builds anew over what stands there, as a second `make book` would.
    """
    return partial(_build_in, tmp_path)


@pytest.fixture(scope="session")
def build_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Built]:
    """The same in a folder of its own, for fixtures that build a book for several tests, none of which changes it."""
    return lambda files, **conf: _build_in(tmp_path_factory.mktemp("book"), files, **conf)


def put(page: Page, **values: str) -> None:
    """Keep values on the device as the book's own parts do, then tell the page."""
    page.evaluate(
        """([prefix, values]) => {
            for (const [key, text] of Object.entries(values)) localStorage.setItem(prefix + key, text);
            document.dispatchEvent(new CustomEvent("tc:storage"));
        }""",
        [PREFIX, values],
    )
