"""Our scripts and style sheets: which page needs which, and where they are written.

They live in `_book/` of the built book rather than in `_static/`, whose content Jupyter Book would load on
every page. A feature names its own where it lives, and says which page needs them; only those pages get them:

    ASSETS = assets.Assets("quiz", __package__)

    assets.need(self.env, self.env.docname, ASSETS)

are `quiz.js` (an ES module source, joined into one classic script) and `quiz.css` (with what it imports), whichever of the two exist in the
folder of that package. They become `_book/quiz.js` and `_book/quiz.css`.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from widgets import fingerprint
from widgets.css import stylesheet
from widgets.esm import bundle, sources

from . import minified
from .noted import Noted

FOLDER = "_book"
_ADDRESS = re.compile(rf'(?<=[./" ])({FOLDER}/[^"?\s]+\.(?:js|css))\?v=\w+')
_EVERYWHERE: dict[str, Assets] = {}
_ALL: list[Assets] = []


@dataclass(frozen=True)
class Assets:
    """The script and the style sheet called `name`, in the folder of `package`.

    The script of what many pages need, and which does nothing where it finds nothing of its own, may go `everywhere`:
    it is part of the one that every page has.
    """

    name: str
    package: str
    everywhere: bool = False

    def __post_init__(self) -> None:
        _ALL.append(self)
        if self.everywhere:
            _EVERYWHERE[self.name] = self

    def source(self, kind: str) -> Path | None:
        """The file of that kind ("js" or "css"), if there is one."""
        path = Path(sys.modules[self.package].__file__).with_name(f"{self.name}.{kind}")
        return path if path.exists() else None


EVERY_PAGE = Assets("book", __package__, everywhere=True)
_needs = Noted[dict[Assets, None]]("tc_page_needs")


def need(env: BuildEnvironment, docname: str, assets: Assets) -> None:
    """Record that page `docname` needs `assets` (see the module's text)."""
    if not any(assets.source(kind) for kind in ("js", "css")):
        raise FileNotFoundError(f"no {assets.name}.js or {assets.name}.css in {assets.package}")
    _needs(env).setdefault(docname, {})[assets] = None


def needed_by(env: BuildEnvironment, docname: str) -> list[Assets]:
    return list(_needs(env).get(docname, {}))


def pages_that_need(env: BuildEnvironment, assets: Assets) -> list[str]:
    """The pages that need `assets`, sorted."""
    return sorted(docname for docname, needed in _needs(env).items() if assets in needed)


@cache
def script(assets: Assets) -> str | None:
    """The classic script, its modules joined in a scope of their own; None if there is none."""
    source = assets.source("js")
    return classic(bundle(source)) if source else None


def classic(modules: str) -> str:
    """A classic script of joined modules, in a scope of their own."""
    alone = f'(() => {{\n"use strict";\n{modules}\n}})()'
    return f"{minified.script(alone)};\n"


@cache
def style(assets: Assets) -> str | None:
    """The style sheet; None if there is none."""
    source = assets.source("css")
    return minified.sheet(stylesheet(source)) if source else None


def script_tag(url: str, *, urgent: bool = False) -> str:
    # async, not defer: deferred scripts would queue behind all of the theme's.
    return f'<script async{" fetchpriority=high" if urgent else ""} src="{url}"></script>\n'


def style_tag(url: str) -> str:
    return f'<link rel="stylesheet" href="{url}">\n'


def _tags(needed: list[Assets], content_root: str) -> tuple[str, str]:
    """Tags for a page: (scripts, style sheets); `content_root` leads to the book's root."""
    scripts, styles = "", ""
    for assets in needed:
        if (text := _own_script(assets)) is not None:
            scripts += script_tag(f"{content_root}{FOLDER}/{assets.name}.js?v={version(text.encode())}")
        if (text := style(assets)) is not None:
            styles += style_tag(f"{content_root}{FOLDER}/{assets.name}.css?v={version(text.encode())}")
    return scripts, styles


def _own_script(assets: Assets) -> str | None:
    """What is in the script file called as `assets`: all that goes everywhere is in that of every page."""
    if assets is EVERY_PAGE:
        return "".join(filter(None, (script(_EVERYWHERE[name]) for name in sorted(_EVERYWHERE))))
    return None if assets.everywhere else script(assets)


def version(content: bytes) -> str:
    """What makes browsers fetch a changed file after an update of a published book."""
    return fingerprint.of_bytes(content)[:10]


def modules() -> frozenset[Path]:
    """All of what pages load as scripts, but labs': a page that has one need not be written anew when it changes (`renewed`)."""
    return frozenset(module for each in _ALL if (entry := each.source("js")) for module in _joined(entry))


@cache
def _joined(entry: Path) -> list[Path]:
    return sources(entry)


def versions(output: Path) -> dict[str, str]:
    """{address from the book's root: version} of the scripts and sheets of ours that are in the book at `output`."""
    files = (path for path in (output / FOLDER).rglob("*.*") if path.suffix in (".js", ".css"))
    return {path.relative_to(output).as_posix(): version(path.read_bytes()) for path in files}


def renewed(html: str, versions: dict[str, str]) -> str:
    """A page that names its scripts and sheets at their present `versions`, be it in tags or in data that scripts read."""

    def now(found: re.Match[str]) -> str:
        return f"{found[1]}?v={versions[found[1]]}" if found[1] in versions else found[0]

    return _ADDRESS.sub(now, html)


def _add_to_page(app: Sphinx, pagename: str, template: str, context: dict, doctree: object) -> None:
    needed = [EVERY_PAGE, *_needs(app.env).get(pagename, {})]
    scripts, styles = _tags(needed, context["content_root"])
    add_to_head(context, first=scripts, last=styles)


def add_to_head(context: dict, *, first: str = "", last: str = "") -> None:
    """Add tags to a page's head; `finish.finish` says what `first` and `last` mean."""
    context["tc_first"] = context.get("tc_first", "") + first
    context["tc_last"] = context.get("tc_last", "") + last


def _write(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    folder = Path(app.outdir) / FOLDER
    folder.mkdir(exist_ok=True)
    for assets in {EVERY_PAGE, *(each for needed in _needs(app.env).values() for each in needed)}:
        for kind, text in (("css", style(assets)), ("js", _own_script(assets))):
            if text is not None:
                (folder / f"{assets.name}.{kind}").write_text(text, encoding="utf-8")


def follow(app: Sphinx) -> None:
    """Keep what pages need in step with the pages."""
    _needs.follow(app)


def setup(app: Sphinx) -> None:
    follow(app)
    app.connect("html-page-context", _add_to_page)
    app.connect("build-finished", _write)
