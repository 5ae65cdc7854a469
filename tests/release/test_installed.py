"""`pip install` of the wheel, in a clean environment outside of any checkout, by each Python that the machine has."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT
from widgets.release.wheel import build_wheel
from widgets.version import version

SUPPORTED = ("3.11", "3.12", "3.13")
KEPT = ROOT / "_build/installed"  # with what the package needs, at the versions of constraints.txt
NEEDS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
EDITION = {"OUVRIR.html": b"Le livre", "livre/index.html": b"Une page"}
SCRIPT = """
import sys, widgets
from pathlib import Path
from widgets import facts
from widgets.learning import *

assert Path(widgets.__file__).is_relative_to(sys.prefix), widgets.__file__
for name in widgets.__all__:
    thing = getattr(widgets, name)
    if name.endswith("Lab"):
        lab = thing()
        assert lab._esm and lab._css
page, features = load_page(), load_features()
truth = load_tiles().query("concept == 'crosswalk'").set_index("tile").present
votes = simulate_votes(truth[page["unlabelled"]], crowd_of(careful=3, random=2), seed=1)
labels = dawid_skene(votes).label
model = LogisticClassifier().fit(features.loc[labels.index], labels)
assert model.score(features.loc[page["test"]], truth[page["test"]]) > 0.8
assert len(facts.load_facts()) > 100 and load_posts() is not None and load_answers() is not None
print("fine")
"""


@cache
def pythons() -> dict[str, str]:
    """The interpreters of this machine by their version: the running one, those on PATH, pyenv's."""
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    found = {here: sys.executable}
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for wanted in SUPPORTED:
        for program in (shutil.which(f"python{wanted}"), *sorted(kept.glob(f"{wanted}.*/bin/python"))):
            # pyenv puts a program of each name on PATH, which may lead to none.
            if program and wanted not in found and _says(program) == wanted:
                found[wanted] = str(program)
    return found


def _says(program: object) -> str:
    ask = [str(program), "-c", "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"]
    return subprocess.run(ask, capture_output=True, text=True, check=False).stdout.strip()


def environment(name: str) -> Path:
    """The folder of a virtual environment with what the package needs, and not yet the package."""
    folder = KEPT / name
    needs = (ROOT / "pyproject.toml").read_bytes() + (ROOT / "constraints.txt").read_bytes()
    stamp, wanted = folder / "made-from", hashlib.sha256(needs).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        subprocess.run([pythons()[name], "-m", "venv", "--clear", "--without-pip", str(folder)], check=True)
        pip(folder, "-c", str(ROOT / "constraints.txt"), *NEEDS)
        stamp.write_text(wanted)
    return folder


def pip(folder: Path, *words: str) -> None:
    """This environment's pip, at work in that one: to unpack one for each takes as long as what it is for."""
    command = [sys.executable, "-m", "pip", "--python", folder / "bin/python", "install", "--quiet", "--no-compile"]
    done = subprocess.run([*command, *words], env=clean(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def clean() -> dict[str, str]:
    outer = ("PYTHON", "VIRTUAL_ENV", "PIP_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(outer)}
    return kept | {"PIP_DISABLE_PIP_VERSION_CHECK": "1"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    return build_wheel(ROOT, EDITION, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module", params=sorted(pythons()))
def installed(request, wheel, once):
    once(f"python{request.param}", lambda: environment(request.param))
    folder = environment(request.param)
    pip(folder, "--no-deps", "--force-reinstall", str(wheel))

    def run(*words: object, cwd: Path) -> subprocess.CompletedProcess:
        command = [folder / "bin/python", "-W", "error::DeprecationWarning:widgets", *map(str, words)]
        return subprocess.run(command, cwd=cwd, env=clean(), capture_output=True, text=True, check=False)

    return run


def test_labs_tiles_models_and_facts_are_all_there(installed, tmp_path):
    done = installed("-c", SCRIPT, cwd=tmp_path)
    assert done.stdout == "fine\n", done.stderr


def test_the_command_line_works(installed, tmp_path):
    assert installed("-m", "widgets", "version", cwd=tmp_path).stdout == f"travail-du-clic {version()}\n"
    done = installed("-m", "widgets", "images", cwd=tmp_path)
    assert done.returncode == 0 and done.stderr.count("à jour") == 2


def test_the_book_that_the_wheel_carries_is_copied(installed, tmp_path):
    done = installed("-m", "widgets", "livre", "mon livre", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "mon livre"
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert found == EDITION


@pytest.mark.parametrize("name", ["widgets.book", "widgets.kit", "widgets.lms"])
def test_what_builds_the_book_says_in_a_sentence_what_it_lacks(installed, tmp_path, name):
    done = installed("-m", name, cwd=tmp_path)
    assert done.returncode == 1 and done.stdout == ""
    assert "Il manque" in done.stderr and len(done.stderr.splitlines()) == 1
