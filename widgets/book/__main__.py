"""`python -m widgets.book`: build both editions, with every warning an error, and say where to open them
and which facts are due for another look.
"""

from __future__ import annotations

import os
import sys

from widgets import programs

with programs.what_it_needs():
    from widgets.book.building import strings as words
    from widgets.book.building.alone import ROOT, alone
    from widgets.book.building.display import Display
    from widgets.book.building.together import build_all
    from widgets.book.editions import EDITIONS
    from widgets.facts.due import due, notice
    from widgets.facts.sheet import load_sheet
    from widgets.learning.images.assets import ensure_assets


def main() -> int:
    programs.speak_utf8()
    if not programs.has_book(ROOT):
        return 1
    os.chdir(ROOT)
    display = Display()
    if status := alone(lambda: _build(display), display):
        return status
    print(words.READY.format(seconds=words.seconds(display.time())))
    for edition in EDITIONS:
        print(words.PLACE.format(path=ROOT / "_build" / edition.folder / "index.html", edition=edition.title))
    if said := notice(due(load_sheet().values())):
        print(said)
    return 0


def _build(display: Display) -> bool:
    ensure_assets()
    failed = build_all(EDITIONS, display)
    for edition in failed:
        display.say(words.NOT_BUILT.format(edition=edition.title) + "\n")
    return not failed


if __name__ == "__main__":
    programs.takes_no_arguments("widgets.book", "Construit les deux éditions du livre, et dit où les ouvrir.")
    sys.exit(main())
