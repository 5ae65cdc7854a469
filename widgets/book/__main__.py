"""`python -m widgets.book`: build both editions, with every warning an error, and say where to open them."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import yaml
from jupyter_book.sphinx import build_sphinx

from widgets.book.editions import EDITIONS, Edition, table_of_contents
from widgets.learning.images.assets import ensure_assets

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "_build"


def build(edition: Edition, builder: str = "html") -> bool:
    """Build one edition into `_build/`; tell whether it went without a warning.

    `builder` is one of Sphinx's, or of an extension that makes something else of the book.
    """
    toc = BUILD / f"toc-{edition.name}.yml"
    toc.parent.mkdir(exist_ok=True)
    toc.write_text(yaml.safe_dump(table_of_contents(ROOT / "_toc.yml", edition), allow_unicode=True), encoding="utf-8")
    status = build_sphinx(
        ROOT,
        BUILD / edition.folder,
        doctreedir=BUILD / f".doctrees-{edition.folder}",
        path_config=ROOT / "_config.yml",
        noconfig=True,
        confoverrides={
            "external_toc_path": str(toc),
            "tc_edition": edition.name,
            "nitpicky": True,
            "latex_individualpages": False,  # Jupyter Book wants to be told
        },
        builder=builder,
        warningiserror=True,
        keep_going=True,
        quiet=True,
    )
    return status == 0  # an exception, already reported, is none either


def main() -> int:
    start = time.perf_counter()
    os.chdir(ROOT)
    ensure_assets()
    for edition in EDITIONS:
        if not build(edition):
            print(f"\nLe livre ({edition.title}) n’a pas été construit : voir les messages ci-dessus.", file=sys.stderr)
            return 1
    print(f"\nLe livre est prêt ({time.perf_counter() - start:.1f} s). Ouvrez dans un navigateur :")
    for edition in EDITIONS:
        print(f"  {BUILD / edition.folder / 'index.html'}  ({edition.title})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
