"""`{device-data}`: show the reader exactly what the book keeps on the device, and let them erase it.

The list is drawn live by `device-data.js`. What this module adds is names: the book knows which question
stands behind `quiz/captcha-qui-travaille`, and on which page.
"""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from ..page import assets, identifiers, reserve, rewriting
from ..page.html_parts import json_script
from ..report import reading
from . import strings as words

ASSETS = assets.Assets("device-data", __package__)
_MAX_LABEL = 70


class device_data(nodes.paragraph):  # noqa: N801 (docutils' naming)
    """Its text is what holds without JavaScript."""


class DeviceDataDirective(SphinxDirective):
    has_content = False

    def run(self) -> list[nodes.Node]:
        assets.need(self.env, self.env.docname, ASSETS)
        node = device_data("", words.WITHOUT_SCRIPT)
        self.set_source_info(node)
        return [node]


def _names(self: HTML5Translator) -> dict[str, dict[str, str]]:
    """Storage key to title and address, relative to the page being written."""
    builder = self.builder
    return (
        {
            f"{claim.kind}/{claim.name}": {
                "title": words.TITLES[claim.kind].format(label=_short(claim.label)),
                "href": f"{builder.get_relative_uri(builder.current_docname, claim.docname)}#{claim.kind}-{claim.name}",
            }
            for claim in identifiers.claims(builder.env)
        }
        | {
            reading.key(docname): {
                "title": words.TITLES["read"].format(label=_short(builder.env.titles[docname].astext())),
                "href": builder.get_relative_uri(builder.current_docname, docname),
            }
            for docname in reading.lesson(builder.env)
        }
        | {name: {"title": title} for name, title in words.LABS.items()}
    )


def _short(label: str) -> str:
    # The title puts the label between French quotation marks; those inside become the second level.
    inner = re.sub(r"«\s*", "“", re.sub(r"\s*»", "”", label))
    if len(inner) <= _MAX_LABEL:
        return inner
    return inner[:_MAX_LABEL].rpartition(" ")[0].rstrip(",;:. \u00a0\u202f") + "…"


def _visit(self: HTML5Translator, node: device_data) -> None:
    self.body.append(
        f'<div class="tc-card tc-device">{reserve.FIRST}'
        f'<p class="tc-device__without-script">{words.WITHOUT_SCRIPT}</p>\n'
        + json_script({**words.SCRIPT, "names": _names(self)}, class_="tc-device__data")
        + f"</div>{reserve.after(self, 'device-data')}\n"
    )
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    identifiers.setup(app)
    app.add_node(device_data, html=(_visit, None))
    app.add_directive("device-data", DeviceDataDirective)
    app.connect("env-updated", rewriting.whose_lists_change(ASSETS))
