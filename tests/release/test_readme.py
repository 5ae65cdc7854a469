"""README.md keeps its promises: commands that exist, code that runs, links that follow the one setting."""

from __future__ import annotations

import re
import shlex
import shutil

import pytest
from packaging.requirements import Requirement

from tests.conftest import ROOT
from widgets.book.notebooks.repository import parse
from widgets.cli.parser import MainParser
from widgets.release import contents
from widgets.release import strings as words
from widgets.release.readme import learners, teachers, with_links

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE))
GITHUB = parse("https://github.com/school/book")
NOTEBOOKS = {"chapters/carnets/a.ipynb": "Mes clics", "chapters/carnets/b.ipynb": "La foule"}
ADDRESS = re.compile(r"https?://[^\s<>)\"]+")


def test_it_speaks_to_teachers_first_then_to_learners_then_to_developers():
    titles = [title for title in re.findall(r"^## (.+)$", TEXT, re.MULTILINE) if title.startswith("J")]
    assert titles == ["J’enseigne : ouvrir, télécharger, projeter", "J’apprends en Python", "Je développe"]
    first = TEXT.partition("## J’apprends")[0]
    assert "python" not in first.partition("## J’enseigne")[2].lower(), "teachers need no word of it"


def test_every_make_target_that_it_names_exists():
    code = re.findall(r"(?<!`)`([^`\n]+)`(?!`)", TEXT) + re.findall(r"^make .*", TEXT, re.MULTILINE)
    named = {found[1] for text in code if (found := re.match(r"make (?:PYTHON=\S+ )?([a-z]+)\b", text))}
    assert {"book", "release", "site", "links", "test"} <= named
    assert named - TARGETS == set()


def test_every_command_line_that_it_gives_is_right():
    lines = re.findall(r"^python -m widgets (.+?)(?:  +#.*)?$", TEXT, re.MULTILINE)
    assert len(lines) >= 5
    for line in lines:
        assert MainParser().parse_args(shlex.split(line)).run


def test_every_module_that_it_runs_exists():
    for name in set(re.findall(r"python -m (widgets[\w.]*|tests[\w.]*|benchmarks)", TEXT)):
        path = ROOT / name.replace(".", "/")
        assert (path / "__main__.py").exists() or path.with_suffix(".py").exists(), name


def test_its_python_runs(capsys):
    blocks = re.findall(r"^```python\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
    assert len(blocks) == 2
    for code in blocks:
        exec(compile(code, "README.md", "exec"), {})  # noqa: S102


def test_every_file_of_a_release_is_named_but_the_one_whose_name_changes():
    for item in contents.items():
        assert f"`{item.name}`" in TEXT or item.key == "wheel"


def test_its_links_within_the_repository_lead_somewhere():
    for target in re.findall(r"\]\(([^)#:]+)\)", TEXT):
        assert (ROOT / target).exists(), target


def test_its_links_are_what_the_setting_gives():
    """Where it fails, `make links` brings them up to date."""
    assert with_links(TEXT, ROOT) == TEXT


@pytest.fixture
def root(tmp_path):
    shutil.copytree(ROOT / "chapters/carnets", tmp_path / "chapters/carnets")
    shutil.copy(ROOT / "_config.yml", tmp_path)
    return tmp_path


def set_(root, old, new):
    config = (root / "_config.yml").read_text(encoding="utf-8")
    assert config.count(old) == 1
    (root / "_config.yml").write_text(config.replace(old, new), encoding="utf-8")


def test_once_set_each_reader_has_links_and_setting_it_back_takes_them_away(root):
    before = with_links(TEXT, root)
    set_(root, 'url: ""', 'url: "https://github.com/school/book"')
    set_(root, 'student: ""', 'student: "https://school.example/clic"')
    linked = with_links(before, root)
    assert words.NO_REPOSITORY not in linked
    for said in (
        "https://school.example/clic/",
        "https://github.com/school/book/releases",
        "https://mybinder.org/v2/gh/school/book/main?urlpath=lab/tree/chapters/carnets/mes-clics.ipynb",
        "https://colab.research.google.com/github/school/book/blob/main/chapters/carnets/la-foule.ipynb",
        'pip install "travail-du-clic[lab] @ git+https://github.com/school/book@main"',
    ):
        assert said in linked
    assert with_links(linked, root) == linked
    (package,) = re.findall(r'pip install "(.+)"', linked)
    assert Requirement(package).extras == {"lab"}
    set_(root, 'url: "https://github.com/school/book"', 'url: ""')
    set_(root, 'student: "https://school.example/clic"', 'student: ""')
    assert with_links(linked, root) == before


def test_without_a_repository_it_says_how_to_name_one_and_names_no_place():
    for said in (teachers(None, {}), learners(None, NOTEBOOKS)):
        assert "_config.yml" in said and "make links" in said and not ADDRESS.search(said)


def test_without_a_site_teachers_are_told_of_the_files_alone():
    assert ADDRESS.findall(teachers(GITHUB, {"student": "", "complete": ""})) == [
        "https://github.com/school/book/releases"
    ]
    assert ADDRESS.findall(teachers(None, {"complete": "https://a.example/"})) == ["https://a.example/"]


def test_colab_reads_from_github_alone():
    assert "colab" not in learners(parse("https://codeberg.org/a/b"), NOTEBOOKS)
    assert learners(GITHUB, NOTEBOOKS).count("colab.research") == 2
