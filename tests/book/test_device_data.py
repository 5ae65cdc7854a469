"""`{device-data}`: the reader sees all that the book keeps on the device, and can erase it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.axe import violations_in_both
from tests.book.conftest import FORBID_STORAGE, PREFIX, put, second_tab
from tests.servers import THEME_IS_THERE

BOOK = {
    "index": """
# Accueil

:::{device-data}
:::

```{toctree}
chapitre
```
""",
    "chapitre": """
# Chapitre

:::{quiz} chapitre-qui
Un contexte.

Qui joue « vraiment » ?

- [x] Oui

  R.
- [ ] Non

  R.

Fin.
:::

:::{stand} chapitre-liker
Liker, c’est travailler.
:::
""",
}


@pytest.fixture(scope="module")
def address(build_once):
    return build_once(BOOK).address + "/index.html"


@pytest.fixture
def opened(address, page):
    page.goto(address)
    page.locator(".tc-device[data-ready]").wait_for()
    page.wait_for_function(THEME_IS_THERE)  # the theme has kept its settings
    page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    return page


def titles(page):
    return [title.inner_text() for title in page.locator(".tc-device__title").all()]


def status(page):
    return page.locator(".tc-device").get_by_role("status").inner_text()


# --- names, at build time


def test_the_page_knows_what_each_key_stands_for(build_once):
    built = build_once(BOOK)
    assert built.warnings == ""
    text = built.html("index").select_one(".tc-device__data").text
    assert "Quiz «\u202fQui joue “vraiment” ?\u202f»" in text
    assert '"href":"chapitre.html#quiz-chapitre-qui"' in text
    assert "Prise de position «\u202fLiker, c’est travailler.\u202f»" in text
    assert built.html("chapitre").find(id="quiz-chapitre-qui")


def test_a_second_build_follows_a_changed_question(build):
    build(BOOK)
    rebuilt = build({"chapitre": BOOK["chapitre"].replace("Qui joue", "Qui gagne")})
    assert "Qui gagne" in rebuilt.html("index").select_one(".tc-device__data").text


def test_a_long_statement_is_cut_between_words(build):
    long = {**BOOK, "chapitre": BOOK["chapitre"].replace("Liker, c’est travailler.", "Un mot " * 40)}
    text = build(long).html("index").select_one(".tc-device__data").text
    assert f"«\u202f{'Un mot ' * 9}Un mot…\u202f»" in text


def test_without_javascript_it_says_that_nothing_is_kept(build_once):
    page = build_once(BOOK).html("index")
    assert "ne garde rien" in page.select_one(".tc-device").text


# --- in the browser


def test_nothing_kept_is_said(opened):
    put(opened)
    assert opened.get_by_text("Rien\u00a0:").is_visible()
    assert opened.locator(".tc-device__total").inner_text() == "0 élément gardé, 0 octet en tout. Cookies\u00a0: 0."


def test_each_value_has_a_name_a_size_and_its_raw_text(opened):
    put(opened, **{"quiz/chapitre-qui": '{"é":1}', "captcha": "{}", "stand/autre": "[]", "captcha/essai": "1"})
    names = titles(opened)
    assert names[0] == names[1] == "Atelier CAPTCHA"
    assert names[2].startswith("Quiz «")
    assert names[3] == "stand/autre", "an unknown key is shown as it is"
    quiz = opened.locator(".tc-device__item", has_text="quiz/chapitre-qui")
    assert "8 octets" in quiz.inner_text()
    quiz.get_by_text("Voir ce qui est écrit").click()
    assert quiz.locator("pre").inner_text() == '{"é":1}'
    assert "4 éléments gardés, 13 octets en tout." in opened.locator(".tc-device__total").inner_text()
    quiz.get_by_role("link").click()
    opened.wait_for_url("**/chapitre.html#quiz-chapitre-qui")


def test_what_the_theme_keeps_is_listed_too(opened):
    opened.evaluate("() => localStorage.setItem('mode', 'dark')")
    opened.evaluate("() => sessionStorage.setItem('sidebar-scroll-top', '3')")
    put(opened)
    assert [title.split("\u00a0")[0] for title in titles(opened)] == ["Réglage d’affichage"] * 2
    assert "jusqu’à la fermeture de l’onglet" in opened.locator(".tc-device__item").nth(1).inner_text()


def test_what_is_not_the_books_is_listed_apart_and_left_alone(opened):
    opened.evaluate("() => localStorage.setItem('autre-livre', 'x')")
    put(opened, captcha="{}")
    item = opened.locator(".tc-device__item", has_text="autre-livre")
    assert item.get_by_role("button").count() == 0
    opened.get_by_role("button", name="Tout effacer").click()
    opened.get_by_role("button", name="Oui, tout effacer").click()
    assert opened.evaluate("Object.keys(localStorage)") == ["autre-livre"]


def test_what_the_theme_keeps_as_it_starts_is_listed_without_an_act_of_the_reader(address, page):
    page.goto(address)
    expect(page.locator(".tc-device__title").first).to_contain_text("Réglage d’affichage")


def test_one_value_can_be_erased_alone(opened):
    put(opened, captcha="{}", **{"quiz/a": "1", "quiz/b": "2"})
    opened.get_by_role("button", name="Effacer\u00a0: quiz/a").click()
    assert opened.evaluate(f"Object.keys(localStorage).includes('{PREFIX}quiz/a')") is False
    assert titles(opened) == ["Atelier CAPTCHA", "quiz/b"]
    assert status(opened) == "Effacé\u00a0: quiz/a."
    assert opened.evaluate("document.activeElement.dataset.item") == "own:quiz/b", "the keyboard goes on from there"


def test_erasing_everything_asks_first(opened):
    put(opened, captcha="{}", **{"quiz/a": "1"})
    opened.evaluate("() => localStorage.setItem('theme', 'dark')")
    put(opened)
    opened.get_by_role("button", name="Tout effacer").click()
    assert opened.evaluate("document.activeElement.textContent") == "Garder"
    opened.keyboard.press("Escape")
    assert opened.evaluate("document.activeElement.textContent") == "Tout effacer"
    assert len(titles(opened)) == 3
    opened.keyboard.press("Enter")
    opened.get_by_role("button", name="Oui, tout effacer").click()
    assert status(opened) == "Tout est effacé."
    assert titles(opened) == []
    assert opened.evaluate("localStorage.length") == 0
    assert opened.get_by_role("button", name="Tout effacer").count() == 0


def test_it_follows_what_another_page_writes(opened):
    put(opened, captcha="{}")
    other = second_tab(opened, opened.url.replace("index", "chapitre"))
    other.locator("#quiz-chapitre-qui input").first.check()
    other.get_by_role("button", name="Valider").click()
    opened.locator(".tc-device__item", has_text="quiz/chapitre-qui").wait_for()
    other.get_by_role("button", name="Recommencer").click()
    opened.locator(".tc-device__item", has_text="quiz/chapitre-qui").wait_for(state="detached")


def test_a_redraw_keeps_open_what_was_open(opened):
    put(opened, captcha="{}", **{"quiz/a": "1"})
    opened.locator("summary").first.click()
    put(opened, **{"quiz/a": "22"})
    assert opened.locator("details[open]").count() == 1


def test_a_strange_value_is_shown_as_text(opened):
    put(opened, **{"quiz/<b>": "<img src=x onerror=alert(1)>"})
    opened.locator("summary").first.click()
    assert opened.locator("pre").inner_text() == "<img src=x onerror=alert(1)>"
    assert opened.locator(".tc-device img").count() == 0


def test_where_storage_is_forbidden_it_says_so(address, page):
    page.add_init_script(FORBID_STORAGE)
    page.goto(address)
    page.get_by_text("interdit à ce livre d’écrire").wait_for()
    assert page.get_by_role("button", name="Tout effacer").count() == 0


def test_no_accessibility_violation(opened):
    opened.evaluate("() => { localStorage.setItem('mode', 'dark'); localStorage.setItem('autre', 'x'); }")
    put(opened, captcha="{}" * 500, **{"quiz/chapitre-qui": "1"})
    opened.locator("summary").first.click()
    opened.get_by_role("button", name="Tout effacer").click()
    assert violations_in_both(opened, ".bd-article") == []
