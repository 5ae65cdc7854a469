"""Tables as text that a French spreadsheet opens by a double click, and back, to the bit.

The same form as the labs' exports (``widgets/labs/frame/export.js``): UTF-8 with a byte order mark, semicolons, decimal
commas, truth as 1 or 0. What would be a formula gets an apostrophe in front of it, which the reader takes off again.
"""

from __future__ import annotations

import csv
import io
import re

import pandas as pd

_MARK = "\ufeff"  # tells a spreadsheet that this is UTF-8
# A text that a spreadsheet may run; an apostrophe before one is ours, so that one already there gets another.
_RISKY = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?")


def as_text(table: pd.DataFrame, line_end: str = "\r\n") -> str:
    """Return the table's columns (not its index) as the text of a CSV file."""
    booleans = table.select_dtypes("bool").columns
    plain = table.astype(dict.fromkeys(booleans, int))
    for column in plain.select_dtypes(exclude="number").columns:
        plain[column] = plain[column].map(lambda value: _guarded(value) if isinstance(value, str) else value)
    text: str = plain.to_csv(index=False, lineterminator=line_end, sep=";", decimal=",")
    return _MARK + text


def read_rows(text: str) -> list[tuple[int, list[str]]]:
    """Return the rows that are not blank, each with its number in a spreadsheet, from 1; the header is the first.

    Commas and tabs separate as well, as in older exports and in what spreadsheets copy.
    """
    text = text.removeprefix(_MARK)
    header = next((line for line in text.splitlines() if line.strip()), "")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=header.count))
    return [
        (number, [_bare(cell) for cell in row])
        for number, row in enumerate(rows, start=1)
        if any(cell.strip() for cell in row)
    ]


def _guarded(text: str) -> str:
    return f"'{text}" if _RISKY.match(text) and not _NUMBER.fullmatch(text) else text


def _bare(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _RISKY.match(cell) else cell
