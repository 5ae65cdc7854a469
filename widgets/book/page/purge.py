"""Style sheets without the rules that no page can need. Pure functions from text to text.

A selector goes if it asks for a class or an id that nothing in the book can have; a rule goes with its last selector, a
custom property if nobody asks for its value. What stands in `:not(…)`, `:is(…)` and the like is not looked into: that
errs on the side of keeping.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

import tinycss2
from tinycss2.ast import Node

Known = Callable[[str], bool]

_HOLDS_RULES = {"media", "supports", "layer", "container"}
_PROPERTY = re.compile(r"""(?<![\w-])(--[\w-]+)\s*:(?:"[^"]*"|'[^']*'|url\([^)]*\)|[^;{}"'])*(?:;|(?=\}))""")
_USE = re.compile(r"(?<![\w-])--[\w-]+")


class Rule(NamedTuple):
    """A rule as read: its selectors, each with what it asks for, and what stands between its braces."""

    selectors: tuple[tuple[str, tuple[str, ...]], ...]
    content: str


class Group(NamedTuple):
    """`@media …` and the like, with the rules inside."""

    start: str
    inside: tuple[Rule | Group | str, ...]


def purged(css: str, is_known: Known) -> str:
    """Return `css` without the selectors that ask for a class or an id that `is_known` says no of."""
    return "".join(_kept(read(css), is_known))


def _kept(parts: tuple[Rule | Group | str, ...], is_known: Known) -> Iterator[str]:
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Rule):
            if kept := [selector for selector, names in part.selectors if all(map(is_known, names))]:
                yield f"{','.join(kept)}{{{part.content}}}"
        elif kept := "".join(_kept(part.inside, is_known)):
            yield f"{part.start}{{{kept}}}"


@lru_cache(maxsize=32)  # reading the theme's takes half a second, and many a build reads the same
def read(css: str) -> tuple[Rule | Group | str, ...]:
    """The parts of a sheet; raises ValueError for one that cannot be read."""
    return tuple(_parts(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def _parts(nodes: list[Node]) -> Iterator[Rule | Group | str]:
    for node in nodes:
        if node.type == "error":
            raise ValueError(f"a style sheet that cannot be read: {node.message}")
        if node.type == "qualified-rule":
            selectors = tuple((tinycss2.serialize(one).strip(), asked_for(one)) for one in selectors_of(node))
            yield Rule(selectors, tinycss2.serialize(node.content))
        elif node.lower_at_keyword in _HOLDS_RULES and node.content is not None:
            inside = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
            yield Group(f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}", tuple(_parts(inside)))
        elif node.lower_at_keyword != "charset":  # sheets are joined: only the first could have it, and all are UTF-8
            yield node.serialize()


def selectors_of(rule: Node) -> list[list[Node]]:
    """The selectors of a rule: what stands between its commas."""
    found: list[list[Node]] = [[]]
    for token in rule.prelude:
        if token.type == "literal" and token.value == ",":
            found.append([])
        elif token.type != "comment":
            found[-1].append(token)
    return found


def asked_for(selector: list[Node]) -> tuple[str, ...]:
    """The classes and ids that an element, or one around it, must have for the selector to match."""
    names = [token.value for token in selector if token.type == "hash"]
    for dot, name in zip(selector, selector[1:], strict=False):
        if dot.type == "literal" and dot.value == "." and name.type == "ident":
            names.append(name.value)
    return tuple(names)


def without_idle_properties(css: str, elsewhere: str) -> str:
    """Return `css` without custom properties whose names stand neither in another of its values nor `elsewhere`."""
    asks = [(found[1], set(_USE.findall(found[0].partition(":")[2]))) for found in _PROPERTY.finditer(css)]
    used = set(_USE.findall(elsewhere)) | set(_USE.findall(_PROPERTY.sub(";", css)))
    while more := {name for by, names in asks if by in used for name in names} - used:
        used |= more
    return _PROPERTY.sub(lambda found: found[0] if found[1] in used else "", css)
