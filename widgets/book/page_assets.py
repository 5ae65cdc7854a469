"""Our scripts and style sheets: which page needs which, and where they are written.

They live in `_book/` of the built book rather than in `_static/`, whose content Jupyter Book would load on
every page. A directive says what its page needs; only those pages get it:

    page_assets.need(self.env, self.env.docname, "quiz")

`quiz` then stands for `static/quiz.js` (an ES module source, joined into one classic script) and
`static/quiz.css`, whichever of the two exist.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from widgets.esm import bundle

STATIC = Path(__file__).parent / "static"
FOLDER = "_book"
EVERY_PAGE = ("book",)


def need(env: BuildEnvironment, docname: str, name: str) -> None:
    """Record that page `docname` needs the script and style sheet called `name` (see the module's text)."""
    if not any((STATIC / f"{name}{suffix}").exists() for suffix in (".js", ".css")):
        raise FileNotFoundError(f"no {name}.js or {name}.css in {STATIC}")
    _needs(env).setdefault(docname, {})[name] = None


def pages_that_need(env: BuildEnvironment, name: str) -> list[str]:
    """The pages that need `name`, sorted."""
    return sorted(docname for docname, names in _needs(env).items() if name in names)


@cache
def script(name: str) -> str | None:
    """The classic script of `name`, its modules joined in a scope of their own; None if it has none."""
    source = STATIC / f"{name}.js"
    return f'(() => {{\n"use strict";\n{bundle(source)}\n}})();\n' if source.exists() else None


@cache
def style(name: str) -> str | None:
    """The style sheet of `name`; None if it has none."""
    source = STATIC / f"{name}.css"
    return source.read_text(encoding="utf-8") if source.exists() else None


def script_tag(url: str, *, urgent: bool = False) -> str:
    # async, not defer: deferred scripts would queue behind all of the theme's.
    return f'<script async{" fetchpriority=high" if urgent else ""} src="{url}"></script>\n'


def style_tag(url: str) -> str:
    return f'<link rel="stylesheet" href="{url}">\n'


def _tags(names: list[str], content_root: str) -> tuple[str, str]:
    """Tags for a page that needs `names`: (scripts, style sheets); `content_root` leads to the book's root."""
    found = {"js": "", "css": ""}
    for name in names:
        for kind, text, tag in (("js", script(name), script_tag), ("css", style(name), style_tag)):
            if text is not None:
                # The fingerprint makes browsers fetch a changed file after an update of a published book.
                found[kind] += tag(f"{content_root}{FOLDER}/{name}.{kind}?v={fingerprint(text.encode())}")
    return found["js"], found["css"]


def fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]


def _needs(env: BuildEnvironment) -> dict[str, dict[str, None]]:
    if not hasattr(env, "tc_page_needs"):
        env.tc_page_needs = {}
    return env.tc_page_needs


def _forget(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    _needs(env).pop(docname, None)


def _merge(app: Sphinx, env: BuildEnvironment, docnames: list[str], other: BuildEnvironment) -> None:
    _needs(env).update({docname: names for docname, names in _needs(other).items() if docname in docnames})


def _add_to_page(app: Sphinx, pagename: str, template: str, context: dict, doctree: object) -> None:
    names = [*EVERY_PAGE, *_needs(app.env).get(pagename, {})]
    scripts, styles = _tags(names, context["content_root"])
    add_to_head(context, first=scripts, last=styles)


def add_to_head(context: dict, *, first: str = "", last: str = "") -> None:
    """Add tags to a page's head; `page_finish.finish` says what `first` and `last` mean."""
    context["tc_first"] = context.get("tc_first", "") + first
    context["tc_last"] = context.get("tc_last", "") + last


def _write(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    folder = Path(app.outdir) / FOLDER
    folder.mkdir(exist_ok=True)
    for name in {*EVERY_PAGE, *(name for names in _needs(app.env).values() for name in names)}:
        for kind, text in (("css", style(name)), ("js", script(name))):
            if text is not None:
                (folder / f"{name}.{kind}").write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> None:
    app.connect("env-purge-doc", _forget)
    app.connect("env-merge-info", _merge)
    app.connect("html-page-context", _add_to_page)
    app.connect("build-finished", _write)
