"""What counts for the platform: the lesson's pages and the quizzes, read from the built book.

« Mon bilan » already lists both, with all that is needed to judge an answer, in a script element of its page; the
package reads that rather than the sources, so that it cannot count what the book does not have.
"""

from __future__ import annotations

import hashlib
import json
from base64 import b32encode
from pathlib import Path

from bs4 import BeautifulSoup

from widgets.book.report.reading_strings import REPORT_PAGE

REPORT = f"chapters/{REPORT_PAGE}.html"
NOTEBOOKS = "carnets/"  # a supplement: nobody's score should wait for it
CODE_LENGTH = 4
NUMBER_LENGTH = 24  # characters of a number that are carried; no quiz asks for more
TOKEN_LENGTH = 8
SUSPEND_DATA = 4096  # characters, in SCORM 1.2


class ContentsError(ValueError):
    """The built book does not have what the package needs."""


def read_contents(book: Path) -> dict[str, list]:
    """Return `{"pages": [{"key", "code", "questions"}], "others": [question]}` of the book built in the folder `book`.

    Pages are the lesson's, with their quizzes; `others` are quizzes of other pages, which count for the score alone.
    A question has its `key` on the device, its `code` on the platform, and what `quiz_judge.js` wants.
    """
    try:
        html = (book / REPORT).read_text(encoding="utf-8")
        found = json.loads(BeautifulSoup(html, "html.parser").select_one(".tc-report__data").string)
    except (OSError, AttributeError) as error:
        raise ContentsError(f"{book / REPORT}: no report to read the pages and quizzes from") from error
    asked = {page["href"]: [_question(one) for one in page["questions"]] for page in found["quizzes"]}
    pages = [
        {"key": page["key"], "code": code(page["key"]), "questions": asked.pop(page["href"], [])}
        for page in found["chapters"]
    ]
    others = [question for href, questions in asked.items() if not href.startswith(NOTEBOOKS) for question in questions]
    contents = {"pages": pages, "others": others}
    _check(contents)
    return contents


def code(text: str) -> str:
    """A few characters that stand for `text`: they stay the same when other pages or quizzes come and go."""
    return b32encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii").lower()[:CODE_LENGTH]


def _question(listed: dict) -> dict:
    kept = ("key", "kind", "signature", "count", "right", "unit", "units", "expected")
    # The signature makes an answer to a question that has changed since unknown, rather than wrong.
    return {"code": code(f"{listed['key']} {listed['signature']}")} | {k: listed[k] for k in kept if k in listed}


def questions(contents: dict[str, list]) -> list[dict]:
    """All quizzes that count for the score."""
    return [question for page in contents["pages"] for question in page["questions"]] + contents["others"]


def _check(contents: dict[str, list]) -> None:
    if not contents["pages"] or not questions(contents):
        raise ContentsError("the lesson has no page, or the book no quiz: there would be nothing to report")
    codes = [entry["code"] for entry in [*contents["pages"], *questions(contents)]]
    if len(set(codes)) < len(codes):
        raise ContentsError(f"two codes of {CODE_LENGTH} characters are the same: make CODE_LENGTH longer")
    if (longest := longest_suspend_data(contents)) > SUSPEND_DATA:
        raise ContentsError(f"suspend_data could take {longest} characters, and SCORM 1.2 allows {SUSPEND_DATA}")


def longest_suspend_data(contents: dict[str, list]) -> int:
    """How long `suspend_data.js` may get with every page read and every quiz answered at length."""
    header = len("1||") + TOKEN_LENGTH + len("|")
    answers = sum(CODE_LENGTH + 2 + _longest_answer(question) + len(";") for question in questions(contents))
    return header + CODE_LENGTH * len(contents["pages"]) + answers


def _longest_answer(question: dict) -> int:
    if question["kind"] == "numeric":
        return NUMBER_LENGTH
    most = 2 ** question["count"] - 1 if question["kind"] == "multiple" else question["count"]
    length = 1
    while most >= 36:
        most //= 36
        length += 1
    return length
