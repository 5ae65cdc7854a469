"""The questions of a book, this one or another, read by its own parser and directives; nothing is written.

Needs what builds the book (`pip install -e '.[book]'`), or for another one Sphinx and what its `conf.py` names.
"""

from __future__ import annotations

import io
import re
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from widgets.book.page.reading_order import reading_order
from widgets.book.parts import languages
from widgets.book.parts.alone import name_of
from widgets.book.quizzes.nodes import quiz

from . import strings
from .markup import Markup
from .question import Question, question

QUIZZES = "widgets.book.quizzes"
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_OFF = {"nb_execution_mode": "off"}


@dataclass
class Found:
    """`told` says what the questions have lost, `wrong` what keeps others from being read."""

    book: str
    questions: list[Question]
    told: list[str]
    wrong: list[str]


def is_book(root: Path) -> bool:
    return (root / "conf.py").is_file() or (root / "_toc.yml").is_file()


def read(root: Path, pages: list[str], address: str) -> Found:
    """The questions of all pages, or of `pages`, in the book's order."""
    by_page: dict[str, list[quiz]] = {}
    warnings = io.StringIO()
    with tempfile.TemporaryDirectory() as out, patch_docutils(), docutils_namespace():
        confdir, settings = (str(root), _OFF) if (root / "conf.py").is_file() else (None, _of_jupyter_book(root))
        app = Sphinx(str(root), confdir, out, out, "dummy", settings, status=None, warning=warnings, freshenv=True)
        app.builder.get_target_uri = lambda docname, typ=None: f"{docname}.html"  # the dummy one has no addresses
        app.connect(
            "doctree-resolved",
            lambda app, doctree, docname: by_page.update({docname: list(doctree.findall(quiz))}),
            priority=900,  # links are made then
        )
        app.build()
        unknown = [page for page in pages if page not in app.env.found_docs]
        if unknown:
            raise LookupError(unknown[0])
        chosen = [page for page in reading_order(app.env) if not pages or page in pages]
        found = Found(name_of(app.config), [], [], _errors(warnings.getvalue(), root))
        _add(found, app, {page: by_page.get(page, []) for page in chosen}, address)
    return found


def _of_jupyter_book(root: Path) -> dict[str, object]:
    from jupyter_book.config import get_final_config

    cli = {"latex_individualpages": False, "external_toc_path": str(root / "_toc.yml"), **_OFF}
    return get_final_config(user_yaml=root / "_config.yml", sourcedir=root, cli_config=cli)[0]


def _errors(text: str, root: Path) -> list[str]:
    lines = _COLOUR.sub("", text).replace(f"{root}/", "").splitlines()
    return [line for line in lines if ": ERROR: " in line]


def _add(found: Found, app: Sphinx, by_page: dict[str, list[quiz]], address: str) -> None:
    words = languages.strings(QUIZZES, app.config.language)
    links = 0
    for docname, quizzes in by_page.items():
        title = app.env.titles.get(docname, nodes.title()).astext()
        markup = Markup(docname, address)
        found.questions += [question(node, title, markup, words) for node in quizzes]
        found.told += markup.told
        links += markup.links
    found.told += [strings.ONE_LINK if links == 1 else strings.LINKS.format(n=links)] if links else []
    found.told = [text if times == 1 else f"{text} ({times}\u202f×)" for text, times in Counter(found.told).items()]
