"""The words of each part: the same names, of the same kinds, with the same places to fill, in every language."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT
from widgets.book.parts import languages

PARTS = sorted({path.parent for path in (ROOT / "widgets/book").rglob("strings_en.py")})


def _shape(value: object) -> object:
    if isinstance(value, str):
        return sorted(re.findall(r"\{\w*\}", value.replace("{{", "").replace("}}", "")))
    return {key: _shape(part) for key, part in value.items()} if isinstance(value, dict) else type(value)


def _table(package: str, language: str) -> dict[str, object]:
    words = languages.strings(package, language)
    return {name: value for name, value in vars(words).items() if name.isupper()}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(part)


@pytest.mark.parametrize("language", languages.OTHERS)
@pytest.mark.parametrize("part", PARTS, ids=lambda path: path.name)
def test_a_table_has_the_names_and_the_places_of_the_french_one(part, language):
    package = ".".join(part.relative_to(ROOT).parts)
    own = {"UNITS"}  # how people write units: each language has others
    french, other = (
        {k: _shape(v) for k, v in _table(package, code).items() if k not in own} for code in ("fr", language)
    )
    assert other == french


@pytest.mark.parametrize("part", PARTS, ids=lambda path: path.name)
def test_only_french_has_its_spaces_and_quotation_marks(part):
    package = ".".join(part.relative_to(ROOT).parts)
    for language in languages.OTHERS:
        for text in _texts(_table(package, language)):
            assert not re.search(r"[\u00a0\u202f ][:;?!]|«[\u00a0\u202f ]", text), text


@pytest.mark.parametrize(
    ("language", "known"), [("fr", "fr"), ("de_CH", "de"), ("it", "it"), ("en-GB", "en"), ("nl", "en"), (None, "en")]
)
def test_a_language_is_known_by_its_first_letters(language, known):
    assert languages.known(language) == known


@pytest.mark.parametrize("path", sorted((ROOT / "widgets/book").rglob("strings_*.js")), ids=lambda path: path.name)
def test_a_table_for_scripts_has_the_names_and_the_places_of_the_french_one(esm, path):
    listed = "(module) => Object.entries(module)"
    other, french = (esm(file).eval(listed) for file in (path, path.with_name("strings.js")))
    assert {name: _shape(text) for name, text in other} == {name: _shape(text) for name, text in french}
    assert all(text for _, text in other)
