"""What is going on, on a terminal (one line that changes) or in a log (a line for each step that is done)."""

from __future__ import annotations

import sys
import time
from typing import TextIO

from ..editions import Edition
from . import strings as words


class Display:
    def __init__(self, stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stderr
        self.changing = self.stream.isatty()
        self.start = time.perf_counter()
        self.now: dict[str, str] = {}  # by edition
        self.told: set[str] = set()
        self.shown = ""

    def step(self, edition: Edition, step: str, done: int, total: int) -> None:
        """Of an edition, so many of a step are done."""
        self.now[edition.name] = words.state(edition, words.step(step, done, total))
        if done == total and not self.changing:
            self.stream.write(f"  [{words.seconds(self.time())}] {self.now[edition.name]}\n")
            self.stream.flush()
        self.tick()

    def tick(self) -> None:
        """Show the time that has passed."""
        if self.changing and self.now:
            self._show(f"  [{words.seconds(self.time())}] {' | '.join(self.now.values())}")

    def say(self, text: str) -> None:
        """A warning, or why there is no book; once, though both editions have the same."""
        if text in self.told:
            return
        if text.strip():
            self.told.add(text)
        self._show("")
        self.stream.write(text)
        self.stream.flush()

    def built(self, edition: Edition) -> None:
        """An edition can be opened."""
        self.now.pop(edition.name, None)
        self.say(words.BUILT.format(time=words.seconds(self.time()), edition=edition.title) + "\n")

    def end(self) -> None:
        self.now.clear()
        self._show("")

    def time(self) -> float:
        return time.perf_counter() - self.start

    def _show(self, line: str) -> None:
        if self.changing and line != self.shown:
            self.stream.write(f"\r{line.ljust(len(self.shown))}" if line else f"\r{' ' * len(self.shown)}\r")
            self.stream.flush()
            self.shown = line
