"""Icon fonts: the icons in use stay, the others go."""

from __future__ import annotations

import io

from fontTools.ttLib import TTFont

from widgets.book.page.icons import used_codepoints

CSS = (
    '.fa-list-squares:before,.fa-list:before{content:"\\f03a"}.fa-bus:before{content:"\\f207"}'
    'html{--pst-icon-bell:"\uf0f3"}.toc::after{content:"\\f054"}'
)


def test_used_icons_are_those_named_by_class_or_drawn_by_a_style_sheet():
    assert used_codepoints(['<i class="fa-solid fa-list"></i>'], [CSS]) == {0xF03A, 0xF0F3, 0xF054}
    assert 0xF207 in used_codepoints(['<i class="fa-bus"></i>'], [CSS])


def test_a_built_page_has_its_icons_and_little_else(build):
    built = build({"index": "# Accueil\n\nTexte.\n\n## Partie\n\nTexte.\n"})
    file = built.output / "_static/vendor/fontawesome/webfonts/fa-solid-900.woff2"
    glyphs = set(TTFont(io.BytesIO(file.read_bytes())).getBestCmap())
    assert {0xF002, 0xF0C9, 0xF062} <= glyphs, "magnifying glass, bars and arrow up are on every page"
    assert file.stat().st_size < 15_000
    assert not list((built.output / "_static").rglob("fontawesome.js*"))
