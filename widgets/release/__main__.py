"""`python -m widgets.release` (`make release`): everything that one can take away from the built book, in `_build/release/`.

With `--tag`, as the host of the repository calls it, only if all who name the version name that one.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path

from widgets import programs

with programs.what_it_needs():
    import hatchling  # noqa: F401 (wheel.py runs it)

    from widgets.archive import __main__ as archive
    from widgets.archive.files import write_zip
    from widgets.book.editions import COMPLETE, EDITIONS, STUDENT
    from widgets.book.leaks import leaks
    from widgets.fingerprint import of_bytes
    from widgets.kit.links.directive import FOLDER as SHEETS
    from widgets.kit.strings import size
    from widgets.lms import __main__ as lms
    from widgets.version import version
    from widgets.whole import write_text

    from . import notes
    from . import strings as words
    from .contents import NOTES, PAPER, SIZES, SUMS, items, sizes, strayed
    from .paper import pack_sheets
    from .wheel import build_wheel

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "_build"
FOLDER = "release"
_WORTH_WRITING = 0.02  # of a size: less is no reason for a commit


def main(arguments: list[str] | None = None) -> int:
    programs.speak_utf8()
    parser = argparse.ArgumentParser(prog="python -m widgets.release", description=words.ABOUT)
    parser.add_argument("--tag", default="", help=words.TAG_HELP)
    tag = parser.parse_args(arguments).tag
    if not programs.has_book(ROOT):
        return 1
    try:
        if tag:
            notes.check(ROOT, version(), tag)
        assemble(BUILD, BUILD / FOLDER, tag)
    except notes.ReleaseError as error:
        print(error, file=sys.stderr)
        return 1
    _tell(BUILD / FOLDER)
    return 0


def assemble(build: Path, folder: Path, tag: str = "") -> None:
    """Write the release of the book built in `build` into `folder`, and leave nothing else there; raise `ReleaseError`."""
    complete, student = build / COMPLETE.folder, build / STUDENT.folder
    if not all(edition.is_built(build) for edition in EDITIONS):
        raise notes.ReleaseError(words.NOT_BUILT)
    edition, package = archive.entries(student, STUDENT), lms.entries(student)
    if found := leaks(ROOT, [*edition.items(), *package.items()]):
        raise notes.ReleaseError("\n".join(found))
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    section = version() if tag else next(iter(notes.sections(changelog)))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write_zip(folder / f"{archive.NAMES[STUDENT.name]}.zip", edition)
    archive.pack(complete, COMPLETE, folder / f"{archive.NAMES[COMPLETE.name]}.zip")
    write_zip(folder / lms.TARGET.name, package)
    pack_sheets(complete / SHEETS, folder / f"{PAPER}.zip")
    top = f"{archive.NAMES[STUDENT.name]}/"
    build_wheel(ROOT, {path.removeprefix(top): content for path, content in edition.items()}, folder)
    names = [item.name for item in items()]
    write_text(folder / SUMS, "".join(f"{of_bytes((folder / name).read_bytes())}  {name}\n" for name in sorted(names)))
    write_text(folder / NOTES, notes.notes(changelog, section, items()))


def _tell(folder: Path) -> None:
    found = {item.key: (folder / item.name).stat().st_size for item in items()}
    print(words.DONE.format(version=version(), folder=folder))
    for item in items():
        print(f"  {item.name:40} {size(found[item.key]):>8}  {item.title}")
    for name in (SUMS, NOTES):
        print(f"  {name}")
    if strayed(sizes(), found, _WORTH_WRITING):
        write_text(SIZES, json.dumps(found, indent=1) + "\n")
        print(words.RESIZED.format(file=SIZES.relative_to(ROOT).as_posix()))


if __name__ == "__main__":
    sys.exit(main())
