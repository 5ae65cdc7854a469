"""What stands first in every page, inside it: a look at what is kept, the reader's settings, those of the theme, and when the theme's scripts start.

A script of a page that stands after a style sheet waits for it, and the reader with it. So all of them stand together,
before the first sheet; what the theme does with a page, and what copies code, starts once the page is there (`late.js`).
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from sphinx.application import Sphinx

from . import minified
from .assets import FOLDER, modules

# The theme's own words for it: no colours until its script has run, and none at all where storage is forbidden.
SETTINGS = re.compile(
    r'<script data-cfasync="false">\s*document\.documentElement\.dataset\.mode = localStorage[^<]*</script>\n?'
)
OPTIONS = re.compile(r'\s*<script src="[^"]*documentation_options\.js[^"]*"></script>')
_INLINE = re.compile(r"\s*<script>([^<]*)</script>")
# What waits, in files that are each run by themselves: no reader should be kept waiting for all of it at once.
LATE = {
    "theme": ("doctools", "sphinx_highlight", "scripts/sphinx-book-theme", "scripts/bootstrap"),
    "theme_parts": ("scripts/pydata-sphinx-theme",),
    "theme_copy": ("clipboard.min", "copybutton"),
}
_ALL_LATE = [name for names in LATE.values() for name in names]
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)
_LATE = re.compile(
    rf'<script (?:defer )?src="([^"]*)_static/((?:{"|".join(map(re.escape, _ALL_LATE))}))\.js[^"]*"></script>'
)


@cache
def inline(path: Path) -> str:
    """The script at `path`, as it stands inside a page: not one that pages load, a change of which writes no page anew."""
    if path.resolve() in modules():
        raise ValueError(f"{path.name} is loaded, and cannot stand in a page as well")
    return minified.script(path.read_text(encoding="utf-8"))


def _beside(name: str) -> str:
    return inline(Path(__file__).with_name(name))


def gathered(head: str, options: str) -> tuple[str, str]:
    """(the one script that stands first, the head without what has gone into it).

    `options` is Sphinx's `documentation_options.js`, "" where it is not known: then its file is asked for as ever.
    """
    head = SETTINGS.sub("", head)
    if options:
        head = OPTIONS.sub("", head)
        inside = dict.fromkeys(line.strip() for line in _INLINE.findall(head))  # one stands there twice
        head = _INLINE.sub("", head)
        said = "\n".join([minified.script(options), *inside])
    else:
        said = ""
    return f"<script>{_beside('disk_storage.js')}\n{_beside('settings.js')}\n{said}</script>\n", head


def without_haste(html: str) -> tuple[str, str]:
    """(the script that starts the theme's, the page in which they wait for it)."""
    asked = _LATE.findall(html)
    if not asked:
        return "", html
    root, names = asked[0][0], {name for _, name in asked}
    # Their versions come with those of the other scripts, once they are written (assets.py, `renewed`).
    waiting = " ".join(f"{root}{_address(file)}?v=new" for file, of in LATE.items() if names.intersection(of))
    tag = f'<script type="text/plain" data-late="{waiting}"></script>'
    before, after = _LATE.sub("\0", html, count=1).split("\0")
    return f"<script>{_beside('late.js')}</script>\n", before + tag + _LATE.sub("", after)


def _join_theme(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    output = Path(app.outdir)
    for file, names in LATE.items():
        scripts = [output / f"_static/{name}.js" for name in names]
        texts = [_SOURCE_MAP.sub("", path.read_text(encoding="utf-8")) for path in scripts if path.exists()]
        (output / _address(file)).write_text(minified.script("\n;".join(texts)), encoding="utf-8")


def _address(file: str) -> str:
    return f"{FOLDER}/{file}.js"


def setup(app: Sphinx) -> None:
    app.connect("build-finished", _join_theme, priority=800)  # they are mended then
