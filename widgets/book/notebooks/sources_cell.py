"""The last cell of a notebook: the sources of the figures that it cites, to be read where the book's references cannot be.

In the book, a citation leads to the page of references, which also tells what a source does not say; there the cell is left out.
In JupyterLab, on Colab or on a computer without network that page is a text full of directives.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from widgets.facts.sheet import Fact, load_sheet

ID = "sources"
METADATA = {"tags": ["remove-cell"]}
TITLE = "## Sources"
_CITED = re.compile(r"references\.md#fait-([a-z]\d+)\b")


def source(texts: Iterable[str]) -> str:
    """The text of the cell: a line for each fact that the `texts` of a notebook cite, in that order; "" if there is none."""
    sheet = load_sheet()
    names = dict.fromkeys(name.upper() for text in texts for name in _CITED.findall(text))
    facts = [sheet[name] for name in names if name in sheet]  # an unknown one fails the build, naming the cell
    return "\n".join([TITLE, "", *map(_line, facts)]) if facts else ""


def _line(fact: Fact) -> str:
    url = f" <{fact.url}>" if fact.url and fact.url not in fact.source else ""
    return f"- **{fact.label}**\u00a0: {fact.source}{url}"
