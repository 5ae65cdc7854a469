"""What every text on a page must be: there, of words only, in French typography, its sources those of the fact sheet."""

from __future__ import annotations

import re
from collections.abc import Collection

from widgets.facts.sheet import load_sheet

_EVERY_WORD = """(m) => {
    const found = [];
    const visit = (value) => {
        if (typeof value === "string") found.push(value);
        else if (value && typeof value === "object") Object.values(value).forEach(visit);
    };
    visit(m);
    %s
    return found;
}"""


def every_word(behind_functions: str) -> str:
    """A function of a strings module that returns all its strings; `behind_functions` puts into `found` what functions of `m` say."""
    return _EVERY_WORD % behind_functions


def assert_typeset(texts: Collection[str], *, least: int) -> None:
    """There are more than `least` texts, none is empty or names what is missing, and spaces and apostrophes are French."""
    assert len(texts) > least
    for text in texts:
        assert text and not re.search(r"undefined|NaN|\[object", text), text
        assert not re.search(r"\w [;:!?»%]|« |'", text), text


def assert_sources_are_facts(sources: Collection[str], *, count: int) -> None:
    """There are that many sources, each named as a fact of the sheet names it."""
    assert len(sources) == count
    assert set(sources) <= {fact.label for fact in load_sheet().values()}
