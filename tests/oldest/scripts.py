"""What a script uses of JavaScript and of the browser, by tree-sitter's grammar of the language.

A script says no types. `.toSorted` is taken for the language's, whatever it is asked of; and any other name for the
browser's, unless our scripts give something that name themselves (`own_names`).
"""

from __future__ import annotations

from collections.abc import Iterator

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from .found import Found
from .newer import INSTANCES

_PARSER = Parser(Language(tree_sitter_javascript.language()))
_FUNCTIONS = {"arrow_function", "function_declaration", "function_expression", "method_definition"}
_DOM = ("h", "svg")
_SYNTAX = {  # where the grammar has a node of its own for it
    "class_static_block": "classes.static.initialization_blocks",
    "field_definition": "classes.public_class_fields",
    "import_attribute": "statements.import.import_attributes",
    "optional_chain": "operators.optional_chaining",
    "private_property_identifier": "classes.private_class_fields",
    "using_declaration": "statements.using",
}
_OPERATORS = {
    "??=": "operators.nullish_coalescing_assignment",
    "||=": "operators.logical_or_assignment",
    "&&=": "operators.logical_and_assignment",
    "**=": "operators.exponentiation_assignment",
    "??": "operators.nullish_coalescing",
}
_PATTERNS = {  # what a regular expression may hold
    "(?<=": "regular_expressions.lookbehind_assertion",
    "(?<!": "regular_expressions.lookbehind_assertion",
    "(?i:": "regular_expressions.modifier",
    "(?s:": "regular_expressions.modifier",
    "(?-": "regular_expressions.modifier",
}
_FLAGS = {"d": "RegExp.hasIndices", "v": "RegExp.unicodeSets"}


class ScriptError(ValueError):
    """A script that the grammar cannot read."""


def parsed(text: str) -> Node:
    root = _PARSER.parse(text.encode()).root_node
    if root.has_error:
        line = next(node.start_point[0] + 1 for node in walk(root) if node.is_error or node.is_missing)
        raise ScriptError(f"line {line} is no JavaScript")
    return root


def walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from walk(child)


def own_names(root: Node) -> set[str]:
    """The names that this script gives to members of its own objects and classes."""
    names = set()
    for node in walk(root):
        if node.type in ("pair", "method_definition", "field_definition") and not _is_attribute(node):
            key = node.child_by_field_name("key") or node.child_by_field_name("name")
            if key is not None:
                names.add(_text(key).strip("\"'"))
        elif node.type in ("shorthand_property_identifier", "shorthand_property_identifier_pattern"):
            names.add(_text(node))
    return names


def features(root: Node) -> Iterator[Found]:
    """All that might be newer, with its line."""
    declared = {_text(node) for node in walk(root) if node.type == "identifier" and _is_declared(node)}
    for node in walk(root):
        line = node.start_point[0] + 1
        for kind, name in _uses(node, declared):
            yield Found(line, kind, name)


def _uses(node: Node, declared: set[str]) -> Iterator[tuple[str, str]]:
    if node.type == "identifier" and _text(node) not in declared:
        yield "globals", _text(node)
    elif node.type == "property_identifier" and node.parent.type == "member_expression":
        yield from _member(node.parent, _text(node), declared)
    elif node.type in ("call_expression", "new_expression"):
        yield from _call(node)
    elif node.type in _SYNTAX:
        yield "syntax", _SYNTAX[node.type]
    elif node.type in ("augmented_assignment_expression", "binary_expression"):
        operator = _text(node.child_by_field_name("operator"))
        if operator in _OPERATORS:
            yield "syntax", _OPERATORS[operator]
        if operator == "in" and node.child_by_field_name("left").type == "string":  # `"BarcodeDetector" in self`
            yield "globals", _text(node.child_by_field_name("left")).strip("\"'")
    elif node.type == "await_expression" and not _is_in_function(node):
        yield "syntax", "operators.await.top_level"
    elif node.type == "regex":
        pattern, flags = _text(node.child_by_field_name("pattern")), node.child_by_field_name("flags")
        yield from (("syntax", name) for text, name in _PATTERNS.items() if text in pattern)
        yield from (("owned", name) for flag, name in _FLAGS.items() if flags is not None and flag in _text(flags))


def _member(node: Node, name: str, declared: set[str]) -> Iterator[tuple[str, str]]:
    owner = node.child_by_field_name("object")
    if owner.type == "identifier" and _text(owner) not in declared:
        home = INSTANCES.get(_text(owner), _text(owner))
        if home == "Window":
            yield "globals", name
            return
        yield "owned", f"{home}.{name}"
        if home[0].isupper():
            return  # it is nobody else's
    if not (owner.type == "member_expression" and _text(owner).endswith((".dataset", ".style"))):
        yield "language", name
        yield "members", name


def _is_attribute(pair: Node) -> bool:
    """Whether it is in what `h("div", { hidden: true })` of shared/dom.js gives an element."""
    call = pair.parent.parent.parent
    return call is not None and call.type == "call_expression" and _text(call.child_by_field_name("function")) in _DOM


def _call(node: Node) -> Iterator[tuple[str, str]]:
    called = node.child_by_field_name("function") or node.child_by_field_name("constructor")
    arguments = node.child_by_field_name("arguments")
    name = _text(called.child_by_field_name("property")) if called.type == "member_expression" else _text(called)
    for argument in arguments.children if arguments else ():
        if argument.type == "object":
            for pair in argument.named_children:
                key = pair.child_by_field_name("key") if pair.type == "pair" else pair
                yield "options", f"{name}({_text(key)})"
                if name in _DOM and pair.type == "pair":  # shared/dom.js: an element's attributes
                    yield "attributes", _text(key).strip("\"'")
    if name == "setAttribute" and arguments and arguments.named_children[0].type == "string":
        yield "attributes", _text(arguments.named_children[0]).strip("\"'")
    if name in (*_DOM, "createElement") and arguments and arguments.named_children[0].type == "string":
        yield "elements", _text(arguments.named_children[0]).strip("\"'")


def _is_declared(node: Node) -> bool:
    """Whether this is where the script gives something that name: then it is no global of the browser's."""
    parent = node.parent
    if parent.type in ("import_specifier", "formal_parameters", "rest_pattern", "array_pattern", "catch_clause"):
        return True
    if parent.type == "assignment_pattern":
        return parent.child_by_field_name("left") == node
    if parent.type == "arrow_function":
        return parent.child_by_field_name("parameter") == node
    if parent.type in (*_FUNCTIONS, "class_declaration", "variable_declarator"):
        return parent.child_by_field_name("name") == node
    if parent.type == "pair_pattern":
        return parent.child_by_field_name("value") == node
    if parent.type == "for_in_statement":
        return parent.child_by_field_name("left") == node
    return False


def _is_in_function(node: Node) -> bool:
    while node := node.parent:
        if node.type in _FUNCTIONS:
            return True
    return False


def _text(node: Node) -> str:
    return node.text.decode()
