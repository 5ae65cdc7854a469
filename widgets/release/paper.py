"""The paper kit as one archive: the sheets that the complete edition holds, and a list of them."""

from __future__ import annotations

from pathlib import Path

from widgets.archive.files import for_notepad, write_zip
from widgets.kit.links.strings import printing
from widgets.kit.press import Printed, printed

from . import strings as words
from .contents import PAPER

README = "LISEZMOI.txt"


def pack_sheets(folder: Path, target: Path) -> Path:
    """Write the archive `target` of the sheets in `folder`."""
    found = printed(folder)
    entries = {f"{PAPER}/{each.sheet.file}": each.path.read_bytes() for each in found}
    text = words.PAPER_README.format(sheets="\n\n".join(map(_described, found)))
    entries[f"{PAPER}/{README}"] = for_notepad(text)
    return write_zip(target, entries)


def _described(each: Printed) -> str:
    how = printing(each.sheet).removesuffix(".")
    only = f" ({words.TEACHER_ONLY})" if each.sheet.teacher and each.sheet.people != "teacher" else ""
    return f"{each.sheet.file}\n  {each.sheet.title}\n  {how}{only}."
