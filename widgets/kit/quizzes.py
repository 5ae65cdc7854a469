"""All quizzes of the book on a sheet, numbered as in the dossier; and their answers, apart."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from widgets.book.sessions.sheets import Sheet, named

from . import strings
from .lesson import Lesson, Quiz
from .typeset import print_sheet
from .typst_code import call, words

SHEETS = named("quiz", "quiz-corrige")


def make(folder: Path, seed: int, lesson: Lesson) -> list[Path]:
    return [write(sheet, folder, lesson.quizzes) for sheet in SHEETS]


def write(sheet: Sheet, folder: Path, quizzes: list[Quiz], *, test: bool = False) -> Path:
    """Write a sheet of quizzes, or its key; a `test` is numbered from 1, and on one page."""
    lead = strings.TEST_KEY if test else strings.QUIZZES_KEY
    data = {
        "title": f"{strings.TITLE}\u00a0: {strings.low(sheet.title)}",
        "lead": lead if sheet.teacher else strings.QUIZZES,
        "key": sheet.teacher,
        "test": test,
        "before": quizzes[0].number - 1 if test and quizzes else 0,
        "brief": [quiz.right for quiz in quizzes] if test and sheet.teacher else [],
    }
    parts = ['#import "lesson.typ": *']
    for chapter, group in groupby(quizzes, key=lambda quiz: quiz.chapter):
        if not test:
            parts.append(call("heading", level="1", content=words(chapter)))
        parts += [_text(quiz, sheet) for quiz in group]
    body = {"quizzes-body.typ": "\n\n".join(parts).encode()}
    return print_sheet(sheet, folder, data, body, template="quizzes")


def _text(quiz: Quiz, sheet: Sheet) -> str:
    return quiz.key if sheet.teacher else quiz.form
