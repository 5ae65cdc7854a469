"""`{release-files}`: what a release holds, as the page « Télécharger » lists it, and where it is to be had.

    :::{release-files}
    :::

A list in the page itself; its only link is to a page that is there even before the first release (`Repository.releases`),
and there is none where nobody has said where the book lives.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from widgets.book.editions import COMPLETE
from widgets.book.page.html_parts import start
from widgets.kit.strings import size
from widgets.version import PROJECT

from . import contents
from . import strings as words


class release_place(nodes.General, nodes.Element):  # noqa: N801 (docutils' naming)
    """Where the files are; known when the page is written, since the repository's address may change without it."""


class ReleaseFilesDirective(SphinxDirective):
    def run(self) -> list[nodes.Node]:
        for path in (PROJECT, contents.SIZES, Path(contents.__file__), Path(words.__file__)):
            self.env.note_dependency(str(path))
        is_complete = self.config.tc_edition == COMPLETE.name
        listed = [item for item in contents.items() if is_complete or not item.teacher]
        sizes = contents.sizes()
        found = nodes.bullet_list("", *(_listed(item, sizes.get(item.key)) for item in listed))
        sums = nodes.paragraph("", "", *_with_code(words.SUMS, file=contents.SUMS))
        place = release_place()
        for node in (found, sums, place):
            self.set_source_info(node)
        return [place, found, sums]


def _listed(item: contents.Item, weight: int | None) -> nodes.list_item:
    said = f" ({words.SIZE.format(size=size(weight))})" if weight else ""
    title = nodes.paragraph("", "", nodes.strong("", item.title), nodes.Text(f"{said}\u00a0: "))
    title += nodes.literal("", item.name)
    return nodes.list_item("", title, nodes.paragraph("", item.purpose))


def _with_code(text: str, **code: str) -> list[nodes.Node]:
    """A sentence whose places in braces are code."""
    found: list[nodes.Node] = []
    for n, part in enumerate(text.replace("}", "{").split("{")):
        found.append(nodes.literal("", code[part]) if n % 2 else nodes.Text(part))
    return found


def _visit(self: HTML5Translator, node: release_place) -> None:
    config = self.builder.config
    repository = config.tc_repository
    if repository:
        link = f"{start('a', class_='reference external', href=repository.releases)}{escape(repository.releases)}</a>"
        said = words.PUBLISHED.format(link=link)
    else:
        said = words.ASK
        if config.tc_edition == COMPLETE.name:
            code = {"file": "_config.yml", "key": "repository", "line": "url"}
            said += " " + words.TO_PUBLISHERS.format(**{name: f"<code>{text}</code>" for name, text in code.items()})
    self.body.append(f"<p>{said}</p>\n")
    raise nodes.SkipNode


def _skip(self: nodes.NodeVisitor, node: release_place) -> None:
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    app.add_node(release_place, html=(_visit, None), text=(_skip, None))
    app.add_directive("release-files", ReleaseFilesDirective)
