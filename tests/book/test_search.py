"""Searching the book: accents, ligatures and hyphens do not matter, answers are not given away, and one sees what was found."""

from __future__ import annotations

from pathlib import Path

import pytest
import sphinx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, expect

from tests.servers import serve
from widgets.book.page import search_scripts
from widgets.book.page.search import fold, split

FILLING = "Une phrase de plus, pour que le passage ne tienne pas en entier dans un extrait.\n\n" * 12
BOOK = {
    "index": "# Accueil\n\nLe coût d’un clic, vu par une sœur.\n\n```{toctree}\nsuite\nmots\nquestions\n```\n",
    "suite": f"# Suite\n\n12,50 francs.\n\n{FILLING}Sur mille images, 2,5 témoins en moyenne : un micro-travail à l’école.\n",
    "mots": "# Glossaire\n\n```{glossary}\nétiquette\n  Une réponse à une image.\n\nmicro-travail\n  Du travail en miettes.\n```\n",
    "questions": (
        "# Questions\n\nLe microtravail est-il payé ?\n\n"
        ":::{quiz} la-pomme\nQuel fruit est vert ?\n\n- [ ] La banane\n\n  Confond le vert et le pamplemousse.\n"
        "- [x] La pomme\n\n  Oui, verte avant tout.\n\nExplication de la mirabelle.\n:::\n\n"
        f"{FILLING}Un fruit vert n’est pas mûr.\n"
    ),
}
SPHINX = Path(sphinx.__file__).parent / "themes/basic/static"
SIZES = {"phone": {"width": 390, "height": 800}, "desktop": {"width": 1280, "height": 800}}


@pytest.fixture(scope="module")
def book(build_once) -> Path:
    output = build_once(
        BOOK, html_theme_options={"navbar_persistent": []}
    ).output  # as in _config.yml: one search button
    (output / "favicon.ico").touch()  # browsers ask a server for it
    return output


@pytest.fixture(scope="module")
def address(book):
    with serve(book) as address:
        yield address


@pytest.fixture
def found(page: Page, address: str):
    """Search for something; return the titles of what is found, best first."""

    def search(query: str) -> list[str]:
        page.goto(f"{address}/search.html?q={query}")
        expect(page.locator(".search-summary")).not_to_be_empty()
        return page.locator("#search-results li > a").all_inner_texts()

    return search


@given(st.text(alphabet="aàâäbcçdeéèêëfhiîïoôöuùûüœæ", max_size=12))
def test_folding_twice_is_folding_once_and_leaves_no_accent(word):
    assert fold(fold(word)) == fold(word)
    assert fold(word).isascii()


@given(st.lists(st.text("abcé12", min_size=1, max_size=5), min_size=1, max_size=4), st.sampled_from("-\u2010\u2011"))
def test_a_word_with_hyphens_is_indexed_as_one_and_as_its_parts(parts, hyphen):
    assert set(split(f"({hyphen.join(parts)}!)")) == {*parts, "".join(parts)}


def test_numbers_are_indexed_with_their_decimals():
    assert list(split("Il y a 2,5 fois 3.14, soit 8.")) == ["Il", "y", "a", "2,5", "fois", "3,14", "soit", "8"]


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_word_is_found_with_or_without_its_accents(book, address, page, way):
    errors = []
    page.on("console", lambda message: message.type == "error" and errors.append(message.text))
    page.on("pageerror", lambda error: errors.append(str(error)))
    for query in ("coût", "cout", "COÛTS", "soeur", "sœur"):
        page.goto(f"{address if way == 'http' else book.as_uri()}/search.html?q={query}")
        page.locator("#search-results li a").first.wait_for()
        assert page.locator("#search-results li a").all_inner_texts() == ["Accueil"]
    assert errors == []


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("témoin", "témoin"),
        ("temoins", "témoins"),
        ("ECOLE", "école"),
        ("soeur", "sœur"),
        ("microtravail", "micro-travail"),
        ("2.5", "2,5"),
    ],
)
def test_an_excerpt_shows_what_was_looked_for(page, found, query, shown):
    assert found(query)
    excerpt = page.locator("#search-results li", has_text=shown).first.locator("p.context")
    expect(excerpt).to_contain_text(shown)
    expect(excerpt.locator(".highlighted").first).to_have_text(shown)


