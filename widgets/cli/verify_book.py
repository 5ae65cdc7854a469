"""What `verifier` looks at in pages: chapters, read by the book's own parser and directives, and notebooks.

Needs what builds the book (`pip install -e '.[book]'`).
"""

from __future__ import annotations

import io
import json
import re
import tempfile
from pathlib import Path

import yaml
from jupyter_book.config import get_final_config
from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.docutils import docutils_namespace, patch_docutils

from widgets.book.contents import read_contents, without
from widgets.book.notebooks.files import FOLDER, as_text, normalised
from widgets.book.notebooks.repository import RepositoryError, configured
from widgets.book.notebooks.rules import problems as rules
from widgets.book.page.identifiers import claims
from widgets.book.sources import everything
from widgets.book.sources.settings import read_settings
from widgets.cli.console import count

_BEGINS = re.compile(r"(?:^|: )(?:WARNING|ERROR|CRITICAL): ")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def sources(root: Path) -> tuple[list[str], str]:
    """Return what `make book` would refuse before it reads a page."""
    return [*everything.of_settings(root), *everything.of_pages(root)], ""


def chapters(root: Path) -> tuple[list[str], str]:
    """Read every page and tie them together as a build does, but write none; return its warnings.

    Notebooks are read without being run; what cannot be read at all is left out, so that it hides nothing of the rest.
    """
    counted = "les chapitres"
    if everything.of_settings(root):
        return [], counted  # already said
    contents = without(read_contents(root / "_toc.yml"), root, everything.is_unreadable)
    warnings = io.StringIO()
    with tempfile.TemporaryDirectory() as out, patch_docutils(), docutils_namespace():
        toc = Path(out, "toc.yml")
        toc.write_text(yaml.safe_dump(contents, allow_unicode=True), encoding="utf-8")
        config, _ = get_final_config(
            user_yaml=read_settings(root / "_config.yml"),
            sourcedir=root,
            cli_config={
                "latex_individualpages": False,  # Jupyter Book wants to be told
                "external_toc_path": str(toc),
                "nb_execution_mode": "off",
                "nitpicky": True,
            },
        )
        try:
            app = Sphinx(str(root), None, out, out, "dummy", config, status=None, warning=warnings, freshenv=True)
            app.build()
            quizzes = sum(claim.kind == "quiz" for claim in claims(app.env))
            counted = f"{count(len(app.env.found_docs), 'page')}, {count(quizzes, 'question')}"
        except SphinxError as error:
            warnings.write(f"{error}\n")
    return _one_each(warnings.getvalue(), root), counted


def _one_each(text: str, root: Path) -> list[str]:
    """The warnings in Sphinx's output: one line each, and the lines that explain it."""
    lines = _COLOUR.sub("", text).replace(f"{root}/", "").splitlines()
    found: list[str] = []
    for line in lines:
        if not line.strip():
            continue
        if found and not _BEGINS.search(line):
            found[-1] += f"\n  {line.strip()}"
        else:
            found.append(line)
    return found


def notebooks(root: Path) -> tuple[list[str], str]:
    """Return what is wrong with notebooks, as `make notebooks` would say, and how many there are."""
    found, paths = [], sorted((root / FOLDER).glob("*.ipynb"))
    try:
        repository = configured(root)
    except RepositoryError as error:
        return [str(error)], count(len(paths), "carnet")
    for path in paths:
        if everything.is_unreadable(path):
            continue  # already said
        text = path.read_text(encoding="utf-8")
        try:
            notebook = json.loads(text)
            wrong = rules(notebook)
            if as_text(normalised(notebook, repository)) != text:
                wrong.append("ce carnet n’est pas sous sa forme normale\u00a0: lancez make notebooks.")
        except (ValueError, KeyError, TypeError, AttributeError):
            wrong = ["ce fichier n’est pas un carnet Jupyter lisible."]
        found += [f"{path.relative_to(root).as_posix()}\u00a0: {problem}" for problem in wrong]
    return found, count(len(paths), "carnet")
