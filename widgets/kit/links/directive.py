"""The paper kit in the book: `{kit-files}` lists its PDFs, `{print-list}` those of a plan, the role `{kit}` links one of them.

    :::{kit-files}
    :::

    {kit}`dossier`, or in other words {kit}`toute la leçon <dossier>`

    :::{print-list} papier
    :::

They say how many pages a file has and how large it is. The files are made from the chapters that Sphinx has just read,
those of the complete edition, beside the writing of the pages (Typst takes a core of its own): a page that speaks of them waits. The
students' edition is given the same files without those that only the teacher may see. The plans of the lesson, too, may
name the kit's sheets.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.environment import BuildEnvironment
from sphinx.util import logging
from sphinx.util.docutils import ReferenceRole, SphinxDirective
from sphinx.util.osutil import relative_uri
from sphinx.writers.html5 import HTML5Translator

from widgets import whole
from widgets.book.building import progress
from widgets.book.editions import COMPLETE
from widgets.book.page import assets
from widgets.book.page.html_parts import start

from .. import lesson, press
from ..strings import pages, size
from . import strings as words

ASSETS = assets.Assets("kit-files", __package__)
FOLDER = f"{assets.FOLDER}/kit"
_SAID = "kit-said.json"  # beside the doctrees
_LOGGER = logging.getLogger(__name__)


class kit_files(nodes.General, nodes.Element):  # noqa: N801 (docutils' naming)
    """The list of the kit's files, known once they are made."""


class kit_link(nodes.Inline, nodes.TextElement):  # noqa: N801
    """A link to the kit's file `name` (without suffix); its text is what stands without a kit."""


def _folder(app: Sphinx) -> Path | None:
    """Where the kit is made for the book, if it has one."""
    return Path(app.srcdir) / app.config.tc_kit if app.config.tc_kit else None


class KitFilesDirective(SphinxDirective):
    def run(self) -> list[nodes.Node]:
        assets.need(self.env, self.env.docname, ASSETS)
        node = kit_files()
        self.set_source_info(node)
        return [node]


class KitRole(ReferenceRole):
    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        known = _titles()
        if self.target not in known:
            message = self.inliner.reporter.error(words.UNKNOWN.format(name=self.target), line=self.lineno)
            return [self.inliner.problematic(self.rawtext, self.rawtext, message)], [message]
        assets.need(self.env, self.env.docname, ASSETS)
        text = self.title if self.has_explicit_title else words.LINK.format(title=known[self.target])
        node = kit_link("", text, name=self.target)
        self.set_source_info(node)
        return [node], []


def _titles() -> dict[str, str]:
    """{a sheet's file name without its suffix: its title}."""
    return {sheet.name: sheet.title for sheet in press.sheets()}


def _name_sheets(app: Sphinx, config: Config) -> None:
    config.tc_sheets = _titles()


