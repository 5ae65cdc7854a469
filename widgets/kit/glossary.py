"""The glossary by itself, to keep at hand."""

from __future__ import annotations

from pathlib import Path

from . import Sheet, strings
from .lesson import GLOSSARY, Lesson
from .typeset import typeset

SHEETS = (Sheet("glossaire.pdf", "Le glossaire", "Les mots du livre et leur définition, à garder sous la main."),)


def make(folder: Path, seed: int, lesson: Lesson) -> list[Path]:
    chapter = lesson.chapter(GLOSSARY)
    data = {"title": f"{strings.TITLE}\u00a0: {strings.low(chapter.title)}", "file": chapter.file}
    return [typeset("glossary", data, folder / SHEETS[0].file, lesson.sources(chapter))]
