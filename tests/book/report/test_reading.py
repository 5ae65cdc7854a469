"""« J’ai lu ce chapitre »: the reader's own word for it, kept on the device, and nothing guessed."""

from __future__ import annotations

import pytest
import yaml
from playwright.sync_api import expect

from tests.axe import violations_in_both
from tests.book.conftest import FORBID_STORAGE
from tests.conftest import ROOT
from widgets.book.report import reading

PREFIX = "travail-du-clic/v1/"
BOOK = {
    "index": """
# Accueil

```{toctree}
:caption: La leçon
chapitre
autre
```

```{toctree}
:caption: Annexes
mon-bilan
donnees
```
""",
    "chapitre": "# Un «\u202fpremier\u202f» chapitre\n\nTexte.\n\n```{toctree}\natelier\n```\n",
    "autre": "# Autre\n",
    "atelier": "# Atelier\n",
    "mon-bilan": "# Mon bilan\n",
    "donnees": "# Données\n\n:::{device-data}\n:::\n",
}
LESSON = ("chapitre", "atelier", "autre")


@pytest.fixture(scope="module")
def address(build_once):
    """Of the built book, without a trailing slash."""
    return build_once(BOOK).address


def box(page):
    return page.get_by_role("checkbox", name="J’ai lu ce chapitre")


def kept(page):
    return page.evaluate(
        "Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('travail')))"
    )


# --- at build time


def test_the_book_has_the_part_that_is_looked_for():
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    assert reading.PART in [part["caption"] for part in contents["parts"]]


def test_every_page_of_the_lesson_has_the_box_and_no_other(build_once):
    built = build_once(BOOK)
    assert built.warnings == ""
    for name in BOOK:
        page = built.html(name)
        assert len(page.select(".tc-reading")) == (name in LESSON), name
        assert ("reading" in built.sheets(name)) == (name in LESSON), name
    assert [(name, depth) for name, depth in reading.lesson(built.app.env).items()] == [
        ("chapitre", 0),
        ("atelier", 1),
        ("autre", 0),
    ]


def test_it_leads_to_the_report_where_there_is_one(build_once):
    assert build_once(BOOK).html("autre").select_one(".tc-reading a")["href"] == "mon-bilan.html"


def test_it_leads_nowhere_without_a_report(build):
    book = {**BOOK, "index": BOOK["index"].replace("mon-bilan\n", "")}
    del book["mon-bilan"]
    assert build(book).html("autre").select(".tc-reading a") == []


def test_it_is_no_text_of_the_chapter(build_once):
    built = build_once(BOOK)
    assert "J’ai lu" not in built.doctree("chapitre").astext()
    assert '"mesur"' not in (built.output / "searchindex.js").read_text(encoding="utf-8"), "a word of the note, stemmed"


def test_a_second_build_follows_the_table_of_contents(build):
    build(BOOK)
    index = BOOK["index"].replace("autre\n", "").replace("donnees\n", "donnees\nautre\n")
    built = build({"index": index})
    assert built.html("autre").select(".tc-reading") == []
    assert built.html("chapitre").select(".tc-reading")


# --- in the browser


def test_a_tick_is_kept_for_that_page_alone_and_can_be_taken_back(address, page):
    page.goto(f"{address}/chapitre.html")
    assert not box(page).is_checked()
    assert kept(page) == {}, "reading a page keeps nothing"
    box(page).check()
    assert kept(page) == {f"{PREFIX}read/chapitre": "true"}
    page.reload()
    expect(box(page)).to_be_checked()
    page.goto(f"{address}/autre.html")
    expect(box(page)).not_to_be_checked()
    page.go_back()
    box(page).uncheck()
    assert kept(page) == {}


@pytest.mark.parametrize("text", ["1", "false", '"true"', "{", "null"])
def test_what_the_book_could_not_have_written_is_no_tick(address, page, text):
    page.goto(f"{address}/chapitre.html")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"{PREFIX}read/chapitre", text])
    page.reload()
    assert not box(page).is_checked()


def test_the_page_on_data_names_it_and_erases_it(address, page):
    page.goto(f"{address}/chapitre.html")
    box(page).check()
    page.goto(f"{address}/donnees.html")
    item = page.locator(".tc-device__item", has_text="read/chapitre")
    assert item.get_by_role("link").inner_text() == "Chapitre lu «\u202fUn “premier” chapitre\u202f»"
    assert item.get_by_role("link").get_attribute("href") == "chapitre.html"
    item.get_by_role("button", name="Effacer").click()
    assert kept(page) == {}


def test_without_javascript_there_is_no_box(address, browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/chapitre.html")
    assert page.locator(".tc-reading").is_hidden()
    context.close()


def test_where_storage_is_forbidden_it_says_so_once_ticked(address, page):
    page.add_init_script(FORBID_STORAGE)
    page.goto(f"{address}/chapitre.html")
    assert page.get_by_text("refuse de garder").is_hidden()
    box(page).check()
    assert page.get_by_text("refuse de garder").is_visible()
    assert box(page).is_checked(), "what the reader ticked stays ticked on this page"


def test_it_is_not_printed(address, page):
    page.goto(f"{address}/chapitre.html")
    box(page).wait_for()
    page.emulate_media(media="print")
    assert page.locator(".tc-reading").is_hidden()


def test_no_accessibility_violation(address, page):
    page.goto(f"{address}/chapitre.html")
    box(page).check()
    assert violations_in_both(page, ".bd-article") == []


def test_what_is_said_of_it_on_the_page_on_data():
    text = (ROOT / "chapters/ce-que-ce-livre-sait.md").read_text(encoding="utf-8")
    [line] = [line for line in text.splitlines() if "J’ai lu ce chapitre" in line]
    assert "votre choix" in line
