"""The form of committed notebooks, what is refused in them, and their set-up cell on Google Colab."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import nbformat
import pytest

from widgets.book.notebooks import files as notebook_files
from widgets.book.notebooks import setup_cell as notebook_setup
from widgets.book.notebooks.files import as_text, normalised
from widgets.book.notebooks.repository import parse
from widgets.book.notebooks.rules import problems
from widgets.colab import pins_of_missing

ROOT = Path(__file__).resolve().parents[2]
REPOSITORY = parse("https://github.com/school/book")


def markdown(text: str, name: str = "title", **metadata: object) -> dict:
    return {"cell_type": "markdown", "id": name, "metadata": metadata, "source": text}


def code(text: str, name: str, *tags: str, **more: object) -> dict:
    metadata = {"tags": list(tags)} | ({"jupyter": {"source_hidden": True}} if "solution" in tags else {})
    return {
        "cell_type": "code",
        "id": name,
        "metadata": metadata,
        "source": text,
        "outputs": [],
        "execution_count": None,
        **more,
    }


def notebook(*cells: dict) -> dict:
    return {"cells": [markdown("# Titre"), *cells], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


EXERCISE = code('answer = ...\nverifier("foule-1", answer)', "exercise", "exercise")
SOLUTION = code("%%solution foule-1\nanswer = 42", "solution", "solution", "hide-cell")


# --- the committed notebooks -----------------------------------------------------------------------------


def test_the_committed_notebooks_are_in_form(capsys):
    status = notebook_files.main(["--check"])
    assert (status, capsys.readouterr().err) == (0, "")


# --- the form --------------------------------------------------------------------------------------------


def test_the_form_is_what_jupyter_itself_writes_and_reads():
    form = normalised(notebook(EXERCISE, SOLUTION), REPOSITORY)
    nbformat.validate(form)
    assert as_text(form) == nbformat.writes(nbformat.from_dict(form)) + "\n"


def test_the_form_is_stable():
    form = normalised(notebook(EXERCISE, SOLUTION), REPOSITORY)
    assert normalised(json.loads(as_text(form)), REPOSITORY) == form


def test_what_running_and_editing_leave_behind_goes_and_the_rest_stays():
    output = {"output_type": "stream", "name": "stdout", "text": "2"}
    run = code("1 + 1\n", "sum", "hide-input", outputs=[output], execution_count=7)
    run["metadata"] |= {"collapsed": True, "jupyter": {"source_hidden": True, "outputs_hidden": True}, "trusted": True}
    form = normalised(
        {
            **notebook(run, markdown("Fin.\n", "end", editable=True), code("", "empty")),
            "metadata": {"kernelspec": {"name": "venv"}},
        },
        None,
    )
    cells = {cell["id"]: cell for cell in form["cells"]}
    assert list(cells) == ["title", "setup", "sum", "end"]
    assert cells["sum"] == {
        "cell_type": "code",
        "execution_count": None,
        "id": "sum",
        "metadata": {"jupyter": {"source_hidden": True}, "tags": ["hide-input"]},
        "outputs": [],
        "source": ["1 + 1"],
    }
    assert cells["end"] == {"cell_type": "markdown", "id": "end", "metadata": {}, "source": ["Fin."]}
    assert form["metadata"]["kernelspec"]["name"] == "python3"
    assert form["metadata"]["language_info"] == {"name": "python"}


def test_the_set_up_cell_comes_first_and_there_is_one():
    late = notebook(code("1", "one"), code("placeholder", "setup"))
    first = notebook(markdown("Texte.", "text"), code("placeholder", "setup"), code("1", "one"))
    assert [cell["id"] for cell in normalised(late, None)["cells"]] == ["title", "setup", "one"]
    assert [cell["id"] for cell in normalised(first, None)["cells"]] == ["title", "text", "setup", "one"]


@pytest.fixture
def book(tmp_path):
    """A book with one notebook: its folder, and that notebook's file."""
    file = tmp_path / notebook_files.FOLDER / "carnet.ipynb"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps(notebook(EXERCISE, SOLUTION)), encoding="utf-8")
    return tmp_path, file


def test_the_command_rewrites_and_check_only_tells(book, capsys):
    root, file = book
    before = file.read_text(encoding="utf-8")
    assert notebook_files.main(["--check"], root) == 1
    assert "lancez make notebooks" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == before
    assert notebook_files.main([], root) == notebook_files.main(["--check"], root) == 0
    assert file.read_text(encoding="utf-8") == as_text(normalised(notebook(EXERCISE, SOLUTION), None))


