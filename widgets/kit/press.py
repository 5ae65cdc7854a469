"""Making the whole kit, and only the part of it whose sources have changed."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType

import typst

from widgets import fingerprint, whole
from widgets.book.sessions.sheets import SHEETS, Sheet, load_sheets

from . import MAKERS, PUPILS, SEED
from .lesson import Lesson

_RECORD = ".made.json"  # in the kit's folder: {maker: {"from": fingerprint of its sources, "files": names}}
_ROOT = Path(__file__).parents[2]
_PAGES = re.compile(rb"/Type\s*/Pages[^>]*?/Count\s+(\d+)")


@dataclass(frozen=True)
class Printed:
    """A sheet as it lies in a folder."""

    sheet: Sheet
    path: Path

    @property
    def size(self) -> int:
        return self.path.stat().st_size

    @property
    def pages(self) -> int:
        return max(int(count) for count in _PAGES.findall(self.path.read_bytes()))


def sheets() -> list[Sheet]:
    """Every sheet of the kit, in the order in which it is listed."""
    return list(load_sheets().values())


def printed(folder: Path) -> list[Printed]:
    """The sheets that a folder holds."""
    return [Printed(sheet, folder / sheet.file) for sheet in sheets() if (folder / sheet.file).is_file()]


def make_kit(
    folder: Path,
    lesson: Path,
    *,
    seed: int = SEED,
    pupils: int = PUPILS,
    done: Callable[[int, int], None] = lambda made, of: None,
) -> list[Printed]:
    """Write the kit into `folder` from the lesson in the file `lesson`; what is up to date there is left as it is."""
    record = _record(folder)
    todo = _todo(folder, lesson, seed, pupils)
    total, made = sum(len(state["files"]) for *_, state in todo), 0
    for name, maker, wanted, state in todo:
        done(made, total)
        # What a maker that is killed has left may be of two printings: it is on record again once all is made.
        record[name] = {"from": "", "files": sorted({*record.get(name, state)["files"], *state["files"]})}
        _keep(folder, record)
        maker.make(folder, seed, **wanted)
        record[name] = state
        _keep(folder, record)
        made += len(state["files"])
        done(made, total)
    kept = {sheet.file for name in MAKERS for sheet in _module(name).SHEETS}
    for file in {file for old in record.values() for file in old["files"]} - kept:
        (folder / file).unlink(missing_ok=True)
    if record.keys() - {*MAKERS}:
        _keep(folder, {name: record[name] for name in MAKERS})
    return printed(folder)


def is_current(folder: Path, lesson: Path, *, seed: int = SEED, pupils: int = PUPILS) -> bool:
    """Whether `make_kit` would leave everything in the folder as it is."""
    return not _todo(folder, lesson, seed, pupils) and _record(folder).keys() == {*MAKERS}


def _todo(folder: Path, lesson: Path, seed: int, pupils: int) -> list[tuple[str, ModuleType, dict, dict]]:
    """The makers whose sources have changed: name, module, what it wants to be given, what goes on record once it has worked."""
    record, todo = _record(folder), []
    given = {"lesson": Lesson.load(lesson), "pupils": pupils}
    for name in MAKERS:
        maker = _module(name)
        wanted = {key: given[key] for key in inspect.signature(maker.make).parameters if key in given}
        files = [sheet.file for sheet in maker.SHEETS]
        texts = [str(seed), str(wanted.get("pupils")), lesson.read_text(encoding="utf-8") if "lesson" in wanted else ""]
        state = {"from": _fingerprint(maker, texts), "files": files}
        if record.get(name) != state or not all((folder / file).is_file() for file in files):
            todo.append((name, maker, wanted, state))
    return todo


def code() -> str:
    """A fingerprint of what the kit is made by."""
    package = Path(__file__).parent
    return fingerprint.of_text(typst.__version__, fingerprint.of_files(_files([package]), package))


def _module(name: str) -> ModuleType:
    return import_module(f"{__package__}.{name}")


def _record(folder: Path) -> dict[str, dict]:
    try:
        return json.loads((folder / _RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _keep(folder: Path, record: dict[str, dict]) -> None:
    whole.write_text(folder / _RECORD, json.dumps(record, indent=1))


def _fingerprint(maker: ModuleType, texts: list[str]) -> str:
    return fingerprint.of_text(
        code(),
        SHEETS.read_text(encoding="utf-8"),
        *texts,
        fingerprint.of_files(_files(getattr(maker, "INPUTS", ())), _ROOT),
    )


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files at and below the paths."""
    for path in paths:
        found = path.rglob("*") if path.is_dir() else [path]
        yield from (file for file in found if file.is_file() and file.suffix != ".pyc")
