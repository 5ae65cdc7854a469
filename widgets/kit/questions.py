"""The five questions of « En classe », with room to write; and their answers, apart."""

from __future__ import annotations

from pathlib import Path

from . import KEY, Sheet, strings
from .lesson import Lesson, Question
from .typeset import typeset
from .typst_code import call, words

SHEETS = (
    Sheet("questions.pdf", "Les cinq questions", "Une question par groupe, avec la place pour répondre."),
    Sheet(f"questions{KEY}", "Les cinq questions, corrigé", "Des repères pour chaque réponse, avec leurs sources."),
)


def make(folder: Path, seed: int, lesson: Lesson) -> list[Path]:
    return [_write(folder, sheet, lesson.questions) for sheet in SHEETS]


def _write(folder: Path, sheet: Sheet, questions: list[Question]) -> Path:
    texts = {f"question-{number}.typ": _text(question, sheet) for number, question in enumerate(questions, start=1)}
    data = {
        "title": f"{strings.TITLE}\u00a0: {strings.low(sheet.title)}",
        "lead": strings.QUESTIONS_KEY,
        "key": sheet.is_key,
        "room": strings.ROOM,
        "files": list(texts),
    }
    return typeset("questions", data, folder / sheet.file, {name: text.encode() for name, text in texts.items()})


def _text(question: Question, sheet: Sheet) -> str:
    heading = call("heading", level="1", content=words(question.title))
    parts = [heading, question.answer, question.follow] if sheet.is_key else [heading, question.follow]
    return "\n\n".join(['#import "lesson.typ": *', *parts])
