"""`livre`: the ready book in a folder, whole and where nothing stood; or where to get it."""

from __future__ import annotations

import json
import shutil

import pytest

from widgets.cli import book, main


@pytest.fixture
def edition(tmp_path, monkeypatch):
    folder = tmp_path / "installed/edition"
    for name in ("OUVRIR.html", "LISEZMOI.txt", "livre/index.html", "livre/chapters/a.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    monkeypatch.setattr(book, "EDITION", folder)
    return folder


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("exists", [False, True])
def test_it_is_copied_into_a_new_or_an_empty_folder(edition, tmp_path, capsys, exists):
    target = tmp_path / "mon livre/ici"
    if exists:
        target.mkdir(parents=True)
    assert main(["livre", str(target)]) == 0
    assert files(target) == files(edition)
    assert capsys.readouterr().out == f"{target / 'OUVRIR.html'}\n"


def test_nothing_is_written_where_something_stands(edition, tmp_path, capsys):
    (tmp_path / "notes.txt").touch()
    before = sorted(tmp_path.rglob("*"))
    for target in (tmp_path, tmp_path / "notes.txt"):
        assert main(["livre", str(target)]) == 1
        assert "rien n’a été copié" in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("exists", [False, True])
def test_a_copy_that_fails_leaves_no_half_of_a_book(edition, tmp_path, monkeypatch, capsys, exists):
    def full(source, target, real=shutil.copyfile):
        if target.name == "index.html":
            raise OSError(28, "No space left on device", str(target))
        return real(source, target)

    monkeypatch.setattr(book.shutil, "copyfile", full)
    target = tmp_path / "livre"
    if exists:
        target.mkdir()
    assert main(["livre", str(target)]) == 1
    assert "index.html" in capsys.readouterr().err
    assert target.exists() == exists and (not exists or not any(target.iterdir()))


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """As installed from an address, without an edition in it."""
    monkeypatch.setattr(book, "ROOT", tmp_path)
    monkeypatch.setattr(book, "EDITION", tmp_path / "edition")

    class Installed:
        def __init__(self, name):
            pass

        @staticmethod
        def read_text(name):
            return Installed.text

    monkeypatch.setattr(book, "distribution", Installed)
    return Installed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            json.dumps({"url": "https://github.com/school/book", "vcs_info": {}}),
            "https://github.com/school/book/releases",
        ),
        (json.dumps({"url": "file:///home/somebody/book", "dir_info": {}}), "demandez-les"),
        (None, "demandez-les"),
    ],
)
def test_where_there_is_none_it_says_where_to_get_it(elsewhere, tmp_path, capsys, text, said):
    elsewhere.text = text
    assert main(["livre", str(tmp_path / "livre")]) == 1
    told = capsys.readouterr().err
    assert said in told and "travail-du-clic-eleves.zip" in told and "somebody" not in told
    assert not (tmp_path / "livre").exists()


def test_in_a_checkout_it_says_how_to_make_it(capsys, tmp_path):
    assert main(["livre", str(tmp_path / "livre")]) == 1
    assert "make zip" in capsys.readouterr().err
