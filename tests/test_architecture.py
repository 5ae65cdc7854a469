"""The tree is the architecture: imports run one way, and a file that has grown long is cut in two."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

# Each part may import itself, the parts on the lines above its own, and the single modules of `widgets/`, which import
# no part.
LAYERS = (
    ("learning", "facts"),
    ("exercises",),
    ("labs",),
    ("book",),
    ("kit", "archive"),
    ("lms",),
    ("cli", "release"),
)
RANKS = {part: rank for rank, parts in enumerate(LAYERS, start=1) for part in parts}
DOORS = ("__init__.py", "__main__.py")  # of the package itself: they lead to every part

LONGEST = 300

_FROM_JS = re.compile(r'^(?:import|export)\b[^"\';]*\bfrom\s*["\'](\.[^"\']+)["\']', re.MULTILINE)
_FROM_CSS = re.compile(r'^@import\s+["\'](\.[^"\']+)["\']', re.MULTILINE)


def files(top: str, *suffixes: str) -> list[Path]:
    found = (path for path in (ROOT / top).rglob("*") if path.suffix in suffixes and "vendor" not in path.parts)
    return sorted(path.relative_to(ROOT) for path in found)


def imports(path: Path, text: str) -> Iterator[tuple[int, str]]:
    """Of a file of ours: the line of each import of one of our modules, and that module's path under `widgets/`."""
    if path.suffix == ".py":
        yield from _imports_of_python(path, text)
        return
    for match in (_FROM_JS if path.suffix == ".js" else _FROM_CSS).finditer(text):
        target = (ROOT / path.parent / match[1]).resolve().relative_to(ROOT / "widgets")
        yield text.count("\n", 0, match.start(1)) + 1, target.as_posix()


def _imports_of_python(path: Path, text: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = path.parent.parts[: len(path.parent.parts) - node.level + 1] if node.level else ()
            origin = [*base, *(node.module or "").split(".")] if node.module else [*base]
            names = [".".join([*origin, alias.name]) for alias in node.names]
        else:
            continue
        for name in names:
            if name.startswith("widgets."):
                yield node.lineno, name.removeprefix("widgets.").replace(".", "/")


def runs_back(path: Path, target: str) -> bool:
    """Whether a file of ours may not import what is at `target`, a path under `widgets/`."""
    own = path.parts[1]
    if own in DOORS:
        return False
    part = target.partition("/")[0]
    return part != own and RANKS.get(part, -1) >= RANKS.get(own, 0)


def test_every_part_has_its_place():
    assert {path.name for path in (ROOT / "widgets").iterdir() if (path / "__init__.py").exists()} == set(RANKS)


def test_no_import_runs_back():
    wrong = [
        f"{path}:{line}: {path.parts[1]} must not import {target}"
        for path in files("widgets", ".py", ".js", ".css")
        for line, target in imports(path, (ROOT / path).read_text(encoding="utf-8"))
        if runs_back(path, target)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        ("widgets/labs/a.py", "import os\nfrom widgets.book.page import icons\n", [(2, "book/page/icons")]),
        ("widgets/book/x/a.py", "def f():\n    from ...kit import press\n", [(2, "kit/press")]),
        ("widgets/learning/a.py", "from widgets import labs\n", [(1, "labs")]),
        ("widgets/facts/a.py", "import widgets.learning.assets\n", [(1, "learning/assets")]),
        ("widgets/paths.py", "from .labs import lab\n", [(1, "labs/lab")]),
        (
            "widgets/labs/x/a.js",
            'const a = 1;\nimport {\n  b,\n} from "../../book/page/b.js";\n',
            [(4, "book/page/b.js")],
        ),
        ("widgets/book/x/a.js", 'export { b } from "../../lms/b.js";\n', [(1, "lms/b.js")]),
        ("widgets/labs/x/a.css", '@import "../../book/page/b.css";\n', [(1, "book/page/b.css")]),
    ],
)
def test_an_import_that_runs_back_is_seen(path, text, found):
    assert list(imports(Path(path), text)) == found
    assert all(runs_back(Path(path), target) for _, target in found)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("widgets/kit/links/a.py", "from widgets.book.page import assets\nfrom .. import press\n"),
        ("widgets/book/a.py", "from . import editions\nfrom widgets.esm import bundle\n"),
        ("widgets/esm.py", "from widgets.paths import ASSETS\n"),
        ("widgets/__init__.py", "from widgets import labs\n"),
        ("widgets/lms/a.js", 'import { a } from "../book/report/quizzes.js";\n'),
    ],
)
def test_an_import_that_runs_forward_is_not(path, text):
    assert not any(runs_back(Path(path), target) for _, target in imports(Path(path), text))


def test_no_file_is_long():
    lengths = {
        path.as_posix(): len((ROOT / path).read_text(encoding="utf-8").splitlines())
        for top in ("widgets", "tests")
        for path in files(top, ".py", ".js", ".css", ".typ", ".html")
    }
    long = [f"{name}: {lines} lines, more than {LONGEST}" for name, lines in lengths.items() if lines > LONGEST]
    assert not long, "\n".join(long)
