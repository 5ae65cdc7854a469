"""Join a lab's style sheets into the one text that a page or a notebook loads, as `widgets.esm` joins modules."""

from __future__ import annotations

import re
from pathlib import Path

_IMPORT = re.compile(r'^@import "((?:\./|(?:\.\./)+)[\w/-]+\.css)";\n', re.MULTILINE)


def stylesheet(path: Path) -> str:
    """Return the text of `path` with its `@import "./neighbour.css";` lines replaced by those files.

    A neighbour is named from the file that imports it: `./results.css`, `../shared/lab.css`.
    """
    return _IMPORT.sub(lambda match: stylesheet(path.parent / match.group(1)), path.read_text(encoding="utf-8"))


def style_sources(path: Path) -> list[Path]:
    """Return `path` and the files that it imports: what a rebuild depends on."""
    imported = [path.parent / name for name in _IMPORT.findall(path.read_text(encoding="utf-8"))]
    return [path, *(source for neighbour in imported for source in style_sources(neighbour))]
