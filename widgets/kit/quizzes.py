"""All quizzes of the book on a sheet, numbered as in the dossier; and their answers, apart."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from . import KEY, Sheet, strings
from .lesson import Lesson, Quiz
from .typeset import typeset
from .typst_code import call, words

SHEETS = (
    Sheet("quiz.pdf", "Les quiz", "Toutes les questions du livre, numérotées, chapitre par chapitre."),
    Sheet(
        f"quiz{KEY}",
        "Les quiz, corrigé",
        "La bonne réponse à chaque question, et ce qu’il faut penser de chaque choix.",
    ),
)


def make(folder: Path, seed: int, lesson: Lesson) -> list[Path]:
    return [_write(folder, sheet, lesson) for sheet in SHEETS]


def _write(folder: Path, sheet: Sheet, lesson: Lesson) -> Path:
    lead = strings.QUIZZES_KEY if sheet.is_key else strings.QUIZZES
    data = {"title": f"{strings.TITLE}\u00a0: {strings.low(sheet.title)}", "lead": lead, "key": sheet.is_key}
    parts = ['#import "lesson.typ": *']
    for chapter, group in groupby(lesson.quizzes, key=lambda quiz: quiz.chapter):
        parts.append(call("heading", level="1", content=words(chapter)))
        parts += [_text(quiz, sheet) for quiz in group]
    return typeset("quizzes", data, folder / sheet.file, {"quizzes-body.typ": "\n\n".join(parts).encode()})


def _text(quiz: Quiz, sheet: Sheet) -> str:
    return quiz.key if sheet.is_key else quiz.form
