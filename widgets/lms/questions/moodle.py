"""Moodle's XML, as its documentation describes it (« Moodle XML format ») and its question bank imports it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from xml.etree import ElementTree

from .numbers import in_order, plain, shares
from .question import Question

_TYPES = {"single": "multichoice", "multiple": "multichoice", "numeric": "numerical"}


def written(questions: Iterable[Question], book: str) -> bytes:
    """The file: one category for each page, under that of the book."""
    root = ElementTree.Element("quiz")
    for category, group in groupby(questions, key=lambda question: question.category):
        place = "/".join(["$course$/top", _in_path(book), _in_path(category)])
        _text(_child(_child(root, "question", type="category"), "category"), place)
        for question in group:
            _write(root, question)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _in_path(name: str) -> str:
    return name.replace("/", "//")  # a single one leads to a category inside


def _write(root: ElementTree.Element, question: Question) -> None:
    one = _child(root, "question", type=_TYPES[question.kind])
    _text(_child(one, "name"), question.name)
    _text(_child(one, "questiontext", format="html"), question.text)
    _text(_child(one, "generalfeedback", format="html"), question.explanation)
    _child(one, "defaultgrade", "1")
    _child(one, "penalty", "0.3333333")
    _child(one, "hidden", "0")
    _child(one, "idnumber", question.identifier)
    if question.kind == "numeric":
        _numbers(one, question)
    else:
        _choices(one, question)


def _choices(one: ElementTree.Element, question: Question) -> None:
    several = question.kind == "multiple"
    _child(one, "single", "false" if several else "true")
    _child(one, "shuffleanswers", "false")
    _child(one, "answernumbering", "ABCD")
    right, wrong = question.verdicts
    for name, said in (("correct", right), ("partiallycorrect", wrong), ("incorrect", wrong)):
        _text(_child(one, f"{name}feedback", format="html"), f"<p>{said}</p>")
    worth = shares(question) if several else {True: "100", False: "0"}
    for answer in question.answers:
        _answer(one, worth[answer.right], answer.text, answer.feedback, format="html")


def _numbers(one: ElementTree.Element, question: Question) -> None:
    for answer in in_order(question.answers):
        value, tolerance = map(plain, answer.expected) if answer.expected else ("*", "0")
        element = _answer(one, "100" if answer.right else "0", value, answer.feedback, format="moodle_auto_format")
        _child(element, "tolerance", tolerance)
    if question.units:
        units = _child(one, "units")
        for name in question.units:
            unit = _child(units, "unit")
            _child(unit, "multiplier", "1")
            _child(unit, "unit_name", name)
    _child(one, "unitgradingtype", "0")
    _child(one, "unitpenalty", "0")
    _child(one, "showunits", "0" if question.units else "3")  # typed with the number or not; none at all
    _child(one, "unitsleft", "0")


def _answer(one: ElementTree.Element, fraction: str, text: str, feedback: str, format: str) -> ElementTree.Element:
    answer = _child(one, "answer", fraction=fraction, format=format)
    _text(answer, text)
    _text(_child(answer, "feedback", format="html"), feedback)
    return answer


def _text(parent: ElementTree.Element, text: str) -> None:
    _child(parent, "text", text)


def _child(
    parent: ElementTree.Element, name: str, content: str | None = None, **attributes: str
) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name, attributes)
    element.text = content
    return element
