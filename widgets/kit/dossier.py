"""The dossier: the whole lesson as one PDF."""

from __future__ import annotations

from pathlib import Path

from widgets.book.sessions.sheets import named

from . import strings
from .lesson import BILAN, GLOSSARY, SOURCES, Lesson
from .typeset import print_sheet

SHEETS = named("dossier")
KINDS = {BILAN: "test", GLOSSARY: "glossary", SOURCES: "sources"}  # set in two columns


def make(folder: Path, seed: int, lesson: Lesson) -> list[Path]:
    data = {
        "title": strings.TITLE,
        "subtitle": strings.SUBTITLE,
        "imprint": [f"© {lesson.copyright}.", *strings.IMPRINT],
        "chapters": [[chapter.file, KINDS.get(chapter.docname, "chapter")] for chapter in lesson.chapters],
    }
    return [print_sheet(SHEETS[0], folder, data, lesson.sources(*lesson.chapters))]
