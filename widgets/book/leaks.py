"""What is for the complete edition, looked for in what was built for students: in the text of every file, PDFs included.

The second lock: whatever let it through (an included page, a setting, a copied source, a sheet), it is found by its words.
A passage is a stretch of them, compared without markup, case or punctuation; what students read elsewhere as well is no secret.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pypdfium2

from widgets.facts.sheet import FACTS_FILE

from .contents import is_complete_only
from .sessions.sheets import load_sheets
from .sources.everything import paths
from .sources.faults import read
from .sources.fences import Fence, fences
from .sources.names import COMPLETE, EDITION

LENGTH = 8  # words: fewer may meet by chance
SHORTEST = 3  # of a passage that has no more

_TEXT = {".css", ".html", ".ipynb", ".js", ".json", ".md", ".svg", ".txt", ".xml", ".csv"}
_WORD = re.compile(r"[^\W_]+")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})|\\[nt]")
_TAG = re.compile(r"<[^>]*>")
# What a page shows otherwise than its source, or not at all; there a passage ends.
_ELSEWHERE = re.compile(
    r"^[ \t]*(?::{3,}|`{3,}|%|:[a-z-]+:).*$|\{(?:fact|kit|ref|doc|numref)\}`[^`]*`|\{[a-z-]+\}`[^`]*<[^`]*`|\]\([^)]*\)"
    r"|<[^>]*>|`[^`]*`|^\s*(?:[-*>|]|\d+\.) |\||\n\s*\n",
    re.MULTILINE,
)
_TERM = re.compile(r"\{[a-z-]+\}`([^`<]*)`")


@dataclass(frozen=True)
class Passage:
    source: str
    line: int
    words: tuple[str, ...]


def leaks(root: Path, files: Iterable[tuple[str, bytes]]) -> list[str]:
    """Name the files that hold what is marked complete in the book at `root`, with where it is from; [] if none does."""
    secret, shared = marked(root)
    known = _index(secret)
    no_secret = {passage for text in shared for passage in _found(known, words(text))}
    known = _index(passage for passage in secret if passage not in no_secret)
    pages = [path.relative_to(root).with_suffix("").as_posix() for path in paths(root) if is_complete_only(path)]
    files_kept = {f"{page}.html" for page in pages} | {sheet.file for sheet in load_sheets().values() if sheet.teacher}
    found = []
    for name, content in files:
        if any(f"/{name}".endswith(f"/{kept}") for kept in files_kept):
            found.append(f"{name}\u00a0: ce fichier est réservé à l’édition complète.")
            continue
        if listed := [page for page in pages if name.endswith("searchindex.js") and f'"{page}"'.encode() in content]:
            found.append(f"{name}\u00a0: la recherche mène à {listed[0]}, réservée à l’édition complète.")
        passages = [passage for text in texts(name, content) for passage in _found(known, words(text))]
        if passages:
            first = passages[0]
            found.append(
                f"{name}\u00a0: «\u202f{' '.join(first.words)}\u202f» est réservé à l’édition complète ({first.source}, ligne {first.line})."
            )
    return found


def of_folder(root: Path, folder: Path) -> list[str]:
    """`leaks` of an edition as it stands in its folder."""
    built = sorted(path for path in folder.rglob("*") if path.is_file())
    return leaks(root, ((path.relative_to(folder).as_posix(), path.read_bytes()) for path in built))


def marked(root: Path) -> tuple[list[Passage], list[str]]:
    """(The passages of the complete edition alone, the text that both editions have)."""
    secret, shared = [], [read(FACTS_FILE)]
    for path in paths(root):
        if path.suffix != ".md":
            continue
        name, text = path.relative_to(root).as_posix(), read(path)
        if is_complete_only(path):
            before, _, body = text.partition("\n---\n")
            secret += _passages(name, before.count("\n") + 3, body)
            continue
        lines = text.split("\n")
        for block in _blocks(fences(text).closed):
            inside = lines[block.start : block.end - 1]
            secret += _passages(name, block.start + 1, "\n".join(inside))
            lines[block.start : block.end - 1] = [""] * len(inside)
        shared.append("\n".join(lines))
    return secret, shared


def _blocks(found: list[Fence]) -> Iterator[Fence]:
    return (fence for fence in found if fence.name == EDITION and fence.argument == COMPLETE)


def _passages(name: str, line: int, text: str) -> Iterator[Passage]:
    at = 0
    for stop in [*_ELSEWHERE.finditer(text := _TERM.sub(r"\1", text)), None]:
        part = text[at : stop.start() if stop else len(text)]
        stretch, blank = words(part), len(part) - len(part.lstrip())
        here = line + text.count("\n", 0, at + blank)
        for start in range(0, len(stretch), LENGTH):
            piece = tuple(stretch[max(0, min(start, len(stretch) - LENGTH)) :][:LENGTH])
            if len(piece) >= SHORTEST and sum(map(len, piece)) >= 2 * LENGTH:
                yield Passage(name, here, piece)
        at = stop.end() if stop else at


def words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def texts(name: str, content: bytes) -> Iterator[str]:
    """What can be read in a file, with its markup and without."""
    suffix = Path(name).suffix
    if suffix == ".pdf":
        with pypdfium2.PdfDocument(BytesIO(content)) as document:
            yield "\n".join(page.get_textpage().get_text_bounded() for page in document)
    elif suffix in _TEXT or not suffix:
        text = _ESCAPED.sub(
            lambda found: chr(int(found[1], 16)) if found[1] else " ", content.decode("utf-8", "replace")
        )
        yield html.unescape(text)
        if suffix == ".html":
            yield html.unescape(_TAG.sub("", text))


def _index(passages: Iterable[Passage]) -> dict[tuple[str, ...], list[Passage]]:
    known = defaultdict(list)
    for passage in passages:
        known[passage.words[:SHORTEST]].append(passage)
    return known


def _found(known: dict[tuple[str, ...], list[Passage]], text: list[str]) -> list[Passage]:
    return [
        passage
        for at, start in enumerate(zip(*(text[n:] for n in range(SHORTEST)), strict=False))
        if start in known
        for passage in tuple(known[start])
        if tuple(text[at : at + len(passage.words)]) == passage.words
    ]
