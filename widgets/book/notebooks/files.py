"""`python -m widgets.book.notebooks.files`: put the notebooks into the one form in which they are committed.

    make notebooks                                     rewrite chapters/carnets/*.ipynb in place
    python -m widgets.book.notebooks.files --check      only say what is not as it should be

Without outputs, counts and editor's marks, a change to a notebook shows in a diff as what it is. What a program
cannot mend (an exercise without solution, a cell too long to read) is refused, naming file and cell.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from . import setup_cell as notebook_setup
from . import sources_cell as notebook_sources
from .repository import Repository, RepositoryError, configured
from .rules import problems

ROOT = Path(__file__).resolve().parents[3]
FOLDER = "chapters/carnets"

_KERNEL = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def normalised(notebook: dict, repository: Repository | None) -> dict:
    """Return `notebook` in the form that is committed.

    Its set-up cell knows the address of `repository`; its last cell, the sources of what it cites.
    """
    cells = [cell for cell in map(_cell, notebook["cells"]) if cell["source"] and cell["id"] != notebook_sources.ID]
    setup = {
        "cell_type": "code",
        "execution_count": None,
        "id": notebook_setup.ID,
        "metadata": notebook_setup.METADATA,
        "outputs": [],
        "source": _lines(notebook_setup.source(repository)),
    }
    first_code = next((index for index, cell in enumerate(cells) if cell["cell_type"] == "code"), len(cells))
    if first_code < len(cells) and cells[first_code]["id"] == notebook_setup.ID:
        cells[first_code] = setup
    else:
        others = [cell for cell in cells if cell["id"] != notebook_setup.ID]
        cells = [*others[:1], setup, *others[1:]]  # right after the title
    if sources := notebook_sources.source(map(text_of, cells)):
        last = {"cell_type": "markdown", "id": notebook_sources.ID, "metadata": notebook_sources.METADATA}
        cells.append({**last, "source": _lines(sources)})
    return {"cells": cells, "metadata": _KERNEL, "nbformat": 4, "nbformat_minor": 5}


def text_of(cell: dict) -> str:
    """The cell's source, which a file may hold as one text or as lines."""
    source = cell.get("source", "")
    return source if isinstance(source, str) else "".join(source)


def with_repository(notebook: dict, repository: Repository | None) -> dict:
    """Return `notebook` as it is but for its set-up cell, if it has one: it knows the address of `repository`."""
    lines = _lines(notebook_setup.source(repository))
    cells = [{**cell, "source": lines} if cell.get("id") == notebook_setup.ID else cell for cell in notebook["cells"]]
    return {**notebook, "cells": cells}


def as_text(notebook: dict) -> str:
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _lines(text: str) -> list[str]:
    return text.rstrip().splitlines(keepends=True)


def _cell(cell: dict) -> dict:
    kept = {"cell_type": cell["cell_type"], "id": cell.get("id", ""), "metadata": _metadata(cell.get("metadata", {}))}
    if cell["cell_type"] == "code":
        kept |= {"execution_count": None, "outputs": []}
    if cell.get("attachments"):
        kept["attachments"] = cell["attachments"]
    return {**kept, "source": _lines(text_of(cell))}


def _metadata(metadata: dict) -> dict:
    kept: dict = {}
    if metadata.get("tags"):
        kept["tags"] = list(dict.fromkeys(metadata["tags"]))
    if metadata.get("jupyter", {}).get("source_hidden"):
        kept["jupyter"] = {"source_hidden": True}
    return kept


def _visit(path: Path, repository: Repository | None, *, check: bool) -> list[str]:
    """Bring one file into form, or only check it; return what is wrong with it, in French."""
    text = path.read_text(encoding="utf-8")
    try:
        notebook = json.loads(text)
        form = as_text(normalised(notebook, repository))
    except (ValueError, KeyError, TypeError, AttributeError):
        return ["ce fichier n’est pas un carnet Jupyter lisible."]
    if check:
        found = problems(notebook)
        return found + (
            ["ce carnet n’est pas sous sa forme normale\u00a0: lancez make notebooks."] if form != text else []
        )
    if form != text:
        path.write_text(form, encoding="utf-8")
    return problems(json.loads(form))


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    parser = argparse.ArgumentParser(prog="python -m widgets.book.notebooks.files", description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="change nothing, only say what is wrong")
    check = parser.parse_args(arguments).check
    try:
        # The setting alone, not the git remote: a commit's files must not depend on where it was checked out.
        repository = configured(root)
    except RepositoryError as error:
        print(error, file=sys.stderr)
        return 1
    wrong = 0
    for path in sorted((root / FOLDER).glob("*.ipynb")):
        for problem in _visit(path, repository, check=check):
            wrong += 1
            print(f"{path.relative_to(root).as_posix()}\u00a0: {problem}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
