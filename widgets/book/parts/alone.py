"""What a part brings into a book that is not ours: its scripts and sheets, under names and on pages of its own.

Our book joins all sheets and scripts, and mends its theme's pages (`../page`). Another book keeps its own ways: there a
part is an ordinary Sphinx extension, whose files stand in `_static/travail-du-clic/` and are named only by pages that
show something of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.util import logging

from ..page import assets
from . import files, languages

FOLDER = "travail-du-clic"
WHOLE = "widgets.book"
STORAGE = "tc_storage_name"
METADATA = {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}
_NO_NAME = Config().project
_LOGGER = logging.getLogger(__name__)


def name_of(config: Config) -> str:
    """What the book is called; a Jupyter Book has a title, and no name of a project."""
    return str(config.html_title if config.project == _NO_NAME else config.project)


def is_guest(app: Sphinx) -> bool:
    """Whether `app` builds a book that is not ours: `widgets.book` sets its parts up by itself."""
    return WHOLE not in app.config.extensions


def extension(app: Sphinx, part: assets.Assets, *setups: Callable[[Sphinx], None]) -> dict[str, object]:
    """What the `setup` of a part does and returns: in our own book nothing, which sets its parts up by itself."""
    if is_guest(app):
        _bring(app, part)
        for setup in setups:
            setup(app)
    return METADATA


def _bring(app: Sphinx, part: assets.Assets) -> None:
    """Bring the script and the sheet of `part`, and once for all parts what they share."""
    if hasattr(app, "tc_parts"):
        app.tc_parts.append(part)
        return
    app.tc_parts = [part]
    # Answers are kept under this name in the reader's browser: two books on one host need two of them.
    app.add_config_value(STORAGE, name_of, "html", str)
    app.connect("builder-inited", _announce)
    app.connect("builder-inited", _write)
    app.connect("html-page-context", _add_to_page)
    assets.follow(app)


def _announce(app: Sphinx) -> None:
    language = app.config.language
    if languages.known(language) != (language or languages.FALLBACK).replace("-", "_").partition("_")[0].lower():
        _LOGGER.info(
            "%s: no words for language %r, English is used; those there are: %s",
            WHOLE,
            language,
            ", ".join((languages.FRENCH, *languages.OTHERS)),
        )


def _write(app: Sphinx) -> None:
    """Before any page is: Sphinx names files by what is in them."""
    if app.builder.format != "html":
        return
    folder = Path(app.outdir) / "_static" / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "parts.css").write_text(files.shared_sheet(), encoding="utf-8")
    for part in app.tc_parts:
        texts = {"css": files.sheet(part), "js": files.script(part, app.config[STORAGE], app.config.language)}
        for kind, text in texts.items():
            if text is not None:
                (folder / f"{part.name}.{kind}").write_text(text, encoding="utf-8")


def pages_in(app: Sphinx, pagename: str) -> Iterable[str]:
    """The documents that page `pagename` shows: itself, but for the builder that puts all into one."""
    return sorted(app.env.found_docs) if app.builder.name == "singlehtml" else [pagename]


def _add_to_page(app: Sphinx, pagename: str, template: str, context: dict, doctree: object) -> None:
    needed = {
        part: None
        for page in pages_in(app, pagename)
        for part in assets.needed_by(app.env, page)
        if part in app.tc_parts
    }
    if not needed:
        return
    app.add_css_file(f"{FOLDER}/parts.css")
    for part in needed:
        if part.source("css"):
            app.add_css_file(f"{FOLDER}/{part.name}.css")
        if part.source("js"):
            app.add_js_file(f"{FOLDER}/{part.name}.js", loading_method="defer")
