"""A question as plain data: what every format is written from."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import ModuleType

from docutils import nodes

from widgets.book.quizzes import nodes as tree

from .markup import Markup

SHARES = (0, 1)  # what a share of one lies between, where per cents are asked for


@dataclass(frozen=True)
class Answer:
    """`text` and `feedback` are HTML; of a number, `expected` is (value, tolerance), or None for any other one."""

    text: str
    feedback: str
    right: bool
    expected: tuple[float, float] | None = None


@dataclass(frozen=True)
class Question:
    """`name` is what a person finds it by, `identifier` what the book calls it, `category` its page's title."""

    identifier: str
    name: str
    category: str
    kind: str
    text: str
    answers: list[Answer]
    explanation: str
    unit: str = ""
    units: list[str] = field(default_factory=list)
    verdicts: tuple[str, str] = ("", "")  # for right and wrong

    @property
    def right(self) -> int:
        return sum(answer.right for answer in self.answers)


def question(node: tree.quiz, title: str, markup: Markup, words: ModuleType) -> Question:
    """The quiz `node`, resolved, of the page called `title`."""
    markup.question = node["quiz_id"]
    data = node["data"]
    asked = _first(node, tree.quiz_question)
    explanation = _first(node, tree.quiz_explanation)
    texts = [markup.line(choice[0]) for choice in node.findall(tree.quiz_choice)]
    feedback = [markup.of(answer.children[1:]) for answer in node.findall(tree.quiz_answer)]  # its verdict stands first
    expected = [found and tuple(found) for found in data.get("expected", [None] * len(texts))]
    answers = [
        Answer(text, said, index in data["right"], number)
        for index, (text, said, number) in enumerate(
            zip(texts or [""] * len(feedback), feedback, expected, strict=True)
        )
    ]
    text = markup.of(asked.children)
    if node["unit"]:
        text += f"<p>{words.FIELD} {words.FIELD_UNIT.format(unit=node['unit'])}</p>"
    return Question(
        identifier=node["quiz_id"],
        name=f"{title}, {words.NUMBER.format(n=node['number'])}",
        category=title,
        kind=node["kind"],
        text=text,
        answers=[*answers, *_shares(node, answers, words)],
        explanation=markup.of(explanation.children[1:]) if explanation is not None else "",
        unit=node["unit"],
        units=data.get("units", []),
        verdicts=(words.RIGHT, words.WRONG),
    )


def _first(node: nodes.Element, kind: type[nodes.Element]) -> nodes.Element | None:
    return next(iter(node.findall(kind)), None)


def _shares(node: tree.quiz, answers: list[Answer], words: ModuleType) -> list[Answer]:
    """Right per cents written as a share of one: the page says what to do with them (quizzes/judge.js)."""
    if node["unit"] != "%":
        return []
    said = f"<p>{words.SCRIPT['rightShare']}</p>"
    right = [answer.expected for answer in answers if answer.right and answer.expected]
    none, one = SHARES
    return [
        Answer("", said, False, (value / 100, tolerance / 100))
        for value, tolerance in right
        if none < value / 100 <= one
    ]
