"""All that people write, looked at before the book is built: what `make book` refuses, and `verifier` too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from widgets.facts import charts
from widgets.facts.sheet import FactsError, load_sheet

from ..contents import read_contents, sources, table_of_contents
from ..editions import STUDENT
from .faults import SourceError, text_of
from .pages import notebook, page
from .settings import SettingsError, read_settings

_LOOKS = {".md": page, ".ipynb": notebook}
CHAPTERS, TOC = "chapters", "_toc.yml"


def problems(root: Path) -> list[str]:
    """What is wrong, each with its file and line; one file that cannot be read keeps none of the others from being."""
    return [*of_settings(root), *of_pages(root), *of_data()]


def of_settings(root: Path) -> list[str]:
    found = []
    try:
        read_settings(root / "_config.yml")
    except SettingsError as error:
        found.append(str(error))
    try:
        table_of_contents(root / TOC, STUDENT)
    except SourceError as error:
        found += [str(error)] if str(error).startswith(TOC) else []  # else said with the page
    return found


def paths(root: Path) -> list[Path]:
    """The pages of the book, and those that lie beside them: they may be included, or named next."""
    found = {
        path
        for path in (root / CHAPTERS).rglob("*")
        if path.suffix in _LOOKS and ".ipynb_checkpoints" not in path.parts
    }
    with suppress(SourceError):  # already said
        found |= set(sources(read_contents(root / TOC), root))
    return sorted(found)


def of_pages(root: Path) -> list[str]:
    return [problem for path in paths(root) for problem in of_page(path, root)]


def of_page(path: Path, root: Path) -> Iterator[str]:
    name = path.relative_to(root).as_posix()
    look = _LOOKS.get(path.suffix)
    if look:
        yield from (fault.at(name) for fault in look(path.read_bytes()))


def of_data() -> list[str]:
    """Of the facts, and of the numbers behind the charts."""
    try:
        known, found = load_sheet(), []
    except (FactsError, OSError) as error:
        known, found = None, [str(error)]
    return found + charts.problems(known)


def is_unreadable(path: Path) -> bool:
    """Whether a page would keep others from being read."""
    content = path.read_bytes()
    if path.suffix == ".ipynb":
        return bool(notebook(content))
    try:
        text_of(content)
    except SourceError:
        return True
    return b"\0" in content
