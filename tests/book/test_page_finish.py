"""The last touch on every page: each mend still finds in the theme what it mends."""

from __future__ import annotations

import re

import pytest

from widgets.book.page import finish as page_finish

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'
NOTEBOOK = "---\nfile_format: mystnb\nkernelspec:\n  name: python3\n---\n"  # so that a page has a folded cell
BOOK = {
    "index": "# Accueil\n\nTexte.\n\n## Une partie\n\nTexte.\n\n## Une autre\n\nTexte.\n\n```{toctree}\nsuite\n```\n",
    "suite": "# Suite\n\nTexte.\n\n```{toctree}\nfin\n```\n",
    "fin": f"{NOTEBOOK}# Fin\n\nTexte.\n\n```{{code-cell}} python\n:tags: [hide-input]\n1 + 1\n```\n",
}


@pytest.fixture(scope="module")
def finished(build_once):
    """The built book, and {each page as we finish it: as the theme makes it}."""
    raw = {}
    finish = page_finish.finish

    def spy(html, **options):
        done = finish(html, **options)
        raw[done] = html
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
    return raw[done], done, search


def test_the_policy_comes_before_anything_that_loads(pages):
    _, done, _ = pages
    assert "Content-Security-Policy" in done
    assert done.index("Content-Security-Policy") < min(done.index("<link"), done.index("<script"))


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
    assert all("documentation_options" in line for line in blocking), blocking
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
        assert not re.search(file, done)


def test_a_page_with_code_and_tabs_keeps_what_serves_them(build):
    text = "# Page\n\n```python\nprint(1)\n```\n\n::::{tab-set}\n:::{tab-item} A\nUn.\n:::\n::::\n\n:::{note}\n:class: dropdown\nDeux.\n:::\n"
    head = (build({"index": text}).output / "index.html").read_text(encoding="utf-8").partition("</head>")[0]
    for file in (
        "clipboard.min.js",
        "copybutton.js",
        "copybutton.css",
        "pygments.css",
        "design-tabs.js",
        "togglebutton.js",
    ):
        assert file in head


def test_the_theme_reads_its_settings_without_stopping_where_storage_is_forbidden(pages, page):
    raw, done, _ = pages
    for line in page_finish.UNGUARDED:
        assert line in raw
        assert f"try {{ {line} }} catch {{ }}" in done


def test_nothing_is_preloaded_ahead_of_the_page(pages):
    raw, done, _ = pages
    assert 'rel="preload" as="script"' in raw
    assert 'rel="preload" as="script"' not in done
