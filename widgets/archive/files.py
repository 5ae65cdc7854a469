"""The files of a built book that a copy of it needs, and how they are put into an archive.

Shared by all packages that carry the book elsewhere: the zip to open by double-click, and the learning platforms'. Sphinx leaves in
the built folder much that no page asks for: catalogues of forty languages, inventories, notes to itself.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from widgets import whole

NAMES = {
    "student": "travail-du-clic-eleves",
    "complete": "travail-du-clic-complet",
}  # by edition: archive and folder in it
LIMIT = 15_000_000  # bytes; what a school's platform takes without asking
_ROOT_LEFT_OUT = {"404.html", "objects.inv", "robots.txt", "sitemap.xml"}
_TEXT = {".html", ".css", ".js"}
_EPOCH = (1980, 1, 1, 0, 0, 0)  # zip's earliest: the same book gives the same bytes
_STORED = {".png", ".webp", ".woff2", ".pdf", ".zip"}  # compressed already


def book_files(folder: Path) -> list[str]:
    """Paths from `folder` (with slashes, sorted) of all pages and of all that they may load.

    What the theme and Sphinx put into `_static/` is kept if a kept page, style sheet or script mentions its name:
    scripts put addresses together at run time, so this errs on the side of keeping. The rest was written because a
    page needs it. The page for missing addresses is for web servers alone.
    """
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    rest = {name for name in found if name.startswith("_static/")}
    kept = {name for name in found if name not in rest and not _is_left_out(name)}
    waiting = sorted(kept)
    while waiting and rest:
        file = found[waiting.pop()]
        if file.suffix not in _TEXT:
            continue
        text = file.read_text(encoding="utf-8")
        used = {name for name in rest if name.rpartition("/")[2] in text}
        rest -= used
        kept |= used
        waiting += sorted(used)
    return sorted(kept)


def _is_left_out(name: str) -> bool:
    top = name.partition("/")[0]
    return top.startswith(".") or top == "_sources" or name in _ROOT_LEFT_OUT


def for_notepad(text: str) -> bytes:
    """A text to be read outside of any browser: Windows' Notepad knows UTF-8 by its mark, and wants its own ends of lines."""
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def write_zip(target: Path, entries: Mapping[str, bytes]) -> Path:
    """Write the archive `target`: same entries (path in the archive: content), same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in sorted(entries):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = 3  # else the bytes would tell on which system they were written
            info.external_attr = 0o100644 << 16  # a plain file that everyone may read
            info.compress_type = zipfile.ZIP_STORED if Path(name).suffix in _STORED else zipfile.ZIP_DEFLATED
            archive.writestr(info, entries[name], compresslevel=9)
    whole.write_bytes(target, packed.getvalue())
    return target
