"""The dossier: the whole lesson as one PDF."""

from __future__ import annotations

from pathlib import Path

from . import Sheet, strings
from .lesson import SOURCES, Lesson
from .typeset import typeset

SHEETS = (
    Sheet(
        "dossier.pdf",
        "Le dossier",
        "Toute la leçon, à lire ou à imprimer : les chapitres, les quiz, le glossaire et les sources.",
    ),
)


def make(folder: Path, seed: int, lesson: Lesson) -> list[Path]:
    data = {
        "title": strings.TITLE,
        "subtitle": strings.SUBTITLE,
        "imprint": [f"© {lesson.copyright}.", *strings.IMPRINT],
        "chapters": [[chapter.file, chapter.docname == SOURCES] for chapter in lesson.chapters],
    }
    return [typeset("dossier", data, folder / SHEETS[0].file, lesson.sources(*lesson.chapters))]