def test_an_excerpt_is_of_the_text_alone(page, found):
    found("soeur")
    excerpt = page.locator("p.context").inner_text()
    assert excerpt.startswith("Accueil Le coût d’un clic, vu par une sœur.") and "Author" not in excerpt


def test_a_hyphen_does_not_matter_in_what_is_looked_for(found):
    both = found("micro-travail")
    assert {"Suite", "Questions"} <= set(both)
    assert found("microtravail") == both
    assert found("témoins-école") == ["Suite"]  # the book does not know it: as two words


def test_an_entry_of_the_glossary_is_found_first_with_or_without_its_accents(page, found):
    with_accents = found("étiquette")
    link = page.locator("#search-results li > a").first.get_attribute("href")
    assert "mots.html#term-" in link
    assert found("etiquette") == with_accents
    assert page.locator("#search-results li > a").first.get_attribute("href") == link


def test_a_number_with_decimals_is_found(page, found):
    for query in ("2,5", "2.5"):
        assert found(query) == ["Suite"]
        expect(page.locator("p.context")).to_contain_text("mille images, 2,5 témoins")


def test_nobody_finds_an_answer_before_they_look_for_it(book, page, found):
    index = (book / "searchindex.js").read_text(encoding="utf-8")
    assert "pamplemouss" not in index and "mirabel" not in index and "banan" in index
    assert found("pamplemousse") == []
    assert found("vert") == ["Questions"]
    expect(page.locator("p.context")).to_contain_text("Quel fruit est vert")
    assert "pamplemousse" not in page.locator("#search-results").inner_text()
    assert "Confond" not in page.locator("#search-results").inner_text()


def test_what_was_found_is_marked_on_the_page_until_one_has_seen_it(page, found):
    found("temoins")
    page.locator("#search-results li > a").first.click()
    expect(page.locator("article .highlighted")).to_have_text(["témoins"])
    page.get_by_role("link", name="Effacer le surlignage").click()
    expect(page.locator("article .highlighted")).to_have_count(0)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_lies_over_what_one_types(page, address, size):
    page.set_viewport_size(SIZES[size])
    for where in ("search.html?q=clic", "index.html"):
        page.goto(f"{address}/{where}")
        if where == "index.html":
            page.get_by_role("button", name="Recherche").filter(visible=True).first.click()
        form = page.locator("form.bd-search").filter(visible=True)
        icon, field = form.locator("i").bounding_box(), form.get_by_role("searchbox").bounding_box()
        assert icon["x"] + icon["width"] <= field["x"]


@pytest.mark.parametrize("name", search_scripts.MENDS)
def test_what_is_mended_in_sphinx_is_still_there_to_mend(book, name):
    script = (SPHINX / name).read_text(encoding="utf-8")
    assert not [old for old in search_scripts.MENDS[name] if old not in script]
    once = search_scripts.mended(name, script)
    assert search_scripts.mended(name, once) == once
    assert "tcSearch" in (book / "_static" / name).read_text(encoding="utf-8")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    before=st.text(max_size=9), word=st.text("aéèœæçñ-2b.,*(_'/]", min_size=1, max_size=8), after=st.text(max_size=9)
)
def test_a_word_is_found_where_it_stands(page, before, word, after):
    if page.evaluate("typeof tcSearch === 'undefined'"):
        page.add_script_tag(path=Path(search_scripts.__file__).with_name("search_words.js"))
    text = f"{before}{word}{after}"
    for asked in (word, word.upper(), fold(word).replace("-", "")):
        bare = asked.strip("-")
        at, length = page.evaluate("([text, word]) => tcSearch.find(text, word)", [text, bare])
        if fold(bare).replace("-", ""):
            units = text.encode("utf-16-le")
            piece = units[2 * at : 2 * (at + length)].decode("utf-16-le")
            assert at >= 0 and fold(piece.lower()).replace("-", "") == fold(bare.lower()).replace("-", "")
        else:
            assert (at, length) == (-1, 0)
