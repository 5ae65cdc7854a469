"""The book's pictures on paper: the wide layout, in colours whose greys differ, with the sheet's own letters."""

from __future__ import annotations

from widgets.book.pictures import gallery, ink

from .typst_code import string

FONT = "Libertinus Serif"  # of `style.typ`


def write(name: str, files: dict[str, str]) -> str:
    """An expression (code) that draws the picture; its file joins `files`."""
    picture = gallery.picture(name)
    file = f"image-{name}.svg"
    files[file] = ink.on_paper(picture.wide().svg(font_family=FONT))
    return f"image({string(file)}, width: 100%, alt: {string(picture.alternative)})"
