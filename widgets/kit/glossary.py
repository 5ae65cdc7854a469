"""The glossary by itself, to keep at hand."""

from __future__ import annotations

from pathlib import Path

from widgets.book.sessions.sheets import named

from . import strings
from .lesson import GLOSSARY, Lesson
from .typeset import print_sheet

SHEETS = named("glossaire")


def make(folder: Path, seed: int, lesson: Lesson) -> list[Path]:
    chapter = lesson.chapter(GLOSSARY)
    data = {"title": f"{strings.TITLE}\u00a0: {strings.low(chapter.title)}", "file": chapter.file}
    return [print_sheet(SHEETS[0], folder, data, lesson.sources(chapter), template="glossary")]
