"""The examples in the documentation of all public names run, and every name has one."""

from __future__ import annotations

import ast
import doctest
import importlib
import inspect
import re
from pathlib import Path

import pytest

import widgets
from widgets import exercises, facts, learning

PACKAGES = {package.__name__: package for package in (learning, facts, exercises)}
NAMES = [(package, name) for package, module in PACKAGES.items() for name in module.__all__]
LABS = [("widgets", name) for name in widgets.__all__ if name.endswith("Lab")]


def examples_of(thing: object, name: str) -> list[doctest.Example]:
    return doctest.DocTestParser().get_examples(inspect.getdoc(thing) or "", name)


def run(thing: object, name: str, known: dict[str, object]) -> None:
    finder = doctest.DocTestFinder(recurse=False)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    report: list[str] = []
    for test in finder.find(thing, name, module=False, globs=dict(known)):
        runner.run(test, out=report.append)
    assert not runner.failures, "".join(report)


@pytest.mark.parametrize(("package", "name"), NAMES + LABS)
def test_every_public_name_has_an_example_that_runs(package, name):
    public = importlib.import_module(package)
    thing = getattr(public, name)
    if not (inspect.isclass(thing) and issubclass(thing, Exception)):
        assert examples_of(thing, name), f"{package}.{name} has no example"
    run(thing, name, {one: getattr(public, one) for one in public.__all__})


@pytest.mark.parametrize("module", ["widgets", "widgets.learning"])
def test_the_examples_of_packages_run_by_themselves(module):
    found = importlib.import_module(module)
    assert examples_of(found, module)
    run(found, module, {})


@pytest.mark.parametrize(("package", "name"), NAMES)
def test_every_public_function_is_typed(package, name):
    thing = getattr(PACKAGES[package], name)
    methods = [
        getattr(thing, one) for one in ("fit", "predict", "predict_proba", "decision_function") if hasattr(thing, one)
    ]
    own = thing if not inspect.isclass(thing) else vars(thing).get("__init__")
    for function in [own, *methods] if own else methods:
        signature = inspect.signature(function)
        hints = [one.annotation for one in signature.parameters.values() if one.name != "self"]
        assert inspect.Parameter.empty not in [*hints, signature.return_annotation], function


def test_type_checkers_are_told_of_every_name():
    """The imports under TYPE_CHECKING are the names loaded on first use, and from the same modules."""
    for package in (widgets, learning):
        block = next(part for part in ast.parse(inspect.getsource(package)).body if isinstance(part, ast.If))
        told = {alias.name for line in block.body if isinstance(line, ast.ImportFrom) for alias in line.names}
        assert set(package.__all__) <= told
    assert {*learning.__all__} <= set(dir(learning))


def test_every_subpackage_is_reachable_from_the_first_import():
    assert widgets.learning is learning
    assert widgets.facts is facts
    assert {"CaptchaLab", "facts", "learning"} <= set(dir(widgets))
    with pytest.raises(AttributeError, match="licorne"):
        widgets.licorne  # noqa: B018


LIBRARY = (Path(__file__).resolve().parents[1] / "chapters/carnets/bibliotheque.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("package", [widgets, *PACKAGES.values()], ids=lambda package: package.__name__)
def test_the_page_of_the_library_documents_every_public_name(package):
    parts = re.split(r"^\.\. currentmodule:: (\S+)$", LIBRARY, flags=re.M)[1:]
    shown = [
        name
        for module, text in zip(parts[::2], parts[1::2], strict=True)
        if module == package.__name__
        for name in re.findall(r"^\.\. auto\w+:: (\w+)", text, flags=re.M)
    ]
    assert sorted(shown) == sorted(set(package.__all__) - {"facts", "learning"})


def test_the_ten_lines_of_the_page_of_the_library_run():
    (code,) = re.findall(r"^```python\n(.*?)^```$", LIBRARY, flags=re.M | re.S)
    *lines, last = code.splitlines()
    known: dict[str, object] = {}
    exec("\n".join(lines), known)  # noqa: S102
    assert 0.8 < eval(last, known) < 1  # noqa: S307
