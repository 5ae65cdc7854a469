"""`python -m widgets.archive` (`make zip`): one archive per edition, for a USB stick or a shared folder.

Each holds one folder: `OUVRIR.html`, to open by double-click, `LISEZMOI.txt`, and the book in `livre/`. The editions
have an archive each, so that handing out the students' hands out no answers.
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

from widgets import programs

with programs.what_it_needs():
    from widgets.book.editions import EDITIONS, STUDENT, Edition
    from widgets.book.leaks import leaks

    from . import strings as words
    from .files import LIMIT, NAMES, book_files, for_notepad, write_zip

BUILD = Path(__file__).resolve().parents[2] / "_build"
BOOK = "livre"
OPEN = "OUVRIR.html"
README = "LISEZMOI.txt"
_PROBE = "_static/favicon.svg"


def entries(book: Path, edition: Edition) -> dict[str, bytes]:
    """What stands in the archive of the edition built in the folder `book`: path in the archive to content."""
    top = NAMES[edition.name]
    found = {f"{top}/{BOOK}/{name}": (book / name).read_bytes() for name in book_files(book)}
    found[f"{top}/{OPEN}"] = opening_page(book).encode("utf-8")
    found[f"{top}/{README}"] = for_notepad(read_me(edition))
    return found


def read_me(edition: Edition) -> str:
    note = words.NOTES[edition.name].format(student=f"{NAMES[STUDENT.name]}.zip")
    return words.README.format(edition=edition.title[0].upper() + edition.title[1:], note=note)


def opening_page(book: Path) -> str:
    """The page to open by double-click. It looks for the book first: Windows opens files inside archives, alone."""
    first = f"{BOOK}/index.html"
    if not (book / _PROBE).exists():
        raise FileNotFoundError(f"{book / _PROBE}: opening pages look for it")
    return f"""<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(words.OPEN_TITLE)}</title>
<noscript><meta http-equiv="refresh" content="0; url={first}"></noscript>
<style>
:root {{ color-scheme: light dark; }}
body {{ max-width: 36rem; margin: 15vh auto; padding: 0 1rem; font: 1.125rem/1.5 system-ui, sans-serif; }}
</style>
</head>
<body>
<main>
<h1 id="title">{escape(words.OPEN_TITLE)}</h1>
<p id="text" role="status">{escape(words.OPEN_WITHOUT_SCRIPT)}</p>
<p><a id="link" href="{first}">{escape(words.OPEN_LINK)}</a></p>
</main>
<script>
var text = document.getElementById("text");
var probe = new Image();
text.textContent = "{words.OPEN_WAIT}";
probe.onload = function () {{ location.replace("{first}"); }};
probe.onerror = function () {{
  document.getElementById("title").textContent = "{words.OPEN_MISSING_TITLE}";
  document.getElementById("link").hidden = true;
  text.textContent = "{words.OPEN_MISSING}";
}};
probe.src = "{BOOK}/{_PROBE}";
</script>
</body>
</html>
"""


def pack(book: Path, edition: Edition, target: Path) -> Path:
    """Write the archive `target` of the edition built in the folder `book`."""
    return write_zip(target, entries(book, edition))


def main() -> int:
    programs.speak_utf8()
    for edition in EDITIONS:
        book = BUILD / edition.folder
        if not edition.is_built(BUILD):
            print(f"L’{edition.title} n’est pas construite : lancez d’abord make book.", file=sys.stderr)
            return 1
        packed = entries(book, edition)
        if edition is STUDENT and (found := leaks(BUILD.parent, packed.items())):
            print("\n".join(found), file=sys.stderr)
            return 1
        target = write_zip(BUILD / f"{NAMES[edition.name]}.zip", packed)
        size = target.stat().st_size
        print(_line(target, edition, size))
        if size > LIMIT:
            print(f"Cette archive dépasse {LIMIT // 1_000_000} Mo.", file=sys.stderr)
            return 1
    return 0


def _line(target: Path, edition: Edition, size: int) -> str:
    return f"  {target}  ({edition.title}, {f'{size / 1e6:.1f}'.replace('.', ',')}\u00a0Mo)"


if __name__ == "__main__":
    programs.takes_no_arguments(
        "widgets.archive", "Emballe chaque édition construite dans une archive qui s’ouvre d’un double-clic."
    )
    sys.exit(main())
