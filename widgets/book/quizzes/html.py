"""How the nodes of a quiz look in HTML. The page's script relies on these classes and data attributes.

A browser's reader mode drops all that stands in a form or a fieldset. So the form is empty, with controls that name it,
and a group's role stands for the fieldset: the questions stay.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from types import ModuleType

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from ..page.html_parts import json_script, start
from ..parts import languages
from . import nodes as tree

Visitor = Callable[[HTML5Translator, nodes.Element], None]


def _words(self: HTML5Translator) -> ModuleType:
    return languages.strings(__package__, self.config.language)


def _quiz_of(node: nodes.Node) -> tree.quiz:
    while not isinstance(node, tree.quiz):
        node = node.parent
    return node


def _id(node: nodes.Node, part: str = "") -> str:
    return f"quiz-{_quiz_of(node)['quiz_id']}{part and '-'}{part}"


def _wrap(tag: str, css: str, part: str = "") -> tuple[Visitor, Visitor]:
    """Visitors that put the children of a node in an element, with an id if `part` is given."""

    def visit(self: HTML5Translator, node: nodes.Element) -> None:
        self.body.append(start(tag, class_=css, id=_id(node, part) if part else None))

    def depart(self: HTML5Translator, node: nodes.Element) -> None:
        self.body.append(f"</{tag}>\n")

    return visit, depart


def _visit_quiz(self: HTML5Translator, node: tree.quiz) -> None:
    self.body.append(
        start(
            "div",
            class_="tc-card tc-card--asks tc-quiz",
            id=_id(node),
            data_quiz=node["quiz_id"],
            data_kind=node["kind"],
        )
        # Browsers that remember what was ticked would contradict what the book kept.
        + start("form", class_="tc-quiz__form", id=_id(node, "form"), autocomplete="off", novalidate=True)
        + "</form>\n"
    )


def _depart_quiz(self: HTML5Translator, node: tree.quiz) -> None:
    self.body.append(json_script(node["data"], class_="tc-quiz__data"))
    if node["number"] == 1:
        self.body.append(json_script(_words(self).SCRIPT, class_="tc-quiz__strings"))
    self.body.append("</div>\n")


def _visit_form(self: HTML5Translator, node: tree.quiz_form) -> None:
    parts = ["number", "question"] + ["hint"] * any(isinstance(child, tree.quiz_hint) for child in node)
    self.body.append(
        start(
            "div", class_="tc-card__fields", role="group", aria_labelledby=" ".join(_id(node, part) for part in parts)
        )
    )


def _depart_form(self: HTML5Translator, node: tree.quiz_form) -> None:
    words = _words(self)
    # Without JavaScript a disabled submit button also keeps the Enter key from reloading the page.
    self.body.append(
        "</div>\n"
        '<div class="tc-quiz__actions">'
        f'<button type="submit" form="{_id(node, "form")}" class="tc-button tc-button--main tc-quiz__button" data-action="submit" disabled hidden>{words.SUBMIT}</button>'
        '<button type="button" class="tc-button tc-quiz__button" data-action="reveal" '
        f'aria-expanded="false" hidden>{words.SOLUTION}</button>'
        '<button type="button" class="tc-button tc-quiz__button" data-action="reset" hidden>'
        f"{words.RESET}</button></div>\n"
        '<p class="tc-quiz__status"></p>\n'
        f'<p class="tc-quiz__notice" hidden>{words.REFUSED}</p>\n'
    )


def _visit_choice(self: HTML5Translator, node: tree.quiz_choice) -> None:
    owner = _quiz_of(node)
    field = start(
        "input",
        type="checkbox" if owner["kind"] == "multiple" else "radio",
        name=_id(node),
        value=node["index"],
        form=_id(node, "form"),
        class_="tc-quiz__input",
    )
    self.body.append(
        f'<li class="tc-quiz__choice" data-choice="{node["index"]}"><label class="tc-quiz__label">{field}'
        f'<span class="tc-quiz__letter">{node["letter"]}</span> <span class="tc-quiz__text">'
    )
    for inline in node[0].children:
        inline.walkabout(self)
    self.body.append("</span></label></li>\n")
    raise nodes.SkipNode


def _visit_field(self: HTML5Translator, node: tree.quiz_field) -> None:
    words = _words(self)
    unit = escape(node["unit"])
    # The unit stands after the box for the eye, and inside the label for the ear.
    spoken = f' <span class="tc-spoken">{words.FIELD_UNIT.format(unit=unit)}</span>' if unit else ""
    shown = f'<span class="tc-quiz__unit" aria-hidden="true">{unit}</span>' if unit else ""
    self.body.append(
        f'<div class="tc-quiz__field"><label class="tc-quiz__field-label" for="{_id(node, "field")}">'
        f"{words.FIELD}{spoken}</label>"
        f'<input type="text" inputmode="decimal" class="tc-field tc-quiz__number-input" id="{_id(node, "field")}" size="8" '
        f'form="{_id(node, "form")}">'
        f"{shown}</div>\n"
    )
    raise nodes.SkipNode


def _visit_solution(self: HTML5Translator, node: tree.quiz_solution) -> None:
    self.body.append(f'<details class="tc-quiz__solution" data-unsearched><summary>{_words(self).SOLUTION}</summary>\n')


def _depart_solution(self: HTML5Translator, node: tree.quiz_solution) -> None:
    self.body.append("</details>\n")


def _visit_answer(self: HTML5Translator, node: tree.quiz_answer) -> None:
    self.body.append(
        start("div", class_="tc-quiz__answer", id=_id(node, f"answer-{node['index']}"), data_choice=node["index"])
    )


def _depart_answer(self: HTML5Translator, node: tree.quiz_answer) -> None:
    self.body.append("</div>\n")


VISITORS: dict[type[nodes.Element], tuple[Visitor, Visitor | None]] = {
    tree.quiz: (_visit_quiz, _depart_quiz),
    tree.quiz_form: (_visit_form, _depart_form),
    tree.quiz_number: _wrap("p", "tc-card__kicker tc-quiz__number", "number"),
    tree.quiz_question: _wrap("div", "tc-quiz__question", "question"),
    tree.quiz_hint: _wrap("p", "tc-quiz__hint", "hint"),
    tree.quiz_choices: _wrap("ul", "tc-quiz__choices"),
    tree.quiz_choice: (_visit_choice, None),
    tree.quiz_field: (_visit_field, None),
    tree.quiz_solution: (_visit_solution, _depart_solution),
    tree.quiz_answer: (_visit_answer, _depart_answer),
    tree.quiz_explanation: _wrap("div", "tc-quiz__explanation"),
}
