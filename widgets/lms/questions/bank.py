"""A file for a question bank, and what its format cannot say of the questions."""

from __future__ import annotations

from . import gift, moodle, strings
from .numbers import shares
from .question import Question

FORMATS = {"moodle": moodle.written, "gift": gift.written}


def bank(questions: list[Question], book: str, form: str) -> tuple[bytes, list[str], list[str]]:
    """(the file, what is told of the questions in it, why others are not)."""
    refused = [one for one in questions if one.kind == "multiple" and shares(one) is None]
    kept = [one for one in questions if one not in refused]
    wrong = [
        strings.TOO_MANY.format(question=one.identifier, n=max(one.right, len(one.answers) - one.right))
        for one in refused
    ]
    return FORMATS[form](kept, book), list(_told(kept, form)), wrong


def _told(questions: list[Question], form: str) -> list[str]:
    of_kind = {kind: [one for one in questions if one.kind == kind] for kind in ("multiple", "numeric")}
    told = [(strings.SEVERAL, of_kind["multiple"]), (strings.FRACTIONS, of_kind["numeric"])]
    if form == "gift":
        told.append((strings.UNITS_IN_TEXT, [one for one in of_kind["numeric"] if one.unit]))
    return [said.format(questions=", ".join(one.identifier for one in some)) for said, some in told if some]
