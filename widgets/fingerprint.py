"""Fingerprints of content: they tell what has changed since, and name files that browsers may keep."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def of_bytes(*parts: bytes) -> str:
    """A fingerprint of the parts, one after the other: SHA-256, 64 hexadecimal digits."""
    return hashlib.sha256(b"".join(parts)).hexdigest()


def of_text(*texts: str) -> str:
    """A fingerprint of the texts; where one ends and the next begins counts too."""
    return of_bytes(*(text.encode() + b"\0" for text in texts))


def of_files(paths: Iterable[Path], root: Path) -> str:
    """A fingerprint of files: of their places below `root`, in order of which they are taken, and of their content."""
    files = sorted((path.relative_to(root).as_posix(), path) for path in paths)
    return of_bytes(*(name.encode() + path.read_bytes() for name, path in files))
