"""Whether generated assets are those that their sources would make; quick to ask, so asked at each build."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from widgets import fingerprint

STAMP = "fingerprint.txt"


@dataclass(frozen=True)
class Generated:
    """A folder of assets, the module whose `build(folder)` writes it, and the sources that decide its content.

    `sources` are patterns relative to this package. What only reads the assets is not among them.
    """

    name: str
    module: str
    files: tuple[str, ...]
    sources: tuple[str, ...]

    def fingerprint(self) -> str:
        """Return a hash of the sources."""
        folder = Path(__file__).parent
        return fingerprint.of_files((path for pattern in self.sources for path in folder.glob(pattern)), folder)

    def is_fresh(self, folder: Path) -> bool:
        """Tell whether the folder holds every file, written by these very sources."""
        if not all((folder / name).is_file() for name in (*self.files, STAMP)):
            return False
        return (folder / STAMP).read_text(encoding="utf-8").strip() == self.fingerprint()


TILES = Generated(
    name="tiles",
    module="widgets.learning.images.build",
    files=("first.webp", "later.webp", "page.json", "preview.webp", "test.webp", "tiles.csv"),
    sources=(
        "build.py",
        "features.py",
        "plan.py",
        "scenery/*.py",
    ),
)
DIGITS = Generated(
    name="digits",
    module="widgets.learning.images.digits",
    files=("digits.csv", "page.json", "preview.webp"),
    sources=("digits.py",),
)
