"""Whether the tiles in assets/tiles/ are those that the sources would draw; quick to ask, so asked at each build."""

import hashlib
from pathlib import Path

FILES = ("fingerprint.txt", "first.webp", "later.webp", "page.json", "preview.webp", "test.webp", "tiles.csv")
# What decides how tiles look and what a model sees in them; the rest of this package only reads them.
SOURCES = (
    "build.py",
    "canvas.py",
    "features.py",
    "photo.py",
    "plan.py",
    "scenery/*.py",
    "scenes.py",
    "weather.py",
)


def fingerprint() -> str:
    """Return a hash of the sources that decide what the tiles look like."""
    folder = Path(__file__).parent
    digest = hashlib.sha256()
    for path in sorted(path for pattern in SOURCES for path in folder.glob(pattern)):
        digest.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()


def is_fresh(folder: Path) -> bool:
    """Tell whether the folder holds every file, written by these very sources."""
    if not all((folder / name).is_file() for name in FILES):
        return False
    return (folder / "fingerprint.txt").read_text(encoding="utf-8").strip() == fingerprint()
