"""The lines that a page may begin with, between two lines of dashes; `edition: complete` there keeps it from students.

What was meant to keep a page and does not would publish it. So nothing that looks like such lines is let pass: they stand
first, their keys are known, and an edition is written as we read it.
"""

from __future__ import annotations

import re
from pathlib import Path

from widgets.yaml_file import YamlFile

from .faults import Fault, SourceError, read
from .names import COMPLETE, EDITION

KEYS = (EDITION, "description", "html_meta", "jupytext", "kernelspec", "myst", "orphan", "tocdepth")
_DASHES = "---"
_LOOSE_KEY = re.compile(r"\s*[\[{\"']*[ée]ditions?[\"']*\s*[:=]", re.IGNORECASE)
_PLACED = "l’en-tête commence à la première ligne, par trois tirets seuls («\u202f---\u202f»)"


class _Unreadable(ValueError):
    pass


def front_matter(source: Path) -> dict:
    """What the lines at the top of a file say; {} if there are none. Raise `SourceError` if they are not right."""
    try:
        return read_front_matter(read(source))
    except SourceError as error:
        raise SourceError(error.faults, source.name) from error


def read_front_matter(text: str) -> dict:
    lines = text.split("\n")
    if lines[0] != _DASHES:
        if faults := _near_misses(lines):
            raise SourceError(faults)
        return {}
    end = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == _DASHES), None)
    if end is None or lines[end] != _DASHES:
        at, what = (1, "n’est jamais refermé") if end is None else (end + 1, "se referme par plus que trois tirets")
        raise SourceError([Fault(at, f"l’en-tête {what}\u00a0: écrivez une ligne de trois tirets seuls.")])
    try:
        file = YamlFile.of_text("\n".join(lines[1:end]), "", _Unreadable, before=1)
    except _Unreadable as error:
        where, _, reason = str(error).partition("\u00a0: ")
        raise SourceError([Fault(int(where.strip(":")), f"en-tête\u00a0: {reason}")]) from error
    found = {} if file.content is None else file.content
    if not isinstance(found, dict):
        raise SourceError(
            [Fault(2, "l’en-tête doit associer des clés à des valeurs, comme «\u202fedition: complete\u202f».")]
        )
    if faults := [*_of_keys(found, file)]:
        raise SourceError(faults)
    return found


def _of_keys(found: dict, file: YamlFile) -> list[Fault]:
    faults = [
        Fault(file.line(key), f"clé inconnue dans l’en-tête, «\u202f{key}\u202f» (connues\u00a0: {', '.join(KEYS)}).")
        for key in found
        if key not in KEYS
    ]
    if EDITION in found and found[EDITION] != COMPLETE:
        reason = f"«\u202fedition\u202f» vaut «\u202f{found[EDITION]}\u202f»\u00a0: écrivez «\u202fedition: complete\u202f», ou rien si la page est aussi pour les élèves."
        faults.append(Fault(file.line(EDITION), reason))
    return faults


def _near_misses(lines: list[str]) -> list[Fault]:
    """Where there is no front matter, what looks like it: dashes that come too late or not alone, a key without them."""
    at = next((n for n, line in enumerate(lines) if line.strip()), None)
    if at is None:
        return []
    first = lines[at].strip("\ufeff\u200b\u00a0 \t")
    if re.fullmatch(r"[-\u2010-\u2015]{2,}|[\u2010-\u2015]|\+{3,}", first):
        return [Fault(at + 1, f"{_PLACED}.")]
    top = next((n for n, line in enumerate(lines) if line.startswith("#")), len(lines))
    return [
        Fault(n + 1, f"«\u202f{lines[n].strip()}\u202f» hors de l’en-tête\u00a0: {_PLACED}.")
        for n in range(top)
        if _LOOSE_KEY.match(lines[n])
    ]
