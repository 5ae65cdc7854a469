"""Tables that pandas writes, made readable by everyone: each heading says what it heads, a wide one scrolls in its box.

Numbers are French, whatever pandas was told; a `Styler`'s colours stay, in dark mode on the page's own ground.
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag

from ..page.html_parts import start

_NUMBER = re.compile(r"[-\u2212+]?\d[\d.,\s]*(?:%|€|\$)?|NaN|\.{3}|[-\u2013\u2014]")
_DECIMAL = re.compile(r"([-\u2212+]?)(\d+)\.(\d+)((?:[ \u00a0\u202f]?%)?)")
_RULE = re.compile(r"\{([^{}]*)\}")
_INK = "#1c1b22"  # of what a notebook gave a ground to, which was chosen for dark words
_SHAPE = re.compile(r"(\d+) rows × (\d+) columns")


def accessible(html: str) -> str | None:
    """The tables of `html`, an output of pandas; None if it is something else."""
    soup = BeautifulSoup(html, "html.parser")
    tables = [table for table in soup.find_all("table") if "dataframe" in table.get("class", []) or _is_styled(table)]
    if not tables:
        return None
    for table in tables:
        _mend(table)
        for style in soup.find_all("style"):
            if _is_styled(table):
                style.string = _RULE.sub(_with_ink, style.get_text())
            else:
                style.decompose()  # pandas' own, which would reach beyond its table
    for text in soup.find_all(string=_SHAPE):
        text.replace_with(_SHAPE.sub("\\1\u00a0lignes × \\2\u00a0colonnes", text))
    # Keyboards scroll what can take the focus, and what takes the focus has a name.
    return f"{start('div', class_='tc-table', role='group', tabindex=0, aria_label='Tableau')}{soup}</div>\n"


def _is_styled(table: Tag) -> bool:
    """Whether pandas' `Styler` made it."""
    return str(table.get("id", "")).startswith("T_")


def _with_ink(rule: re.Match) -> str:
    """A rule of a Styler's that sets a ground sets the colour of the words on it, too: the page's may be light."""
    names = {part.partition(":")[0].strip() for part in rule[1].split(";")}
    if not names & {"background", "background-color"} or "color" in names:
        return rule[0]
    return f"{{{rule[1].rstrip().rstrip(';')}; color: {_INK}; }}"


def _write_in_french(table: Tag) -> None:
    for cell in table.find_all(["th", "td"]):
        if found := _DECIMAL.fullmatch(cell.get_text(strip=True)):
            sign, whole, decimals, percent = found.groups()
            minus = sign.replace("-", "\u2212")
            cell.string = f"{minus}{whole},{decimals}{percent}"


def _mend(table: Tag) -> None:
    _write_in_french(table)
    del table["border"]
    for row in table.find_all("tr"):
        del row["style"]
    _join_names(table)
    _align_numbers(table)
    for heading in table.find_all("th"):
        if not heading.get_text(strip=True):
            heading.name = "td"  # it heads nothing
            continue
        side = "col" if heading.find_parent("thead") else "row"
        several = heading.get("colspan" if side == "col" else "rowspan", "1") != "1"
        heading["scope"] = f"{side}group" if several else side


def _join_names(table: Tag) -> None:
    """Put the index's name, which pandas writes on a line of its own under the headings, among them."""
    rows = table.select("thead > tr")
    if len(rows) != 2:
        return
    above, below = (row.find_all("th", recursive=False) for row in rows)
    texts = [(a.get_text(strip=True), b.get_text(strip=True)) for a, b in zip(above, below, strict=False)]
    if len(above) == len(below) and not any(a and b for a, b in texts):
        for heading, (a, b) in zip(above, texts, strict=True):
            heading.string = a or b
        rows[1].decompose()


def _align_numbers(table: Tag) -> None:
    """Set the columns of numbers, and their headings, to the right."""
    lines = [row.find_all(["th", "td"], recursive=False) for row in table.select("tbody > tr")]
    headings = [row.find_all("th", recursive=False) for row in table.select("thead > tr")]
    # Counted from the right: headings of groups of rows, on the left, stand in the first of their rows only.
    for place in range(-min(map(len, lines), default=0), 0):
        column = [line[place] for line in lines]
        if all(cell.name == "td" and _NUMBER.fullmatch(cell.get_text(strip=True)) for cell in column):
            for cell in [*column, *(row[place] for row in headings if len(row) >= -place)]:
                cell["class"] = [*cell.get("class", []), "tc-number"]
