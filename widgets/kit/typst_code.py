"""Typst source, written safely.

Every word goes into a string literal (`#"…"`), never into markup: no character of a chapter can then mean anything to
Typst, and only what ends or escapes a string needs care.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

# What cannot be printed; a tab or a line end is a space.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_SPACES = re.compile(r"[ \t\r\n]+")
_NOT_IN_LABELS = re.compile(r"[^A-Za-z0-9_.-]")


def string(text: str) -> str:
    """A string literal."""
    clean = _CONTROL.sub("", text)
    return '"' + clean.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def words(text: str) -> str:
    """Running text as content: spaces and line ends are one space; those that do not break a line stay."""
    text = _SPACES.sub(" ", text)
    return f"#{string(text)}" if text else ""


def block(content: str) -> str:
    """A content block, to hand to a function."""
    return f"[{content}]"


def call(function: str, *arguments: str, content: str | None = None, **named: str) -> str:
    """A function call in markup; arguments are code, `content` is markup."""
    inside = ", ".join([*arguments, *(f"{name.replace('_', '-')}: {value}" for name, value in named.items())])
    return f"#{function}({inside})" + (block(content) if content is not None else "")


def array(items: list[str]) -> str:
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"


def truth(value: bool) -> str:
    return "true" if value else "false"


def label(docname: str, anchor: str = "") -> str:
    """The name of a place in the book, in characters that a Typst label may have."""
    name = f"{docname}:{anchor}" if anchor else docname
    return ":".join(_NOT_IN_LABELS.sub(lambda found: f"_{ord(found.group()):x}_", part) for part in name.split(":"))


def column_shares(rows: Sequence[Sequence[str]]) -> list[float]:
    """How a table's width is divided: the longest word must fit, and more text gets more, by its square root."""
    shares = []
    for column in zip(*rows, strict=True):
        word = max(len(word) for text in column for word in (text.split() or [""]))
        shares.append(round(max(1, 1.15 * word, 4 * math.sqrt(max(map(len, column)))), 1))
    return shares
