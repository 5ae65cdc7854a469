"""Cut the theme's icons, fonts and style rules, down to those that the book shows.

Font Awesome comes with the theme as 1 400 icons: 156 kB of font and 20 kB of compressed style rules that every
first visit would wait for. The pages use some thirty of them. fontTools keeps those and drops the rest.
"""

from __future__ import annotations

import logging
import re
from functools import lru_cache
from pathlib import Path

from fontTools import subset
from sphinx.application import Sphinx

from widgets import fingerprint, whole

from .sheets import NAME

# Pygments' accessible styles raise the root logger to INFO, and fontTools tells every table it prunes.
logging.getLogger("fontTools").setLevel(logging.WARNING)

_ICON_CLASS = re.compile(r"\bfa-[a-z0-9-]+")
_ICON_RULE = re.compile(r'((?:\.fa-[\w-]+:{1,2}before,?)+)\{content:"\\([0-9a-f]+)"\}')
_ESCAPED = re.compile(r'"\\(f[0-9a-f]{3})"')
_LITERAL = re.compile("[\ue000-\uf8ff]")


def used_codepoints(pages: list[str], style_sheets: list[str]) -> set[int]:
    """Code points of the icons that `pages` name by class, or that `style_sheets` draw by themselves."""
    classes = {name for page in pages for name in _ICON_CLASS.findall(page)}
    used: set[int] = set()
    for css in style_sheets:
        by_class, always = _icons(css)
        used |= always | {codepoint for names, codepoint in by_class if classes & names}
    return used


@lru_cache  # the theme's sheets are half a megabyte, and both editions have the same
def _icons(css: str) -> tuple[list[tuple[set[str], int]], set[int]]:
    """Of a style sheet: (classes and code point of each rule for icons, code points that its other rules draw)."""
    by_class = [
        ({selector.lstrip(".").split(":")[0] for selector in selectors.split(",")}, int(codepoint, 16))
        for selectors, codepoint in _ICON_RULE.findall(css)
    ]
    rest = _ICON_RULE.sub("", css)
    escaped = {int(codepoint, 16) for codepoint in _ESCAPED.findall(rest)}
    return by_class, escaped | {ord(character) for character in _LITERAL.findall(rest)}


def cut_rules(css: str, codepoints: set[int]) -> str:
    """Return the style sheet without its rules for icons outside `codepoints`."""
    return _ICON_RULE.sub(lambda rule: rule.group() if int(rule.group(2), 16) in codepoints else "", css)


def cut_font(source: Path, codepoints: set[int]) -> bytes:
    """Return the WOFF2 font at `source` with only the glyphs of `codepoints`."""
    options = subset.Options(flavor="woff2", hinting=False, layout_features=[], notdef_outline=True)
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codepoints)
    subsetter.subset(font)
    target = source.with_suffix(".subset")
    subset.save_font(font, str(target), options)
    content = target.read_bytes()
    target.unlink()
    return content


def _cut_fonts(app: Sphinx, error: Exception | None) -> None:
    fonts = Path(app.outdir) / "_static/vendor/fontawesome/webfonts"
    if error or app.builder.format != "html" or not fonts.is_dir():
        return
    pages = [path.read_text(encoding="utf-8") for path in Path(app.outdir).rglob("*.html")]
    book_sheet = Path(app.outdir) / NAME  # of the last build: made of the others, when they are cut
    sheets = [path.read_text(encoding="utf-8") for path in Path(app.outdir).rglob("*.css") if path != book_sheet]
    codepoints = used_codepoints(pages, sheets)
    for font in sorted(fonts.glob("*.woff2")):
        every = font.read_bytes()
        key = fingerprint.of_bytes(every, repr(sorted(codepoints)).encode())[:16]
        kept = Path(app.doctreedir) / f"{font.stem}-{key}.woff2"  # cutting takes a second; a rebuild should not
        if not kept.exists():
            whole.write_bytes(kept, cut_font(font, codepoints))
        font.write_bytes(kept.read_bytes())
    for sheet in (Path(app.outdir) / "_static/styles").glob("*.css"):
        sheet.write_text(cut_rules(sheet.read_text(encoding="utf-8"), codepoints), encoding="utf-8")
    static = Path(app.outdir) / "_static"
    # Fallbacks for browsers without WOFF2, debugging aids, and the script that `finish` drops.
    for unused in {*fonts.glob("*.ttf"), *static.rglob("*.map"), *static.glob("scripts/fontawesome.js*")}:
        unused.unlink()


def setup(app: Sphinx) -> None:
    app.connect("build-finished", _cut_fonts)
