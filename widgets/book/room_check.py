"""`{room-check}`: whether this device has all that the book needs, said in one screen before class.

    :::{room-check}
    :::

The checks run in the page (`static/room_checks.js`); they send nothing and leave nothing. What this module adds is
words, and a tile of the labs to show.
"""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from pathlib import Path

from docutils import nodes
from PIL import Image
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from widgets.paths import ASSETS

from . import page_assets
from . import room_check_strings as words
from .html_parts import json_script

_NAME = "room-check"
_TILE = f"{page_assets.FOLDER}/{_NAME}.webp"


class room_check(nodes.paragraph):  # noqa: N801 (docutils' naming)
    """Its text is what holds without JavaScript."""


class RoomCheckDirective(SphinxDirective):
    has_content = False

    def run(self) -> list[nodes.Node]:
        page_assets.need(self.env, self.env.docname, _NAME)
        text = f"{words.WITHOUT_SCRIPT} {words.WITHOUT_SCRIPT_LEFT} {words.WITHOUT_SCRIPT_HELP}"
        node = room_check("", text)
        self.set_source_info(node)
        return [node]


@cache
def tile() -> bytes:
    """The first control tile with a crosswalk, as the labs' sprites have it: a WebP file."""
    page = json.loads((ASSETS / "tiles/page.json").read_text(encoding="utf-8"))
    with (ASSETS / "tiles/tiles.csv").open(encoding="utf-8", newline="") as file:
        present = {
            row["tile"] for row in csv.DictReader(file) if row["concept"] == "crosswalk" and row["present"] == "1"
        }
    control = set(page["control"])
    name, sprite, index = next(
        (name, sprite, index)
        for name, sprite in page["sprites"].items()
        for index, tile in enumerate(sprite["tiles"])
        if tile in control & present
    )
    row, column = divmod(index, sprite["columns"])
    size = page["size"]
    left, top = column * size, row * size
    target = io.BytesIO()
    with Image.open(ASSETS / f"tiles/{name}.webp") as picture:
        picture.crop((left, top, left + size, top + size)).save(target, "WEBP", quality=80)
    return target.getvalue()


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
    if error is None and app.builder.format == "html" and page_assets.pages_that_need(app.env, _NAME):
        target = Path(app.outdir) / _TILE
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(tile())


def setup(app: Sphinx) -> None:
    app.add_node(room_check, html=(_visit, None))
    app.add_directive(_NAME, RoomCheckDirective)
    app.connect("build-finished", _write)
