"""What a quiz may not be, asked of the parser alone: no book is built."""

from __future__ import annotations

import pytest
from docutils.core import publish_doctree
from myst_parser.parsers.docutils_ import Parser

from widgets.book.parts.languages import strings
from widgets.book.quizzes.parser import QuizError, parse_quiz

TOLD = "\n\nCe qu’il faut retenir."


def problems(text: str, kind: str, language: str = "fr") -> list[tuple[int | None, str]]:
    body = publish_doctree(text, parser=Parser(), settings_overrides={"report_level": 5})
    try:
        parse_quiz(list(body.children), kind, strings("widgets.book.quizzes", language))
    except QuizError as error:
        return [(problem.line, problem.reason) for problem in error.problems]
    return []


def choices(*texts: str) -> str:
    return "Q ?\n\n" + "\n".join(f"- [{'x' if n == 0 else ' '}] {text}\n\n  R." for n, text in enumerate(texts))


@pytest.mark.parametrize(
    ("text", "kind", "line", "said"),
    [
        (choices("Oui", "Non"), "single", 6, "il n’y a pas d’explication"),
        (choices("Oui", "Non") + f"{TOLD}\n\n- [ ] Autre\n\n  R.", "single", 12, "deuxième liste de choix"),
        (choices("Oui", "Non", "oui") + TOLD, "single", 9, "le choix 3 dit la même chose que le choix 1"),
        (choices("163,000 ± 1", "*") + TOLD, "numeric", 3, "se lit de deux façons"),
        (choices("3", "1.500") + TOLD, "numeric", 6, "se lit de deux façons"),
        (choices("20 ± 1,000", "*") + TOLD, "numeric", 3, "se lit de deux façons"),
        (choices("20 ± 2", "23 ± 2") + TOLD, "numeric", 6, "les choix 1 et 2 ont des nombres en commun"),
        (choices("23 ± 2", "20 ± 2") + TOLD, "numeric", 6, "les choix 1 et 2 ont des nombres en commun"),
    ],
)
def test_what_a_quiz_may_not_be_is_told_with_its_line(text, kind, line, said):
    [(at, reason)] = problems(text, kind)
    assert at == line and said in reason


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (choices("Oui", "Non") + TOLD, "single"),
        (choices("163 000 ± 1", "0,125", "1,275", "*") + TOLD, "numeric"),
        (choices("20 ± 1", "20 ± 5", "26 ± 1", "50") + TOLD, "numeric"),  # near misses around it, and what only touches
    ],
)
def test_what_it_may_be_is_not(text, kind):
    assert problems(text, kind) == []


def test_who_writes_in_english_is_told_in_english_and_may_write_thousands_as_english_does():
    assert problems(choices("163,000 ± 1", "*") + TOLD, "numeric", "en") == []
    [(_, reason)] = problems(choices("163.000 ± 1", "*") + TOLD, "numeric", "en")
    assert reason.startswith("choice 1, “163.000 ± 1”, can be read in two ways")
