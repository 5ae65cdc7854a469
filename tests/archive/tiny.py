"""`python -m tests.archive.tiny FOLDER`: build a tiny book there, with a notebook, and pack it, in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import nbformat

from tests.book.conftest import QUIZ, _build
from widgets.archive.__main__ import pack
from widgets.book.editions import STUDENT

CELL = """import os, time

print("Une ligne, dite", end=" ")
time.sleep(float(os.environ["BREATH"]))
print("d’un trait.", {"un", "deux", "trois"} == set())
"""
NOTEBOOK = nbformat.v4.new_notebook(
    cells=[nbformat.v4.new_markdown_cell("# Carnet", id="title"), nbformat.v4.new_code_cell(CELL, id="cell")],
    metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
)
BOOK = {
    "index": f"# Accueil\n\nTexte {{fact}}`E1`.\n\n{QUIZ}\n```{{toctree}}\ncarnet\nreferences\n```\n",
    "carnet.ipynb": nbformat.writes(NOTEBOOK),
    "references": "# Sources\n\n:::{fact-list}\n:::\n",
    "favicon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
}


def main(folder: Path) -> None:
    (folder / "cache").mkdir(parents=True)
    options = {"nb_execution_mode": "cache", "nb_execution_cache_path": str(folder / "executed")}
    built = _build(folder, folder / "cache", BOOK, html_favicon="favicon.svg", **options)
    pack(built.output, STUDENT, folder / "book.zip")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
