"""Glossary bubbles: what a page carries of the glossary, and how a reader gets at it."""

from __future__ import annotations

import pytest

GLOSSARY = """
# Glossaire

:::{glossary}
Plateforme
  Service qui met des groupes en relation.

Micro-tâche
HIT
  Un très petit morceau de travail.

Jamais citée
  Personne ne la cite.
:::
"""
INDEX = """
# Accueil

Une {term}`plateforme` distribue des {term}`micro-tâches <HIT>`. Encore une {term}`plateforme`.

```{toctree}
chapitre
glossaire
```
"""
BOOK = {"index": INDEX, "chapitre": "# Chapitre\n\nUne {term}`micro-tâche`.\n", "glossaire": GLOSSARY}


def test_a_term_is_described_by_its_definition(build_once):
    page = build_once(BOOK).html("index")
    link = page.select_one("a.tc-term")
    assert link["href"] == "glossaire.html#term-Plateforme"
    assert page.find(id=link["aria-describedby"]).text == "Service qui met des groupes en relation."
    assert page.find(id=link["aria-describedby"])["role"] == "tooltip"


def test_a_definition_stands_once_per_page_however_often_its_term_is_used(build_once):
    page = build_once(BOOK).html("index")
    assert len(page.select("a.tc-term")) == 3
    assert len(page.select(".tc-bubble")) == 2
    assert len(page.select("[id^=usage-]")) == 2


def test_an_entry_links_back_to_where_it_is_used(build_once):
    built = build_once(BOOK)
    uses = built.html("glossaire").select(".tc-term-uses")
    assert [link["href"] for link in uses[0].select("a")] == ["index.html#usage-term-Plateforme"]
    assert {link["href"].split("#")[0] for link in uses[1].select("a")} == {"index.html", "chapitre.html"}
    assert len(uses) == 2, "an entry that nobody uses says nothing"
    for use in uses:
        for link in use.select("a"):
            page, anchor = link["href"].split("#")
            assert built.html(page.removesuffix(".html")).find(id=anchor), link["href"]


def test_an_unknown_term_fails_the_build_with_file_and_line(build):
    built = build({**BOOK, "chapitre": "# Chapitre\n\nUn {term}`mot inconnu`.\n"})
    assert "chapitre.md:3" in built.warnings
    assert "mot inconnu" in built.warnings


def test_a_second_build_follows_a_changed_definition_and_a_new_use(build):
    build(BOOK)
    rebuilt = build({"glossaire": GLOSSARY.replace("Service qui", "Site qui")})
    assert "Site qui met des groupes" in rebuilt.html("index").select_one(".tc-bubble").text
    rebuilt = build({"chapitre": "# Chapitre\n\nUne {term}`plateforme`.\n"})
    uses = rebuilt.html("glossaire").select_one(".tc-term-uses")
    assert {link.text for link in uses.select("a")} == {"Accueil", "Chapitre"}


@pytest.fixture
def bubbles(build_once, page):
    built = build_once(BOOK)
    page.goto(f"{built.address}/index.html")
    return page, page.locator("a.tc-term").first, page.get_by_role("tooltip")


def test_hover_opens_and_the_bubble_can_be_pointed_at(bubbles):
    page, term, bubble = bubbles
    page.clock.install()
    term.hover()
    assert bubble.inner_text() == "Service qui met des groupes en relation."
    bubble.hover()
    page.clock.run_for(400)
    assert bubble.is_visible()
    page.mouse.move(0, 0)
    bubble.wait_for(state="hidden")


def test_focus_opens_and_escape_closes_without_losing_the_place(bubbles):
    page, term, bubble = bubbles
    page.keyboard.press("Tab")  # any key: the browser now knows that the keyboard is in use
    term.focus()
    assert bubble.is_visible()
    page.keyboard.press("Escape")
    assert bubble.count() == 0
    assert term.evaluate("term => term === document.activeElement")


def test_a_tap_opens_and_a_second_tap_goes_to_the_glossary(build_once, browser):
    built = build_once(BOOK)
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{built.address}/index.html")
    term = page.locator("a.tc-term").first
    term.tap()
    assert page.get_by_role("tooltip").is_visible()
    assert page.url.endswith("index.html")
    term.tap()
    page.wait_for_url("**/glossaire.html#term-Plateforme")
    context.close()
