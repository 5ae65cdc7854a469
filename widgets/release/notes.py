"""A release's notes, from CHANGELOG.md, and whether all who name the version agree."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from . import strings as words
from .contents import SUMS, Item

_HEADING = re.compile(r"^## (?P<version>\S+)(?: \((?P<date>\d{4}-\d\d-\d\d)\))?\n(?P<text>.*?)(?=^## |\Z)", re.M | re.S)


class ReleaseError(Exception):
    """What keeps a version from being published; the message is for who publishes it."""


def sections(changelog: str) -> dict[str, tuple[str, str]]:
    """{version or « Unreleased »: (date or "", its text)}, the newest first."""
    return {found["version"]: (found["date"] or "", found["text"].strip()) for found in _HEADING.finditer(changelog)}


def check(root: Path, version: str, tag: str) -> None:
    """Raise `ReleaseError` unless the tag, CHANGELOG.md and CITATION.cff all speak of this version."""
    if tag != f"v{version}":
        raise ReleaseError(words.NO_TAG.format(tag=tag, version=version))
    date, _ = sections((root / "CHANGELOG.md").read_text(encoding="utf-8")).get(version, ("", ""))
    if not date:
        raise ReleaseError(words.NO_SECTION.format(version=version))
    cited = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    for field, wanted in (("version", version), ("date-released", date)):
        if str(cited.get(field)) != wanted:
            raise ReleaseError(words.NO_CITATION.format(field=field, found=cited.get(field), wanted=wanted))


def notes(changelog: str, section: str, items: tuple[Item, ...]) -> str:
    """Markdown: the files, then what has changed, as that section of the changelog says."""
    rows = "\n".join(f"| `{item.name}` | {item.title}. {item.purpose} |" for item in items)
    # One line each: where releases are shown, a line's end may be one for the eye, too.
    changes = re.sub(r"\n[ \t]+(?=[^\s-])", " ", sections(changelog)[section][1])
    return words.NOTES.format(rows=rows, sums=SUMS, changes=changes)
