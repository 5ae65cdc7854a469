"""One style sheet for the book, where the theme, its extensions and our features have one each.

A page names the sheets that it is made for, in their order; once all pages are written, their tags become one: of the book's
own sheet, without what no page can need (purge.py), and after it of what few pages need (a lab's, say), each by itself.
What a page names stays with it, so that a later build can do the same to a page that it does not write anew; the addresses
of its scripts are brought up to date with those of its sheets.
"""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path

from sphinx.application import Sphinx

from widgets import fingerprint, whole

from . import assets, known, minified
from .purge import purged, without_idle_properties

NAME = "_book/style.css"
FEW = 5  # a sheet of ours that less than one page in so many needs is not in the book's

_SHEET = re.compile(
    r'\s*<link(?=[^>]* rel="stylesheet")(?![^>]* media=)[^>]* href="((?:\.{0,2}/)*)([^":?]+)\.css[^"]*"[^>]*>'
)
_TAGS = re.compile(
    rf'<link rel="stylesheet" href="([./]*){re.escape(NAME)}[^"]*" data-of="([^"]*)">'
    r'(?:\n<link rel="stylesheet" href="[^"]*" data-apart>)*'
)
_IMPORT = re.compile(r"""@import\s+(?:url\()?["']([^"':]+)["']\)?\s*;""")
_URL = re.compile(r"""url\(\s*(["']?)(?!data:|https?:|#|/)([^"')]+)\1\s*\)""")
_NOTE = re.compile(r"/\*!.*?\*/", re.DOTALL)
_WORD = re.compile(r"[A-Za-z_][\w-]*")
# Their words are many, and few of them are classes; theme*.js are made of others, which are read by themselves.
_SILENT = re.compile(r"^theme\w*\.js|bootstrap|clipboard|language_data|translations|fontawesome|plotly")


def named(head: str) -> str:
    """The head of a page as written, with its sheets named in one tag, in the place of the first."""
    sheets = _SHEET.findall(head)
    if not sheets:
        return head
    place = _SHEET.search(head).start()
    head = head[:place] + "\0" + _SHEET.sub("", head[place:])
    names = " ".join(dict.fromkeys(name for _, name in sheets))
    return head.replace("\0", f'\n    <link rel="stylesheet" href="{sheets[0][0]}{NAME}" data-of="{names}">', 1)


def in_order(lists: list[list[str]]) -> list[str]:
    """Every name of `lists` once, each after what it follows in the first list that has it."""
    merged: list[str] = []
    for names in sorted(lists, key=len, reverse=True):
        place = 0
        for name in names:
            if name not in merged:
                merged.insert(place, name)
            place = merged.index(name) + 1
    return merged


def for_all(lists: list[list[str]]) -> list[str]:
    """The sheets that the book's own is made of: the theme's, and those of ours that many pages need."""
    count = {name: sum(name in names for names in lists) for name in in_order(lists)}
    return [name for name in count if name.startswith("_static/") or count[name] * FEW > len(lists)]


def joined(path: Path, folder: Path) -> str:
    """The sheet at `path`, with those that it imports, its addresses as seen from the folder `folder`."""

    def imported(found: re.Match[str]) -> str:
        return joined(path.parent / found[1], folder)

    def moved(found: re.Match[str]) -> str:
        return f'url("{Path(os.path.relpath(path.parent / found[2], folder)).as_posix()}")'

    return _IMPORT.sub(imported, _URL.sub(moved, path.read_text(encoding="utf-8")))


def book_sheet(sheets: list[str], is_known: known.Known, elsewhere: str) -> str:
    """The text of `sheets`, one after the other, without what nothing needs; `elsewhere` is where properties may be named."""
    notes = dict.fromkeys(note for css in sheets for note in _NOTE.findall(css))  # their licences want to be kept
    kept = "".join(purged(css, is_known) for css in sheets)
    return "\n".join([*notes, minified.sheet(without_idle_properties(kept, elsewhere))])


def _known(pages: dict[Path, str], output: Path) -> tuple[set[str], set[str]]:
    """(classes and ids that pages and scripts know, custom properties that these and our sheets do)."""
    sheets = [path.read_text(encoding="utf-8") for path in (output / "_book").rglob("*.css") if path != output / NAME]
    ours = [path.read_text(encoding="utf-8") for path in _scripts(output / "_book")]
    theirs = [path.read_text(encoding="utf-8") for path in _scripts(output / "_static")]
    found: set[str] = set()
    for texts, names in ((pages.values(), known.on_page), (ours, known.in_our_script), (theirs, known.in_their_script)):
        found = found.union(*map(names, texts))
    return found, set().union(*map(known.properties, (*pages.values(), *ours, *theirs, *sheets)))


def _scripts(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.js") if not _SILENT.search(path.name))


def _join(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    output = Path(app.outdir)
    written = {path: path.read_text(encoding="utf-8") for path in output.rglob("*.html") if "_static" not in path.parts}
    needs = {path: found[2].split() for path, html in sorted(written.items()) if (found := _TAGS.search(html))}
    if not needs:
        return
    shared = for_all(list(needs.values()))
    sheets = [joined(output / f"{name}.css", output / "_book") for name in shared]
    names, properties = _known(written, output)
    words = names & set(_WORD.findall("".join(sheets))) | {name for name in names if name.endswith("-")}
    key = fingerprint.of_text(_code(), *sheets, *sorted(words), *sorted(properties))[:16]
    kept = Path(app.doctreedir) / f"style-{key}.css"  # purging takes seconds; a rebuild should not
    if not kept.exists():
        for old in kept.parent.glob("style-*.css"):
            old.unlink()
        whole.write_text(kept, book_sheet(sheets, known.known(names), " ".join(properties)))
    target = output / NAME
    target.write_bytes(kept.read_bytes())

    versions = assets.versions(output)
    for path, found in needs.items():
        apart = [name for name in found if name not in shared]
        html = _TAGS.sub(lambda tags, apart=apart: _tags(tags, apart, versions), written[path], count=1)
        html = assets.renewed(html, versions)
        if html != written[path]:
            path.write_text(html, encoding="utf-8")


def _tags(found: re.Match[str], apart: list[str], versions: dict[str, str]) -> str:
    root, names = found.groups()
    first = f'<link rel="stylesheet" href="{root}{NAME}?v={versions[NAME]}" data-of="{names}">'
    rest = (f'<link rel="stylesheet" href="{root}{name}.css?v={versions[f"{name}.css"]}" data-apart>' for name in apart)
    return "\n".join([first, *rest])


@cache
def _code() -> str:
    return fingerprint.of_files(Path(__file__).parent.glob("*.py"), Path(__file__).parent)


def setup(app: Sphinx) -> None:
    app.connect("build-finished", _join, priority=900)  # all sheets, scripts and pages are written then
