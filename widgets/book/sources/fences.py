"""The fences of a page: what they hold, and those that do not close, close something else, or are none at all.

The parser of Markdown takes whatever it meets: a fence that is not closed swallows the page, one with as many colons as
that around it ends both, and what follows stands outside. Here each closes as it was opened, and the outer has more.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from .faults import Fault
from .names import EDITION, EDITIONS

# Their content is not Markdown.
_LITERAL = {"code", "code-block", "code-cell", "eval-rst", "math", "parsed-literal", "raw", "sourcecode"}
_FENCE = re.compile(r"(?P<before>[ \t]*(?:(?:>|[-*+]|\d+[.)])[ \t]+)*)(?P<fence>:{2,}|`{3,}|~{3,})(?P<info>.*)")
_DIRECTIVE = re.compile(r"\{([^}\s]+)\}\s*(.*)")
_LOOSE_EDITION = re.compile(r"\s*:?\s*\{?\s*[ée]ditions?\s*\}\s*\w+\s*$", re.IGNORECASE)


@dataclass
class Fence:
    """`start` and `end` are lines counted from 1; `name` of the directive, "" of code, and what follows it."""

    mark: str
    name: str
    argument: str
    start: int
    end: int = 0

    @property
    def literal(self) -> bool:
        return self.name in _LITERAL or (not self.name and self.mark[0] != ":")

    @property
    def shown(self) -> str:
        return f"«\u202f{self.mark}{{{self.name}}}\u202f»" if self.name else f"«\u202f{self.mark}\u202f»"


@dataclass
class Fences:
    closed: list[Fence] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    _open: list[Fence] = field(default_factory=list)

    def read(self, text: str) -> Fences:
        lines = text.split("\n")
        for number, line in enumerate(lines, start=1):
            found = _FENCE.fullmatch(line.rstrip())
            if self._open and self._open[-1].literal:
                self._in_literal(found, number)
            elif found:
                self._fence(found, number)
            elif _LOOSE_EDITION.match(line):
                self._fault(
                    number,
                    f"«\u202f{line.strip()}\u202f» n’ouvre rien\u00a0: écrivez «\u202f:::{{edition}} complete\u202f».",
                )
        for fence in reversed(self._open):
            self._fault(fence.start, f"{fence.shown} n’est jamais refermé.")
            self._close(fence, len(lines) + 1)
        self.faults.sort()
        return self

    def _fault(self, line: int, reason: str) -> None:
        self.faults.append(Fault(line, reason))

    def _close(self, fence: Fence, end: int) -> None:
        fence.end = end
        self.closed.append(fence)

    def _in_literal(self, found: re.Match | None, number: int) -> None:
        if not found or found["info"].strip():
            return
        top, mark = self._open[-1], found["fence"]
        if mark[0] == top.mark[0] and len(mark) >= len(top.mark):
            self._close(self._open.pop(), number)
        elif mark[0] == ":" and (around := self._around(len(mark))):
            self._fault(
                number,
                f"cette ligne referme {around.shown} (ligne {around.start})\u00a0: donnez-lui plus de deux-points.",
            )

    def _around(self, length: int) -> Fence | None:
        """The innermost open fence of colons that a line of so many would close."""
        return next((f for f in reversed(self._open) if f.mark[0] == ":" and len(f.mark) <= length), None)

    def _fence(self, found: re.Match, number: int) -> None:
        mark, info = found["fence"], found["info"].strip()
        colons = mark[0] == ":"
        if not colons and mark[0] in info:
            return  # code within a line
        if not info and (colons or any(f.mark[0] == mark[0] for f in self._open)):
            if len(mark) > 2:
                self._closing(mark, number)
            return
        directive = _DIRECTIVE.fullmatch(info)
        if colons and len(mark) == 2:
            if directive:
                self._fault(number, f"«\u202f::{info}\u202f» n’ouvre rien\u00a0: il faut au moins trois deux-points.")
            return
        if colons and not directive:
            self._fault(
                number,
                f"«\u202f{mark}{info}\u202f»\u00a0: le nom se met entre accolades, comme «\u202f:::{{quiz}}\u202f».",
            )
        fence = Fence(mark, *(directive.groups() if directive else ("", "")), number)
        self._nesting(fence)
        self._edition(fence, found["before"])
        self._open.append(fence)

    def _nesting(self, fence: Fence) -> None:
        around = next((f for f in reversed(self._open) if f.mark[0] == fence.mark[0]), None)
        if around and len(fence.mark) >= len(around.mark):
            reason = f"{fence.shown} est dans {around.shown} (ligne {around.start}), qui se refermerait avec lui\u00a0: donnez plus de signes à celui qui entoure l’autre."
            self._fault(fence.start, reason)

    def _edition(self, fence: Fence, before: str) -> None:
        if fence.name != EDITION:
            if _like_edition(fence.name):
                self._fault(
                    fence.start,
                    f"«\u202f{{{fence.name}}}\u202f» n’existe pas\u00a0: écrivez «\u202f{{edition}}\u202f».",
                )
        elif fence.argument not in EDITIONS:
            reason = f"«\u202f{fence.argument}\u202f» n’est pas une édition (connues\u00a0: {', '.join(EDITIONS)})."
            self._fault(fence.start, f"{{edition}}\u00a0: {reason}")
        elif before:
            self._fault(
                fence.start, "{edition} doit commencer la ligne\u00a0: en retrait, ce qu’il garde pourrait être publié."
            )

    def _closing(self, mark: str, number: int) -> None:
        same = [f for f in self._open if f.mark[0] == mark[0] and len(f.mark) <= len(mark)]
        if not same:
            self._fault(number, f"«\u202f{mark}\u202f» ne referme rien.")
            return
        fence = next((f for f in reversed(same) if f.mark == mark), same[-1])
        while self._open[-1] is not fence:
            left = self._open.pop()
            self._fault(
                left.start,
                f"{left.shown} n’est pas refermé quand {fence.shown} (ligne {fence.start}) se referme, ligne {number}.",
            )
            self._close(left, number)
        self._close(self._open.pop(), number)
        if len(mark) != len(fence.mark):
            self._fault(
                number,
                f"«\u202f{mark}\u202f» referme {fence.shown} (ligne {fence.start})\u00a0: mettez le même nombre de signes.",
            )


def _like_edition(name: str) -> bool:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    return SequenceMatcher(None, plain, EDITION).ratio() > 0.8


def fences(text: str) -> Fences:
    return Fences().read(text)
