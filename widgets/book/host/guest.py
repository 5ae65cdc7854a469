"""Widgets in a book that is not ours: their files in `_static/`, named by the pages that show them."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from ..page.head import inline
from ..parts import alone, languages
from . import widget_host

FOLDER = f"{alone.FOLDER}/widgets"
_FIRST = 100  # before the scripts that it watches
_LOGGER = logging.getLogger(__name__)


def _write(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Before any page is: Sphinx names files by what is in them."""
    if app.builder.format == "html":
        widget_host.write(env, Path(app.outdir) / "_static" / FOLDER)
    return []


def _add_to_page(app: Sphinx, pagename: str, template: str, context: dict, doctree: object) -> None:
    pages = widget_host.packages(app.env)
    shown = {name: package for page in alone.pages_in(app, pagename) for name, package in pages.get(page, {}).items()}
    if shown:
        app.add_js_file(None, body=inline(widget_host.ARRIVAL), priority=_FIRST)
    for name, package in shown.items():
        app.add_js_file(f"{FOLDER}/{name}.js", loading_method="async")
        if package["css"]:
            app.add_css_file(f"{FOLDER}/{name}.css")


def _report_twins(app: Sphinx, env: BuildEnvironment) -> None:
    """A widget is known by its module's name, here and in the reader's browser."""
    modules: dict[str, str] = {}
    for docname, shown in sorted(widget_host.packages(env).items()):
        for name, package in shown.items():
            if modules.setdefault(name, package["module"]) != package["module"]:
                words = languages.strings(__package__, app.config.language)
                _LOGGER.error("%s", words.TWO_MODULES.format(name=name, path=package["module"]), location=docname)


def _say_in_words(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """On paper and the like, what stands for the widget where it does not run."""
    if app.builder.format not in ("html", "text"):
        for view in list(doctree.findall(widget_host.widget_view)):
            view.replace_self(nodes.paragraph("", view["fallback"]))


def setup(app: Sphinx) -> None:
    widget_host.follow(app)
    app.connect("doctree-resolved", _say_in_words)
    app.connect("env-check-consistency", _report_twins)
    app.connect("env-updated", _write)
    app.connect("html-page-context", _add_to_page)
