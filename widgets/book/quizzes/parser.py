"""Read a quiz out of its Markdown body, or say what is wrong with it and on which line.

The body is already docutils nodes: a question, one list whose items start with `[x]` (right) or `[ ]` (wrong)
and hold feedback, then an explanation. Nothing here knows of Sphinx or of HTML.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from types import ModuleType

from docutils import nodes

from widgets import fingerprint

from . import strings as french

KINDS = ("single", "multiple", "numeric")

_MARK = re.compile(r"\[([ xX\u00a0])\](?:\s+|$)")
_LOOKS_LIKE_MARK = re.compile(r"\[.?\]")
# Thousands may be set apart by a space of any width, as in 3 500, or an apostrophe; the decimal sign is a comma or a point.
_SPACE = "[ \u00a0\u202f'\u2019]"
_NUMBER = re.compile(rf"[+\-\u2212]?(?:(?:[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}})+|[0-9]+)(?:[.,][0-9]+)?|[.,][0-9]+)")
# 163 to a thousandth, or 163 thousand as English writes it: who writes the quiz has to say.
_AMBIGUOUS = re.compile(r"[+\-\u2212]?[1-9][0-9]{0,2}[.,][0-9]{2}0")
_TOLERANCE = re.compile(r"\s*(?:±|\+/-)\s*")


@dataclass(frozen=True)
class Expected:
    """Numbers at most `tolerance` away from `value`."""

    value: float
    tolerance: float = 0.0

    @property
    def ends(self) -> tuple[float, float]:
        return self.value - self.tolerance, self.value + self.tolerance

    def crosses(self, other: Expected) -> bool:
        """Whether some numbers are of both, and each has some of its own."""
        (low, high), (start, end) = sorted([self.ends, other.ends])
        return low + 1e-12 < start < high - 1e-12 and high + 1e-12 < end

    def covers(self, other: Expected) -> bool:
        return abs(self.value - other.value) + other.tolerance <= self.tolerance + 1e-12


@dataclass
class Choice:
    """A choice: its `text` is a paragraph without the mark; `expected` is None unless it is a number."""

    line: int | None
    right: bool
    text: nodes.paragraph
    feedback: list[nodes.Node]
    expected: Expected | None = None

    @property
    def is_any(self) -> bool:
        """Whether a numeric choice stands for every number that no other choice matches."""
        return self.text.astext().strip() == "*"


@dataclass
class Quiz:
    kind: str
    question: list[nodes.Node]
    choices: list[Choice]
    explanation: list[nodes.Node]

    @property
    def signature(self) -> str:
        """A mark of the choices: an answer kept on a device means nothing once they have changed."""
        content = [self.kind, [[choice.text.astext(), choice.right] for choice in self.choices]]
        return fingerprint.of_bytes(json.dumps(content).encode())[:12]


@dataclass(frozen=True)
class Problem:
    """A reason, in the words of the book's language; `line` is None for the quiz as a whole."""

    reason: str
    line: int | None = None


class QuizError(ValueError):
    def __init__(self, problems: Iterable[Problem]):
        self.problems = list(problems)
        super().__init__("; ".join(problem.reason for problem in self.problems))


def parse_number(text: str, grouping: str = "") -> float:
    """Read `20,3`, `20.3`, `3 500` or `−5`. Raises `ValueError` for anything else.

    With `grouping`, the language's mark of thousands, `3,500` (or `3.500`) is so many thousands.
    """
    text = text.strip()
    if _is_grouped(text, grouping):
        text = text.replace(grouping, "")
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"not a number: {text!r}")
    return float(re.sub(_SPACE, "", text).replace(",", ".").replace("\u2212", "-"))


def _is_grouped(text: str, grouping: str) -> bool:
    if not grouping:
        return False
    decimal = "." if grouping == "," else ","
    return bool(
        re.fullmatch(rf"[+\-\u2212]?[1-9][0-9]{{0,2}}(?:[{grouping}][0-9]{{3}})+(?:[{decimal}][0-9]+)?", text.strip())
    )


def parse_expected(text: str, grouping: str = "") -> Expected:
    """Read a number with an optional tolerance, as in `20,3 ± 1`. Raises `ValueError`."""
    value, *tolerance = _TOLERANCE.split(text.strip(), maxsplit=1)
    expected = Expected(parse_number(value, grouping), *(parse_number(part, grouping) for part in tolerance))
    if expected.tolerance < 0:
        raise ValueError(f"negative tolerance: {text!r}")
    return expected


