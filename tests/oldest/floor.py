"""The oldest browsers that the book runs in (assets/browsers.yml), and whether a version is older."""

from __future__ import annotations

from widgets.book.oldest.browsers import OLDEST as FLOOR


def number(version: str) -> tuple[int, ...]:
    """
    >>> number("15.4") > number("9.1")
    True
    """
    return tuple(int(part) for part in version.split("."))


def is_there(family: str, since: str | None) -> bool:
    """Whether the oldest browser of this family has what came with version `since` (None: never)."""
    return since is not None and number(since) <= number(FLOOR[family])
