"""The kit of the built book, read back: every sheet is printable, complete, and gives away no more than it should."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from bs4 import BeautifulSoup

from widgets.book.editions import STUDENT
from widgets.book.sessions.sheets import load_sheets, print_list
from widgets.kit import press, strings
from widgets.kit.lesson import LESSON_FILE, Lesson
from widgets.kit.links import strings as words

from .conftest import ROOT

A4 = (595.3, 841.9)
LICENCE = "Le travail du clic, licence CC BY 4.0"
CHAPTERS = ROOT / "chapters"
SHEETS = [sheet.file for sheet in press.sheets()]
# What only a teacher's file says.
MARKS = (
    *strings.SECRET.values(),
    "Registre de la plateforme",
    "À ne montrer à personne",
    "réponse attendue",
    "Les douze témoins",
    "Ce que montrent les images inconnues",
    "Dépouillement des deux mots",
)


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
        assert page.get_size() == pytest.approx(A4, abs=0.5)
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
    contents = pages[0]
    assert len(lesson.chapters) >= 16
    for chapter in lesson.chapters:
        found = re.search(rf"{re.escape(_dense(chapter.title))}\.+(\d+)", contents)
        assert found, chapter.title
        assert _dense(chapter.title) in pages[int(found.group(1)) - 1], chapter.title


def test_the_whole_lesson_takes_forty_pages_at_most(kit):
    assert len(pypdfium2.PdfDocument(kit / "dossier.pdf")) <= 40


@pytest.mark.parametrize("name", SHEETS)
def test_no_page_is_nearly_empty(kit, name):
    """What is printed or to be filled in reaches below a third of the page, the foot not counted."""
    for number, page in enumerate(pypdfium2.PdfDocument(kit / name), start=1):
        shown = np.asarray(page.render(scale=0.5).to_pil().convert("L"))
        body = shown[: round(0.93 * len(shown))]
        assert np.flatnonzero((body < 200).any(axis=1)).max() > len(shown) / 3, number


@pytest.mark.parametrize("sheet", load_sheets().values(), ids=lambda sheet: sheet.name)
def test_a_sheet_says_how_it_is_printed_and_is_as_long_as_declared(kit, sheet):
    pages = _pages(kit / sheet.file)
    if sheet.pages:
        assert len(pages) == sheet.pages * sheet.versions
    for page in pages:
        foot = page[page.rindex(LICENCE) :]
        assert f"· recto{' verso' if sheet.two_sided else ''} " in foot
        assert [mark for mark in strings.SECRET.values() if mark in foot] == (
            [strings.SECRET[sheet.people]] if sheet.teacher else []
        )


def test_on_a_two_sided_printer_everyone_has_leaves_of_their_own(kit):
    """A set begins on an odd page: two pupils, two groups or two versions are never back to back."""
    starts = {
        "captcha-feuilles": r"^Feuille \d+ Code",
        "captcha-depouillement": r"^Dépouillement, groupe \d",
        "journee-au-clic": r"^Une journée au clic · version",
        "questions": r"Groupe : Date :",
        "deux-mots": r"^Deux mots · version",
    }
    assert set(starts) == {name for name, sheet in load_sheets().items() if sheet.versions > 1}
    for name, start in starts.items():
        pages = _pages(kit / f"{name}.pdf")
        odd = [number for number, page in enumerate(pages, start=1) if re.search(start, page)]
        assert odd == list(range(1, len(pages), 2)), name


def test_what_a_page_unfolds_is_printed_open(kit, lesson):
    """The drop-downs of the lesson's chapters, with what stands in them."""
    text = _dense(" ".join(_pages(kit / "dossier.pdf")))
    seen = 0
    for chapter in lesson.chapters:
        source = (ROOT / f"{chapter.docname}.md").read_text(encoding="utf-8")
        for title, first in re.findall(r"^:::\{dropdown\} (.+)\n+([^\n{*\[]{40})", source, re.M):
            assert _dense(title) in text and _dense(first) in text, title
            seen += 1
    assert seen > 12


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
    assert sorted(path.name for path in pupils.iterdir()) == sorted(
        sheet.file for sheet in load_sheets().values() if not sheet.teacher
    )
    texts = {path.name: _dense(" ".join(_pages(path))) for path in pupils.iterdir()}
    secrets = [_dense(line) for path in CHAPTERS.glob("*.md") for line in _feedback(path)]
    answers = _dense(" ".join(_pages(kit / "questions-corrige.pdf")))
    openings = [_dense(words) for words in re.findall(r"^\*\*(.+?)\*\*", _answers(), re.M)]
    assert len(secrets) > 100 and len(openings) > 12
    assert all(opening in answers for opening in openings)
    for name, text in texts.items():
        assert not [secret for secret in [*secrets, *openings, *map(_dense, MARKS)] if secret in text], name
    # The marks are not made up: the teachers' files have them all.
    teachers = "".join(_dense(" ".join(_pages(kit / sheet.file))) for sheet in load_sheets().values() if sheet.teacher)
    assert all(_dense(mark) in teachers for mark in MARKS)


def test_no_file_of_the_students_edition_is_a_teachers(book):
    """Whatever PDF is in the edition, under any name: archive and package are made of this folder."""
    found = list((book.parent / STUDENT.folder).rglob("*.pdf"))
    assert found
    for path in found:
        text = _dense(" ".join(_pages(path)))
        assert not [mark for mark in MARKS if _dense(mark) in text], path.name


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


def test_the_guide_lists_what_each_plan_prints(book):
    guide = BeautifulSoup((book / "chapters/guide.html").read_text(encoding="utf-8"), "html.parser")
    heads = [text.format(n=words.EXAMPLE) for text in words.HEADERS]
    tables = [
        table for table in guide.select("table") if [cell.get_text(strip=True) for cell in table.select("th")] == heads
    ]
    found = [[[cell.get_text() for cell in row.select("td")] for row in table.select("tbody tr")] for table in tables]
    plans = ["appareils", "projecteur", "papier", "film", "double"]
    assert len(found) == len(plans)
    for rows, plan in zip(found, plans, strict=True):
        lines = print_list(plan, words.EXAMPLE)
        for row, line in zip(rows, lines, strict=True):
            assert line.sheet.title in row[0]
            assert [cell.strip() for cell in row[1:]] == [words.for_whom(line.sheet), words.how_often(line)]
    leaves = sum(line.leaves for line in print_list("papier", words.EXAMPLE))
    assert f"{leaves} feuilles de papier" in guide.get_text()
