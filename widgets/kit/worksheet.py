"""« Ma feuille de séance »: one leaf that follows the lesson, whatever its version, and that a pupil keeps."""

from __future__ import annotations

from pathlib import Path

from widgets.book.sessions.plans import SESSIONS, load_questions
from widgets.book.sessions.sheets import named
from widgets.book.stand.strings import STEPS

from . import strings
from .lesson import Lesson
from .typeset import print_sheet

SHEETS = named("feuille-de-seance")
INPUTS = (SESSIONS,)

# The five questions, as one asks them without the film.
ASKED = ("micro-travail", "ameliorer-un-algorithme", "visage-cache", "geographie", "sans-le-savoir")


def make(folder: Path, seed: int, lesson: Lesson) -> list[Path]:
    asked = load_questions()
    data = {
        "debate": strings.DEBATE,
        "steps": STEPS,
        "bets": strings.BETS,
        "words": strings.WORDS,
        "questions": [
            {"letter": letter, "ask": asked[name].ask, "where": _titles(lesson, asked[name].where)}
            for letter, name in zip("abcde", ASKED, strict=True)
        ],
    }
    return [print_sheet(SHEETS[0], folder, data)]


def _titles(lesson: Lesson, pages: tuple[str, ...]) -> list[str]:
    """The titles of the chapters that the lesson holds."""
    found = (lesson.find(f"chapters/{page}") for page in pages)
    return [chapter.title for chapter in found if chapter is not None]
