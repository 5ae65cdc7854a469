"""Searching the book: accents and ligatures do not matter, over http and from the disk."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.servers import serve
from widgets.book.page.search import fold

BOOK = {
    "index": "# Accueil\n\nLe coût d’un clic, vu par une sœur.\n\n```{toctree}\nsuite\n```\n",
    "suite": "# Suite\n\nRien.\n",
}


@given(st.text(alphabet="aàâäbcçdeéèêëfhiîïoôöuùûüœæ", max_size=12))
def test_folding_twice_is_folding_once_and_leaves_no_accent(word):
    assert fold(fold(word)) == fold(word)
    assert fold(word).isascii()


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_word_is_found_with_or_without_its_accents(build, page, way):
    output = build(BOOK).output
    (output / "favicon.ico").touch()  # browsers ask a server for it
    errors = []
    page.on("console", lambda message: message.type == "error" and errors.append(message.text))
    page.on("pageerror", lambda error: errors.append(str(error)))
    with serve(output) as address:
        for query in ("coût", "cout", "COÛTS", "soeur", "sœur"):
            page.goto(f"{address if way == 'http' else output.as_uri()}/search.html?q={query}")
            page.locator("#search-results li a").first.wait_for()
            assert page.locator("#search-results li a").all_inner_texts() == ["Accueil"]
    assert errors == []
