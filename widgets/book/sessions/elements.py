"""What stands on a lab's screen, by name: `captcha.ledger.time` is « Temps passé ».

Instructions name elements so, in a plan's texts `{captcha.ledger.time}` and on a page the role

    {element}`captcha.ledger.time`

The table is read from the labs' own `strings.js`: every plain string of an object that a lab exports is named by the
lab's folder, the object's name in lower case and the keys that lead to it. A lab that calls its button otherwise is
quoted otherwise, and an instruction for a button that has gone fails the build.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

LABS = Path(__file__).parents[2] / "labs"

NAMED = re.compile(r"\{([a-z_]+(?:\.\w+){2,})\}")
_OBJECT = re.compile(r"^export const ([A-Z_]+) = \{$", re.MULTILINE)
_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<template>`(?:[^`\\]|\\.)*`)
    |(?P<quoted>"(?:[^"\\\n]|\\.)*")
    |(?P<word>[\w$]+)
    |(?P<mark>=>|[{}()\[\]:,])
    |\s+|.""",
    re.VERBOSE | re.DOTALL,
)


class UnknownElement(KeyError):
    """No lab has this element; says, in French, what comes nearest."""

    def __init__(self, name: str) -> None:
        near = difflib.get_close_matches(name, elements(), n=1)
        hint = f" Le plus proche\u00a0: «\u202f{near[0]}\u202f»." if near else ""
        super().__init__(f"aucun atelier ne montre «\u202f{name}\u202f».{hint}")

    def __str__(self) -> str:
        return self.args[0]


def element(name: str) -> str:
    """What the reader sees there, in guillemets."""
    try:
        return f"«\u202f{elements()[name]}\u202f»"
    except KeyError as error:
        raise UnknownElement(name) from error


def with_elements(text: str) -> str:
    """`text` with each `{lab.object.key}` replaced by what the lab shows."""
    return NAMED.sub(lambda match: element(match[1]), text)


def sources() -> list[Path]:
    return sorted(LABS.glob("*/*strings.js"))


@cache
def elements() -> dict[str, str]:
    """{name: what is shown} of all labs."""
    found = {}
    for path in sources():
        text = path.read_text(encoding="utf-8")
        for match in _OBJECT.finditer(text):
            for keys, value in _strings(text, match.end()):
                found[".".join((path.parent.name, match[1].lower(), *keys))] = value
    return found


def _strings(text: str, begin: int) -> Iterator[tuple[tuple[str, ...], str]]:
    """(keys, value) of the plain strings in the object whose brace has just been opened at `begin`.

    Functions and lists, and what is computed, are passed over: an instruction cannot name what changes.
    """
    path: list[str] = []  # the keys of the objects that are open
    key = word = None
    passing = 0  # brackets open in something to be passed over
    value: str | None = None  # the string that `key` has so far; "" once there is more to it than a string
    for token in _TOKEN.finditer(text, begin):
        kind, what = token.lastgroup, token[0]
        if kind is None or kind == "comment":
            continue
        if what == "fr" and value is None:
            continue
        if what in "([" or (what == "{" and (passing or value is not None or key is None)):
            passing += 1
            value = ""
        elif what in ")]" or (what == "}" and passing):
            passing -= 1
        elif passing:
            continue
        elif what == "{":
            path.append(key)
            key = value = None
        elif what in ",}":
            if key is not None and value:
                yield (*path, key), value
            key = value = None
            if what == "}":
                if not path:
                    return
                path.pop()
        elif what == ":" and key is None:
            key, value = word, None
        elif kind in ("template", "quoted") and key is not None and value is None and "${" not in what:
            value = _typeset(what[1:-1])
        elif key is None and kind in ("word", "quoted"):
            word = what.strip('"')
        else:
            value = ""


def _typeset(text: str) -> str:
    """French spaces and apostrophes, as `labs/shared/french.js` sets them."""
    text = text.replace("\\u00a0", "\u00a0").replace("'", "’").replace("« ", "«\u202f")
    return re.sub(r" (?=[:%])", "\u00a0", re.sub(r" (?=[»;!?])", "\u202f", text))
