"""`binder/` by itself: one list of versions, nothing that a learner does not need, a fence that holds."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib

from packaging.specifiers import SpecifierSet

from tests.jupyter.environment import ROOT
from tests.jupyter.server import fenced

# Which of these a venv starts with depends on the version of Python; they serve to install, not to run.
INSTALLERS = {"pip", "setuptools", "wheel"}
OURS = "travail-du-clic"


def canonical(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def locked():
    lines = (ROOT / "constraints.txt").read_text().split()
    return {canonical(name): version for name, version in (line.split("==") for line in lines)}


def test_the_lock_is_the_only_list_of_versions():
    lines = (ROOT / "binder/requirements.txt").read_text().splitlines()
    assert [line for line in lines if not line.startswith("#")] == ["-c ../constraints.txt", ".[lab]"]


def test_the_version_of_python_is_one_that_the_package_supports():
    version = (ROOT / "binder/runtime.txt").read_text().strip().removeprefix("python-")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert version in SpecifierSet(project["requires-python"])


def test_the_environment_holds_the_locked_versions_and_neither_tests_nor_documentation(environment):
    listed = subprocess.check_output([environment / "bin/python", "-m", "pip", "list", "--format=json"], text=True)
    installed = {canonical(each["name"]): each["version"] for each in json.loads(listed)}
    assert OURS in installed
    others = {name: version for name, version in installed.items() if name not in INSTALLERS | {OURS}}
    assert others.items() <= locked().items()
    assert not {"pytest", "playwright", "hypothesis", "sphinx", "jupyter-book", "myst-nb"} & others.keys()


def test_the_fence_refuses_and_writes_down_what_would_leave_the_machine(environment, tmp_path):
    attempt = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=5)"
    done = subprocess.run(
        [environment / "bin/python", "-c", attempt], env=fenced(environment, tmp_path), capture_output=True, check=False
    )
    assert b"ConnectionRefusedError" in done.stderr
    assert "192.0.2.1" in (tmp_path / "fence.log").read_text()


def test_menus_are_named_as_jupyterlab_names_them_in_french(environment):
    (file,) = environment.glob(
        "lib/python3*/site-packages/jupyterlab_language_pack_fr_FR/locale/fr_FR/LC_MESSAGES/jupyterlab.json"
    )
    names = {name for translations in json.loads(file.read_text(encoding="utf-8")).values() for name in translations}
    pages = [path.read_text(encoding="utf-8") for path in (ROOT / "chapters/carnets").glob("*.*")]
    told = {
        name for page in pages for pair in re.findall(r"menu \*([^*]+)\*, (?:puis )?\*([^*]+)\*", page) for name in pair
    }
    assert len(told) == 4 and told <= names
