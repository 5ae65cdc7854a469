"""The text of a question as plain HTML: what a platform's own sheet can set, without our classes and scripts.

What cannot be kept stays as text, and is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape, unescape
from urllib.parse import urljoin, urlsplit

from docutils import nodes

from . import strings

_TAGS: dict[type[nodes.Node], str] = {
    nodes.paragraph: "p",
    nodes.strong: "strong",
    nodes.emphasis: "em",
    nodes.literal: "code",
    nodes.literal_block: "pre",
    nodes.subscript: "sub",
    nodes.superscript: "sup",
    nodes.bullet_list: "ul",
    nodes.enumerated_list: "ol",
    nodes.list_item: "li",
    nodes.block_quote: "blockquote",
}
_THROUGH = (nodes.inline, nodes.container, nodes.compound)


class Markup:
    """Writes the nodes of page `docname` of a book published at `address`, "" if that is not known.

    `links` counts those that have become text, `told` says what else has.
    """

    def __init__(self, docname: str, address: str) -> None:
        self.place = f"{address.rstrip('/')}/{docname}.html" if address else ""
        self.links = 0
        self.told: list[str] = []
        self.question = ""

    def of(self, parts: Iterable[nodes.Node]) -> str:
        return "".join(map(self._one, parts))

    def line(self, paragraph: nodes.Element) -> str:
        """A paragraph as the text of a choice."""
        return self.of(paragraph.children)

    def _one(self, node: nodes.Node) -> str:
        if isinstance(node, nodes.Text):
            return escape(node.astext(), quote=False)
        if isinstance(node, nodes.image):
            return self._picture(node)
        if isinstance(node, (nodes.comment, nodes.target)):
            return ""
        inside = self.of(node.children)
        if node.get("refuri") or node.get("refid"):  # of links, those to a source or to a term too
            return self._link(node, inside)
        tag = next((tag for kind, tag in _TAGS.items() if isinstance(node, kind)), "")
        if tag:
            return f"<{tag}>{inside}</{tag}>"
        if not isinstance(node, _THROUGH):
            self.told.append(strings.LEFT_PLAIN.format(question=self.question, kind=node.tagname))
            return escape(node.astext(), quote=False)
        return inside

    def _link(self, node: nodes.Element, inside: str) -> str:
        uri = urljoin(self.place, node.get("refuri") or f"#{node['refid']}")
        if not urlsplit(uri).scheme:
            self.links += 1
            return inside
        return f'<a href="{escape(unescape(uri))}">{inside}</a>'  # myst-parser hands them on escaped

    def _picture(self, node: nodes.image) -> str:
        text = node.get("alt", "")
        self.told.append(strings.PICTURE.format(question=self.question, text=text))
        return escape(text, quote=False)
