"""`python -m widgets.kit`: write the paper kit into `_build/kit/`, and say what was written."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial

from widgets import programs

with programs.what_it_needs():
    from sphinx.application import Sphinx

    from widgets.book.building import progress
    from widgets.book.building.alone import BUILD, ROOT, alone
    from widgets.book.building.display import Display
    from widgets.book.building.edition import build
    from widgets.book.building.strings import seconds
    from widgets.book.editions import COMPLETE
    from widgets.learning.images.assets import ensure_assets

    from . import PUPILS, SEED, strings
    from .lesson import LESSON_FILE
    from .press import make_kit, printed


def main(arguments: list[str] | None = None) -> int:
    programs.speak_utf8()
    parser = argparse.ArgumentParser(prog="python -m widgets.kit", description=strings.KIT)
    parser.add_argument("--seed", type=int, default=SEED, help=strings.SEED_HELP.format(default=SEED))
    parser.add_argument("--pupils", type=int, default=PUPILS, help=strings.PUPILS_HELP.format(default=PUPILS))
    options = parser.parse_args(arguments)
    if options.pupils < 1:
        parser.error(strings.NO_PUPILS)
    if not programs.has_book(ROOT):
        return 1
    os.chdir(ROOT)
    display, folder = Display(), BUILD / "kit"

    def listen(app: Sphinx) -> None:
        app.tc_progress = partial(display.step, COMPLETE)

    def make() -> bool:
        ensure_assets()
        if not build(COMPLETE, builder="kit", prepare=listen, say=display.say):
            return False
        done = partial(display.step, COMPLETE, progress.KIT)
        make_kit(folder, BUILD / LESSON_FILE, seed=options.seed, pupils=options.pupils, done=done)
        return True

    if status := alone(make, display):
        print(f"\n{strings.FAILED}", file=sys.stderr)
        return status
    made = printed(folder)
    print(f"\n{strings.DONE.format(n=len(made), seconds=seconds(display.time()), folder=folder)}")
    for each in made:
        print(
            f"  {each.sheet.file:32} {strings.pages(each.pages):>10} {strings.size(each.size):>8}  {each.sheet.title}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
