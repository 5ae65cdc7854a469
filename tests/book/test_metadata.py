"""What pages tell machines of themselves: true to the page, well formed, and without an address that they do not have."""

from __future__ import annotations

import io
import json
import re

import pytest
from PIL import Image

from widgets.book.publishing import metadata, page_summary, previews
from widgets.book.publishing.address import normalised
from widgets.version import version

ADDRESS = "https://ecole.example/clic/"
BOOK = {
    "index": """
# Livre « d’essai »

**Combien de clics ?** Un code de connexion, trois passages piétons, une vidéo aimée, un itinéraire suivi au téléphone, et le reste de la journée qui passe.

| Étape | Durée |
|---|---|
| [Premier](premier.md) | 9 min |
| [Second](second.md) | 5 à 8 min, puis 50 min d’explications |

```{toctree}
premier
second
troisieme
maitres
```
""",
    "premier": "---\ndescription: Ce qu’en dit l’auteur.\n---\n# Premier\n\nPremière phrase.\n",
    "second": "# Second\n\nCourt.\n\n:::{note}\nUne note.\n:::\n\nPhrase qui suit la note, après laquelle il y a assez de mots pour que la description s’arrête.\n\nTrop loin.\n",
    "troisieme": "# Troisième\n\n- Une liste\n",
    "maitres": "---\nedition: complete\n---\n# Pour la salle des maîtres\n\nTexte.\n",
}


@pytest.fixture(scope="module")
def book(build_once):
    built = build_once(BOOK)
    assert built.warnings == ""
    return built


def resource(built, page: str) -> dict:
    (script,) = built.html(page).find_all("script", type="application/ld+json")
    return json.loads(script.string)


def meta(built, page: str, name: str) -> str | None:
    found = built.html(page).find_all("meta", attrs={"name": name}) + built.html(page).find_all("meta", property=name)
    assert len(found) <= 1, f"{name} twice"
    return found[0]["content"] if found else None


# Of each property: what schema.org says it holds.
SHAPES = {
    "@context": r"https://schema\.org",
    "name": r".+",
    "description": r".{1,160}",
    "inLanguage": r"fr",
    "license": r"https://creativecommons\.org/licenses/by/4\.0/",
    "learningResourceType": r".+",
    "educationalLevel": r".*Secondaire.II.*",
    "typicalAgeRange": r"\d+-\d+",
}


@pytest.mark.parametrize("page", sorted(BOOK))
def test_each_page_is_a_learning_resource(book, page):
    found = resource(book, page)
    for name, shape in SHAPES.items():
        assert re.fullmatch(shape, found[name], re.DOTALL), name
    assert "LearningResource" in found["@type"]
    assert found["isAccessibleForFree"] is True
    assert found["author"]["@type"] == "Organization", "no invented people"
    assert found["version"] == version()
    assert re.fullmatch(r"PT(\d+H)?(\d+M)?", found.get("timeRequired", "PT1M"))
    assert (book.output / page).parent.joinpath(found["image"]).exists()
    assert found["audience"]["educationalRole"] == ("teacher" if page == "maitres" else "student")


def test_pages_are_part_of_the_book_and_take_the_time_that_it_announces(book):
    index = resource(book, "index")
    assert (index["name"], index["timeRequired"], index["@type"]) == (
        "Livre «\u202fd’essai\u202f»".replace("\u202f", " "),
        "PT1H7M",
        ["Book", "LearningResource"],
    )
    assert "isPartOf" not in index
    assert resource(book, "premier")["timeRequired"] == "PT9M"
    assert resource(book, "second")["timeRequired"] == "PT58M"
    assert "timeRequired" not in resource(book, "troisieme")
    assert resource(book, "premier")["isPartOf"]["name"] == index["name"]
    assert resource(book, "premier")["isPartOf"]["timeRequired"] == "PT1H7M"


@pytest.mark.parametrize(("minutes", "expected"), [(9, "PT9M"), (60, "PT1H"), (124, "PT2H4M"), (0, "PT0M")])
def test_durations_are_iso_8601(minutes, expected):
    assert metadata.duration(minutes) == expected


def test_descriptions_are_the_authors_or_the_first_sentences(book):
    assert meta(book, "premier", "description") == "Ce qu’en dit l’auteur."
    second = meta(book, "second", "description")
    assert second.startswith("Court. Phrase qui suit la note") and "Trop loin" not in second
    assert meta(book, "troisieme", "description") == "Troisième"
    for page in BOOK:
        assert (
            meta(book, page, "description") == meta(book, page, "og:description") == resource(book, page)["description"]
        )


@pytest.mark.parametrize("text", ["mot " * 80, "x" * 159 + " fin", "«\u202f" + "mot, " * 60, "a" * 200])
def test_a_long_description_is_cut_at_a_word(text):
    cut = page_summary.shortened(text)
    assert len(cut) <= 160 and cut.endswith("…")
    if " " in text[:160]:
        assert text.startswith(cut[:-1]) and not text[len(cut) - 1].isalpha()
        assert cut[-2] not in ",;: \u202f"


