"""`carnets`: how JupyterLab is started, and what is said where it cannot be."""

from __future__ import annotations

import os
import subprocess

import pytest

from tests.conftest import ROOT
from widgets.cli import main, notebooks


class Lab:
    """JupyterLab as the command sees it: it is interrupted once, goes on, then ends."""

    def __init__(self, command, *, cwd, env):
        self.command, self.folder, self.settings = command, cwd, env["JUPYTER_CONFIG_PATH"]
        self.ends = [KeyboardInterrupt, 3]

    def wait(self):
        end = self.ends.pop(0)
        if end is KeyboardInterrupt:
            raise end
        return end


@pytest.fixture
def started(monkeypatch):
    labs = []
    monkeypatch.setattr(subprocess, "Popen", lambda *given, **named: labs.append(Lab(*given, **named)) or labs[-1])
    monkeypatch.setattr(notebooks, "find_spec", lambda name: object())
    return labs


def test_jupyterlab_serves_the_project_on_this_machine_alone_with_the_settings_of_binder(started):
    assert main(["carnets"]) == 3
    (lab,) = started
    assert lab.command[1:4] == ["-m", "jupyterlab", "--ip=127.0.0.1"]
    assert not any("token" in option or "xsrf" in option for option in lab.command)
    assert os.path.samefile(lab.folder, ROOT) and os.path.samefile(lab.settings, ROOT / "binder/jupyter")


@pytest.mark.parametrize(("user", "allowed"), [(0, True), (1000, False)])
def test_only_root_is_allowed_to_be_root(started, monkeypatch, user, allowed):
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
    main(["carnets"])
    assert ("--allow-root" in started[0].command) is allowed


def test_without_jupyterlab_or_a_copy_of_the_project_one_is_told_what_to_do(started, monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(notebooks, "find_spec", lambda name: None)
    assert main(["carnets"]) == 1
    assert "python -m pip install -c constraints.txt" in capsys.readouterr().err
    monkeypatch.setattr(notebooks, "ROOT", tmp_path)
    assert main(["carnets"]) == 1
    assert "copie du projet" in capsys.readouterr().err
    assert started == []
