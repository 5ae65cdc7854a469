"""The five questions of « En classe », with room to write; and their answers, apart."""

from __future__ import annotations

from pathlib import Path

from widgets.book.sessions.sheets import Sheet, named

from . import strings
from .lesson import Lesson, Question
from .typeset import print_sheet
from .typst_code import call, words

SHEETS = named("questions", "questions-corrige")


def make(folder: Path, seed: int, lesson: Lesson) -> list[Path]:
    return [_write(folder, sheet, lesson.questions) for sheet in SHEETS]


def _write(folder: Path, sheet: Sheet, questions: list[Question]) -> Path:
    texts = {f"question-{number}.typ": _text(question, sheet) for number, question in enumerate(questions, start=1)}
    data = {
        "title": f"{strings.TITLE}\u00a0: {strings.low(sheet.title)}",
        "lead": strings.QUESTIONS_KEY,
        "key": sheet.teacher,
        "room": strings.ROOM,
        "files": list(texts),
        "titles": [question.title for question in questions],
    }
    return print_sheet(sheet, folder, data, {name: text.encode() for name, text in texts.items()}, template="questions")


def _text(question: Question, sheet: Sheet) -> str:
    heading = call("heading", level="1", content=words(question.title))
    parts = [heading, question.answer, question.follow] if sheet.teacher else [heading, question.follow]
    return "\n\n".join(['#import "lesson.typ": *', *parts])
