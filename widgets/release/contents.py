"""The files of a release, what each is for, and how large it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from widgets.archive.files import NAMES
from widgets.lms.strings import FILE as SCORM
from widgets.version import NAME, version

from . import strings as words

PAPER = "travail-du-clic-papier"
SUMS, NOTES = "SHA256SUMS", "NOTES.md"

# In bytes, by an item's key, as the last `make release` left them. The page is built before what it lists, and is in it:
# so it says what was measured, roughly, and a test compares that with what is made now.
SIZES = Path(__file__).with_name("sizes.json")
NEAR = 0.1  # how far, of its size, a file may be from what the page says


@dataclass(frozen=True)
class Item:
    """`name` is the file's; `teacher`: not listed in the students' edition."""

    key: str
    name: str
    teacher: bool

    @property
    def title(self) -> str:
        return words.ITEMS[self.key][0]

    @property
    def purpose(self) -> str:
        return words.ITEMS[self.key][1]


def items() -> tuple[Item, ...]:
    """In the order in which they are listed."""
    return (
        Item("student", f"{NAMES['student']}.zip", teacher=False),
        Item("complete", f"{NAMES['complete']}.zip", teacher=True),
        Item("paper", f"{PAPER}.zip", teacher=True),
        Item("scorm", SCORM, teacher=True),
        Item("wheel", f"{NAME.replace('-', '_')}-{version()}-py3-none-any.whl", teacher=False),
    )


def sizes() -> dict[str, int]:
    return dict(json.loads(SIZES.read_text(encoding="utf-8")))


def strayed(known: Mapping[str, int], found: Mapping[str, int], near: float = NEAR) -> list[str]:
    """The keys whose size is no longer near the one known."""
    return [key for key, size in found.items() if abs(known.get(key, 0) - size) > near * size]
