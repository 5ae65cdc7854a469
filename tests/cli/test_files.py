"""`python -m widgets codes` reads what spreadsheets write, and writes over nothing."""

from __future__ import annotations

import os

import pytest

from tests.cli.test_codes import CLASS, same
from tests.learning.clicked import clicks
from widgets.cli import main
from widgets.learning import pool_labels

WITH_MARK = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
ENCODINGS = ["cp1252", "utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16-le with mark", "utf-16-be with mark"]
NAMES = ("Zoé œuvre – ’", "José", "Élodie «\xa0E\xa0»", "Noël")
CODES = "Prénom;Code\r\n\r\n ; \r\n" + "".join(f"{name};{code}\r\n" for name, code in zip(NAMES, CLASS))
ROWS = [[" Concept ", "Round", " tile", "LABEL ", " seconds\xa0"], [""] * 5] + [
    [
        f" {row['concept']}",
        row["round"],
        f"{row['tile']} ",
        "VRAI" if row["label"] else " faux",
        f"{row['seconds']:.2f}".replace(".", ","),
    ]
    for row in clicks()
]
SHEET = ";;;;\r\n\r\n" + "".join(";".join(map(str, row)) + "\r\n" for row in ROWS)


def encoded(text: str, encoding: str) -> bytes:
    name, _, mark = encoding.partition(" with ")
    return (WITH_MARK[name] if mark else b"") + text.encode(name)


@pytest.mark.parametrize("between", [";", "\t"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_what_a_spreadsheet_saves_is_read_whether_named_or_piped_in(run, tmp_path, encoding, between):
    path = tmp_path / "classe.csv"
    for text, expected in ((CODES, pool_labels(CLASS)), (SHEET, pool_labels([clicks()]))):
        content = encoded(text.replace(";", between), encoding)
        path.write_bytes(content)
        for words, stdin in (([path], b""), ([], content)):
            status, table, err = run(*words, stdin=stdin)
            assert status == 0, err
            assert same(table, expected)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_what_is_piped_in_is_counted_as_what_is_named(run, tmp_path, encoding):
    path = tmp_path / "classe.csv"
    path.write_bytes(encoded(CODES, encoding))
    named, piped = run(path, "--compter"), run("--compter", stdin=path.read_bytes())
    assert named[0] == piped[0] == 0
    assert piped[1].equals(named[1]) and piped[1].votes.sum() == 72
    assert piped[2] == named[2]


def test_a_picture_that_is_piped_in_is_named_as_one(run):
    for words in ([], ["--compter"]):
        status, table, err = run(*words, stdin=b"\x89PNG\r\n\x1a\n\xff\xfe")
        assert (status, table) == (1, None)
        assert "est une image" in err


def test_no_file_is_written_over_unless_one_asks_for_it(run, tmp_path):
    out, link, lost = tmp_path / "votes.csv", tmp_path / "lien.csv", tmp_path / "perdu.csv"
    out.write_text("précieux", encoding="utf-8")
    link.symlink_to(out)
    lost.symlink_to(tmp_path / "nulle-part")
    for taken in (out, link, lost):
        for more in ([], ["--compter"], ["--par-image"]):
            status, table, err = run("-", *more, "--sortie", taken, stdin="\n".join(CLASS))
            assert (status, table) == (1, None)
            assert "existe déjà" in err and "--remplacer" in err
    assert out.read_text(encoding="utf-8") == "précieux"
    assert run(*CLASS, "--sortie", out, "--remplacer")[0] == 0
    assert same(run(out)[1], pool_labels(out))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lien.csv", "perdu.csv", "votes.csv"]


def test_what_came_into_being_meanwhile_is_not_written_over(run, tmp_path, monkeypatch):
    out = tmp_path / "votes.csv"
    monkeypatch.setattr("widgets.cli.codes.check_output", lambda *given: out.write_text("d’un autre", encoding="utf-8"))
    status, _, err = run(*CLASS, "--sortie", out)
    assert status == 1 and "existe déjà" in err
    assert out.read_text(encoding="utf-8") == "d’un autre"


@pytest.mark.parametrize("more", [[], ["--compter"], ["--remplacer"]])
def test_what_is_read_is_never_written_over(run, tmp_path, monkeypatch, more):
    path, link = tmp_path / "classe.txt", tmp_path / "lien.txt"
    path.write_text(CLASS[0], encoding="utf-8")
    link.hardlink_to(path)
    for words in ([path, "--sortie", link], [link, "--sortie", path]):
        status, _, err = run(*words, *more)
        assert status == 1 and "donnez un autre nom" in err
    with path.open(encoding="utf-8") as file:  # `codes < classe.txt --sortie classe.txt`
        monkeypatch.setattr("sys.stdin", file)
        assert main(["codes", "--sortie", str(path), *more]) == 1
    assert path.read_text(encoding="utf-8") == CLASS[0]


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="no /dev/null here")
def test_what_is_no_file_can_be_written_to(run):
    assert run(*CLASS, "--sortie", "/dev/null")[0] == 0
