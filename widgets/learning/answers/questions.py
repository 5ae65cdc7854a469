"""assets/answers/questions.yml: read, and checked to the letter."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from widgets.learning.answers.features import STANCES
from widgets.paths import ASSETS
from widgets.yaml_file import YamlFile

QUESTIONS_FILE = ASSETS / "answers" / "questions.yml"
VERDICTS = ("right", "wrong", "unsure")
_ALLOWED = {"belief": ("wrong", "right"), "stance": tuple(STANCES), "verdict": VERDICTS}
_QUESTION = {"id", "ask", "belief", "answers"}
_ANSWER = {"verdict", "stance", "text"}
_LEAST_ANSWERS = 5
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_UNTYPED = re.compile(r"\w [;:!?»%]|« |'")


class AnswersError(ValueError):
    """The file does not hold together; the message, in French, names the file, the line and the reason."""


def read_questions(path: Path = QUESTIONS_FILE) -> list[dict[str, Any]]:
    """Return the questions as the file has them; raise `AnswersError` if anything in it is wrong."""
    return _read(path, path.stat().st_mtime_ns)


@cache
def _read(path: Path, mtime: int) -> list[dict[str, Any]]:
    file = YamlFile(path, AnswersError)
    questions: list[dict[str, Any]] = file.content
    if not isinstance(questions, list) or not questions:
        raise _error(file, "le fichier doit être une liste de questions.")
    known: set[str] = set()
    for at, question in enumerate(questions):
        _check(file, question, _QUESTION, {"held_back"}, at)
        if not _ID.fullmatch(question["id"]) or question["id"] in known:
            raise _error(file, f"l’identifiant «\u202f{question['id']}\u202f» est mal formé, ou déjà pris.", at)
        known.add(question["id"])
        if not isinstance(question["answers"], list) or len(question["answers"]) < _LEAST_ANSWERS:
            raise _error(file, f"il faut au moins {_LEAST_ANSWERS} réponses.", at)
        for place, answer in enumerate(question["answers"]):
            _check(file, answer, _ANSWER, set(), at, "answers", place)
        if not {"right", "wrong"} <= {answer["verdict"] for answer in question["answers"]}:
            raise _error(file, "il faut au moins une réponse juste et une fausse.", at)
    return questions


def _check(file: YamlFile, entry: object, needed: set[str], optional: set[str], *at: object) -> None:
    """Whether the entry that stands `at` that place of the file has the keys it needs, and values of theirs."""
    if not isinstance(entry, dict):
        raise _error(file, f"«\u202f{entry}\u202f»\u00a0: il faut des clés et des valeurs.", *at)
    if missing := sorted(needed - entry.keys()):
        raise _error(file, f"il manque «\u202f{missing[0]}\u202f».", *at)
    if unknown := sorted(str(key) for key in entry.keys() - needed - optional):
        raise _error(file, f"clé inconnue «\u202f{unknown[0]}\u202f».", *at, unknown[0])
    for key, value in entry.items():
        if reason := _why_not(key, value):
            raise _error(file, reason, *at, key)


def _why_not(key: str, value: object) -> str:
    """What is wrong with the value of a key; "" if nothing is."""
    allowed = _ALLOWED.get(key)
    if allowed and value not in allowed:
        return f"«\u202f{key}\u202f» vaut «\u202f{value}\u202f» au lieu de {', '.join(allowed)}."
    if key == "held_back" and not isinstance(value, bool):
        return "«\u202fheld_back\u202f» doit valoir true ou false."
    if key in ("id", "ask", "text"):
        if not (isinstance(value, str) and value.strip()):
            return f"«\u202f{key}\u202f» doit être un texte non vide."
        if key != "id" and _UNTYPED.search(value):
            return f"typographie française à revoir dans «\u202f{value}\u202f»."
    return ""


def _error(file: YamlFile, reason: str, *at: object) -> AnswersError:
    return AnswersError(f"{file.name}:{file.line(*at)}\u00a0: {reason}")
