"""Programs end in a sentence, and are understood on any console, whatever is lacking around them."""

from __future__ import annotations

import os
import re
import runpy
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from widgets import programs
from widgets.version import version

# What has `main()` and is run by `python -m`, of what the book is made by or made into.
PROGRAMS = ("archive", "book", "kit", "lms", "release", "release.site", "release.readme")
# Runs one of them as if nothing but what `pip install .` brings were there.
WITHOUT = """
import importlib.util, runpy, sys
class Lacking:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"sphinx", "docutils", "typst", "filelock", "hatchling", "bs4", "jupyter_book"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Lacking())
runpy.run_module("widgets." + sys.argv.pop(1), run_name="__main__", alter_sys=True)
"""


def run(*words: str, **options) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, timeout=120, **options)


@pytest.mark.parametrize("name", [*PROGRAMS, "cli verifier"])
def test_without_what_builds_the_book_it_says_so_in_french(name):
    words = ["__main__", "verifier"] if name == "cli verifier" else [name]
    done = run("-c", WITHOUT, *words)
    told = done.stderr.decode("utf-8")
    assert done.returncode == 1
    assert "Il manque" in told and "[book]" in told and "make book" in told
    assert "Traceback" not in told and len(told.splitlines()) == 1


@pytest.mark.filterwarnings("ignore:.*found in sys.modules:RuntimeWarning")
@pytest.mark.parametrize("name", PROGRAMS)
@pytest.mark.parametrize(("argument", "status"), [("--help", 0), ("quoi", 2)])
def test_who_asks_what_it_does_or_gives_it_what_it_does_not_know_has_nothing_done(
    monkeypatch, capfd, name, argument, status
):
    monkeypatch.setattr(sys, "argv", [name, argument])
    with pytest.raises(SystemExit) as end:
        runpy.run_module(f"widgets.{name}", run_name="__main__")
    told = "".join(capfd.readouterr())
    assert end.value.code == status
    assert told.startswith(f"usage: python -m widgets.{name} ")


def test_a_mistake_of_ours_is_none_of_that():
    with pytest.raises(ModuleNotFoundError), programs.what_it_needs():
        raise ModuleNotFoundError("No module named 'widgets.boook'", name="widgets.boook")


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii"])
@pytest.mark.parametrize("name", ["archive", "lms", "release.readme"])
def test_words_come_through_whatever_the_console_speaks(tmp_path, name, encoding):
    """As on Windows, where what is piped or kept in a file has the system's old encoding."""
    script = f"""
import pathlib
from widgets.{name.replace(".", ".") if "." in name else name + ".__main__"} import *
import widgets.{name if "." in name else name + ".__main__"} as program
program.BUILD = program.ROOT = pathlib.Path({str(tmp_path)!r})
raise SystemExit(program.main())
"""
    done = run("-c", script, env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
    assert done.returncode == 1
    assert re.search(r"n’est pas construite|Il n’y a pas de livre", (done.stdout + done.stderr).decode("utf-8"))


def test_outside_of_a_checkout_there_is_no_book_to_build(tmp_path, capsys):
    assert not programs.has_book(tmp_path)
    told = capsys.readouterr().err
    assert str(tmp_path) in told and "python -m widgets livre" in told
    assert programs.has_book(ROOT)


def test_files_are_read_as_utf8_whatever_the_system_speaks():
    """An encoding left to the system would be Windows' old one: Python warns of each such place."""
    script = """
import sys, warnings
warnings.filterwarnings("error", category=EncodingWarning, module=r"widgets\\.")
from widgets.cli import main
sys.exit(main(["verifier"]))
"""
    done = run("-X", "warn_default_encoding", "-c", script)
    assert done.returncode == 0, done.stderr.decode("utf-8")


def test_the_version_is_the_checkouts_own_word():
    assert f'version = "{version()}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
