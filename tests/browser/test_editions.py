"""The students' edition, as built: what is for teachers is in none of its files."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest
from bs4 import BeautifulSoup

from tests.browser.conftest import ROOT
from widgets.book.editions import STUDENT
from widgets.book.sources.front_matter import front_matter

CHAPTERS = sorted((ROOT / "chapters").rglob("*.md"))
COMPLETE_ONLY = [path for path in CHAPTERS if front_matter(path).get("edition") == "complete"]
BLOCK = re.compile(r"^(:{3,})\{edition\} complete\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def students(book: Path) -> Path:
    return book.parent / STUDENT.folder


@pytest.fixture(scope="module")
def texts(students: Path) -> dict[str, str]:
    """What is written in each file of the students' edition that holds text, its PDFs included; blanks made one."""
    found = {}
    for path in sorted(path for path in students.rglob("*") if path.is_file()):
        name = path.relative_to(students).as_posix()
        if path.suffix == ".html":
            found[name] = path.read_text(encoding="utf-8")
            found[f"{name}, as read"] = BeautifulSoup(found[name], "html.parser").get_text(" ")
        elif path.suffix in (".js", ".json", ".css", ".txt", ".xml", ".ipynb", ".svg"):
            found[name] = path.read_text(encoding="utf-8")
        elif path.suffix == ".pdf":
            with pypdfium2.PdfDocument(path) as document:
                found[name] = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    return {name: plain(text) for name, text in found.items()}


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("’", "'"))


def passages(source: str) -> list[str]:
    """Stretches of a source's words that no markup interrupts, long enough to be nobody else's."""
    text = re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.DOTALL)
    lines = [line for line in text.splitlines() if not line.startswith(":")]
    pieces = re.split(r"[{}`\[\]()*#|<>]|^\s*(?:\d+\.|-) |\n\s*\n", "\n".join(lines), flags=re.MULTILINE)
    return [piece for piece in (plain(piece).strip() for piece in pieces) if len(piece) >= 40]


def secrets() -> list[tuple[str, str]]:
    found = [(path.name, passage) for path in COMPLETE_ONLY for passage in passages(path.read_text(encoding="utf-8"))]
    for path in CHAPTERS:
        for block in BLOCK.finditer(path.read_text(encoding="utf-8")):
            found += [(path.name, passage) for passage in passages(block.group(2))]
    return found


def test_there_is_something_to_keep_from_students():
    assert {"guide.md", "seance.md"} <= {path.name for path in COMPLETE_ONLY}
    assert sum(name == "en-classe.md" for name, _ in secrets()) > 20


def test_the_complete_edition_does_say_it(book: Path):
    """Or the next test would look for words that no book contains."""
    pages = [*(book / "chapters").glob("*.html")]
    everything = plain(
        " ".join(BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").get_text(" ") for page in pages)
    )
    missing = [passage for _, passage in secrets() if passage not in everything]
    assert len(missing) < len(secrets()) / 10, missing[:5]


def test_nothing_for_teachers_is_in_any_file_of_the_students_edition(texts):
    shared = plain(
        "\n".join(BLOCK.sub("", path.read_text(encoding="utf-8")) for path in CHAPTERS if path not in COMPLETE_ONLY)
    )
    kept_from_them = [(name, passage) for name, passage in secrets() if passage not in shared]
    found = [
        (file, source, passage[:60])
        for file, text in texts.items()
        for source, passage in kept_from_them
        if passage in text
    ]
    assert found == []


def test_no_page_key_or_link_of_the_complete_edition_is_left(students, texts):
    names = {path.relative_to(ROOT / "chapters").with_suffix("").as_posix() for path in COMPLETE_ONLY}
    files = {path.relative_to(students).as_posix() for path in students.rglob("*") if path.is_file()}
    assert not {f"chapters/{name}.html" for name in names} & files
    assert not [file for file in files if file.endswith("-corrige.pdf")]
    linked = [file for file, text in texts.items() for name in names if re.search(rf"\b{name}\.html", text)]
    assert linked == []
    assert not [name for name in names if f'"chapters/{name}"' in texts["searchindex.js"]]


def test_each_home_page_says_which_edition_it_is(book, students):
    complete, own = ((folder / "chapters/accueil.html").read_text(encoding="utf-8") for folder in (book, students))
    assert "Édition complète" in complete and "Édition élèves" not in complete
    assert "Édition élèves" in own and "Édition complète" not in own
