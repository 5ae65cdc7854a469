"""The picture that stands for a page where its link is shared: title, logo and a grid of tiles, drawn by Typst.

All missing ones are drawn in one go; what was drawn is kept beside the doctrees under a name made of all that it
shows, so that a build over an earlier one draws only what changed.
"""

from __future__ import annotations

import io
import json
import shutil
import tempfile
from pathlib import Path

import typst
from PIL import Image
from sphinx.application import Sphinx

from widgets import fingerprint, whole
from widgets.paths import ASSETS

from ..page import assets
from . import metadata_strings as words
from .page_summary import title_of

WIDTH, HEIGHT = 1200, 630
FOLDER = f"{assets.FOLDER}/previews"
TEMPLATE = Path(__file__).parent / "templates/preview.typ"
LOGO = ASSETS / "illustrations/logo.svg"
_COLOURS = 48  # flat colours and soft edges: a third of the size, no visible loss


def path_of(docname: str) -> str:
    """Where the preview of a page is, from the book's root."""
    return f"{FOLDER}/{docname}.png"


def ticks(title: str) -> list[bool]:
    """Which of the nine tiles a page ticks: three of them, by its title."""
    order = sorted(range(9), key=lambda tile: fingerprint.of_bytes(f"{title}/{tile}".encode()))
    return [tile in order[:3] for tile in range(9)]


def draw(titles: list[str]) -> list[bytes]:
    """PNG files, in the order of `titles`."""
    if not titles:
        return []
    data = {"book": words.SITE, "pages": [{"title": title, "ticks": ticks(title)} for title in titles]}
    with tempfile.TemporaryDirectory() as folder:
        for source in (TEMPLATE, LOGO):
            shutil.copy(source, folder)
        (Path(folder) / "data.json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        drawn = typst.compile(
            str(Path(folder) / TEMPLATE.name), root=folder, format="png", ppi=72, ignore_system_fonts=True
        )
    return [_reduced(png) for png in (drawn if isinstance(drawn, list) else [drawn])]


def _reduced(png: bytes) -> bytes:
    target = io.BytesIO()
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture.quantize(_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(target, "PNG")
    return target.getvalue()


def _key(title: str) -> str:
    pictures = (path.read_text(encoding="utf-8") for path in (TEMPLATE, LOGO))
    return fingerprint.of_text(title, words.SITE, *pictures, repr((_COLOURS, ticks(title))))[:16]


def _write(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    kept = Path(app.doctreedir) / "previews"
    kept.mkdir(exist_ok=True)
    titles = {docname: title_of(app.env, docname) for docname in app.env.found_docs}
    files = {title: kept / f"{_key(title)}.png" for title in titles.values()}
    missing = sorted(title for title, file in files.items() if not file.exists())
    for title, png in zip(missing, draw(missing), strict=True):
        whole.write_bytes(files[title], png)
    folder = Path(app.outdir) / FOLDER
    shutil.rmtree(folder, ignore_errors=True)  # or pages that have gone would keep theirs
    for docname, title in titles.items():
        target = Path(app.outdir) / path_of(docname)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(files[title], target)


def setup(app: Sphinx) -> None:
    app.connect("build-finished", _write)