def test_the_set_up_cell_follows_the_setting_not_the_checkout(book, capsys):
    root, file = book
    subprocess.run(["git", "-C", str(root), "init", "-q"], check=True)
    subprocess.run(["git", "-C", str(root), "remote", "add", "origin", "https://github.com/other/mirror"], check=True)
    notebook_files.main([], root)
    assert 'REPOSITORY = ""' in json.loads(file.read_text(encoding="utf-8"))["cells"][1]["source"][3]
    (root / "_config.yml").write_text(f"repository:\n  url: {REPOSITORY.url}\n", encoding="utf-8")
    assert notebook_files.main(["--check"], root) == 1
    assert notebook_files.main([], root) == 0
    assert REPOSITORY.url in file.read_text(encoding="utf-8")
    (root / "_config.yml").write_text("repository:\n  url: mon-depot\n", encoding="utf-8")
    assert notebook_files.main([], root) == 1
    assert "mon-depot" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"cells": 3}', '{"cells": [{}]}', "pas du JSON"])
def test_a_file_that_is_no_notebook_is_named(book, capsys, text):
    root, file = book
    file.write_text(text, encoding="utf-8")
    assert notebook_files.main([], root) == 1
    assert "carnet.ipynb\u00a0: ce fichier n’est pas un carnet" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == text


# --- what is refused -------------------------------------------------------------------------------------


def test_a_good_notebook_has_no_problem():
    text = markdown('Une `{total}`, une f-chaîne `f"{x}"`, un bloc :\n\n```python\nprint({1})\n```', "text")
    long = code("\n".join("1" * 30), "long", "hide-input")
    assert problems(notebook(text, long, EXERCISE, SOLUTION)) == []


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ([code("1", "one", outputs=[{"output_type": "stream"}])], "cellule 2 (« one ») : il y reste un résultat"),
        ([EXERCISE], "cellule 2 (« exercise ») : la cellule qui suit cet exercice doit être sa solution"),
        ([EXERCISE, markdown("Texte.", "text"), SOLUTION], "cellule 2 (« exercise ») : la cellule qui suit"),
        ([SOLUTION], "cellule 2 (« solution ») : la cellule qui précède cette solution doit être son exercice"),
        ([EXERCISE, code("1", "solution", "solution")], "cellule 3 (« solution ») : une solution est repliée"),
        ([EXERCISE, {**SOLUTION, "source": "answer = 42"}], "une solution commence par %%solution"),
        ([EXERCISE, {**SOLUTION, "source": "%%solution foule-9\nanswer = 42"}], "et le nom de son exercice (clics-1, "),
        ([EXERCISE, {**SOLUTION, "source": "%%solution foule-1\n"}], "une solution commence par %%solution"),
        ([EXERCISE, {**SOLUTION, "source": "%%solution foule-2\n42"}], 'doit finir par verifier("foule-2", …)'),
        ([{**EXERCISE, "source": "answer = ..."}, SOLUTION], 'doit finir par verifier("foule-1", …)'),
        ([EXERCISE, {**SOLUTION, "source": "%%solution foule-1\nimport numpy"}], "s’importe avant lui"),
        ([code("live = go.FigureWidget()", "live")], "cellule 2 (« live ») : un FigureWidget reste vide"),
        ([code("lab = CaptchaLab()", "lab")], "cellule 2 (« lab ») : donnez à l’atelier une place"),
        ([code('JudgeLab(storage_key="judge")', "lab")], 'storage_key="carnet-captcha"'),
        ([{**EXERCISE, "id": "title"}, SOLUTION], "l’identifiant de cellule « title » sert 2 fois"),
        ([code("1", "Ma cellule")], "cellule 2 (« Ma cellule ») : donnez-lui un identifiant lisible"),
        ([code("1", "")], "donnez-lui un identifiant lisible"),
        ([code("1", "4f1c2b9a")], "donnez-lui un identifiant lisible"),
        ([code("1", "0f6b9d9e-1c2d-4e5f-8a9b-0c1d2e3f4a5b")], "donnez-lui un identifiant lisible"),
        ([code("\n".join("1" * 26), "long")], "cellule 2 (« long ») : 26 lignes, plus que 25"),
        ([code("1", "one", "hide-imput")], "étiquette inconnue : hide-imput"),
        ([markdown("Le {term}`digital labor`.", "text")], "cellule 2 (« text ») : JupyterLab ne connaît pas {term}"),
        ([markdown("Un chiffre {fact}`E1`.", "text")], "JupyterLab ne connaît pas {fact}"),
        ([markdown("Texte.\n\n:::{note}\nNote.\n:::", "text")], "JupyterLab ne connaît pas :::{note}"),
    ],
)
def test_what_an_author_must_mend_is_refused_with_its_cell(cells, words):
    found = [problem.replace("\u00a0", " ").replace("\u202f", " ") for problem in problems(notebook(*cells))]
    assert any(words in problem for problem in found), found


