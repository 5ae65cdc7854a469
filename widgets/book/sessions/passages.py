"""How many words of a page one reads: of Markdown, and of the passage of a chapter under one heading."""

from __future__ import annotations

import re
from pathlib import Path

from docutils.nodes import make_id

# What is not read: front matter, comments, directive lines and their options, addresses, roles' names and ids of facts.
_NOT_READ = re.compile(
    r"\A---\n.*?\n---\n|<!--.*?-->|^:::+[^\n]*|^```[^\n]*|^:[a-z-]+:[^\n]*|^\([\w-]+\)=$|^\{\"[^\n]*|\{fact\}`[^`]*`|\]\([^)]*\)|\{[a-z-]+\}(?=`)"
    r"|(?<=[^<`\n])<[^>\n]*>(?=`)",
    re.MULTILINE | re.DOTALL,
)
_WORD = re.compile(r"[^\W_][\w.,’'-]*")
_HEADING = re.compile(r"^(#{1,6}) +(.+)$", re.MULTILINE)


def words(markdown: str) -> int:
    return len(_WORD.findall(_NOT_READ.sub(" ", markdown)))


def passage(page: Path, anchor: str = "") -> str | None:
    """The text of a page, or that under one of its headings (named by its id); None where there is no such thing."""
    if not page.is_file():
        return None
    text = page.read_text(encoding="utf-8")
    if not anchor:
        return text
    headings = list(_HEADING.finditer(text))
    for at, heading in enumerate(headings):
        if make_id(heading[2]) == anchor:
            level = len(heading[1])
            end = next((later.start() for later in headings[at + 1 :] if len(later[1]) <= level), len(text))
            return text[heading.start() : end]
    return None