def test_citations_and_their_brackets_are_left_out(build):
    text = "# Titre\n\nUn fait {fact}`E1`. Le fait (source : [Hara et al., 2018](r.md#fait-e1)) suit, et encore assez de mots pour que tout y soit.\n"
    built = build({"index": "# L\n\n```{toctree}\np\nr\n```\n", "p": text, "r": "# R\n\n:::{sources}\n:::\n"})
    if "sources" in built.warnings:
        pytest.skip(built.warnings)
    assert meta(built, "p", "description").startswith("Un fait. Le fait suit, et encore")


def test_without_an_address_nothing_names_one(book):
    html = str(book.html("premier").head)
    assert 'rel="canonical"' not in html and "og:url" not in html and "og:image" not in html
    assert "url" not in resource(book, "premier")
    assert not (book.output / "sitemap.xml").exists() and not (book.output / "robots.txt").exists()


def test_with_an_address_all_links_to_itself_are_absolute(build):
    built = build(BOOK, tc_addresses={"complete": ADDRESS.rstrip("/")})
    assert built.html("premier").find("link", rel="canonical")["href"] == ADDRESS + "premier.html"
    assert meta(built, "premier", "og:url") == resource(built, "premier")["url"] == ADDRESS + "premier.html"
    image = meta(built, "premier", "og:image")
    assert image == resource(built, "premier")["image"] and image.startswith(ADDRESS)
    assert (built.output / image.removeprefix(ADDRESS)).exists()
    sitemap = (built.output / "sitemap.xml").read_text(encoding="utf-8")
    assert re.findall(r"<loc>(.*?)</loc>", sitemap) == [
        ADDRESS + f"{page}.html" for page in ("index", "premier", "second", "troisieme", "maitres")
    ]
    assert "404" not in sitemap and "search" not in sitemap
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (built.output / "robots.txt").read_text(encoding="utf-8")


def test_an_address_taken_back_leaves_no_trace(build):
    build(BOOK, tc_addresses={"complete": ADDRESS})
    built = build(BOOK)
    assert not (built.output / "sitemap.xml").exists() and not (built.output / "robots.txt").exists()
    assert "ecole.example" not in str(built.html("premier"))


def test_each_edition_has_its_own_address(build):
    built = build({"index": "# Livre\n\nTexte.\n"}, tc_edition="student", tc_addresses={"complete": ADDRESS})
    assert "ecole.example" not in str(built.html("index"))


@pytest.mark.parametrize(
    "wrong", [{"complete": "ecole.example/clic"}, {"complete": "https://a.example/?page=1"}, {"eleves": ADDRESS}]
)
def test_a_setting_that_is_no_address_stops_the_build(build, wrong):
    from sphinx.errors import ExtensionError

    with pytest.raises(ExtensionError, match="tc_addresses"):
        build({"index": "# Livre\n"}, tc_addresses=wrong)


def test_addresses_end_with_a_slash():
    assert [normalised(text) for text in ("", "https://a.example", "http://a.example/b/ ")] == [
        "",
        "https://a.example/",
        "http://a.example/b/",
    ]


def test_pages_that_are_no_text_are_not_to_be_listed(book):
    assert meta(book, "search", "robots") == "noindex"
    assert not book.html("search").find_all("script", type="application/ld+json")


def test_text_cannot_end_the_data_early(build):
    built = build({"index": "# Livre\n\nLa balise `</script><script>alert(1)</script>` & le reste.\n"})
    assert "</script><script>alert(1)" in resource(built, "index")["description"]
    assert "(1)</script> & le reste" in meta(built, "index", "description")


def test_previews_have_the_size_that_sites_want_and_differ_by_title(book):
    pictures = {page: (book.output / previews.path_of(page)).read_bytes() for page in BOOK}
    assert len(set(pictures.values())) == len(BOOK)
    for content in pictures.values():
        with Image.open(io.BytesIO(content)) as picture:
            assert picture.size == (1200, 630)
            assert len(picture.convert("RGB").getcolors(4096)) > 10, "something is drawn"
        assert len(content) < 60_000


def test_long_titles_stay_in_the_picture():
    (content,) = previews.draw(
        ["Une journée au clic : cinq minutes sur une plateforme inventée, puis la fiche de paie en détail"]
    )
    with Image.open(io.BytesIO(content)) as picture:
        colour = picture.convert("RGB")
        margin = {colour.getpixel((x, y)) for x in range(20, 1200, 7) for y in (8, 12, 618, 624)}
        beside = {colour.getpixel((790, y)) for y in range(150, 620, 3)}
    assert len(margin) == len(beside) == 1


def test_a_second_build_draws_only_what_is_new(build, monkeypatch):
    build(BOOK)
    drawn = []
    draw = previews.draw
    monkeypatch.setattr(previews, "draw", lambda titles: drawn.append(list(titles)) or draw(titles))
    build(BOOK)
    built = build({"premier": "# Un autre titre\n\nTexte.\n"})
    assert drawn == [[], ["Un autre titre"]]
    assert not list((built.output / previews.FOLDER).rglob("absent*"))
