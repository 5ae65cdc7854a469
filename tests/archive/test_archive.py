"""What goes into an archive of the book: all that its pages use, nothing else, and the same bytes each time."""

from __future__ import annotations

import os
import re
import zipfile

import pytest

from widgets.archive import __main__ as archive
from widgets.archive.files import book_files, write_zip
from widgets.book.editions import COMPLETE, EDITIONS, STUDENT


@pytest.fixture
def book(tmp_path):
    folder = tmp_path / "html"
    for name, text in {
        "index.html": '<meta http-equiv="Refresh" content="0; url=chapters/a.html">',
        "404.html": "absente",
        "chapters/a.html": '<link href="../_static/style.css?v=1"><script src="../_static/run.js"></script>',
        "_static/style.css": "@font-face { src: url(fonts/used.woff2) }",
        "_static/run.js": 'load("late" + ".css", "deep.js")',
        "_static/deep.js": 'draw("drawn.svg")',
        "_static/drawn.svg": "<svg/>",
        "_static/fonts/used.woff2": "x",
        "_static/fonts/unused.woff2": "x",
        "_static/favicon.svg": "<svg/>",
        "_static/locales/fr/LC_MESSAGES/theme.po": "x",
        "_static/unused.js": 'draw("only-unused.svg")',
        "_static/only-unused.svg": "<svg/>",
        "_book/labs/put-together-at-run-time.webp": "x",
        "_book/chapters/carnet.ipynb.js": "x",
        "searchindex.js": "x",
        ".buildinfo": "x",
        "objects.inv": "x",
        "_sources/chapters/a.md": "x",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_files_that_nothing_mentions_are_left_out(book):
    assert book_files(book) == [
        "_book/chapters/carnet.ipynb.js",
        "_book/labs/put-together-at-run-time.webp",
        "_static/deep.js",
        "_static/drawn.svg",
        "_static/fonts/used.woff2",
        "_static/run.js",
        "_static/style.css",
        "chapters/a.html",
        "index.html",
        "searchindex.js",
    ]


@pytest.mark.parametrize("edition", EDITIONS)
def test_everything_is_in_one_folder_with_two_files_to_see(book, edition):
    names = archive.entries(book, edition)
    (top,) = {name.partition("/")[0] for name in names}
    assert top == archive.NAMES[edition.name]
    assert {name.split("/")[1] for name in names} == {"OUVRIR.html", "LISEZMOI.txt", "livre"}
    assert all(name.isascii() and len(name) < 120 for name in names), "old unpackers, and Windows' longest path"


def test_the_same_book_gives_the_same_bytes_whatever_the_day(book, tmp_path):
    first = archive.pack(book, STUDENT, tmp_path / "a.zip").read_bytes()
    for path in book.rglob("*"):
        os.utime(path, (1, 1))
    assert archive.pack(book, STUDENT, tmp_path / "b.zip").read_bytes() == first
    assert not list(tmp_path.glob("*.part"))


def test_entries_are_sorted_and_readable_by_all(tmp_path):
    target = write_zip(tmp_path / "x.zip", {"b/z.txt": b"z" * 999, "b/a.png": b"a"})
    with zipfile.ZipFile(target) as found:
        assert found.testzip() is None
        assert [info.filename for info in found.infolist()] == ["b/a.png", "b/z.txt"]
        assert {info.external_attr >> 16 for info in found.infolist()} == {0o100644}


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_read_me_opens_well_in_notepad(book, edition):
    raw = archive.entries(book, edition)[f"{archive.NAMES[edition.name]}/LISEZMOI.txt"]
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n") > 40
    text = raw.decode("utf-8-sig")
    assert max(map(len, text.splitlines())) <= 72
    assert "{" not in text
    for needed in (
        "OUVRIR.html",
        "Extrayez",
        "dossier partagé",
        "RIEN N’EST ENVOYÉ",
        "CC BY 4.0",
        edition.title.partition(" ")[2],
    ):
        assert needed in text
    assert not re.search(r"[«] | [»;!?]", text), "no-break spaces"
    assert ("guide et les corrigés" in text) == (edition is COMPLETE)


def test_a_book_that_the_opening_page_could_not_find_is_refused(book):
    (book / "_static/favicon.svg").unlink()
    with pytest.raises(FileNotFoundError):
        archive.entries(book, STUDENT)


def test_make_zip_without_a_book_says_what_to_do(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(archive, "BUILD", tmp_path)
    assert archive.main() == 1
    assert "make book" in capsys.readouterr().err


def test_an_archive_that_grew_too_large_fails(book, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(archive, "BUILD", tmp_path)
    for edition in EDITIONS:
        target = tmp_path / edition.folder
        if target != book:
            target.mkdir()
            (target / "_static").mkdir()
            (target / "index.html").write_text("_static/favicon.svg")
            (target / "_static/favicon.svg").write_text("<svg/>")
    assert archive.main() == 0
    monkeypatch.setattr(archive, "LIMIT", 100)
    assert archive.main() == 1
    assert "dépasse" in capsys.readouterr().err
