"""The posts of « La file de modération » and its rule book: `assets/moderation/posts.yml`, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from widgets.paths import ASSETS
from widgets.yaml_file import YamlFile

POSTS_FILE = ASSETS / "moderation" / "posts.yml"
PARTS = ("first", "second", "held_out")
TRAPS = ("irony", "quotation", "context")
_KEYS = {"network", "people", "rules", "change", *PARTS}
_RULES = 5
_TEXTS = ("club", "text", "breaks", "context", "trap", "again", "appeal")
_LONGEST = 200  # characters: a post is read at a glance


class PostsError(ValueError):
    """The file does not hold together; the message, in French, names the file, the line and the reason."""


class _Reader:
    """One file being read: what it says, and what is wrong with it."""

    def __init__(self, path: Path) -> None:
        self._file = YamlFile(path, PostsError)
        self.content = self._file.content

    def wrong(self, reason: str, *path: str) -> NoReturn:
        name = f", {path[1]}" if len(path) > 1 else ""
        raise PostsError(f"{self._file.name}:{self._file.line(*path)}{name}\u00a0: {reason}")

    def text(self, value: object, *path: str) -> None:
        if not (isinstance(value, str) and value.strip()):
            self.wrong(f"«\u202f{path[-1]}\u202f» doit être un texte non vide.", *path)

    def keys(self, entry: object, known: set[str], needed: set[str], *path: str) -> None:
        if not isinstance(entry, dict):
            self.wrong("il faut des clés et des valeurs.", *path)
        for key in entry:
            if key not in known:
                self.wrong(
                    f"clé inconnue «\u202f{key}\u202f» (connues\u00a0: {', '.join(sorted(known))}).", *path, str(key)
                )
        for key in sorted(needed - entry.keys()):
            self.wrong(f"il manque «\u202f{key}\u202f».", *path)


def read_posts(path: Path = POSTS_FILE) -> dict[str, Any]:
    """Return what the file says, once it is known to hold together; else raise `PostsError`."""
    return _read(path, path.stat().st_mtime_ns if path.exists() else 0)


@cache
def _read(path: Path, _mtime: int) -> dict[str, Any]:
    reader = _Reader(path)
    content = reader.content
    reader.keys(content, _KEYS, _KEYS)
    reader.text(content["network"], "network")
    people = content["people"]
    if not (isinstance(people, list) and len(people) > 1 and all(isinstance(name, str) and name for name in people)):
        reader.wrong("«\u202fpeople\u202f» doit être une liste de prénoms.", "people")
    _check_rules(reader, content)
    seen: dict[str, str] = {}
    for part in PARTS:
        if not (isinstance(content[part], dict) and content[part]):
            reader.wrong("il faut des messages.", part)
        for post, entry in content[part].items():
            if post in seen:
                reader.wrong("ce nom est déjà pris par un autre message.", part, str(post))
            _check_post(reader, content, part, str(post), entry)
            seen[post] = part
    return dict(content)


def _check_rules(reader: _Reader, content: Mapping[str, Any]) -> None:
    rules = content["rules"]
    if not (isinstance(rules, dict) and len(rules) == _RULES):
        reader.wrong(f"le règlement doit compter {_RULES} règles.", "rules")
    for rule, entry in rules.items():
        reader.keys(entry, {"name", "text"}, {"name", "text"}, "rules", rule)
        for key, value in entry.items():
            reader.text(value, "rules", rule, key)
    reader.keys(content["change"], {"rule", "text"}, {"rule", "text"}, "change")
    if content["change"]["rule"] not in rules:
        reader.wrong(f"la règle qui change doit être une des règles ({', '.join(rules)}).", "change", "rule")
    reader.text(content["change"]["text"], "change", "text")


def _check_post(reader: _Reader, content: Mapping[str, Any], part: str, post: str, entry: object) -> None:
    known = {*_TEXTS, "allowed_later"}
    reader.keys(entry, known, {"club", "text"}, part, post)
    assert isinstance(entry, dict)
    for key in _TEXTS:
        if key in entry:
            reader.text(entry[key], part, post, key)
    if len(entry["text"]) > _LONGEST:
        reader.wrong(f"le message dépasse {_LONGEST} signes.", part, post, "text")
    rule = entry.get("breaks")
    if rule is not None and rule not in content["rules"]:
        reader.wrong(
            f"règle inconnue «\u202f{rule}\u202f» (connues\u00a0: {', '.join(content['rules'])}).", part, post, "breaks"
        )
    if entry.get("trap", TRAPS[0]) not in TRAPS:
        reader.wrong(f"«\u202ftrap\u202f» doit être {', '.join(TRAPS)}.", part, post, "trap")
    if entry.get("allowed_later", True) is not True or ("allowed_later" in entry and rule != content["change"]["rule"]):
        reader.wrong(
            "«\u202fallowed_later: true\u202f» ne va qu’avec la règle qui change.", part, post, "allowed_later"
        )
    if "appeal" in entry and rule is not None:
        reader.wrong("un recours ne va qu’avec un message qui peut rester.", part, post, "appeal")
    again = entry.get("again")
    if again is not None and (
        part != "second" or again not in content["first"] or content["first"][again].get("breaks") != rule
    ):
        reader.wrong(
            "«\u202fagain\u202f» doit nommer un message de «\u202ffirst\u202f» que le règlement juge pareil.",
            part,
            post,
            "again",
        )
