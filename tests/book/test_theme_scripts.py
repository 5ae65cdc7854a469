"""The theme's own scripts: what is mended in them is still there to mend, and the mended ones work."""

from __future__ import annotations

from pathlib import Path

import pydata_sphinx_theme
import pytest
import sphinx
from playwright.sync_api import expect

from tests.book.conftest import FORBID_STORAGE
from tests.servers import THEME_IS_THERE
from widgets.book.page import theme_scripts

BOOK = {
    "index": "# Accueil\n\nTexte.\n\n```{toctree}\nsuite\n```\n",
    "suite": "# Suite\n\nTexte.\n\n## Une partie\n\nTexte.\n\n## Une autre\n\nTexte.\n",
}
# Three ways in which browsers refuse: none to be had, none to write to, none to read from.
REFUSALS = {
    "getter": FORBID_STORAGE,
    "setItem": 'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };',
    "getItem": 'Storage.prototype.getItem = () => { throw new DOMException("denied", "SecurityError"); };',
}


def test_no_script_of_sphinx_needs_eval(build):
    source = (Path(sphinx.__file__).parent / "themes/basic/static/doctools.js").read_text(encoding="utf-8")
    assert theme_scripts.PLURAL_FROM_TEXT in source
    built = (build(BOOK).output / "_static/doctools.js").read_text(encoding="utf-8")
    assert theme_scripts.FRENCH_PLURAL in built
    assert "new Function" not in built


def test_what_was_left_with_the_pages_entry_in_the_history_outlives_the_theme(address, page):
    source = (Path(sphinx.__file__).parent / "themes/basic/static/sphinx_highlight.js").read_text(encoding="utf-8")
    assert theme_scripts.FORGETFUL in source
    page.add_init_script('history.replaceState({ left: "here" }, "");')
    page.goto(f"{address}?highlight=texte")
    page.wait_for_url(address)
    page.wait_for_function(THEME_IS_THERE)
    assert page.evaluate("history.state") == {"left": "here"}


WIDE = "mot " * 80
SCROLLING = f"""# Cadres

```
{WIDE}
```

```
court
```

:::{{dropdown}} À ouvrir
```
{WIDE}
```
:::
"""


def test_the_theme_measures_no_box_and_what_scrolls_is_reached_by_keyboard_as_soon_as_it_is_seen(build, page):
    built = build({"index": SCROLLING})
    script = built.output / "_static/scripts/pydata-sphinx-theme.js"
    source = next(Path(pydata_sphinx_theme.__file__).parent.rglob("static/scripts/pydata-sphinx-theme.js"))
    assert theme_scripts.STOPS.search(source.read_text(encoding="utf-8"))
    assert not theme_scripts.STOPS.search(script.read_text(encoding="utf-8"))
    page.goto(f"{built.address}/index.html")
    wide, short, folded = page.locator("pre").all()
    expect(wide).to_have_attribute("tabindex", "0")
    expect(short).to_have_attribute("tabindex", "-1")
    page.get_by_text("À ouvrir").click()
    expect(folded).to_have_attribute("tabindex", "0")
    page.add_style_tag(content="pre { font-size: 40px !important; }")
    page.set_viewport_size({"width": 160, "height": 700})
    expect(short).to_have_attribute("tabindex", "0")


@pytest.fixture(scope="module")
def address(build_once) -> str:
    """Of a page with an outline."""
    built = build_once(BOOK, html_theme_options={"navbar_persistent": []})  # as in _config.yml: one search button
    return f"{built.address}/suite.html"


@pytest.fixture
def phone(address, page, request):
    """The page on a telephone whose browser refuses storage; what went wrong in it is in `problems`."""
    page.problems = []
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.set_viewport_size({"width": 390, "height": 800})
    page.add_init_script(REFUSALS[request.param])
    page.goto(address)
    yield page
    assert page.problems == []


every_refusal = pytest.mark.parametrize("phone", REFUSALS, indirect=True)


@every_refusal
def test_the_menu_opens(phone):
    link = phone.get_by_role("navigation", name="Sommaire du livre").get_by_role("link", name="Suite")
    expect(link).not_to_be_in_viewport()
    phone.get_by_role("button", name="Afficher ou masquer le sommaire").click()
    expect(link).to_be_in_viewport()


@every_refusal
def test_the_outline_opens(phone):
    link = phone.locator("#pst-secondary-sidebar, #pst-secondary-sidebar-modal").get_by_role("link", name="Une autre")
    expect(link.first).not_to_be_in_viewport()
    phone.get_by_role("button", name="Afficher ou masquer le plan de la page").click()
    expect(link.first).to_be_in_viewport()


@every_refusal
def test_the_search_opens_and_finds(phone):
    phone.get_by_role("button", name="Recherche").first.click()
    phone.get_by_role("searchbox").fill("partie")
    phone.keyboard.press("Enter")
    expect(phone.locator("#search-results").get_by_role("link", name="Suite").first).to_be_visible()


@every_refusal
def test_the_theme_is_switched(phone):
    button = phone.get_by_role("button", name="Thème")
    seen = []
    for _ in range(3):
        button.click()
        seen.append(phone.evaluate("document.documentElement.dataset.mode"))
    assert sorted(seen) == ["auto", "dark", "light"]


@pytest.mark.parametrize("name", ["localStorage", "sessionStorage"])
def test_our_own_scripts_still_see_that_storage_is_refused(address, page, name):
    page.add_init_script(REFUSALS["getter"])
    page.goto(address)
    page.wait_for_function("() => self.themeLocalStorage && self.themeSessionStorage")
    assert page.evaluate(f"(() => {{ try {{ return Boolean({name}); }} catch {{ return false; }} }})()") is False


def test_what_can_be_kept_is_kept_as_before(address, page):
    page.goto(address)
    page.get_by_role("button", name="Thème").click()
    mode = page.evaluate("document.documentElement.dataset.mode")
    assert page.evaluate("localStorage.getItem('mode')") == mode
    page.evaluate("localStorage.setItem('mode', 'light')")  # as another page does
    assert page.evaluate("themeLocalStorage.getItem('mode')") == "light"


def test_a_script_without_storage_is_left_alone_and_none_is_mended_twice():
    assert theme_scripts.with_lenient_storage("go();") == "go();"
    once = theme_scripts.with_lenient_storage('localStorage.getItem("mode"); window.sessionStorage.clear();')
    assert 'themeLocalStorage.getItem("mode"); window.themeSessionStorage.clear();' in once
    assert theme_scripts.with_lenient_storage(once) == once