def _note_changes(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    app.tc_chapters_changed = bool(docnames)


def _make(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Begin to make what has changed of the kit; return the pages that speak of it, to be written anew."""
    folder = _folder(app)
    if folder and app.config.tc_edition == COMPLETE.name and app.builder.format in ("html", lesson.PaperBuilder.format):
        text = folder.parent / lesson.LESSON_FILE
        if app.tc_chapters_changed or not lesson.is_current(text):
            lesson.read(app).save(text)
        if app.builder.format == "html" and not press.is_current(folder, text):
            app.tc_kit_ready = _making(folder, text, progress.of(app, progress.KIT))
            return assets.pages_that_need(env, ASSETS)
    if app.tc_chapters_changed:  # by the complete edition, too, which has them all: most likely the kit is another one
        return assets.pages_that_need(env, ASSETS)
    return [] if _said_last(app) == _said(app) else assets.pages_that_need(env, ASSETS)


def _making(folder: Path, text: Path, done: Callable[[int, int], None]) -> Callable[[], object]:
    """Make the kit in a thread of its own; what is returned waits for its end, and raises what went wrong."""
    pool = ThreadPoolExecutor(1)
    made = pool.submit(press.make_kit, folder, text, done=done)
    pool.shutdown(wait=False)
    return made.result


def _write_last(app: Sphinx) -> None:
    """Have the pages that wait for the kit written after the others. Sphinx has no public way to say so."""
    write = app.builder._write_serial

    def in_our_order(docnames: Sequence[str]) -> None:
        waiting = assets.pages_that_need(app.env, ASSETS)
        write(sorted(docnames, key=lambda docname: docname in waiting))

    app.builder._write_serial = in_our_order


def files(app: Sphinx) -> list[press.Printed]:
    """The kit's files in the edition that is being built, once they are made."""
    app.tc_kit_ready()
    folder = _folder(app)
    made = press.printed(folder) if folder else []
    return [each for each in made if app.config.tc_edition == COMPLETE.name or not each.sheet.teacher]


def _said(app: Sphinx) -> list[list]:
    """What pages say of the files; they are written again by themselves where their own text changes."""
    return [[each.path.name, each.pages, each.size] for each in files(app)]


def _said_last(app: Sphinx) -> list[list] | None:
    try:
        return json.loads((Path(app.doctreedir) / _SAID).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _copy(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    target = Path(app.outdir) / FOLDER
    shutil.rmtree(target, ignore_errors=True)  # what has left the kit, or this edition, must not stay
    for each in files(app):
        target.mkdir(parents=True, exist_ok=True)
        shutil.copy2(each.path, target)
    whole.write_text(Path(app.doctreedir) / _SAID, json.dumps(_said(app)))


def link(self: HTML5Translator, each: press.Printed, text: str, weight: str) -> str:
    """A sheet's link, and how much it is."""
    page = self.builder.get_target_uri(self.builder.current_docname)
    href = relative_uri(page, f"{FOLDER}/{each.path.name}")
    weight = weight.format(pages=pages(each.pages), size=size(each.size))
    link = start("a", class_="tc-kit__link reference internal", href=href, download=True)
    return f'{link}{escape(text, quote=False)}</a> <span class="tc-kit__weight">{weight}</span>'


def _visit_files(self: HTML5Translator, node: kit_files) -> None:
    found = files(self.builder.app)
    groups = (
        (words.FOR_CLASS, [each for each in found if not each.sheet.teacher]),
        (words.FOR_TEACHERS, [each for each in found if each.sheet.teacher]),
    )
    self.body.append('<div class="tc-kit">\n')
    for title, members in groups:
        if members:
            items = "".join(
                f'<li class="tc-kit__item">{link(self, each, each.sheet.title, words.LISTED_WEIGHT)}'
                f'<span class="tc-kit__purpose">{escape(each.sheet.purpose, quote=False)} {words.printing(each.sheet)}</span>'
                f'<span class="tc-kit__file">{each.path.name}</span></li>\n'
                for each in members
            )
            self.body.append(f'<p class="tc-kit__group">{title}</p>\n<ul class="tc-kit__list">\n{items}</ul>\n')
    if not found:
        self.body.append(f"<p>{words.NONE}</p>\n")
    self.body.append("</div>\n")
    raise nodes.SkipNode


def _visit_link(self: HTML5Translator, node: kit_link) -> None:
    found = next((each for each in files(self.builder.app) if each.path.stem == node["name"]), None)
    if found is None and self.builder.config.tc_kit:
        _LOGGER.error(words.NOT_HERE.format(name=node["name"]), location=node)
    self.body.append(link(self, found, node.astext(), words.WEIGHT) if found else escape(node.astext(), quote=False))
    raise nodes.SkipNode


def _skip(self: nodes.NodeVisitor, node: nodes.Node) -> None:
    raise nodes.SkipNode


def _pass(self: nodes.NodeVisitor, node: nodes.Node) -> None:
    """Other formats show the link's words."""


def setup(app: Sphinx) -> None:
    # The folder where the kit is made, from the book's sources; empty: the book goes without.
    app.add_config_value("tc_kit", "", "", str)
    app.add_builder(lesson.PaperBuilder)
    app.add_node(kit_files, html=(_visit_files, None), text=(_skip, None))
    app.add_node(kit_link, html=(_visit_link, None), text=(_pass, _pass))
    app.add_directive("kit-files", KitFilesDirective)
    app.add_role("kit", KitRole())
    app.tc_chapters_changed = True
    app.tc_kit_ready = lambda: None  # waits for the kit, where it is being made
    app.connect("config-inited", _name_sheets)
    app.connect("builder-inited", _write_last)
    app.connect("env-before-read-docs", _note_changes)
    app.connect("env-updated", _make)
    app.connect("build-finished", _copy)
