"""Bits in and out of the characters of a share code, five at a time."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.learning.codes.shared import content_error

_DIGITS = "0123456789abcdefghijklmnopqrstuv"  # Python's own


class Bits:
    """A queue of bits, highest first, in and out of characters of five: one number and how many bits it has."""

    def __init__(self, values: Sequence[int] = ()):
        self._number = int("".join(map(_DIGITS.__getitem__, values)) or "0", 32)
        self._size = 5 * len(values)

    def put(self, number: int, size: int) -> None:
        self._number = self._number << size | int(number)
        self._size += size

    def characters(self) -> list[int]:
        self.put(0, -self._size % 5)
        return [self._number >> at & 31 for at in range(self._size - 5, -5, -5)]

    def take(self, size: int) -> int:
        if size > self._size:
            raise content_error()
        self._size -= size
        taken = self._number >> self._size
        self._number -= taken << self._size
        return taken

    def finish(self) -> None:
        # Only padding may be left, so that each session has a single code.
        if self._size > 4 or self._number:
            raise content_error()
