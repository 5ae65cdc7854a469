"""The last touch on every page: each mend still finds in the theme what it mends."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.servers import THEME_IS_THERE, serve
from widgets.book.page import finish as page_finish
from widgets.book.page import head as page_head

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'
NOTEBOOK = "---\nfile_format: mystnb\nkernelspec:\n  name: python3\n---\n"  # so that a page has a folded cell
BOOK = {
    "index": "# Accueil\n\nTexte.\n\n## Une partie\n\nTexte.\n\n## Une autre\n\nTexte.\n\n```{toctree}\nsuite\n```\n",
    "suite": "# Suite\n\nTexte.\n\n```{toctree}\nfin\n```\n",
    "fin": f"{NOTEBOOK}# Fin\n\nTexte.\n\n```{{code-cell}} python\n:tags: [hide-input]\n1 + 1\n```\n",
}


def as_written(html):
    """A page before it is told which edition of the book's sheet and of the theme's scripts it asks for, and which scripts it may run."""
    scripts = "|".join(rf"(?<=/{file}\.js)" for file in page_head.LATE)
    return re.sub(rf"(?:(?<=style\.css)|{scripts})\?v=\w+| 'sha256-[^']*'", "", html)


@pytest.fixture(scope="module")
def finished(build_once):
    """The built book, and {each page as we finish it: as the theme makes it}."""
    raw = {}
    finish = page_finish.finish

    def spy(html, **options):
        done = finish(html, **options)
        raw[as_written(done)] = html
        return done

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(page_finish, "finish", spy)
        return build_once({**BOOK, "logo.svg": LOGO}, html_logo="logo.svg"), raw


@pytest.fixture
def pages(finished):
    """The same page as the theme makes it, and as we finish it; and the search page."""
    built, raw = finished
    done = (built.output / "index.html").read_text(encoding="utf-8")
    search = (built.output / "search.html").read_text(encoding="utf-8")
    return raw[as_written(done)], done, search


def test_the_policy_comes_before_anything_that_loads(pages):
    _, done, _ = pages
    assert "Content-Security-Policy" in done
    assert done.index("Content-Security-Policy") < min(done.index("<link"), done.index("<script"))


def test_the_handler_inside_a_button_is_dropped(pages):
    raw, done, _ = pages
    assert page_finish.HANDLER.search(raw)
    assert not re.search(r"<[a-z][^>]*\son[a-z]+=", done)


def test_the_icon_script_is_dropped(pages):
    raw, done, _ = pages
    assert "fontawesome.js" in raw
    assert "fontawesome.js" not in done


def test_the_search_index_is_loaded_by_the_search_page_only(pages):
    raw, done, search = pages
    assert "searchindex.js" in raw
    assert "searchindex.js" not in done
    assert "searchindex.js" in search


def test_scripts_in_the_head_do_not_hold_up_the_page(pages):
    raw, done, _ = pages
    head = done.partition("</head>")[0]
    blocking = [
        line
        for line in head.splitlines()
        if "<script" in line and " src=" in line and not ("defer" in line or "async" in line)
    ]
    assert blocking == []
    assert raw.partition("</head>")[0].count("<script src=") > 5


@pytest.mark.parametrize("english", sorted(page_finish.WORDING))
def test_each_wording_that_is_replaced_is_still_in_the_theme(finished, english):
    _, raw = finished
    assert any(english in page for page in raw.values())
    assert not any(english in page for page in raw)


@pytest.mark.parametrize("files", sorted(page_finish.SERVES.values()))
def test_a_page_without_code_cells_or_tabs_loads_nothing_for_them(pages, files):
    raw, done, _ = pages
    for file in files.split("|"):
        assert re.search(file, raw), f"{file} is not loaded any more: the mend has no point"
        sheets = re.search(r'data-of="([^"]*)"', done)[1].split()
        assert not re.search(file, done)
        assert not [name for name in sheets if re.search(file, f"{name}.css")]


def test_a_page_with_code_and_tabs_keeps_what_serves_them(build):
    text = "# Page\n\n```python\nprint(1)\n```\n\n::::{tab-set}\n:::{tab-item} A\nUn.\n:::\n::::\n\n:::{note}\n:class: dropdown\nDeux.\n:::\n"
    built = build({"index": text})
    for file in ("_book/theme_copy.js", "design-tabs.js", "togglebutton.js"):
        assert file in str(built.html("index").head)
    assert "copybutton.js" not in str(built.html("index").head)
    assert {"copybutton", "pygments", "togglebutton"} <= set(built.sheets("index"))


def test_what_the_theme_says_of_itself_stands_before_the_first_style_sheet(pages):
    raw, done, _ = pages
    for mended in (page_head.SETTINGS, page_head.OPTIONS):
        assert mended.search(raw)
        assert not mended.search(done)
    first_sheet = done.index('rel="stylesheet"')
    settings = [done.index(said) for said in ("toggleHintShow", "SEARCH_SHORTCUTS", "DOCUMENTATION_OPTIONS.pagename")]
    assert max(settings) < first_sheet
    assert raw.index("toggleHintShow") > raw.index('rel="stylesheet"')
    assert not re.search("<script>", done[first_sheet : done.index("</head>")])


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("theme", ("Documentation", "SphinxHighlight", "toggleFullScreen", "data-bs-toggle")),
        ("theme_parts", ("pst-search-dialog",)),
        ("theme_copy", ("ClipboardJS", "copybtn")),
    ],
)
def test_what_waits_is_in_few_files(finished, file, said):
    joined = (finished[0].output / f"_book/{file}.js").read_text(encoding="utf-8")
    assert all(one in joined for one in said)


@pytest.mark.parametrize("name", [name for names in page_head.LATE.values() for name in names])
def test_the_scripts_that_wait_are_the_themes_and_the_search_page_has_them_at_once(pages, name):
    raw, done, search = pages
    assert re.search(rf'<script[^>]* src="[^"]*{name}\.js', raw)
    assert f"{name}.js" not in done
    if name not in page_head.LATE["theme_copy"]:  # there is nothing to copy there
        assert re.search(rf'<script[^>]* src="[^"]*{name}\.js', search)


@pytest.fixture(scope="module")
def address(build_once):
    built = build_once({**BOOK, "logo.svg": LOGO}, html_logo="logo.svg", html_theme_options={"navbar_persistent": []})
    with serve(built.output) as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kept", [None, "light", "dark"])
def test_a_page_has_its_colours_before_any_script_comes(address, browser, scheme, kept):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.route("**/*.js*", lambda route: route.abort())
    if kept:
        page.add_init_script(f'localStorage.setItem("mode", "{kept}")')
    page.goto(f"{address}/index.html")
    assert page.locator("html").get_attribute("data-theme") == (kept or scheme)
    assert page.locator("img.logo__image:visible").count() == 1
    context.close()


@pytest.fixture
def unhurried(address, page):
    """A page whose theme's scripts are still on their way, and what lets them arrive."""
    held = []
    page.route("**/_book/theme*", lambda route: held.append(route))
    page.goto(f"{address}/suite.html")

    def let_them_come():
        page.wait_for_timeout(0)  # Playwright hears of requests while it waits
        assert held
        for route in held:
            route.continue_()

    return page, let_them_come


