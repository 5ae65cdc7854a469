"""What goes to the terminal beside results: messages, and a progress bar."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from widgets.learning.arguments import grouped
from widgets.programs import LACKING

Item = TypeVar("Item")

_WIDTH = 30


class CliError(Exception):
    """What stops a command; the message is for readers, in French."""


@contextmanager
def what_it_needs() -> Iterator[None]:
    """Around imports of a command: where one is not installed, that is what stops it."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise CliError(LACKING.format(name=error.name)) from error


def complain(message: str) -> None:
    print(message, file=sys.stderr)


def track(items: Iterable[Item], count: int) -> Iterator[Item]:
    """Hand on `items`, and show on a terminal how many of `count` have gone by; nothing elsewhere."""
    shown = -1
    for done, item in enumerate(items, start=1):
        yield item
        filled = _WIDTH * done // count
        if sys.stderr.isatty() and (filled > shown or done == count):
            shown = filled
            bar = "█" * filled + "░" * (_WIDTH - filled)
            print(f"\r{bar} {done}/{count}", end="\n" if done == count else "", file=sys.stderr, flush=True)


def count(number: int, noun: str) -> str:
    """French counts nothing and one alike."""
    return f"{grouped(number)} {noun}{'s' if number > 1 else ''}"
