"""The text of workbooks and documents: .xlsx, .docx, .ods and .odt are archives of XML, and no more is read of them.

The page goes by the same rules (``widgets/labs/pooling/officefiles.js``). Cells of a row are separated by tabs.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

MOST = 100_000_000  # bytes of XML: an archive may hold a thousand times its size
_DOCUMENT = re.compile(r"word/document\d*\.xml")
_BESIDE = re.compile(r"word/(footnotes|endnotes|comments|header|footer)\d*\.xml")
_SHEET = re.compile(r"xl/worksheets/[^/]*?(\d*)\.xml")
_STRINGS = "xl/sharedStrings.xml"
_OPEN_DOCUMENT = "content.xml"
_COLUMN = re.compile("[A-Z]{1,3}")
_MOST_BLANK = 1000  # cells or rows left out before one: one further off follows the last
_ALONE = {"tab": "\t", "s": " ", "br": "\n", "cr": "\n", "line-break": "\n", "noBreakHyphen": "-"}
_NOT_TEXT = {"Fallback", "rPh"}  # the same once more, how it is pronounced


class NotOffice(ValueError):
    """An archive of another kind, or a damaged one."""


def office_text(content: bytes) -> str:
    """Return the text of a workbook or a document; raise ``NotOffice`` if it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _text_in(archive)
    except (zipfile.BadZipFile, zlib.error, ParseError, RuntimeError, EOFError, ValueError, IndexError):
        raise NotOffice from None


def _text_in(archive: zipfile.ZipFile) -> str:
    names = archive.namelist()
    left = MOST

    def read(name: str) -> Element:
        nonlocal left
        with archive.open(name) as file:
            data = file.read(left + 1)
        left -= len(data)
        if left < 0 or b"<!DOCTYPE" in data:  # these files have none, and one may be as long as it likes
            raise NotOffice
        return fromstring(data)

    sheets = sorted((int(found[1] or 0), name) for name in names if (found := _SHEET.fullmatch(name)))
    if sheets:
        strings = ["".join(_written(one, {"t"})) for one in read(_STRINGS)] if _STRINGS in names else []
        return "\n".join(row for _, name in sheets for row in _rows(read(name), strings))
    if any(map(_DOCUMENT.fullmatch, names)):
        parts = sorted(name for name in names if _DOCUMENT.fullmatch(name) or _BESIDE.fullmatch(name))
        return "\n".join("".join(_written(read(name), {"t"})) for name in parts)
    if _OPEN_DOCUMENT in names:
        return "".join(_written(read(_OPEN_DOCUMENT), {"p", "h", "span", "a"}))
    raise NotOffice


def _written(element: Element, holders: set[str]) -> Iterator[str]:
    """What is written in an element: in those called `holders`, a line for each paragraph and each row of a table."""
    tag = _tag(element)
    if tag in _NOT_TEXT:
        return
    if tag in _ALONE:
        yield _ALONE[tag]
        return
    holds = tag in holders
    if holds:
        yield element.text or ""
    inside = _cells_of(element, holders) if tag == "table-row" else (_written(child, holders) for child in element)
    for child, texts in zip(element, inside):
        yield from texts
        if holds:
            yield child.tail or ""
    if tag in ("p", "h", "table-row"):
        yield "\n"


def _cells_of(row: Element, holders: set[str]) -> Iterator[list[str]]:
    """The cells of a row of an open document, which may stand for several: each text is on one line."""
    for cell in row:
        repeated = next((int(n) for name, n in cell.attrib.items() if name.endswith("columns-repeated")), 1)
        text = " ".join("".join(_written(cell, holders)).split())
        yield [f"{text}\t"] * min(repeated, _MOST_BLANK)


def _rows(sheet: Element, strings: list[str]) -> Iterator[str]:
    """The rows of a workbook's sheet; what is left blank in it is blank here, too."""
    at = 0
    for row in (one for one in sheet.iter() if _tag(one) == "row"):
        number = int(row.get("r") or at + 1)
        yield from [""] * (number - at - 1 if number - at <= _MOST_BLANK else 0)
        at = number
        cells: list[str] = []
        for cell in row:
            column = _column(cell.get("r") or "")
            if len(cells) < column <= len(cells) + _MOST_BLANK:
                cells += [""] * (column - len(cells))
            cells.append(" ".join(_value(cell, strings).split()))
        yield "\t".join(cells)


def _value(cell: Element, strings: list[str]) -> str:
    kind = cell.get("t")
    if kind == "inlineStr":
        return "".join(_written(cell, {"t"}))
    text = next((one.text or "" for one in cell if _tag(one) == "v"), "")
    return strings[int(text)] if kind == "s" else text


def _column(reference: str) -> int:
    """Which column a cell is in, from 0; 0 if it does not say."""
    found = _COLUMN.match(reference)
    number = 0
    for letter in found[0] if found else "A":
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]
