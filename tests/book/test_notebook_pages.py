"""The block under a notebook page's title: ways to run it, with and without a repository online."""

from __future__ import annotations

import json

import pytest
from sphinx.errors import ExtensionError

from widgets.book.notebooks.files import as_text, normalised
from widgets.book.notebooks.repository import parse

GITHUB = "https://github.com/school/book"
INDEX = "# Accueil\n\nTexte.\n\n```{toctree}\ncarnets/mes-clics\ncarnets/mode-d-emploi\n```\n"
HELP = "# Mode d’emploi\n\nTexte.\n"


def notebook(address: str = "") -> str:
    cells = [
        {
            "cell_type": "markdown",
            "id": "title",
            "metadata": {},
            "source": "# Mes clics\n\nDébut.\n\n## Partie\n\nSuite.",
        },
        {"cell_type": "code", "id": "sum", "metadata": {}, "source": "1 + 1", "outputs": [], "execution_count": None},
    ]
    return as_text(normalised({"cells": cells}, parse(address)))


def setting(url: str, branch: str = "") -> str:
    return f'repository:\n  url: "{url}"\n  branch: "{branch}"\n'


@pytest.fixture(scope="module")
def book(build_once):
    def run(url: str = "", *, address: str = "", **conf: object):
        files = {"index": INDEX, "carnets/mes-clics.ipynb": notebook(address), "carnets/mode-d-emploi": HELP}
        return build_once({**files, "_config.yml": setting(url)}, **conf)

    return run


def words(element) -> str:
    return " ".join(element.get_text().split())


def block(built):
    return built.html("carnets/mes-clics").select_one("#executer")


def links(built) -> dict[str, str]:
    return {words(link): link["href"] for link in block(built).select("a.tc-run-way")}


def test_the_block_stands_right_after_the_title_and_has_a_name(book):
    built = book()
    assert built.warnings == ""
    assert block(built).find_previous_sibling().name == "h1"
    assert (block(built).name, block(built)["aria-label"]) == ("section", "Exécuter ce carnet")
    assert block(built).select("h1, h2, h3, img, script, iframe") == []


def test_only_notebook_pages_have_it(book):
    built = book()
    assert "notebook-pages" in built.sheets("carnets/mes-clics")
    for docname in ("index", "carnets/mode-d-emploi"):
        assert not built.html(docname).select("#executer")
        assert "notebook-pages" not in built.sheets(docname)


def test_the_notebook_lies_in_the_book(book):
    built = book()
    link = block(built).select_one("a[download]")
    assert link["download"] == "mes-clics.ipynb"
    file = (built.output / "carnets" / link["href"]).resolve()
    assert file.is_relative_to(built.output.resolve())
    assert json.loads(file.read_text(encoding="utf-8")) == json.loads(notebook())


def test_without_a_repository_there_is_no_dead_link_and_a_way_to_name_one(book):
    built = book()
    assert list(links(built)) == ["Télécharger le carnet"]
    text = words(block(built))
    for said in ("Vous publiez ce livre", "_config.yml", "repository", "url", "téléchargez le carnet", "make lab"):
        assert said in text
    assert not block(built).select('a[href*="://"]')
    students = words(block(book(tc_edition="student")))
    assert "téléchargez le carnet" in students and "_config.yml" not in students


def test_the_address_in_the_setting_gives_links_to_binder_and_colab(book):
    built = book(GITHUB, address=GITHUB)
    assert links(built) == {
        "Télécharger le carnet": "../_book/carnets/mes-clics.ipynb",
        "Ouvrir dans Binder": "https://mybinder.org/v2/gh/school/book/main?urlpath=lab/tree/carnets/mes-clics.ipynb",
        "Ouvrir dans Colab": "https://colab.research.google.com/github/school/book/blob/main/carnets/mes-clics.ipynb",
    }
    text = words(block(built))
    assert "d’autres sites" in text and "rien de personnel" in text
    assert "_config.yml" not in text and "demandera l’adresse" not in text


def test_colab_is_not_offered_outside_of_github(book):
    built = book("https://codeberg.org/school/book")
    assert list(links(built)) == ["Télécharger le carnet", "Ouvrir dans Binder"]
    assert "Colab" not in words(block(built))
    assert built.warnings == ""


def test_a_notebook_that_does_not_know_its_repository_yet_is_offered_with_the_address_to_give(book):
    assert f"demandera l’adresse du dépôt : {GITHUB}" in words(block(book(GITHUB))).replace("\u00a0", " ")


def test_the_download_knows_the_repository(book):
    built = book(GITHUB)
    downloaded = (built.output / "_book/carnets/mes-clics.ipynb").read_text(encoding="utf-8")
    assert downloaded == notebook(GITHUB) != notebook()


def test_the_pages_follow_the_setting(book):
    assert "Ouvrir dans Binder" not in links(book())
    assert "gl/school%2Fbook" in links(book("https://gitlab.com/school/book"))["Ouvrir dans Binder"]


def test_the_theme_shows_no_buttons_of_its_own(book):
    page = book(GITHUB).html("carnets/mes-clics")
    buttons = page.select_one(".article-header-buttons")
    assert "github" not in str(buttons) and "binder" not in str(buttons).lower()


def test_a_wrong_setting_stops_the_build_and_says_why(book):
    with pytest.raises(ExtensionError, match="« mon-depot » n’est pas l’adresse d’un dépôt en ligne"):
        book("mon-depot")


def test_the_help_page_is_linked_if_there_is_one(book, build):
    assert block(book()).select_one("a.internal")["href"] == "mode-d-emploi.html"
    built = build({"index": "# Accueil\n\n```{toctree}\nseul\n```\n", "seul.ipynb": notebook()})
    assert not built.html("seul").select("#executer a.internal")


# --- in a browser, from files ----------------------------------------------------------------------------


def test_the_download_works_from_a_disk(book, page):
    built = book()
    page.goto(f"{built.address}/carnets/mes-clics.html")
    with page.expect_download(timeout=10_000) as download:
        page.get_by_role("region", name="Exécuter ce carnet").get_by_role("link", name="Télécharger le carnet").click()
    assert download.value.suggested_filename == "mes-clics.ipynb"
    assert download.value.path().read_text(encoding="utf-8") == notebook()


def test_it_fits_a_phone_and_paper_and_needs_no_javascript(book, browser):
    built = book("https://codeberg.org/a-school-with-a-long-name/a-book-with-a-long-name")
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{built.address}/carnets/mes-clics.html")
    region = page.locator("#executer")
    for link in region.locator("a.tc-run-way").all():
        box = link.bounding_box()
        assert box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert region.bounding_box()["width"] <= 390
    page.emulate_media(media="print")
    assert "mes-clics.ipynb" in region.inner_text() and "codeberg.org" in region.inner_text()
    assert not region.locator("a").first.is_visible()
    context.close()
