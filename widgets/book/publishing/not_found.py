"""404.html, the page that a web server shows for addresses that lead nowhere.

It is shown at any depth, so nothing in it is relative: it holds its own style and script, and finds out where the
book begins (`address`, else by asking the server). It is in no search index and in no archive.
"""

from __future__ import annotations

import json
import re
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from widgets.css import stylesheet
from widgets.paths import ASSETS

from ..page import assets
from . import metadata_strings
from . import not_found_strings as words
from .page_summary import title_of

TEMPLATE = Path(__file__).parent / "templates/404.html"
_PROBE = f"{assets.FOLDER}/book.css"
_TOKENS = re.compile(r"^html(\[data-theme=\"dark\"\])? \{\n((?:  --tc-[^\n]*\n)+)\}", re.MULTILINE)


def tokens(css: str) -> str:
    """The book's colours, from its style sheet: by the reader's choice, else by the device's setting."""
    found = {bool(dark): body for dark, body in _TOKENS.findall(css)}
    return (
        f"html {{ color-scheme: light dark;\n{found[False]}}}\n"
        f"@media (prefers-color-scheme: dark) {{ html:not([data-theme]) {{\n{found[True]}}} }}\n"
        f'html[data-theme="light"] {{ color-scheme: light; }}\n'
        f'html[data-theme="dark"] {{ color-scheme: dark;\n{found[True]}}}'
    )


def contents(env: BuildEnvironment) -> list[tuple[str, list[str]]]:
    """The parts of the book, as the root page's tables of contents name them: caption and docnames, in order."""
    parts = []
    for toctree in env.get_doctree(env.config.root_doc).findall(addnodes.toctree):
        names = [name for _, name in toctree["entries"] if name in env.found_docs]
        parts.append((toctree.get("caption") or "", [name for top in names for name in _with_sections(env, top)]))
    return parts


def _with_sections(env: BuildEnvironment, docname: str) -> list[str]:
    return [docname, *(name for child in env.toctree_includes.get(docname, ()) for name in _with_sections(env, child))]


def page(env: BuildEnvironment, base: str) -> str:
    """The page's HTML; `base` is the book's public address, "" if unknown."""
    root = urlsplit(base).path if base else "/"

    def part(caption: str, names: list[str]) -> str:
        links = "".join(
            f'<li><a href="{escape(root + _uri(env, name))}" data-to="{_uri(env, name)}">'
            f"{escape(title_of(env, name), quote=False)}</a></li>\n"
            for name in names
        )
        heading = f"<h3>{escape(caption, quote=False)}</h3>\n" if caption else ""
        return f"<section>\n{heading}<ul>\n{links}</ul>\n</section>"

    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        title=words.TITLE,
        book=metadata_strings.SITE,
        lead=words.LEAD,
        guess=words.GUESS,
        search=words.SEARCH,
        search_button=words.SEARCH_BUTTON,
        home=words.HOME,
        contents=words.CONTENTS,
        without_script=words.WITHOUT_SCRIPT,
        tokens=tokens(stylesheet(assets.EVERY_PAGE.source("css"))),
        logo=_logo(),
        parts="\n".join(part(*found) for found in contents(env)),
        base=escape(root),
        base_json=json.dumps(root if base else None),
        probe=_PROBE,
    )


def _uri(env: BuildEnvironment, docname: str) -> str:
    return env.app.builder.get_target_uri(docname)


def _logo() -> str:
    svg = re.sub(r"<!--.*?-->\s*", "", (ASSETS / "illustrations/logo.svg").read_text(encoding="utf-8"), flags=re.DOTALL)
    # The book's name stands beside it.
    return re.sub(r' role="img" aria-label="[^"]*"', ' aria-hidden="true"', svg, count=1)


def _write(app: Sphinx, error: Exception | None) -> None:
    if error is None and app.builder.format == "html":
        (Path(app.outdir) / "404.html").write_text(page(app.env, app.config.html_baseurl), encoding="utf-8")


def setup(app: Sphinx) -> None:
    app.connect("build-finished", _write)
