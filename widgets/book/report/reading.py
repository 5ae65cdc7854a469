"""« J’ai lu ce chapitre »: a box to tick at the end of each page of the lesson.

A reader's own statement, which nothing is guessed from: no scrolling, no time is looked at. `reading.js` keeps
it on the device, under `read/` and the page's name; without JavaScript nothing could, and the box is not shown. It is
added to the page alone: neither the search index nor other formats of the book have it.
"""

from __future__ import annotations

from pathlib import PurePosixPath

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from ..page import assets
from ..page.html_parts import start
from ..page.reading_order import pages_of_part
from . import reading_strings as words

ASSETS = assets.Assets("reading", __package__, everywhere=True)
PART = "La leçon"


def lesson(env: BuildEnvironment) -> dict[str, int]:
    """Return the pages that have the box, in order, with their depth in the table of contents."""
    return getattr(env, "tc_lesson", {})


def key(docname: str) -> str:
    """Return the name under which the device keeps that a page was read."""
    return f"read/{PurePosixPath(docname).name}"


def _find_lesson(app: Sphinx, env: BuildEnvironment) -> list[str]:
    before, env.tc_lesson = lesson(env), pages_of_part(env, PART)
    for docname in env.tc_lesson:
        assets.need(env, docname, ASSETS)
    return sorted(before.keys() ^ env.tc_lesson.keys())  # pages that gain or lose the box are written again


def _add_to_page(app: Sphinx, pagename: str, template: str, context: dict, doctree: object) -> None:
    if pagename not in lesson(app.env):
        return
    box = start("input", type="checkbox", class_="tc-reading__box", autocomplete="off")
    context["body"] += (
        f"{start('div', class_='tc-reading', data_key=key(pagename), hidden=True)}"
        f'<label class="tc-reading__label">{box} {words.READ}</label>'
        f'<p class="tc-reading__note">{words.NOTE}{_link(app, pagename)}</p>'
        f'<p class="tc-reading__refused" role="status" hidden>{words.REFUSED}</p></div>\n'
    )


def _link(app: Sphinx, pagename: str) -> str:
    page = str(PurePosixPath(pagename).with_name(words.REPORT_PAGE))
    if page not in app.env.found_docs:
        return ""
    return f" {start('a', href=app.builder.get_relative_uri(pagename, page))}{words.REPORT}</a>"


def setup(app: Sphinx) -> None:
    app.connect("env-updated", _find_lesson)
    app.connect("html-page-context", _add_to_page)
