"""`python -m widgets.lms` (`make lms`): the student edition as one SCORM 1.2 package, to upload to a platform."""

from __future__ import annotations

import sys
from pathlib import Path

from widgets import programs

with programs.what_it_needs():
    from widgets.archive.files import LIMIT, book_files, write_zip
    from widgets.book.editions import STUDENT
    from widgets.book.leaks import leaks
    from widgets.version import version

    from . import strings as words
    from .contents import read_contents
    from .launch_page import launch_page, launch_script, launch_style
    from .manifest import NAME, manifest
    from .pages import in_package

BUILD = Path(__file__).resolve().parents[2] / "_build"
TARGET = BUILD / words.FILE
BOOK = "livre"
LAUNCH, SCRIPT, STYLE = "scorm.html", "scorm.js", "scorm.css"


def entries(book: Path) -> dict[str, bytes]:
    """What stands in the package of the book built in the folder `book`: path in it to content."""
    page = launch_page(read_contents(book), book=f"{BOOK}/index.html", script=SCRIPT, style=STYLE)
    found = {f"{BOOK}/{name}": in_package(name, (book / name).read_bytes()) for name in book_files(book)}
    found |= {
        name: text.encode("utf-8")
        for name, text in ((LAUNCH, page), (SCRIPT, launch_script()), (STYLE, launch_style()))
    }
    listed = manifest(title=words.TITLE, launch=LAUNCH, files=found, version=version())
    return found | {NAME: listed.encode("utf-8")}


def main() -> int:
    programs.speak_utf8()
    book = BUILD / STUDENT.folder
    if not STUDENT.is_built(BUILD):
        print(f"L’{STUDENT.title} n’est pas construite : lancez d’abord make book.", file=sys.stderr)
        return 1
    packed = entries(book)
    if found := leaks(BUILD.parent, packed.items()):
        print("\n".join(found), file=sys.stderr)
        return 1
    size = write_zip(TARGET, packed).stat().st_size
    print(f"  {TARGET}  (SCORM 1.2, {STUDENT.title}, {f'{size / 1e6:.1f}'.replace('.', ',')}\u00a0Mo)")
    if size > LIMIT:
        print(f"Ce paquet dépasse {LIMIT // 1_000_000} Mo.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    programs.takes_no_arguments(
        "widgets.lms", "Emballe l’édition élèves construite pour une plateforme comme Moodle (SCORM 1.2)."
    )
    sys.exit(main())
