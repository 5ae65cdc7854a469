"""From a template and data to a PDF."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import typst

from widgets import fingerprint, whole
from widgets.book.sessions.sheets import Sheet

from . import strings

TEMPLATES = Path(__file__).parent / "templates"
# Tagged and checked for accessibility: Typst refuses a picture without a text, a document without a title.
STANDARD = "ua-1"
_RECORD = ".typeset.json"  # beside the PDFs: {file: fingerprints of what it was made from, and of what it is}


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
    What stands there and was made of the same input is left as it is: a chapter that changes is one sheet or two of many.
    Raises `typst.TypstError`, or `ValueError` where Typst warns: a missing glyph or font is a mistake in print.
    """
    text, files = json.dumps(data, ensure_ascii=False), files or {}
    contents = [f"{name} {fingerprint.of_bytes(files[name])}" for name in sorted(files)]
    means = [typst.__version__, fingerprint.of_files(TEMPLATES.iterdir(), TEMPLATES), template]
    given = fingerprint.of_text(*means, text, *contents)
    record = _record(target.parent)
    if target.is_file() and record.get(target.name) == {"from": given, "is": fingerprint.of_bytes(target.read_bytes())}:
        return target
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(TEMPLATES, root, dirs_exist_ok=True)
        (root / "data.json").write_text(text, encoding="utf-8")
        for name, content in files.items():
            (root / name).write_bytes(content)
        compiler = typst.Compiler(str(root / f"{template}.typ"), root=folder, ignore_system_fonts=True)
        pdf, warnings = compiler.compile_with_warnings(format="pdf", pdf_standards=STANDARD, timestamp=0)
    if warnings:
        raise ValueError(f"{template}.typ: {warnings[0].message}")
    whole.write_bytes(target, pdf)
    record[target.name] = {"from": given, "is": fingerprint.of_bytes(pdf)}
    whole.write_text(target.parent / _RECORD, json.dumps(record, indent=1))
    return target


def _record(folder: Path) -> dict[str, dict[str, str]]:
    try:
        return json.loads((folder / _RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):  # none, or cut
        return {}
