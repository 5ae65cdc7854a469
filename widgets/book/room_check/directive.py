"""`{room-check}`: whether this device has all that the book needs, said in one screen before class.

    :::{room-check}
    :::

The checks run in the page (`checks.js`); they send nothing and leave nothing. What this module adds is
words, and a tile of the labs to show.
"""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from ..page import assets
from ..page.html_parts import json_script
from . import strings as words
from .tile import tile

ASSETS = assets.Assets("room-check", __package__)
_TILE = f"{assets.FOLDER}/room-check.webp"


class room_check(nodes.paragraph):  # noqa: N801 (docutils' naming)
    """Its text is what holds without JavaScript."""


class RoomCheckDirective(SphinxDirective):
    has_content = False

    def run(self) -> list[nodes.Node]:
        assets.need(self.env, self.env.docname, ASSETS)
        text = f"{words.WITHOUT_SCRIPT} {words.WITHOUT_SCRIPT_LEFT} {words.WITHOUT_SCRIPT_HELP}"
        node = room_check("", text)
        self.set_source_info(node)
        return [node]


def _visit(self: HTML5Translator, node: room_check) -> None:
    root = "../" * self.builder.current_docname.count("/")
    strings = {**words.SCRIPT, "tile": {"url": f"{root}{_TILE}", "alt": words.TILE}}
    self.body.append(
        '<div class="tc-room" data-verdict="running">\n'
        '<div class="tc-room__start">\n'
        f"<noscript><p><strong>{words.WITHOUT_SCRIPT}</strong></p>\n<p>{words.WITHOUT_SCRIPT_LEFT}</p>\n"
        f"<p>{words.WITHOUT_SCRIPT_HELP}</p></noscript>\n"
        # Only browsers that run scripts see this: one too old for ours stays there.
        f'<div class="pst-js-only"><p><strong>{words.STARTING}</strong></p>\n<p>{words.STALLED}</p></div>\n'
        "</div>\n" + json_script(strings, class_="tc-room__strings") + "</div>\n"
    )
    raise nodes.SkipNode


def _write(app: Sphinx, error: Exception | None) -> None:
    if error is None and app.builder.format == "html" and assets.pages_that_need(app.env, ASSETS):
        target = Path(app.outdir) / _TILE
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(tile())


def setup(app: Sphinx) -> None:
    app.add_node(room_check, html=(_visit, None))
    app.add_directive("room-check", RoomCheckDirective)
    app.connect("build-finished", _write)
