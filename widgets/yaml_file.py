"""YAML that people write: what a file says, on which line, and no key that silently takes the place of another.

PyYAML alone forgets lines, and lets a repeated key replace the first one without a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml
from yaml.reader import ReaderError

_QUICK = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's, where PyYAML has it: ten times as fast


class YamlFile:
    """A file, read: its `name`, its `content`, and where each entry stands.

    A path to an entry is made of keys and of places in lists, from the outside in. A file that cannot be read raises `error`,
    whose message, in French, names the file, the line and the reason.
    """

    def __init__(self, path: Path, error: type[ValueError]) -> None:
        self._read(path.name, error, lambda: path.read_text(encoding="utf-8-sig"))

    @classmethod
    def of_text(cls, text: str, name: str, error: type[ValueError], before: int = 0) -> YamlFile:
        """YAML within a file called `name`, after so many lines."""
        file = cls.__new__(cls)
        file._read(name, error, lambda: text, before)
        return file

    def _read(self, name: str, error: type[ValueError], text: Callable[[], str], before: int = 0) -> None:
        self.name = name
        self._lines: dict[tuple[str, ...], int] = {}
        try:
            try:
                places, self.content = _loaded(text(), _QUICK)
            except yaml.YAMLError:  # the slow one says more exactly where, and why
                places, self.content = _loaded(text(), yaml.SafeLoader)
        except yaml.MarkedYAMLError as wrong:
            line = before + (wrong.problem_mark.line + 1 if wrong.problem_mark else 1)
            raise error(f"{name}:{line}\u00a0: YAML illisible ({wrong.problem}).") from wrong
        except UnicodeDecodeError as wrong:
            line = wrong.object.count(b"\n", 0, wrong.start) + 1
            reason = "ce fichier n’est pas en UTF-8, mais sans doute en Windows-1252\u00a0: enregistrez-le en UTF-8."
            raise error(f"{name}:{line}\u00a0: fichier illisible\u00a0: {reason}") from wrong
        except (OSError, ValueError, yaml.YAMLError) as wrong:
            line = before + (text().count("\n", 0, wrong.position) if isinstance(wrong, ReaderError) else 0) + 1
            raise error(f"{name}:{line}\u00a0: fichier illisible ({wrong}).") from wrong
        for where, found in places:
            line = before + found
            if where in self._lines:
                twice = f"«\u202f{where[-1]}\u202f» est défini deux fois (déjà ligne {self._lines[where]})."
                raise error(f"{name}:{line}\u00a0: {twice}")
            self._lines[where] = line

    def line(self, *path: object) -> int:
        """Where the entry at `path` stands, counted from 1; where there is none, the line of what should hold it."""
        where = tuple(map(str, path))
        return next((self._lines[where[:end]] for end in range(len(where), 0, -1) if where[:end] in self._lines), 1)


def _loaded(text: str, kind: type[yaml.SafeLoader]) -> tuple[list[tuple[tuple[str, ...], int]], Any]:
    """Where each entry stands, and the content."""
    loader = kind(text)
    root = loader.get_single_node()
    places = list(_places(root))  # before the content is made, which may change the nodes
    return places, loader.construct_document(root) if root else None


def _places(node: yaml.Node | None, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], int]]:
    """Every entry below `node` and its line, in the order of the file; a key given twice comes twice."""
    if isinstance(node, yaml.MappingNode):
        entries = [(str(key.value), key, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        entries = [(str(at), item, item) for at, item in enumerate(node.value)]
    else:
        return
    for name, start, value in entries:
        yield (*path, name), start.start_mark.line + 1
        yield from _places(value, (*path, name))
