"""What a phase puts on the stage: a lab of the book, the vote, the automaton, a chart.

Each waits in a `<template>`, once, whatever number of phases show it; the lab's script and style sheet come when it is
first shown.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.writers.html5 import HTML5Translator

from widgets import labs
from widgets.paths import ASSETS

from ..host import widget_host
from ..page.html_parts import start
from .plan_directive import SessionDirective
from .plans import Phase

_SOURCES = {"sources_url": "references.html"}
# The labs of `strings.LABS`, as the page of that name shows them: they keep what they know under the same key.
LABS = {
    "atelier-captcha": (labs.CaptchaLab, {"storage_key": "captcha", "concept": "crosswalk", **_SOURCES}),
    "deux-mots": (labs.TwoWordsLab, {"storage_key": "deux-mots", **_SOURCES}),
    "foule": (labs.CrowdLab, {"storage_key": "crowd", **_SOURCES}),
    "journee-au-clic": (labs.ShiftLab, {"storage_key": "shift", "minutes": 5, **_SOURCES}),
    "le-juge": (labs.JudgeLab, {"storage_key": "judge", **_SOURCES}),
    "mise-en-commun": (labs.PoolingLab, {"storage_key": "pooling", "labels_key": "captcha", **_SOURCES}),
    "moderation": (labs.ModerationLab, {"storage_key": "moderation", **_SOURCES}),
    "tricher": (labs.CheatingLab, {"storage_key": "cheating", "labels_key": "captcha", **_SOURCES}),
}
# The lab of `atelier-captcha`, before a class that raises hands: its work is the same.
_VOTE = (labs.CaptchaLab, {**LABS["atelier-captcha"][1], "view": "vote"})
_DRAWING = ASSETS / "illustrations" / "turc-mecanique.html"


class session_staged(nodes.container):  # noqa: N801 (docutils' naming)
    """`name`: of what it holds, one view of it."""


def name_of(phase: Phase) -> str:
    """What `phase` shows on the stage; "" for nothing but its texts."""
    return phase.lab or phase.stage


def staged_node(directive: SessionDirective, name: str) -> session_staged:
    """What is called `name`, for the page being read."""
    if name in LABS or name == "vote":
        lab, options = LABS.get(name, _VOTE)
        return session_staged("", widget_host.lab_view(directive.env, lab, later=True, **options), name=name)
    if name == "turc-mecanique":
        directive.env.note_dependency(str(_DRAWING))
        return session_staged("", nodes.raw("", _DRAWING.read_text(encoding="utf-8"), format="html"), name=name)
    return session_staged("", *directive.blocks(f":::{{chart}} {name}\n:::"), name=name)


def files(env: BuildEnvironment, docname: str, root: str, names: list[str]) -> dict[str, dict[str, str]]:
    """{name: {"widget", "script", "style"}} of the labs among `names`: what the page asks for when one is first shown."""
    found = {}
    for name in names:
        if name in LABS or name == "vote":
            widget = LABS.get(name, _VOTE)[0].entry.stem
            script = root + widget_host.script_address(env, docname, widget)
            style = root + widget_host.style_address(env, docname, widget)
            found[name] = {"widget": widget, "script": script, "style": style}
    return found


def _visit(self: HTML5Translator, node: session_staged) -> None:
    self.body.append(start("template", data_staged=node["name"]))


def _depart(self: HTML5Translator, node: session_staged) -> None:
    self.body.append("</template>\n")


def setup(app: Sphinx) -> None:
    app.add_node(session_staged, html=(_visit, _depart))