def test_refusals_name_the_file(book, capsys):
    root, file = book
    file.write_text(as_text(notebook(EXERCISE)), encoding="utf-8")
    assert notebook_files.main([], root) == 1
    assert capsys.readouterr().err.startswith(f"{notebook_files.FOLDER}/carnet.ipynb\u00a0: cellule 3 (")


# --- the set-up cell -------------------------------------------------------------------------------------


class FakeColab:
    """Google Colab as the set-up cell sees it: its module, and commands that are noted instead of run."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.failing: str | None = None
        self.widgets_enabled = 0

    def run(self, command: list[str], **_: object) -> subprocess.CompletedProcess:
        self.commands.append(command)
        return subprocess.CompletedProcess(command, 1 if self.failing and self.failing in " ".join(command) else 0)

    def enable_custom_widget_manager(self) -> None:
        self.widgets_enabled += 1


@pytest.fixture
def colab(monkeypatch, tmp_path):
    fake = FakeColab()
    google, module = ModuleType("google"), ModuleType("google.colab")
    google.colab, module.output = module, fake
    monkeypatch.setitem(sys.modules, "google", google)
    monkeypatch.setitem(sys.modules, "google.colab", module)
    monkeypatch.setattr(subprocess, "run", fake.run)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.chdir(tmp_path)
    return fake


def run_cell(repository=REPOSITORY) -> None:
    exec(notebook_setup.source(repository), {})  # noqa: S102 (our own cell)


def test_on_colab_the_cell_installs_the_package_and_turns_widgets_on(colab):
    run_cell(parse("https://gitlab.com/school/maths/book", "lessons"))
    url = "https://gitlab.com/school/maths/book"
    assert colab.commands == [
        ["git", "clone", "--quiet", "--depth=1", "--branch", "lessons", url, "travail-du-clic"],
        [sys.executable, "travail-du-clic/widgets/colab.py"],
    ]
    assert colab.widgets_enabled == 1


def test_on_colab_nothing_is_installed_twice(colab, monkeypatch, tmp_path):
    (tmp_path / "travail-du-clic").mkdir()
    run_cell()
    assert [Path(command[-1]).name for command in colab.commands] == ["colab.py"]
    monkeypatch.setattr("importlib.util.find_spec", lambda name: object())
    colab.commands.clear()
    run_cell()
    assert colab.commands == []
    assert colab.widgets_enabled == 2


def test_on_colab_without_an_address_the_cell_says_what_to_do(colab):
    with pytest.raises(ValueError, match="Écrivez l’adresse du dépôt"):
        run_cell(None)
    assert colab.commands == []


@pytest.mark.parametrize(
    ("failing", "words"), [("git", "ne répond pas. Vérifiez son adresse"), ("colab.py", "L’installation a échoué")]
)
def test_on_colab_a_failure_says_what_to_do(colab, failing, words):
    colab.failing = failing
    with pytest.raises(RuntimeError, match=words):
        run_cell()


@pytest.mark.parametrize("repository", [None, REPOSITORY])
def test_elsewhere_the_cell_does_nothing(monkeypatch, repository):
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("a command was run"))
    run_cell(repository)
    assert "google.colab" not in sys.modules


def test_the_cell_names_what_colab_runs():
    assert "travail-du-clic/widgets/colab.py" in notebook_setup.source(None)
    assert (ROOT / "widgets/colab.py").is_file() and (ROOT / "constraints.txt").is_file()


def test_colab_keeps_its_own_libraries_and_pins_those_it_lacks():
    constraints = "anywidget==0.11.0\nnumpy==2.4.6\nimportlib_metadata==10.2.0\npure_eval==0.2.4\n# comment\n"
    assert pins_of_missing(constraints, {"NumPy", "importlib-metadata"}) == "anywidget==0.11.0\npure_eval==0.2.4\n"
