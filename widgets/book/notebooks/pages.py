"""The block under the title of every notebook page: how to run it oneself, with or without a repository online.

It is plain HTML: links, and no script but where the book is read from a disk. The notebooks that it offers lie in
the built book, so that they can be downloaded from a web server as from a USB stick.
"""

from __future__ import annotations

import json
from html import escape
from pathlib import Path, PurePosixPath

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator

from ..editions import COMPLETE
from ..page import assets
from ..page.html_parts import start
from . import pages_strings as words
from . import setup_cell as notebook_setup
from .files import as_text, text_of, with_repository
from .repository import Repository, RepositoryError, find

ASSETS = assets.Assets("notebook-pages", __package__)
ANCHOR = "executer"
HELP_PAGE = "mode-d-emploi"


class run_notebook(nodes.General, nodes.Element):  # noqa: N801 (docutils' naming)
    """Where the block stands; what it says is known when the page is written."""


def _is_notebook(env: BuildEnvironment, docname: str) -> bool:
    return str(env.doc2path(docname)).endswith(".ipynb")


def _add_block(app: Sphinx, doctree: nodes.document) -> None:
    if not _is_notebook(app.env, app.env.docname):
        return
    assets.need(app.env, app.env.docname, ASSETS)
    title = next(doctree.findall(nodes.title), None)
    parent = title.parent if title else doctree
    parent.insert(parent.index(title) + 1 if title else 0, run_notebook())


def block(
    file: str,
    download: str,
    help_page: str | None,
    repository: Repository | None,
    path: str,
    *,
    known: bool,
    is_complete: bool,
) -> str:
    """The block's HTML.

    `file` is what to call the download, `download` and `help_page` are addresses relative to the page, `path` is
    the notebook's place in `repository`, and `known` says whether the copy there knows that repository's address. Who
    reads the complete edition may be the one who publishes it.
    """
    binder = repository.binder(path) if repository else None
    colab = repository.colab(path) if repository else None
    named = {"file": escape(file), "url": escape(repository.url) if repository else ""}
    ways = [_way(download, words.DOWNLOAD, words.DOWNLOAD_NOTE.format(**named), "tc-button--main", download=file)]
    if binder:
        ways.append(_way(binder, words.BINDER, words.BINDER_NOTE, rel="noopener"))
    if colab:
        note = words.COLAB_NOTE if known else f"{words.COLAB_NOTE}\u202f; {words.COLAB_ASKS.format(**named)}"
        ways.append(_way(colab, words.COLAB, note, rel="noopener"))
    if binder:
        after = words.OTHER_SITES if colab else words.OTHER_SITE
    else:
        after = f"{words.NO_REPOSITORY} {words.TO_PUBLISHERS}" if is_complete else words.NO_REPOSITORY
    if help_page:
        after += f" {start('a', class_='reference internal', href=help_page)}{words.HELP}</a>."
    printed = words.PRINTED + (f" {words.PRINTED_REPOSITORY}" if repository else "")
    return (
        f"{start('section', class_='tc-run', id=ANCHOR, aria_label=words.NAME)}\n"
        f'<p class="tc-run-lead">{words.LEAD}</p>\n'
        f'<ul class="tc-run-ways">\n{"".join(ways)}</ul>\n'
        f'<p class="tc-run-after">{after}</p>\n'
        f'<p class="tc-run-printed">{printed.format(**named)}</p>\n'
        "</section>\n"
    )


def _way(address: str, text: str, note: str, kind: str = "", /, **attributes: str) -> str:
    link = start("a", class_=f"tc-button {kind} tc-run-way".replace("  ", " "), href=address, **attributes)
    return f'<li>{link}{text}</a> <span class="tc-run-note">{note}</span></li>\n'


def _visit(self: HTML5Translator, node: run_notebook) -> None:
    builder = self.builder
    page = builder.current_docname
    help_page = str(PurePosixPath(page).with_name(HELP_PAGE))
    notebook = Path(builder.env.doc2path(page))
    repository = builder.config.tc_repository
    self.body.append(
        block(
            file=notebook.name,
            download=relative_uri(builder.get_target_uri(page), _in_book(page)),
            help_page=builder.get_relative_uri(page, help_page) if help_page in builder.env.found_docs else None,
            repository=repository,
            path=f"{page}.ipynb",
            known=repository is not None and _knows(_read(notebook), repository),
            is_complete=builder.config.tc_edition == COMPLETE.name,
        )
    )
    raise nodes.SkipNode


def _skip(self: nodes.NodeVisitor, node: run_notebook) -> None:
    raise nodes.SkipNode


def _in_book(docname: str) -> str:
    return f"{assets.FOLDER}/{docname}.ipynb"


def _read(notebook: Path) -> dict:
    return json.loads(notebook.read_text(encoding="utf-8"))


def _knows(notebook: dict, repository: Repository) -> bool:
    setup = (text_of(cell) for cell in notebook["cells"] if cell.get("id") == notebook_setup.ID)
    return any(notebook_setup.names(text, repository) for text in setup)


def _write_downloads(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    for docname in app.env.found_docs:
        if _is_notebook(app.env, docname):
            target = Path(app.outdir) / _in_book(docname)
            target.parent.mkdir(parents=True, exist_ok=True)
            text = as_text(with_repository(_read(Path(app.env.doc2path(docname))), app.config.tc_repository))
            target.write_text(text, encoding="utf-8")
            # For pages read from a disk; see notebook-pages.js.
            script = f"document.currentScript.notebook = {json.dumps(text)};\n"
            target.with_name(f"{target.name}.js").write_text(script, encoding="utf-8")


def _find_repository(app: Sphinx, config: Config) -> None:
    try:
        config.tc_repository = find(Path(app.srcdir))
    except RepositoryError as error:
        raise ExtensionError(str(error)) from error
    # Ours to use: the theme would stop at hosts it does not know, and Jupyter Book hands it a default of its own.
    for option in ("repository_url", "repository_branch", "path_to_docs"):
        config.html_theme_options.pop(option, None)


def setup(app: Sphinx) -> None:
    app.add_config_value("tc_repository", None, "html", (Repository, type(None)))
    app.add_node(
        run_notebook,
        html=(_visit, None),
        latex=(_skip, None),
        text=(_skip, None),
        texinfo=(_skip, None),
        man=(_skip, None),
    )
    app.connect("config-inited", _find_repository)
    app.connect("doctree-read", _add_block)
    app.connect("build-finished", _write_downloads)
