"""The kit of the built book, read back: every sheet is printable, complete, and gives away no more than it should."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from bs4 import BeautifulSoup

from widgets.book.editions import STUDENT
from widgets.kit import press
from widgets.kit.lesson import LESSON_FILE, Lesson

from .conftest import ROOT

A4 = (595.3, 841.9)
LICENCE = "Le travail du clic, licence CC BY 4.0"
CHAPTERS = ROOT / "chapters"
SHEETS = [sheet.file for sheet in press.sheets()]


@pytest.fixture(scope="module")
def kit(book: Path) -> Path:
    return book / "_book/kit"


@pytest.fixture(scope="module")
def lesson(book: Path) -> Lesson:
    return Lesson.load(book.parent / LESSON_FILE)


def _pages(path: Path) -> list[str]:
    """The text of each page, spaces of all kinds and line ends as one space."""
    document = pypdfium2.PdfDocument(path)
    return [_plain(page.get_textpage().get_text_range()) for page in document]


def _plain(text: str) -> str:
    # A word divided at a line's end comes back as two pieces around a mark.
    return " ".join(re.sub(r"[\ufffe\u00ad\u2010]\s*", "", text).split())


def _dense(text: str) -> str:
    """Without spaces or hyphens: where a line ended no longer shows."""
    return re.sub(r"[\s\u2010\u00ad\ufffe-]", "", text)


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_is_a4_with_its_page_numbers_and_licence(kit, name):
    document = pypdfium2.PdfDocument(kit / name)
    count = len(document)
    for number, (page, text) in enumerate(zip(document, _pages(kit / name), strict=True), start=1):
        assert sorted(page.get_size()) == pytest.approx(A4, abs=0.5)
        if (name, number) != ("dossier.pdf", 1):  # its title page
            assert LICENCE in text and f"page {number} sur {count}" in text, number
    assert document.get_metadata_dict()["Title"]


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_brings_its_fonts(kit, name):
    seen = 0
    for page in pypdfium2.PdfDocument(kit / name):
        for each in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            assert pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(each.raw)) == 1
            seen += 1
    assert seen


def test_the_dossier_holds_every_chapter_under_its_title_and_its_table_of_contents_is_right(kit, lesson):
    pages = [_dense(page) for page in _pages(kit / "dossier.pdf")]
    contents = pages[1] + pages[2]
    assert len(lesson.chapters) >= 16
    for chapter in lesson.chapters:
        found = re.search(rf"{re.escape(_dense(chapter.title))}\.+(\d+)", contents)
        assert found, chapter.title
        assert _dense(chapter.title) in pages[int(found.group(1)) - 1], chapter.title


def test_no_page_of_the_dossier_is_nearly_empty(kit):
    for number, page in enumerate(_pages(kit / "dossier.pdf")[1:], start=2):
        assert len(page) > 250, number


def test_each_quiz_stands_once_on_the_sheet_and_its_answer_in_the_key(kit, lesson):
    sheet = _plain(" ".join(_pages(kit / "quiz.pdf")))
    key = _plain(" ".join(_pages(kit / "quiz-corrige.pdf")))
    sources = {name: quiz for path in CHAPTERS.glob("*.md") for name, quiz in _quizzes(path)}
    assert [quiz.number for quiz in lesson.quizzes] == list(range(1, len(sources) + 1))
    questions = {_dense(question): right for question, right in sources.values()}
    for quiz in lesson.quizzes:
        start = rf"(?<![\d,]){quiz.number}\. "
        found = [
            question for question in questions if re.search(re.escape(question), _dense(_after(sheet, start))[:3000])
        ]
        assert len(re.findall(start + r"(?=[A-ZÀÉÈÊ«L’])", sheet)) >= 1
        mine = min(found, key=lambda question: _dense(_after(sheet, start)).index(question))
        assert re.search(rf"(?<![\d,]){quiz.number}\. Réponse : {re.escape(questions[mine])}(?!\w)", key), quiz.number
    assert all(_dense(sheet).count(question) == 1 for question in questions)


def _after(text: str, start: str) -> str:
    return text[re.search(start + r"(?!Réponse)", text).end() :]


def _quizzes(path: Path) -> list[tuple[str, tuple[str, str]]]:
    """(name, (the start of the question, the right letters or number)) of the quizzes in a chapter's source."""
    found = []
    for name, body in re.findall(r"^:::\{quiz\} (\S+)\n(.*?)^:::$", path.read_text(encoding="utf-8"), re.S | re.M):
        options = dict(re.findall(r"^:(\w+): (.*)$", body, re.M))
        text = re.sub(r"^:\w+:.*\n", "", body, flags=re.M).strip()
        choices = re.findall(r"^- \[(x| )\] (.*)$", text, re.M)
        right = [chr(ord("A") + index) for index, (mark, _) in enumerate(choices) if mark == "x"]
        if options.get("type") == "numeric":
            right = [f"{choice} {options.get('unit', '')}".strip() for mark, choice in choices if mark == "x"]
        question = re.split(r"[{*\[`]", text)[0][:60]
        found.append((name, (question, ", ".join(right))))
    return found


def test_what_only_a_key_may_say_is_in_no_sheet_for_pupils(kit, book):
    pupils = book.parent / STUDENT.folder / "_book/kit"
    assert sorted(path.name for path in pupils.iterdir()) == sorted(name for name in SHEETS if "corrige" not in name)
    texts = {path.name: _dense(" ".join(_pages(path))) for path in pupils.iterdir()}
    secrets = [_dense(line) for path in CHAPTERS.glob("*.md") for line in _feedback(path)]
    answers = _dense(" ".join(_pages(kit / "questions-corrige.pdf")))
    openings = [_dense(words) for words in re.findall(r"^\*\*(.+?)\*\*", _answers(), re.M)]
    assert len(secrets) > 100 and len(openings) > 12
    assert all(opening in answers for opening in openings)
    for name, text in texts.items():
        assert not [secret for secret in [*secrets, *openings] if secret in text], name


def _feedback(path: Path) -> list[str]:
    """Feedback of the quizzes that is plain text, which paper would show letter for letter."""
    quizzes = re.findall(r"^:::\{quiz\}.*?^:::$", path.read_text(encoding="utf-8"), re.S | re.M)
    lines = [line.strip() for quiz in quizzes for line in re.findall(r"^  (\S.*)$", quiz, re.M)]
    return [line for line in lines if len(line) > 40 and not re.search(r"[{*\[`]", line)]


def _answers() -> str:
    source = (CHAPTERS / "en-classe.md").read_text(encoding="utf-8")
    return "\n".join(re.findall(r"^:::\{dropdown\} Réponse.*?^:::$", source, re.S | re.M))


@pytest.mark.parametrize("folder", ["html", STUDENT.folder])
def test_links_to_the_kit_lead_to_files_of_the_size_and_length_that_they_give(book, folder):
    root = book.parent / folder
    seen = 0
    for path in (root / "chapters").glob("*.html"):
        for link in BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").select("a.tc-kit__link"):
            file = (path.parent / link["href"]).resolve()
            assert file.is_relative_to(root)
            pages, size = len(pypdfium2.PdfDocument(file)), file.stat().st_size
            weight = link.find_next_sibling(class_="tc-kit__weight").get_text()
            number, unit = re.search(r"([\d,]+)\u00a0(ko|Mo)\)", weight).groups()
            assert f"{pages}\u00a0page" in weight
            assert size == pytest.approx(
                float(number.replace(",", ".")) * (1e3 if unit == "ko" else 1e6), rel=0.05, abs=600
            )
            seen += 1
    assert seen
