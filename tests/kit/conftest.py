"""Fixtures for the paper kit: tiny books to print, and PDFs read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from tests.book.conftest import Built, build, build_cache, build_once
from widgets.kit import lesson, typeset
from widgets.kit.lesson import Lesson

__all__ = ["build", "build_cache", "build_once"]


class Pdf:
    """A PDF read back: `pages` are its texts, with spaces and line ends as one space."""

    def __init__(self, path: Path) -> None:
        self.document = pypdfium2.PdfDocument(path)
        self.pages = [" ".join(page.get_textpage().get_text_range().split()) for page in self.document]
        self.sizes = [page.get_size() for page in self.document]
        self.title = self.document.get_metadata_dict()["Title"]

    @property
    def text(self) -> str:
        return " ".join(self.pages)


A4 = {(210, 297)}


def sizes(path: Path) -> set[tuple[int, int]]:
    """The sizes of pages, in millimetres."""
    return {tuple(round(side / 72 * 25.4) for side in size) for size in Pdf(path).sizes}


@pytest.fixture
def pdf() -> Callable[[Path], Pdf]:
    return Pdf


@pytest.fixture
def printed(tmp_path: Path) -> Callable[[str], Pdf]:
    """`printed(source)` sets Typst markup that may call the functions of `lesson.typ`."""

    def run(source: str) -> Pdf:
        files = {"body.typ": f'#import "lesson.typ": *\n{source}'.encode(), "test.typ": _TEMPLATE}
        return Pdf(typeset.typeset("test", {}, tmp_path / "test.pdf", files))

    return run


_TEMPLATE = b'#import "style.typ": sheet\n#show: sheet.with(title: "Test")\n#include "body.typ"\n'


@pytest.fixture
def lesson_of(build: Callable[..., Built]) -> Callable[..., Lesson]:
    """`lesson_of({name: Markdown})` reads a tiny book whose lesson is those pages, in that order.

    `extra` are pages of a second part of its table of contents.
    """

    def run(pages: dict[str, str], extra: dict[str, str] = {}, **conf: object) -> Lesson:  # noqa: B006
        parts = (f"```{{toctree}}\n{chr(10).join(names)}\n```\n" for names in (pages, extra) if names)
        built = build({"index": "# Livre\n\n" + "\n".join(parts), **pages, **extra}, **conf)
        assert not built.warnings
        return lesson.read(built.app)

    return run