def parse_quiz(body: list[nodes.Node], kind: str, words: ModuleType = french) -> Quiz:
    """Return the quiz that `body` holds. Raises `QuizError` with everything that is wrong with it.

    `words` is the table of the book's language: it writes numbers in its way, and has the sentences for what is wrong.
    """
    if kind not in KINDS:
        raise QuizError([Problem(words.NO_SUCH_KIND.format(kind=kind, kinds=", ".join(KINDS)))])
    at = next((i for i, node in enumerate(body) if _is_list_of_choices(node)), None)
    if at is None:
        raise QuizError([Problem(words.NO_CHOICES)])

    problems: list[Problem] = []
    choices = [_choice(item, n, kind, problems, words) for n, item in enumerate(body[at].children, start=1)]
    quiz = Quiz(kind, body[:at], [choice for choice in choices if choice], body[at + 1 :])
    if len(quiz.choices) == len(choices):
        problems += _problems(quiz, words)
    if problems:
        raise QuizError(problems)
    return quiz


def _is_list_of_choices(node: nodes.Node) -> bool:
    return isinstance(node, nodes.bullet_list) and any(_LOOKS_LIKE_MARK.match(item.astext()) for item in node)


def _choice(item: nodes.list_item, n: int, kind: str, problems: list[Problem], words: ModuleType) -> Choice | None:
    text = item[0] if item.children else None
    mark = _MARK.match(text.astext()) if isinstance(text, nodes.paragraph) else None
    if not mark:
        problems.append(Problem(words.NO_MARK.format(n=n), item.line))
        return None
    choice = Choice(item.line, mark[1] in "xX", text, item.children[1:])
    _strip(text, mark.end())
    if not text.astext().strip():
        problems.append(Problem(words.NO_TEXT.format(n=n), item.line))
    if not "".join(node.astext() for node in choice.feedback).strip():
        problems.append(
            Problem(
                words.NO_FEEDBACK.format(n=n),
                item.line,
            )
        )
    if kind == "numeric" and not choice.is_any:
        try:
            choice.expected = parse_expected(text.astext(), words.GROUPING)
            reason = _ambiguous(text.astext(), words)
        except ValueError:
            reason = words.NOT_A_NUMBER
        if reason:
            problems.append(Problem(words.NUMBER_PROBLEM.format(n=n, text=text.astext(), reason=reason), item.line))
    return choice


def _ambiguous(text: str, words: ModuleType) -> str:
    numbers = _TOLERANCE.split(text.strip())
    if any(_AMBIGUOUS.fullmatch(one) and not _is_grouped(one, words.GROUPING) for one in numbers):
        return words.AMBIGUOUS
    return ""


def _strip(paragraph: nodes.paragraph, length: int) -> None:
    """Remove the first `length` characters, which are the mark and so lie in the first text node."""
    first = next(paragraph.findall(nodes.Text))
    first.parent.replace(first, nodes.Text(first.astext()[length:]))


def _problems(quiz: Quiz, words: ModuleType) -> Iterable[Problem]:
    if not "".join(node.astext() for node in quiz.question).strip():
        yield Problem(words.NO_QUESTION)
    if len(quiz.choices) < 2:
        yield Problem(words.TOO_FEW, quiz.choices[0].line)
    if not "".join(node.astext() for node in quiz.explanation).strip():
        yield Problem(words.NO_EXPLANATION, quiz.choices[-1].line)
    for again in filter(_is_list_of_choices, quiz.explanation):
        yield Problem(words.SECOND_LIST, again.line)
    yield from _twins(quiz.choices, words)
    right = [choice for choice in quiz.choices if choice.right]
    if not right:
        yield Problem(words.NONE_RIGHT, quiz.choices[0].line)
    if quiz.kind == "single" and len(right) > 1:
        yield Problem(
            words.SEVERAL_RIGHT.format(n=len(right)),
            right[1].line,
        )
    if quiz.kind == "numeric":
        yield from _numeric_problems(quiz.choices, words)


def _twins(choices: list[Choice], words: ModuleType) -> Iterable[Problem]:
    first: dict[str, int] = {}
    for n, choice in enumerate(choices, start=1):
        text = " ".join(choice.text.astext().split()).casefold()
        if text and first.setdefault(text, n) != n:
            yield Problem(words.TWIN.format(n=n, first=first[text]), choice.line)


def _numeric_problems(choices: list[Choice], words: ModuleType) -> Iterable[Problem]:
    for n, choice in enumerate(choices, start=1):
        if choice.is_any and choice.right:
            yield Problem(words.ANY_RIGHT, choice.line)
        if choice.is_any and n < len(choices):
            yield Problem(words.ANY_NOT_LAST, choice.line)
        for m, earlier in enumerate(choices[: n - 1], start=1):
            if choice.expected and earlier.expected and earlier.expected.covers(choice.expected):
                yield Problem(words.NEVER_SERVES.format(n=n, m=m), choice.line)
                break
            if choice.expected and earlier.expected and earlier.expected.crosses(choice.expected):
                reason = words.CROSSES.format(n=n, m=m)
                yield Problem(reason, choice.line)
