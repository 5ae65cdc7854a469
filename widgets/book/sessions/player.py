"""`{session-player}`: the session mode, on one page of the book.

    :::{session-player} appareils projecteur papier
    :::

shows the plans named, in that order, as sections with their tables, their questions and the answers: that is the page
on paper and without JavaScript. `session.js` lets one choose a plan and projects its phases; what it puts on the
screen waits in `<template>`s, one for each phase, and one for each lab that a phase shows.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from widgets.labs.pooling import PoolingLab

from ..host import widget_host
from ..page import assets
from ..page.html_parts import json_script, start
from . import strings as words
from .plan_directive import PLAYER, SessionDirective, links, plan_nodes, player_page
from .plans import Phase, Plan, Question

STAGE = assets.Assets("session-stage", __package__)

# The labs of `strings.LABS`, as the page of that name shows them: they keep what they know under the same key.
LABS = {"mise-en-commun": (PoolingLab, {"storage_key": "pooling", "sources_url": "references.html"})}


class session_player(nodes.container):  # noqa: N801 (docutils' naming)
    """Where one chooses a plan; `data`, what the script is told. Its content is for readers without JavaScript."""


class session_question(nodes.definition_list_item):  # noqa: N801
    """`question` (id): what is asked and the answer."""


class session_screen(nodes.container):  # noqa: N801
    """`phase` ("plan/index"): what is projected then."""


class session_title(nodes.paragraph):  # noqa: N801
    """The screen's title."""


class session_lab(nodes.container):  # noqa: N801
    """`lab`: holds one view of it."""


class SessionPlayerDirective(SessionDirective):
    required_arguments = 1
    optional_arguments = 20

    def run(self) -> list[nodes.Node]:
        if player_page(self.env) not in (None, self.env.docname):
            raise self.error(f"{{session-player}} : le mode séance est déjà dans {player_page(self.env)}.")
        for needed in (PLAYER, STAGE):
            assets.need(self.env, self.env.docname, needed)
        known, questions = self.plans()
        plans = [self.plan(known, name) for name in self.arguments]
        note = nodes.paragraph("", words.WITHOUT_SCRIPT)
        player = session_player("", note, data={**words.SCRIPT, "plans": [_data(plan) for plan in plans]})
        self.set_source_info(player)
        labs = {phase.lab: None for plan in plans for phase in plan.phases if phase.lab}
        return [
            player,
            *(self._section(plan, questions) for plan in plans),
            *(self._screen(plan, index, phase) for plan in plans for index, phase in enumerate(plan.phases)),
            *(self._lab(name) for name in labs),
        ]

    def _section(self, plan: Plan, questions: dict[str, Question]) -> nodes.section:
        title = f"{plan.title}, {words.MINUTES.format(n=plan.minutes)}"
        section = nodes.section(
            "", nodes.title("", title), ids=[plan.name], names=[plan.name], classes=["tc-session-plan"]
        )
        section += plan_nodes(self, plan)
        if plan.questions:
            asked = nodes.definition_list("", *(self._question(questions[name]) for name in plan.questions))
            section += [nodes.paragraph("", "", nodes.strong("", words.ASKED), classes=["tc-session-asked"]), asked]
        return section

    def _question(self, question: Question) -> session_question:
        answer = question.answer.strip()
        if question.facts:
            end = answer[-1] if answer[-1] in ".!?" else ""
            answer = f"{answer.removesuffix(end).rstrip()} {{fact}}`{', '.join(question.facts)}`{end}"
        return session_question(
            "",
            nodes.term("", "", *self.inline(question.ask)),
            nodes.definition("", *self.blocks(answer)),
            question=question.id,
        )

    def _screen(self, plan: Plan, index: int, phase: Phase) -> session_screen:
        title = session_title("", "", *self.inline(phase.screen_title))
        text = nodes.container("", *self.blocks(phase.screen_text), classes=["tc-screen__text"])
        tools = nodes.container("", *links(self, phase), classes=["tc-screen__links"])
        return session_screen("", title, text, tools, phase=f"{plan.name}/{index}")

    def _lab(self, name: str) -> session_lab:
        lab, options = LABS[name]
        return session_lab("", widget_host.lab_view(self.env, lab, **options), lab=name)


def _data(plan: Plan) -> dict[str, object]:
    """What `session.js` needs to know of a plan."""
    return {
        "name": plan.name,
        "title": plan.title,
        "minutes": plan.minutes,
        "phases": [
            {"title": phase.title, "minutes": phase.minutes, "questions": phase.questions, "lab": phase.lab}
            for phase in plan.phases
        ],
    }


def _visit_player(self: HTML5Translator, node: session_player) -> None:
    self.body.append('<div class="tc-session">' + json_script(node["data"], class_="tc-session__data") + "<noscript>")


def _depart_player(self: HTML5Translator, node: session_player) -> None:
    self.body.append("</noscript></div>\n")


def _visit_question(self: HTML5Translator, node: session_question) -> None:
    self.body.append(start("div", class_="tc-session-question", data_question=node["question"]))


def _depart_question(self: HTML5Translator, node: session_question) -> None:
    self.body.append("</div>\n")


def _visit_screen(self: HTML5Translator, node: session_screen) -> None:
    self.body.append(start("template", data_screen=node["phase"]))


def _visit_lab(self: HTML5Translator, node: session_lab) -> None:
    self.body.append(start("template", data_lab=node["lab"]))


def _depart_template(self: HTML5Translator, node: nodes.Element) -> None:
    self.body.append("</template>\n")


def _visit_title(self: HTML5Translator, node: session_title) -> None:
    self.body.append('<h1 class="tc-screen__title">')


def _depart_title(self: HTML5Translator, node: session_title) -> None:
    self.body.append("</h1>\n")


def setup(app: Sphinx) -> None:
    app.add_directive("session-player", SessionPlayerDirective)
    app.add_node(session_player, html=(_visit_player, _depart_player))
    app.add_node(session_question, html=(_visit_question, _depart_question))
    app.add_node(session_screen, html=(_visit_screen, _depart_template))
    app.add_node(session_lab, html=(_visit_lab, _depart_template))
    app.add_node(session_title, html=(_visit_title, _depart_title))
