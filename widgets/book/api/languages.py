"""The reference of the Python library: descriptions in English, in a French page that says so to screen readers."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

from ..page import assets

ASSETS = assets.Assets("api", __package__)

# The labels of lists are French, from Sphinx itself; napoleon leaves this one as it stands in the docstring.
_LABELS = {"Attributes": "Attributs"}


class _Languages(SphinxTransform):
    """Say which words are English; docutils writes a class `language-xx` as a `lang` attribute."""

    default_priority = 740  # before Sphinx makes quotation marks and dashes French, at 750

    def apply(self, **options: object) -> None:
        for description in self.document.findall(addnodes.desc):
            if description["domain"] == "py":
                assets.need(self.env, self.env.docname, ASSETS)
                _mark(description[-1])


def _mark(content: nodes.Element) -> None:
    for node in content.children:
        if isinstance(node, addnodes.desc):
            continue  # a method's description is marked by itself
        if not isinstance(node, nodes.rubric):
            node["classes"].append("language-en")
        for label in node.findall(lambda inner: isinstance(inner, nodes.field_name | nodes.rubric)):
            label["classes"].append("language-fr")
            if label.astext() in _LABELS:
                label[0] = nodes.Text(_LABELS[label.astext()])
        for text in list(node.findall(nodes.Text)):
            text.parent["support_smartquotes"] = False  # "" is code here, not a quotation
            if not isinstance(text.parent, nodes.literal | nodes.FixedTextElement):
                text.parent.replace(text, nodes.Text(text.replace(" -- ", " – ")))


def setup(app: Sphinx) -> None:
    app.add_transform(_Languages)
