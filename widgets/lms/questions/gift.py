"""GIFT, the text format that Moodle and others import (« GIFT format » in Moodle's documentation)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from .numbers import in_order, plain, shares
from .question import Answer, Question

_SPECIAL = re.compile(r"[\\~=#{}:]")


def written(questions: Iterable[Question], book: str) -> bytes:
    """The file: one category for each page, under that of the book."""
    parts = []
    for category, group in groupby(questions, key=lambda question: question.category):
        names = (name.replace("/", "//") for name in (book, category))
        parts.append(f"$CATEGORY: {'/'.join(['$course$/top', *names])}")
        parts += map(_one, group)
    return ("\n\n".join(parts) + "\n").encode()


def _one(question: Question) -> str:
    """Blank lines would end a question: there are none inside."""
    answers = _numbers(question) if question.kind == "numeric" else _choices(question)
    head = f"// [id:{question.identifier}]\n::{_escaped(question.name)}::[html]{_escaped(question.text)}{{"
    opening = "#" if question.kind == "numeric" else ""
    return "\n".join([head + opening, *answers, f"####{_escaped(question.explanation)}", "}"])


def _choices(question: Question) -> Iterable[str]:
    worth = shares(question) if question.kind == "multiple" else None
    for answer in question.answers:
        sign = f"~%{worth[answer.right]}%" if worth else "=" if answer.right else "~"
        yield f"{sign}{_escaped(answer.text)}{_feedback(answer)}"


def _numbers(question: Question) -> Iterable[str]:
    for answer in in_order(question.answers):
        if answer.expected is None:
            yield f"~{_feedback(answer)}"
        else:
            value, tolerance = map(plain, answer.expected)
            yield f"=%{100 if answer.right else 0}%{value}:{tolerance}{_feedback(answer)}"


def _feedback(answer: Answer) -> str:
    return f"#{_escaped(answer.feedback)}"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text).replace("\r", "").replace("\n", r"\n")
