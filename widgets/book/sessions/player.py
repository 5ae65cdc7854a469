"""`{session-player}`: the session mode, on one page of the book.

    :::{session-player} appareils projecteur papier
    :::

shows the plans named, in that order, as sections with their tables, their questions and the answers: that is the page
on paper and without JavaScript. `session.js` lets one choose a plan and projects its phases; what it puts on the
screen waits in `<template>`s, one for each phase, and one for each thing that phases show (`staged.py`).
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.writers.html5 import HTML5Translator

from ..page import assets, reserve
from ..page.html_parts import json_script, start
from ..publishing.address import student_address
from . import strings as words
from .plan_directive import PLAYER, SessionDirective, links, plan_nodes, player_page, where_to_look
from .plans import Phase, Plan, Question
from .staged import files, name_of, staged_node

STAGE = assets.Assets("session-stage", __package__)


class session_player(nodes.container):  # noqa: N801 (docutils' naming)
    """Where one chooses a plan; `data`, what the script is told. Its content is for readers without JavaScript."""


class session_variant(nodes.container):  # noqa: N801
    """A plan for another length than usual, hidden until it is chosen."""


class session_question(nodes.definition_list_item):  # noqa: N801
    """`question` (id): what is asked and the answer."""


class session_screen(nodes.container):  # noqa: N801
    """`phase` ("plan/index"): what is projected then."""


class session_title(nodes.paragraph):  # noqa: N801
    """The screen's title."""


class session_devices(nodes.paragraph):  # noqa: N801
    """A link to the page that students open; `page` (docname)."""


class SessionPlayerDirective(SessionDirective):
    required_arguments = 1
    optional_arguments = 20

    def run(self) -> list[nodes.Node]:
        if player_page(self.env) not in (None, self.env.docname):
            raise self.error(f"{{session-player}} : le mode séance est déjà dans {player_page(self.env)}.")
        for needed in (PLAYER, STAGE):
            assets.need(self.env, self.env.docname, needed)
        known, questions = self.plans()
        bases = [self.plan(known, name) for name in self.arguments]
        plans = [*bases, *(variant for plan in bases for variant in plan.variants)]
        screens: dict[int, str] = {}  # a phase that several lengths of a plan share has one
        for plan in plans:
            for index, phase in enumerate(plan.phases):
                screens.setdefault(id(phase), f"{plan.name}/{index}")
        phases = {id(phase): phase for plan in plans for phase in plan.phases}
        note = nodes.paragraph("", words.WITHOUT_SCRIPT)
        staged = list(dict.fromkeys(name_of(phase) for phase in phases.values() if name_of(phase)))
        data = {**words.SCRIPT, "plans": [_data(plan, plan in bases, screens) for plan in plans]}
        player = session_player("", note, data=data, staged=staged)
        self.set_source_info(player)
        return [
            player,
            *(self._section(plan, questions) for plan in bases),
            *(self._variant(variant, plan, questions) for plan in bases for variant in plan.variants),
            *(self._screen(phases[key], screen) for key, screen in screens.items()),
            *(staged_node(self, name) for name in staged),
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

    def _variant(self, plan: Plan, base: Plan, questions: dict[str, Question]) -> session_variant:
        """The same plan for another length; of its questions, those that its base does not ask."""
        title = nodes.rubric("", f"{plan.title}, {words.MINUTES.format(n=plan.minutes)}")
        more = (self._question(questions[name]) for name in plan.questions if name not in base.questions)
        return session_variant("", title, *plan_nodes(self, plan), nodes.definition_list("", *more), ids=[plan.name])

    def _question(self, question: Question) -> session_question:
        answer = question.answer.strip()
        if question.facts:
            end = answer[-1] if answer[-1] in ".!?" else ""
            answer = f"{answer.removesuffix(end).rstrip()} {{fact}}`{', '.join(question.facts)}`{end}"
        return session_question(
            "",
            nodes.term("", "", *self.inline(f"{question.letter}) {question.ask}" if question.letter else question.ask)),
            nodes.definition("", *self.blocks(answer)),
            question=question.id,
        )

    def _screen(self, phase: Phase, name: str) -> session_screen:
        title = session_title("", "", *self.inline(phase.screen_title))
        text = nodes.container("", *self.blocks(phase.screen_text), classes=["tc-screen__text"])
        tools = nodes.container("", *links(self, phase), *where_to_look(self, phase), classes=["tc-screen__links"])
        screen = session_screen("", title, text, tools, phase=name)
        if phase.devices:
            page = self.env.docname.rpartition("/")[0] + "/" + phase.devices
            screen += session_devices("", "", *self.inline(f"[]({phase.devices}.md)"), page=page.lstrip("/"))
        return screen


def _data(plan: Plan, is_base: bool, screens: dict[int, str]) -> dict[str, object]:
    """What `session.js` needs to know of a plan."""
    return {
        "name": plan.name,
        "title": plan.title,
        "minutes": plan.minutes,
        "variant": not is_base,
        "phases": [
            {
                "title": phase.title,
                "minutes": phase.minutes,
                "questions": phase.questions,
                "staged": name_of(phase),
                "devices": bool(phase.devices),
                "screen": screens[id(phase)],
            }
            for phase in plan.phases
        ],
    }


def _visit_player(self: HTML5Translator, node: session_player) -> None:
    env, docname = self.builder.env, self.builder.current_docname
    root = "../" * docname.count("/")
    data = {
        **node["data"],
        "files": files(env, docname, root, node["staged"]),
        "book": student_address(self.builder.config),
    }
    self.body.append('<div class="tc-session">' + json_script(data, class_="tc-session__data") + "<noscript>")


def _depart_player(self: HTML5Translator, node: session_player) -> None:
    self.body.append(f"</noscript></div>{reserve.after(self, 'session')}\n")


def _visit_variant(self: HTML5Translator, node: session_variant) -> None:
    self.body.append(start("div", class_="tc-session-plan", id=node["ids"][0], hidden=True))


def _depart_variant(self: HTML5Translator, node: session_variant) -> None:
    self.body.append("</div>\n")


def _visit_question(self: HTML5Translator, node: session_question) -> None:
    self.body.append(start("div", class_="tc-session-question", data_question=node["question"]))


def _depart_question(self: HTML5Translator, node: session_question) -> None:
    self.body.append("</div>\n")


def _visit_screen(self: HTML5Translator, node: session_screen) -> None:
    self.body.append(start("template", data_screen=node["phase"]))


def _depart_screen(self: HTML5Translator, node: nodes.Element) -> None:
    self.body.append("</template>\n")


def _visit_devices(self: HTML5Translator, node: session_devices) -> None:
    path = self.builder.get_target_uri(node["page"])
    self.body.append(start("p", class_="tc-screen__devices", data_path=path))


def _depart_devices(self: HTML5Translator, node: session_devices) -> None:
    self.body.append("</p>\n")


def _visit_title(self: HTML5Translator, node: session_title) -> None:
    self.body.append('<h1 class="tc-screen__title">')


def _depart_title(self: HTML5Translator, node: session_title) -> None:
    self.body.append("</h1>\n")


def setup(app: Sphinx) -> None:
    app.add_directive("session-player", SessionPlayerDirective)
    app.add_node(session_player, html=(_visit_player, _depart_player))
    app.add_node(session_variant, html=(_visit_variant, _depart_variant))
    app.add_node(session_question, html=(_visit_question, _depart_question))
    app.add_node(session_screen, html=(_visit_screen, _depart_screen))
    app.add_node(session_devices, html=(_visit_devices, _depart_devices))
    app.add_node(session_title, html=(_visit_title, _depart_title))