def test_what_is_pressed_before_the_themes_scripts_are_there_is_not_lost(unhurried):
    page, let_them_come = unhurried
    page.set_viewport_size({"width": 390, "height": 800})
    mode = page.locator("html").get_attribute("data-mode")
    page.get_by_role("button", name="Thème").click()
    page.get_by_role("button", name="Afficher ou masquer le sommaire").click()
    let_them_come()
    expect(page.locator("#pst-primary-sidebar-modal")).to_be_visible()
    expect(page.locator("html")).not_to_have_attribute("data-mode", mode)
    page.keyboard.press("Escape")
    expect(page.locator("#pst-primary-sidebar-modal")).to_be_hidden()  # the theme's own key, and no press comes twice


def test_the_keys_for_the_search_are_not_lost_either(unhurried):
    page, let_them_come = unhurried
    page.keyboard.press("Control+k")
    let_them_come()
    expect(page.locator("#pst-search-dialog")).to_be_visible()


def test_the_themes_scripts_wait_for_the_page_but_not_for_a_reader(address, page):
    """They come by themselves once it has loaded; at the first press even while a picture has not."""
    page.goto(f"{address}/suite.html")
    page.wait_for_function(THEME_IS_THERE)
    pictures = []
    page.route("**/logo.svg", lambda route: pictures.append(route))
    page.goto(f"{address}/suite.html", wait_until="domcontentloaded")
    assert page.locator("script[data-late]").count() == 1
    assert page.evaluate("self.bootstrap") is None
    page.mouse.click(5, 5)
    page.wait_for_function(THEME_IS_THERE)
    assert pictures
    pictures[0].abort()


def test_code_can_be_copied_once_what_copies_it_has_come(build, page):
    built = build({"index": "# Page\n\n```python\n>>> print(1)\n```\n"}, copybutton_prompt_text=">>> ")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{built.address}/index.html")
    page.locator(".highlight").hover()
    page.locator(".copybtn").click()
    expect(page.locator(".copybtn.success")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == "print(1)"


def test_nothing_is_preloaded_ahead_of_the_page(pages):
    raw, done, _ = pages
    assert 'rel="preload" as="script"' in raw
    assert 'rel="preload" as="script"' not in done
