"""`make site`: the students' edition where one arrives, the complete one below it."""

from __future__ import annotations

from widgets.book.editions import COMPLETE, STUDENT
from widgets.release import site


def book(folder, name):
    for path, text in {
        "index.html": name,
        "404.html": name,
        "_static/a.css": "a",
        ".buildinfo": "",
        "objects.inv": "",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


def test_both_editions_have_their_place_and_what_is_old_goes(tmp_path):
    book(tmp_path / STUDENT.folder, "élèves")
    book(tmp_path / COMPLETE.folder, "complète")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/old.html").touch()
    folder = site.lay_out(tmp_path)
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()) == [
        "404.html",
        "_static/a.css",
        "enseigner/404.html",
        "enseigner/_static/a.css",
        "enseigner/index.html",
        "index.html",
    ]
    assert (folder / "index.html").read_text() == "élèves"
    assert (folder / "enseigner/index.html").read_text() == "complète"


def test_without_a_book_it_says_what_to_do(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(site, "BUILD", tmp_path)
    assert site.main() == 1
    assert "make book" in capsys.readouterr().err


def test_what_leaked_is_not_laid_out(tmp_path, monkeypatch, capsys):
    book(tmp_path / STUDENT.folder, "élèves")
    book(tmp_path / COMPLETE.folder, "complète")
    (tmp_path / STUDENT.folder / "chapters").mkdir()
    (tmp_path / STUDENT.folder / "chapters/guide.html").touch()
    monkeypatch.setattr(site, "BUILD", tmp_path)
    assert site.main() == 1
    assert "guide.html" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()
