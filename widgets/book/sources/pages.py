"""A page in Markdown or a notebook: all that is wrong with how it is written, without building anything."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from .faults import Fault, SourceError, text_of
from .fences import fences
from .front_matter import read_front_matter
from .markup import markup, unseen

_EDITION = re.compile(r"[ée]dition", re.IGNORECASE)
_IN_CELL = re.compile(r"^\W*[ée]ditions?\W*[:}]", re.IGNORECASE | re.MULTILINE)
_IN_BOTH = "un carnet est dans les deux éditions\u00a0: ce qui est pour l’édition complète se met dans une page"


def page(content: bytes) -> list[Fault]:
    try:
        text = text_of(content)
    except SourceError as error:
        return error.faults
    found = fences(text)
    faults = {*found.faults, *markup(text, found)}
    try:
        read_front_matter(text)
    except SourceError as error:
        faults |= set(error.faults)
    return sorted(faults)


def notebook(content: bytes) -> list[Fault]:
    """Whether it can be read, and asks for nothing that notebooks do not have; its form is `book.notebooks`' affair."""
    try:
        text = text_of(content)
        read = json.loads(text)
        cells = [(cell["cell_type"], "".join(cell["source"]), cell.get("metadata", {})) for cell in read["cells"]]
        metadata = read.get("metadata", {})
    except SourceError as error:
        return error.faults
    except json.JSONDecodeError as error:
        cut = " (le fichier semble coupé)" if error.pos >= len(text.rstrip()) - 1 else ""
        return [Fault(error.lineno, f"ce carnet n’est pas un carnet Jupyter lisible{cut}.")]
    except (KeyError, TypeError, AttributeError):
        return [Fault(1, "ce fichier n’est pas un carnet Jupyter lisible\u00a0: il n’a pas de cellules.")]
    faults = [*unseen(text)]
    if _EDITION.search(" ".join(_keys(metadata))):
        faults.append(Fault(1, f"{_IN_BOTH} (métadonnées du carnet)."))
    for number, (kind, source, of_cell) in enumerate(cells, start=1):
        if _EDITION.search(" ".join(_keys(of_cell))) or (kind != "code" and _IN_CELL.search(source)):
            faults.append(Fault(1, f"{_IN_BOTH} (cellule {number})."))
    return faults


def _keys(metadata: object) -> Iterator[str]:
    if isinstance(metadata, dict):
        for key, value in metadata.items():
            yield key
            yield from _keys(value)
    elif isinstance(metadata, list):
        yield from (str(item) for item in metadata)
