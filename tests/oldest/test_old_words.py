"""What an older browser is told: in words that it reads, and by marks that the oldest of ours have."""

from __future__ import annotations

import re

from tests.conftest import ROOT
from widgets.book.oldest import strings as words
from widgets.book.oldest.notice import SCRIPT

from . import scripts
from .floor import FLOOR, number
from .found import MARKS

# What ECMAScript 5, of 2009, has; the grammar's own words are left out of account.
OLD = """arguments assignment_expression augmented_assignment_expression binary_expression call_expression comment
    expression_statement for_statement formal_parameters function_declaration function_expression identifier if_statement
    member_expression number parenthesized_expression program property_identifier return_statement statement_block string
    string_fragment subscript_expression variable_declaration variable_declarator"""


def test_the_script_is_written_as_in_2009():
    root = scripts.parsed(SCRIPT.read_text(encoding="utf-8"))
    assert {node.type for node in scripts.walk(root) if node.is_named} - set(OLD.split()) == set()


def test_the_marks_came_with_our_oldest_browsers():
    together = [max(versions, key=number) for versions in zip(*MARKS.values(), strict=True)]
    assert together == list(FLOOR.values())
    assert set(re.findall(r"Array\.prototype\.at|HTMLDialogElement", SCRIPT.read_text(encoding="utf-8"))) == set(MARKS)


def test_the_readme_names_them():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert words.BROWSERS.replace("\u00a0", " ") in " ".join(readme.split())
