"""What programs (`python -m widgets.book` and its like) begin with, so that no reader of a terminal meets a traceback.

Standard library only: it is what speaks when something else is lacking.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LACKING = (
    "Il manque {name}, dont ce programme a besoin pour construire le livre ou ce qui en est fait. Dans une copie du projet, "
    'lancez «\u202fmake book\u202f» une fois, ou «\u202fpip install -e ".[book]"\u202f».'
)
NO_BOOK = (
    "Il n’y a pas de livre dans {folder}\u00a0: ce programme se lance dans une copie du projet, avec ses chapitres. Pour un livre déjà "
    "construit\u00a0: python -m widgets livre DOSSIER."
)


@contextmanager
def what_it_needs() -> Iterator[None]:
    """Around imports of a program: where one is not installed, end with a sentence."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] == __package__:  # that would be a mistake of ours
            raise
        speak_utf8()
        sys.exit(LACKING.format(name=error.name))


def takes_no_arguments(module: str, about: str) -> None:
    """End where an argument was given: with help if that is asked for, else with an error, and nothing is done."""
    argparse.ArgumentParser(prog=f"python -m {module}", description=about).parse_args()


def has_book(root: Path) -> bool:
    """Whether the sources of a book are in the folder `root`; say so where they are not."""
    if (root / "_toc.yml").is_file() and (root / "_config.yml").is_file():
        return True
    print(NO_BOOK.format(folder=root), file=sys.stderr)
    return False


def speak_utf8() -> None:
    """Windows would give a pipe or a file its own old encoding, which has no narrow no-break space."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=errors)
