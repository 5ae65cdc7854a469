"""One style sheet for the book: nothing that a page needs is left out of it, and all that none needs is."""

from __future__ import annotations

import re

import pytest

from widgets.book.page import known, purge, sheets

CSS = """@charset "UTF-8";
/*! a licence */
@media print { .gone { color: red } .kept, .gone > p { color: blue } }
@media screen { .gone { color: red } }
.kept:not(.gone)::after { content: "." }
.kept .gone, #here.kept { --a: 1px; --b: var(--c); --c: 2px; width: var(--b) }
[data-x="gone"], a { color: red }
@font-face { font-family: gone; src: url(gone.woff2) }
"""


def test_a_selector_goes_with_a_class_or_an_id_that_nothing_has():
    left = purge.purged(CSS, known.known({"kept", "here"}))
    assert re.sub(r"\s+", "", left) == (
        "@mediaprint{.kept{color:blue}}"
        '.kept:not(.gone)::after{content:"."}'
        "#here.kept{--a:1px;--b:var(--c);--c:2px;width:var(--b)}"
        '[data-x="gone"],a{color:red}'
        "@font-face{font-family:gone;src:url(gone.woff2)}"
    )


def test_a_sheet_that_cannot_be_read_stops_the_build():
    with pytest.raises(ValueError, match="cannot be read"):
        purge.purged("a { color: red } }", known.known(set()))


def test_properties_that_nothing_asks_for_go_and_so_does_what_only_they_asked_for():
    css = """a{--idle:var(--also);--also:1px;--said:2px;--icon:url("data:image/svg+xml;{}");width:var(--used)}b{--used:3px}"""
    left = purge.without_idle_properties(css, elsewhere='style.setProperty("--said", x)')
    assert left == "a{--said:2px;width:var(--used)}b{--used:3px}"


def test_what_a_script_puts_together_is_known_by_its_beginning():
    script = "h('p', { class: `tc-mood tc-mood--${mood}` }); const minus = 'tc-bar-' + side; // a-\n"
    is_known = known.known(known.in_our_script(script))
    assert all(map(is_known, ("tc-mood", "tc-mood--glad", "tc-bar-left")))
    assert not any(map(is_known, ("tc-other", "a-b")))


def test_of_a_script_of_the_themes_only_the_strings_count():
    assert known.in_their_script("""k.c("pst-a", 'b c', `d${e}`)""") >= {"pst-a", "b", "c", "d"}
    assert "k" not in known.in_their_script("""k.c("pst-a")""")


def test_sheets_keep_the_order_that_pages_give_them():
    lists = [["a", "b", "d", "x"], ["a", "b", "c", "d"], ["a", "d", "y"]]
    merged = sheets.in_order(lists)
    assert sorted(merged) == ["a", "b", "c", "d", "x", "y"]
    for names in lists:
        assert [name for name in merged if name in names] == names


def test_what_few_pages_need_stays_apart_unless_it_is_the_themes():
    lists = [["_static/a", "_book/b"]] * 9 + [["_static/a", "_static/rare", "_book/b", "_book/rare"]]
    assert sheets.for_all(lists) == ["_static/a", "_static/rare", "_book/b"]


BOOK = {
    "index": "# Accueil\n\nTexte.\n\n```{toctree}\n:glob:\npages/*\n```\n",
    **{f"pages/page{n}": f"# Page {n}\n\nTexte.\n" for n in range(5)},
    "pages/code": '# Code\n\n```python\nprint("a")\n```\n\n:::{anywidget} ../counter.js\n:css: ../counter.css\n{}\n:::\n',
    "counter.js": "export default { render() {} };",
    "counter.css": ".tc-widget-counter { color: var(--bs-teal) }\n.tc-nowhere { color: red }",
}


def links(built, docname):
    return [link["href"].partition("?")[0] for link in built.html(docname).select('link[rel="stylesheet"]')]


def test_a_page_asks_for_the_books_sheet_and_for_what_few_pages_need(build):
    built = build(BOOK)
    assert links(built, "index") == ["_book/style.css"]
    assert links(built, "pages/code") == ["../_book/style.css", "../_book/labs/counter.css"]
    css = (built.output / "_book/style.css").read_text(encoding="utf-8")
    assert ".highlight" in css
    assert "--bs-teal" in css  # a sheet apart asks for it, and for no other
    assert "--bs-indigo" not in css
    assert "carousel" not in css
    assert "carousel" in (built.output / "_static/styles/pydata-sphinx-theme.css").read_text(encoding="utf-8")
    for address in re.findall(r"url\(\"?(\.\.[^)\"?]*)", css):
        # Old browsers' fonts, which `icons.py` leaves out, are asked for by none that reads the other.
        assert (built.output / "_book" / address).is_file() or address.endswith(".ttf"), address
    assert "Licen" in css  # those of others keep their notes


def test_a_page_that_is_not_written_anew_follows_the_sheet_that_is(build):
    built = build(BOOK)
    before = built.html("pages/page1").select_one("link[data-of]")["href"]
    built = build({"pages/page2": "# Page\n\n:::{card} Une carte\n:::\n"})
    after = built.html("pages/page1").select_one("link[data-of]")["href"]
    assert after != before
    assert after == "../" + built.html("index").select_one("link[data-of]")["href"]
    assert ".sd-card" in (built.output / "_book/style.css").read_text(encoding="utf-8")
