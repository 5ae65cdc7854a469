"""The first ten questions of « Bilan » alone, as a test on one page; and its key."""

from __future__ import annotations

from pathlib import Path

from widgets.book.sessions.sheets import named

from .lesson import BILAN, Lesson
from .quizzes import write

SHEETS = named("bilan", "bilan-corrige")
TEST = 10  # what fits on the page: `chapters/bilan.md` begins with as many that cover the whole lesson


def make(folder: Path, seed: int, lesson: Lesson) -> list[Path]:
    title = lesson.chapter(BILAN).title
    quizzes = [quiz for quiz in lesson.quizzes if quiz.chapter == title][:TEST]
    return [write(sheet, folder, quizzes, test=True) for sheet in SHEETS]
