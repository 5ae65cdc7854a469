"""The classes and ids that something in the book can have: on a page as built, or given by a script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from .purge import Known

_CLASSES = re.compile(r"""\sclass=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_IDS = re.compile(r"""\sid=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_PROPERTY = re.compile(r"(?<![\w-])--[a-z][\w-]*")
_WORD = re.compile(r"[A-Za-z_][\w-]*")
_BEGINNING = re.compile(r"(?<![\w-])([A-Za-z_][\w-]*-)(?:\$\{|[\"'`]\s*\+)")  # `tc-mood--${mood}`
_STRINGS = re.compile(r""""(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`""")

# Bootstrap's script knows far more than the theme asks of it: tooltips and drop-down menus.
OF_BOOTSTRAP = frozenset(
    [
        "tooltip",
        "tooltip-inner",
        "tooltip-arrow",
        "bs-tooltip-auto",
        "bs-tooltip-top",
        "bs-tooltip-bottom",
        "bs-tooltip-start",
        "bs-tooltip-end",
        "fade",
        "show",
        "showing",
        "hiding",
        "collapse",
        "collapsed",
        "collapsing",
        "active",
        "disabled",
    ]
)


@lru_cache(maxsize=512)  # a page changes seldom, and both editions have the same scripts
def properties(text: str) -> frozenset[str]:
    """The custom properties that a page, a script or a sheet names."""
    return frozenset(_PROPERTY.findall(text))


@lru_cache(maxsize=256)
def on_page(html: str) -> set[str]:
    """The classes and ids in a page, templates included."""
    classes = {name for groups in _CLASSES.findall(html) for name in "".join(groups).split()}
    return classes | {"".join(groups) for groups in _IDS.findall(html)}


@lru_cache
def in_our_script(script: str) -> set[str]:
    """The words of a script of ours; those that end with a hyphen are beginnings of names put together."""
    return {word for word in _WORD.findall(script) if not word.endswith("-")} | set(_BEGINNING.findall(script))


@lru_cache
def in_their_script(script: str) -> set[str]:
    """The words in the strings of a script of the theme's, whose variables have short names that classes have too."""
    return {word for text in _STRINGS.findall(script) for word in in_our_script(text)}


def known(names: Iterable[str]) -> Known:
    """Whether a class or id is among `names`, or begins as one of them that ends with a hyphen."""
    whole = frozenset(names) | OF_BOOTSTRAP
    beginnings = tuple(name for name in whole if name.endswith("-"))
    return lambda name: name in whole or name.startswith(beginnings)
