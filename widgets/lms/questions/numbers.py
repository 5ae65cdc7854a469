"""Numbers as Moodle reads them: answers in the order in which they are tried, points as it shares them."""

from __future__ import annotations

from .question import Answer, Question

MOST = 10  # of one point Moodle knows the tenth, the ninth… and nothing smaller that serves here


def shares(question: Question) -> dict[bool, str] | None:
    """What to tick a right choice, and a wrong one, is worth, in per cent; None if Moodle cannot share a point so.

    All right choices make the point; all choices make nothing, so that ticking everything does not pay.
    """
    wrong = len(question.answers) - question.right
    if question.right > MOST or wrong > MOST:
        return None
    return {True: plain(round(100 / question.right, 5)), False: plain(-round(100 / wrong, 5)) if wrong else "0"}


def in_order(answers: list[Answer]) -> list[Answer]:
    """The first that fits counts: « any other number » comes last."""
    return sorted(answers, key=lambda answer: answer.expected is None)


def plain(number: float) -> str:
    return f"{number:.12g}"
