"""From a template and data to a PDF."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import typst

from widgets import whole
from widgets.book.sessions.sheets import Sheet

from . import strings

TEMPLATES = Path(__file__).parent / "templates"
# Tagged and checked for accessibility: Typst refuses a picture without a text, a document without a title.
STANDARD = "ua-1"


def print_sheet(
    sheet: Sheet,
    folder: Path,
    data: Mapping[str, object],
    files: Mapping[str, bytes] | None = None,
    template: str = "",
) -> Path:
    """Write a sheet of `assets/sheets.yml` into `folder`; its template has its name, unless told otherwise.

    At the foot of each page stands how it is printed, and who alone may see it.
    """
    foot = [strings.TWO_SIDED if sheet.two_sided else strings.ONE_SIDED]
    if sheet.teacher:
        foot.append(strings.SECRET[sheet.people])
    given = {"title": sheet.title, "foot": foot} | dict(data)
    return typeset(template or sheet.name, given, folder / sheet.file, files)


def typeset(template: str, data: Mapping[str, object], target: Path, files: Mapping[str, bytes] | None = None) -> Path:
    """Write the PDF `target` from `templates/<template>.typ`; the same input gives the same bytes.

    The template reads `data` as `json("data.json")` and `files` (name: content, pictures for instance) by name.
    Raises `typst.TypstError`, or `ValueError` where Typst warns: a missing glyph or font is a mistake in print.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(TEMPLATES, root, dirs_exist_ok=True)
        (root / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        for name, content in (files or {}).items():
            (root / name).write_bytes(content)
        compiler = typst.Compiler(str(root / f"{template}.typ"), root=folder, ignore_system_fonts=True)
        pdf, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=STANDARD, timestamp=0)
    if warnings:
        raise ValueError(f"{template}.typ: {warnings[0].message}")
    whole.write_bytes(target, pdf)
    return target
