"""`python -m widgets.kit`: write the paper kit into `_build/kit/`, and say what was written."""

from __future__ import annotations

import argparse
import os
import sys
import time

from widgets.book.__main__ import BUILD, ROOT, build
from widgets.book.editions import COMPLETE
from widgets.learning.images.assets import ensure_assets

from . import PUPILS, SEED, strings
from .lesson import LESSON_FILE
from .press import make_kit


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m widgets.kit", description=strings.KIT)
    parser.add_argument("--seed", type=int, default=SEED, help=strings.SEED_HELP.format(default=SEED))
    parser.add_argument("--pupils", type=int, default=PUPILS, help=strings.PUPILS_HELP.format(default=PUPILS))
    options = parser.parse_args(arguments)
    if options.pupils < 1:
        parser.error(strings.NO_PUPILS)
    start = time.perf_counter()
    os.chdir(ROOT)
    ensure_assets()
    if not build(COMPLETE, builder="kit"):
        print(f"\n{strings.FAILED}", file=sys.stderr)
        return 1
    folder = BUILD / "kit"
    made = make_kit(folder, BUILD / LESSON_FILE, seed=options.seed, pupils=options.pupils)
    print(
        f"\n{strings.DONE.format(n=len(made), seconds=f'{time.perf_counter() - start:.1f}'.replace('.', ','), folder=folder)}"
    )
    for each in made:
        print(
            f"  {each.sheet.file:32} {strings.pages(each.pages):>10} {strings.size(each.size):>8}  {each.sheet.title}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
