"""`python -m widgets verifier`: this book is right, and a wrong one is told where."""

from __future__ import annotations

import json
import sys

import pytest

from tests.conftest import ROOT
from widgets.cli import main, verify_facts
from widgets.facts import charts

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
    assert main(["verifier"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 1
    for thing in ("faits", "graphiques", "pages", "questions", "carnets", "rien à corriger"):
        assert thing in err


def test_every_problem_of_a_wrong_book_is_named_with_file_and_line(capsys, tmp_path):
    (tmp_path / "_config.yml").write_text((ROOT / "_config.yml").read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "_toc.yml").write_text("format: jb-book\nroot: chapters/page\n", encoding="utf-8")
    (tmp_path / "chapters" / "carnets").mkdir(parents=True)
    (tmp_path / "chapters" / "page.md").write_text(PAGE, encoding="utf-8")
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
        ("chapters/page.md:16: ", "aucun graphique"),
        ("chapters/page.md:19: ", "introuvable"),
        ("chapters/carnets/a.ipynb", "forme normale"),
        ("chapters/carnets/b.ipynb", "pas un carnet Jupyter lisible"),
    ):
        assert any(line.startswith(start) and words in line for line in lines), (start, words, err)
    assert "faits, " in lines[-1] and "7 à corriger" in lines[-1]


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
        ("E1:\n  statement: x\n", "facts.yml, E1 : il manque « label »"),
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


def test_a_wrong_number_in_a_chart_is_named_with_its_line(monkeypatch, tmp_path):
    (tmp_path / "pay.csv").write_text("value,fact,computed\n2,E1,\ndeux,E1,\n3,E999,\n", encoding="utf-8")
    (tmp_path / "time.csv").write_text("value,computed\n2,\n", encoding="utf-8")
    monkeypatch.setattr(charts, "CHARTS", tmp_path)
    problems, counted = verify_facts.charts(ROOT)
    assert counted == "2 graphiques"
    assert [problem.split("\u00a0: ")[0] for problem in problems] == [
        "charts/pay.csv, ligne 3",
        "charts/pay.csv, ligne 4",
        "charts/time.csv, ligne 2",
    ]
    assert "'deux'" in problems[0] and "E999" in problems[1] and "«\u202ffact\u202f»" in problems[2]
