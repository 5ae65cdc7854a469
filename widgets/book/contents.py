"""The table of contents of an edition: `_toc.yml` without the pages that are not for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from widgets.yaml_file import YamlFile

from .editions import COMPLETE, Edition
from .sources.faults import Fault, SourceError
from .sources.front_matter import front_matter
from .sources.names import EDITION

_SUFFIXES = (".md", ".ipynb", ".rst")


def table_of_contents(toc: Path, edition: Edition) -> dict:
    """Return the table of contents of an edition, read from the one in the file `toc`; raise `SourceError` if it is wrong."""
    contents = read_contents(toc)
    if edition is COMPLETE:
        return contents
    if is_complete_only(source_of(contents["root"], toc.parent)):
        raise SourceError(
            [Fault(1, "la première page du livre ne peut pas être réservée à l’édition complète.")], toc.name
        )
    return without(contents, toc.parent, is_complete_only)


def read_contents(toc: Path) -> dict:
    """The whole, as it is written; raise `SourceError` if it does not hold together."""
    file = YamlFile(toc, SourceText)
    contents = file.content

    def wrong(reason: str, *at: object) -> SourceError:
        return SourceError([Fault(file.line(*at), reason)], toc.name)

    if not isinstance(contents, dict) or not isinstance(contents.get("root"), str):
        raise wrong("il faut une première page («\u202froot: …\u202f») et la liste des autres.")
    for at, entry in _entries(contents):
        if "glob" in entry:  # it would take in pages that nobody has looked at
            raise wrong(
                "«\u202fglob\u202f» publierait toute page du dossier\u00a0: nommez chaque page («\u202ffile\u202f»).",
                *at,
                "glob",
            )
        for key in ("file", "root"):
            if key in entry and not source_of(entry[key], toc.parent):
                raise wrong(f"la page «\u202f{entry[key]}\u202f» est introuvable.", *at, key)
    return contents


class SourceText(SourceError):
    """A file whose reader has already said where it is wrong."""

    def __init__(self, said: str) -> None:
        ValueError.__init__(self, said)
        self.faults = []


def _entries(entry: dict, at: tuple = ()) -> Iterator[tuple[tuple, dict]]:
    yield at, entry
    for key, value in entry.items():
        for n, child in enumerate(value if isinstance(value, list) else ()):
            if isinstance(child, dict):
                yield from _entries(child, (*at, key, n))


def source_of(name: object, root: Path) -> Path | None:
    """The file of a page, which may be named with its suffix or without."""
    paths = [root / str(name), *(root / f"{name}{suffix}" for suffix in _SUFFIXES)]
    return next((path for path in paths if path.is_file()), None)


def sources(contents: dict, root: Path) -> list[Path]:
    """Every page of a table of contents, in its order."""
    named = [entry[key] for _, entry in _entries(contents) for key in ("root", "file") if key in entry]
    return [path for path in (source_of(name, root) for name in named) if path]


def without(entry: dict, root: Path, left_out: Callable[[Path], bool]) -> dict:
    """A table of contents, or part of it, without some pages; nor what is left empty."""
    kept = dict(entry)
    for key, value in entry.items():
        if isinstance(value, list):
            children = [child for child in value if not (isinstance(child, dict) and _is_out(child, root, left_out))]
            kept[key] = [without(child, root, left_out) if isinstance(child, dict) else child for child in children]
            if key in ("parts", "subtrees"):
                kept[key] = [part for part in kept[key] if any(isinstance(pages, list) for pages in part.values())]
            if not kept[key]:
                del kept[key]
    return kept


def _is_out(entry: dict, root: Path, left_out: Callable[[Path], bool]) -> bool:
    source = source_of(entry["file"], root) if "file" in entry else None
    return source is not None and left_out(source)


def is_complete_only(source: Path) -> bool:
    return source.suffix == ".md" and front_matter(source).get(EDITION) == COMPLETE.name
