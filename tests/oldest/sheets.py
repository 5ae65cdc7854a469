"""What a style sheet uses of CSS, read with tinycss2.

Two ways to use something newer need no excuse: a declaration of the same property before it, in the same rule, under its
own name or a browser's (`-webkit-`), which is what an older browser takes (but a `--custom` property takes anything, and
then counts for nothing where it is used); and a rule within `@supports` that asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import tinycss2
from tinycss2.ast import Declaration, Node

from .found import Found

_GROUPS = {"media", "supports", "container", "layer", "scope", "starting-style"}  # rules within rules
_PREFIX = re.compile(r"^-(webkit|moz)-")


class SheetError(ValueError):
    """A sheet that cannot be read."""


def features(text: str) -> Iterator[Found]:
    yield from _rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True), set())


def _rules(nodes: list[Node], asked: set[tuple[str, str]]) -> Iterator[Found]:
    for node in nodes:
        if node.type == "error":
            raise SheetError(f"line {node.source_line}: {node.message}")
        if node.type == "at-rule":
            yield from _at_rule(node, asked)
        elif node.type == "qualified-rule":
            yield from _unasked(_selector(node.prelude), asked)
            yield from _block(node.content, asked)


def _at_rule(node: Node, asked: set[tuple[str, str]]) -> Iterator[Found]:
    name = node.lower_at_keyword
    yield from _unasked([Found(node.source_line, "at-rules", name)], asked)
    if name == "supports":
        asked = asked | {(found.kind, found.name) for found in _condition(node.prelude)}
    elif name == "media":
        yield from _unasked(_media(node.prelude), asked)
    if node.content is None:
        return
    if name in _GROUPS or name.endswith("keyframes"):
        yield from _rules(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True), asked)
    else:
        yield from _block(node.content, asked)


def _block(content: list[Node], asked: set[tuple[str, str]]) -> Iterator[Found]:
    plain: set[str] = set()  # properties that this block gives something that every browser understands
    for node in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if node.type == "error":
            raise SheetError(f"line {node.source_line}: {node.message}")
        if node.type == "qualified-rule":
            yield Found(node.source_line, "selectors", "nesting")
        if node.type != "declaration":
            continue
        newer = [found for found in _declaration(node) if found.is_newer and (found.kind, found.name) not in asked]
        if newer and node.name in plain:
            continue
        yield from newer
        if not newer and not node.name.startswith("--"):
            plain |= {node.name, _PREFIX.sub("", node.name)}


def _declaration(node: Declaration) -> Iterator[Found]:
    yield Found(node.source_line, "properties", node.lower_name)
    for token in _tokens(node.value):
        if token.type == "ident":
            yield Found(token.source_line, "values", f"{node.lower_name}: {token.lower_value}")
        elif token.type == "function":
            yield Found(token.source_line, "functions", token.lower_name)
        elif token.type == "dimension":
            yield Found(token.source_line, "units", token.lower_unit)


def _condition(prelude: list[Node]) -> Iterator[Found]:
    """What `@supports (property: value)` and `@supports selector(…)` ask for."""
    for token in prelude:
        if token.type == "function" and token.lower_name == "selector":
            yield from _selector(token.arguments)
        elif token.type == "() block":
            declaration = tinycss2.parse_one_declaration(token.content)
            yield from _declaration(declaration) if declaration.type == "declaration" else _condition(token.content)


def _selector(prelude: list[Node]) -> Iterator[Found]:
    tokens = list(_tokens(prelude))
    for colon, token in zip(tokens, tokens[1:], strict=False):
        if colon == ":" and token.type in ("ident", "function"):
            name = token.lower_value if token.type == "ident" else token.lower_name
            yield Found(token.source_line, "selectors", name)


def _media(prelude: list[Node]) -> Iterator[Found]:
    for block in (token for token in prelude if token.type == "() block"):
        for token in block.content:
            if token.type == "ident":
                yield Found(token.source_line, "media", token.lower_value)
            elif token.type == "literal" and token.value in ("<", ">", "<=", ">="):
                yield Found(token.source_line, "media", "range_syntax")


def _unasked(found: Iterator[Found] | list[Found], asked: set[tuple[str, str]]) -> Iterator[Found]:
    return (one for one in found if one.is_newer and (one.kind, one.name) not in asked)


def _tokens(nodes: list[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _tokens(getattr(node, "arguments", None) or getattr(node, "content", None) or [])
