"""`python -m widgets verifier`: this book is right, and a wrong one is told where."""

from __future__ import annotations

import json
import sys

import pytest

from tests.conftest import ROOT
from widgets.cli import main, verify, verify_facts
from widgets.facts import charts

# What Sphinx cannot read hides nothing of what it can.
UNREADABLE = "  - file: chapters/latin\n  - file: chapters/carnets/b\n"
PAGE = """\
# Un livre

Une phrase {fact}`E999`, un terme {term}`inconnu`.

:::{quiz} deux-justes
Question\u202f?

- [x] Une

  Parce que.
- [x] Deux

  Parce que.
:::

:::{chart} nulle-part
:::

:::{anywidget} captcha.js
{}
:::
"""


def test_this_book_is_right(capsys):
    assert main(["verifier", "--mois", "2026-11"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    for thing in ("faits", "graphiques", "pages", "questions", "carnets", "rien à corriger"):
        assert thing in err


def test_facts_due_for_another_look_are_named_which_is_no_fault(capsys, monkeypatch, tmp_path):
    entry = "  statement: Un énoncé.\n  label: Étude\n  source: Une étude.\n  kind: press\n"
    path = tmp_path / "facts.yml"
    path.write_text(f"E1:\n{entry}E2:\n{entry}  look_again: 2027-01\nE3:\n{entry}  look_again: 2027-02\n")
    monkeypatch.setattr(verify_facts, "FACTS_FILE", path)
    assert [verify_facts.due_by(month) for month in ("2026-12", "2027-01")] == [
        "",
        "À revoir dans facts.yml, sans urgence\u00a0: E2 (2027-01).",
    ]
    assert "E2 (2027-01), E3 (2027-02)" in verify_facts.due_by("2031-10")
    assert main(["verifier", "--mois", "juin"]) == 1
    assert "un mois comme 2027-06" in capsys.readouterr().err


def test_every_problem_of_a_wrong_book_is_named_with_file_and_line(capsys, tmp_path):
    (tmp_path / "_config.yml").write_text((ROOT / "_config.yml").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "_toc.yml").write_text(
        f"format: jb-book\nroot: chapters/page\nchapters:\n{UNREADABLE}", encoding="utf-8"
    )
    (tmp_path / "chapters" / "carnets").mkdir(parents=True)
    (tmp_path / "chapters" / "page.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "chapters" / "latin.md").write_bytes("# Été\n".encode("cp1252"))
    (tmp_path / "chapters" / "garde.md").write_text("---\nedition: complet\n---\n# Garde\n", encoding="utf-8")
    for picture in ("logo", "favicon"):
        path = tmp_path / "assets" / "illustrations" / f"{picture}.svg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<svg/>", encoding="utf-8")
    notebook = {"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (tmp_path / "chapters" / "carnets" / "a.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    (tmp_path / "chapters" / "carnets" / "b.ipynb").write_text("pas du JSON", encoding="utf-8")
    assert main(["verifier", "--dossier", str(tmp_path)]) == 1
    err = capsys.readouterr().err
    lines = err.splitlines()
    for start, words in (
        ("chapters/page.md:3: ", "aucun fait « E999 »"),
        ("chapters/page.md:3: ", "inconnu"),
        ("chapters/page.md:11: ", "2 choix sont marqués justes"),
        ("chapters/page.md:11: ", "il n’y a pas d’explication"),
        ("chapters/page.md:16: ", "aucun graphique"),
        ("chapters/page.md:19: ", "introuvable"),
        ("chapters/carnets/a.ipynb", "forme normale"),
        ("chapters/carnets/b.ipynb", "pas un carnet Jupyter lisible"),
        ("chapters/latin.md:1", "Windows-1252"),
        ("chapters/garde.md:2", "« complet »"),
    ):
        assert any(line.startswith(start) and words in line.replace("\u202f", " ") for line in lines), (
            start,
            words,
            err,
        )
    assert "faits, " in lines[-1] and "10 à corriger" in lines[-1]


def test_a_folder_without_a_book(capsys, tmp_path):
    assert main(["verifier", "--dossier", str(tmp_path)]) == 1
    assert "_toc.yml" in capsys.readouterr().err


def test_without_what_builds_the_book_it_says_what_to_install(capsys, monkeypatch):
    import widgets.cli

    monkeypatch.delattr(widgets.cli, "verify_book", raising=False)
    monkeypatch.delitem(sys.modules, "widgets.cli.verify_book", raising=False)
    monkeypatch.setitem(sys.modules, "jupyter_book.config", None)
    assert main(["verifier"]) == 1
    err = capsys.readouterr().err
    assert "pip install" in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("E1:\n  statement: x\n", "facts.yml, ligne 1, E1 : il manque « label »"),
        ("E1: [", "facts.yml"),
        ("", "doit associer des identifiants"),
    ],
)
def test_a_wrong_sheet_of_facts_is_named(monkeypatch, tmp_path, entry, words):
    path = tmp_path / "facts.yml"
    path.write_text(entry, encoding="utf-8")
    monkeypatch.setattr(verify_facts, "FACTS_FILE", path)
    problems, _ = verify_facts.facts(ROOT)
    assert len(problems) == 1
    assert words in problems[0]


HEAD = "value,fact,computed\n"
CHARTS = [
    (f"{HEAD}2,E1,\ndeux,E1,\n", 3, "'deux'"),
    (f"{HEAD}2,E1,\n3,E999,\n", 3, "« E999 »"),
    (f"{HEAD}1,85,E1,\n", 2, "trop de cases"),  # a decimal comma
    (f'{HEAD}"1,85",E1,\n', 2, "avec un point décimal : '1,85'"),
    (f"{HEAD}2,E1\n", 2, "pas assez de cases"),
    (f"{HEAD},E1,\n", 2, "des nombres"),
    (f"{HEAD}nan,E1,\n", 2, "'nan'"),
    (f"{HEAD}inf,E1,\n", 2, "'inf'"),
    ("value;fact;computed\n2;E1;\n", 1, "points-virgules"),
    ("value,computed\n2,\n", 1, "la colonne « fact »"),
    ("", 1, "vide"),
    (HEAD, 1, "que des titres"),
    (f"{HEAD}2,E1,été\n".encode("cp1252"), 2, "Windows-1252"),
    (f"{HEAD}2,E1,\n".encode("utf-8-sig"), 0, ""),
]


@pytest.mark.parametrize(("table", "line", "said"), CHARTS)
def test_what_is_wrong_in_a_chart_s_table_is_named_with_its_line_and_hides_no_other(
    monkeypatch, tmp_path, table, line, said
):
    (tmp_path / "pay.csv").write_bytes(table if isinstance(table, bytes) else table.encode())
    (tmp_path / "time.csv").write_text(f"{HEAD}x,E1,\n", encoding="utf-8")
    monkeypatch.setattr(charts, "CHARTS", tmp_path)
    problems, counted = verify_facts.charts(ROOT)
    assert counted == "2 graphiques"
    assert problems.pop().startswith("charts/time.csv, ligne 2\u00a0: ")
    found = [problem.replace("\u202f", " ").replace("\u00a0", " ") for problem in problems]
    assert len(found) == bool(line), found
    assert not line or (found[0].startswith(f"charts/pay.csv, ligne {line} : ") and said in found[0])


def test_a_check_that_breaks_down_hides_no_other(capsys, monkeypatch, tmp_path):
    def broken(root):
        raise RuntimeError("en panne")

    monkeypatch.setattr(verify, "_checks", lambda: [broken, lambda root: (["page.md:3\u00a0: faute"], "1 page")])
    (tmp_path / "_toc.yml").touch()
    assert main(["verifier", "--dossier", str(tmp_path)]) == 1
    first, second, last = capsys.readouterr().err.splitlines()
    assert "en panne" in first and second == "page.md:3\u00a0: faute" and "1 page\u00a0: 2 à corriger" in last
