"""What is left of a text once its codes are taken: pure functions on texts."""

from __future__ import annotations

import pytest

LEFT = "widgets/labs/pooling/left.js"


@pytest.fixture
def left(module):
    return lambda name, *given: module(LEFT).call(name, *given)


@pytest.mark.parametrize(
    ("before", "after", "given"),
    [
        ("", "a", False),
        ("abc", "ab", False),
        ("abc", "abxc", False),
        ("abc", "", False),
        ("ab", "ab\n", False),
        ("", "bonjour", False),
        ("", "bonjour à\ntoute la classe", True),
        ("aa", "aa" + "b" * 25, True),
        ("x" * 50, "y" * 50, True),
    ],
)
def test_what_is_typed_is_told_from_what_is_given(left, before, after, given):
    assert left("isGiven", before, after) is given


@pytest.mark.parametrize(
    ("now", "read", "rest", "expected"),
    [
        ("abc", "abc", "b", "b"),
        ("abc\nmore", "abc", "b", "b\n\nmore"),
        ("more\nabc", "abc", "b", "more\n\nb"),
        ("abcmore", "abc", "", "more"),
        ("other", "abc", "b", None),
    ],
)
def test_what_came_while_a_text_was_read_is_kept(left, now, read, rest, expected):
    assert left("caughtUp", now, read, rest) == expected


@pytest.mark.parametrize(
    ("text", "problem", "expected"),
    [
        ("a\nbad\nc", "bad", "a\nc"),
        ("bad", "bad", ""),
        ("Zoé bad !", "bad", "Zoé  !"),
        ("a\r\n bad \r\nc", "bad", "a\r\nc"),
    ],
)
def test_a_problem_goes_with_its_line_if_it_is_alone_there(left, text, problem, expected):
    begin = text.index(problem)
    assert left("withoutProblem", text, {"from": begin, "to": begin + len(problem)}) == expected


def test_problems_are_put_after_what_stands_there(left):
    done = left("appended", "a\n", [{"line": "b"}, {"line": "c"}])
    assert done["text"] == "a\nb\nc"
    assert [done["text"][one["from"] : one["to"]] for one in done["problems"]] == ["b", "c"]


def test_problems_are_placed_in_a_text_with_any_line_ends(left):
    text = "x\r\nZoé bad\rbad2\n"
    found = [{"index": 1, "last": 1, "begin": 4, "end": 7}, {"index": 2, "last": 2, "begin": 0, "end": 4}]
    assert [text[one["from"] : one["to"]] for one in left("placed", found, text)] == ["bad", "bad2"]
