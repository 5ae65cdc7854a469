"""What of a page is not looked for: the search index is made without it."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx.application import Sphinx

# An attribute of nodes that nobody looks for, or should find before they have done something; in HTML, `data-unsearched`.
UNSEARCHED = "tc_unsearched"


def _leave_out_the_unsearched(app: Sphinx) -> None:
    if app.builder.format != "html":
        return
    index_page = app.builder.index_page

    def index_the_rest(pagename: str, doctree: nodes.document, title: str) -> None:
        if any(_unsearched(doctree)):
            doctree = doctree.deepcopy()
            for node in list(_unsearched(doctree)):
                node.parent.remove(node)
        index_page(pagename, doctree, title)

    app.builder.index_page = index_the_rest


def _unsearched(doctree: nodes.document) -> Iterator[nodes.Element]:
    return doctree.findall(lambda node: isinstance(node, nodes.Element) and node.get(UNSEARCHED, False))


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", _leave_out_the_unsearched)
