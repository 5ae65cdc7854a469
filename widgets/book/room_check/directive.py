"""`{room-check}`: whether this device has all that the book needs, said in one screen before class.

    :::{room-check} captcha two_words
    :::

The checks run in the page (`checks.js`); they send nothing and leave nothing. The labs named are started there, and
played (`labs.js`): their scripts come when it is their turn. What this module adds is words, a tile of the labs to show,
and a view of each lab in a `<template>`.
"""

from __future__ import annotations

from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from widgets.labs import LABS
from widgets.labs.tiles import tiles_edition
from widgets.learning.codes.sharecode import CONCEPTS, SharedRound, SharedSession, encode_share_code

from ..host import widget_host
from ..page import assets, reserve
from ..page.html_parts import json_script, start
from . import strings as words
from .tile import tile

ASSETS = assets.Assets("room-check", __package__)
_TILE = f"{assets.FOLDER}/room-check.webp"


class room_check(nodes.paragraph):  # noqa: N801 (docutils' naming)
    """Its text is what holds without JavaScript; `labs` are the names of those to play."""


class room_lab(nodes.container):  # noqa: N801
    """`lab`: holds one view of it, to be started and ended by the check."""


class RoomCheckDirective(SphinxDirective):
    has_content = False
    optional_arguments = len(LABS)

    def run(self) -> list[nodes.Node]:
        known = {lab.entry.stem: lab for lab in LABS}
        unknown = [name for name in self.arguments if name not in known]
        if unknown:
            raise self.error(f"{{room-check}} : atelier inconnu ({unknown[0]}). Possibles : {', '.join(known)}.")
        assets.need(self.env, self.env.docname, ASSETS)
        text = f"{words.WITHOUT_SCRIPT} {words.WITHOUT_SCRIPT_LEFT} {words.WITHOUT_SCRIPT_HELP}"
        node = room_check("", text, labs=self.arguments)
        self.set_source_info(node)
        views = [widget_host.lab_view(self.env, known[name], later=True) for name in self.arguments]
        return [node, *(room_lab("", view, lab=view["name"]) for view in views)]


def _visit(self: HTML5Translator, node: room_check) -> None:
    root = "../" * self.builder.current_docname.count("/")
    env, docname = self.builder.env, self.builder.current_docname
    labs = [
        {
            "name": name,
            "title": words.LABS[name],
            "script": root + widget_host.script_address(env, docname, name),
            "code": _code() if name == "pooling" else None,
        }
        for name in node["labs"]
    ]
    strings = {**words.SCRIPT, "labs": labs, "tile": {"url": f"{root}{_TILE}", "alt": words.TILE}}
    self.body.append(
        '<div class="tc-room" data-verdict="running">\n'
        '<div class="tc-room__start">\n'
        f"<noscript><p><strong>{words.WITHOUT_SCRIPT}</strong></p>\n<p>{words.WITHOUT_SCRIPT_LEFT}</p>\n"
        f"<p>{words.WITHOUT_SCRIPT_HELP}</p></noscript>\n"
        # Only browsers that run scripts see this: one too old for ours stays there.
        f'<div class="pst-js-only"><p><strong>{words.STARTING}</strong></p>\n<p>{words.STALLED}</p></div>\n'
        "</div>\n" + json_script(strings, class_="tc-room__strings") + f"</div>{reserve.after(self, 'room-check')}\n"
    )
    raise nodes.SkipNode


def _code() -> str:
    """A share code of these tiles, as a student's would be: one grid, with labels of both kinds."""
    round_ = SharedRound(0, (True, False, True, False, False, True))
    return encode_share_code(
        SharedSession(
            edition=tiles_edition(),
            concept=CONCEPTS[0],
            hand=0,
            rounds=(round_,),
            seconds=30,
            refused=0,
            refused_seconds=0,
        )
    )


def _visit_lab(self: HTML5Translator, node: room_lab) -> None:
    self.body.append(start("template", data_room_lab=node["lab"]))


def _depart_lab(self: HTML5Translator, node: room_lab) -> None:
    self.body.append("</template>\n")


def _write(app: Sphinx, error: Exception | None) -> None:
    if error is None and app.builder.format == "html" and assets.pages_that_need(app.env, ASSETS):
        target = Path(app.outdir) / _TILE
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(tile())


def setup(app: Sphinx) -> None:
    app.add_node(room_check, html=(_visit, None))
    app.add_node(room_lab, html=(_visit_lab, _depart_lab))
    app.add_directive("room-check", RoomCheckDirective)
    app.connect("build-finished", _write)
