"""`python -m widgets.release.site` (`make site`): both built editions as one folder for a web host, `_build/site/`.

The students' is what one meets first; the complete one lies below it, in `enseigner/`.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from widgets import programs

with programs.what_it_needs():
    from widgets.book.editions import COMPLETE, EDITIONS, STUDENT
    from widgets.book.leaks import of_folder

    from . import strings as words

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "_build"
FOLDER = "site"
TEACHERS = "enseigner"
# What Sphinx leaves for itself, and the sources that nobody reads there.
_NOT_FOR_READERS = shutil.ignore_patterns(".*", "_sources", "objects.inv")


def lay_out(build: Path) -> Path:
    """Copy the editions built in the folder `build`; return the folder of the site."""
    site = build / FOLDER
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(build / STUDENT.folder, site, ignore=_NOT_FOR_READERS)
    shutil.copytree(build / COMPLETE.folder, site / TEACHERS, ignore=_NOT_FOR_READERS)
    return site


def main() -> int:
    programs.speak_utf8()
    if not programs.has_book(ROOT):
        return 1
    if not all(edition.is_built(BUILD) for edition in EDITIONS):
        print(words.NOT_BUILT, file=sys.stderr)
        return 1
    if found := of_folder(ROOT, BUILD / STUDENT.folder):
        print("\n".join(found), file=sys.stderr)
        return 1
    print(words.SITE.format(folder=lay_out(BUILD), teachers=TEACHERS))
    return 0


if __name__ == "__main__":
    programs.takes_no_arguments(
        "widgets.release.site", "Réunit les deux éditions construites dans un dossier pour un serveur web."
    )
    sys.exit(main())
