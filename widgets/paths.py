"""Where the book's data files live, in a checkout and in an installed package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent

# A wheel carries assets/ inside the package; in a checkout it sits beside the package.
ASSETS = next(
    (folder for folder in (_PACKAGE / "assets", _PACKAGE.parent / "assets") if folder.is_dir()),
    _PACKAGE.parent / "assets",
)
EDITION = _PACKAGE / "edition"  # the students' book, built: in a release's wheel, and in no other nor in a checkout
