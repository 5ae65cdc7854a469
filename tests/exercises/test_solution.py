"""`%%solution`: what it keeps until it is asked for, and that it leaves the learner's names alone."""

from __future__ import annotations

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from widgets.exercises import strings as words
from widgets.exercises.solution import ALWAYS, register

CELL = "def double(n):\n    return factor * n\n\n\nanswer = double(21)\nprint('ran')\nanswer\n# the end"


@pytest.fixture
def shell(monkeypatch):
    monkeypatch.delenv(ALWAYS, raising=False)
    shell = InteractiveShell.instance(config=Config(HistoryManager={"enabled": False}))
    register(shell)
    shell.user_ns.update(factor=2, double="mine", answer="mine")
    yield shell
    InteractiveShell.clear_instance()


def test_running_the_cell_neither_runs_nor_shows_it(shell, capsys):
    shell.run_cell(f"%%solution foule-1\n{CELL}")
    assert capsys.readouterr().out == f"{words.SOLUTION_KEPT}\n"


@pytest.mark.parametrize(("line", "variable"), [("foule-1 oui", ""), ("foule-1", "1")])
def test_once_asked_for_it_runs_among_the_learners_names_and_changes_none(shell, capsys, monkeypatch, line, variable):
    monkeypatch.setenv(ALWAYS, variable)
    shell.run_cell(f"%%solution {line}\n{CELL}")
    assert capsys.readouterr().out == "ran\n42\n"
    assert (shell.user_ns["double"], shell.user_ns["answer"]) == ("mine", "mine")


def test_a_mistake_in_it_is_shown_as_any_other(shell, capsys):
    assert isinstance(shell.run_cell("%%solution foule-1 oui\n1 / 0").error_in_exec, ZeroDivisionError)
