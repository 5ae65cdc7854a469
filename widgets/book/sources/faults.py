"""A fault in a source, and how a file that people write is read."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# UTF-32's first: UTF-16's mark begins it.
_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}


@dataclass(frozen=True, order=True)
class Fault:
    """On a line, counted from 1; the reason is in French, for who wrote it."""

    line: int
    reason: str

    def at(self, name: str) -> str:
        return f"{name}:{self.line}\u00a0: {self.reason}"


class SourceError(ValueError):
    """A source cannot be used; `faults` says why, the message names the file."""

    def __init__(self, faults: Iterable[Fault], name: str = "") -> None:
        self.faults = list(faults)
        super().__init__("\n".join(fault.at(name) if name else fault.reason for fault in self.faults))


def text_of(content: bytes) -> str:
    """Text in UTF-8, with or without the mark that some editors put before it; raise `SourceError` on any other."""
    for mark, name in _MARKS.items():
        if content.startswith(mark):
            raise SourceError([Fault(1, f"ce fichier est en {name}\u00a0: enregistrez-le en UTF-8.")])
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        start = content.rfind(b"\n", 0, error.start) + 1
        word = content[max(start, error.start - 12) : error.start + 12].decode("cp1252", "replace").split("\n")[0]
        reason = f"ce fichier n’est pas en UTF-8, mais sans doute en Windows-1252 («\u202f{word.strip()}\u202f»)\u00a0: enregistrez-le en UTF-8."
        raise SourceError([Fault(line, reason)]) from error


def read(path: Path) -> str:
    try:
        return text_of(path.read_bytes())
    except SourceError as error:
        raise SourceError(error.faults, path.name) from error
