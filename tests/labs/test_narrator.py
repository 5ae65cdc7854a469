"""The narrator speaks at the right moment, once, in French."""

from __future__ import annotations

import re

import pytest

NARRATOR = "widgets/labs/captcha/narrator.js"
QUIET = {
    "event": "verified",
    "concept": "crosswalk",
    "revealed": True,
    "labels": 6,
    "accuracy": 0.5,
    "before": None,
    "oneKind": False,
    "remaining": 300,
    "failures": 0,
    "both": 0,
}


def spoken(module, said=(), **facts):
    return [line["id"].split("=")[0] for line in module(NARRATOR).call("linesFor", {**QUIET, **facts}, list(said))]


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        ({"event": "failed", "revealed": False, "failures": 1}, "first-fail"),
        ({"event": "failed", "revealed": True, "failures": 1}, "refused-after"),
        ({"event": "revealed"}, "revealed"),
        ({"labels": 12}, "labels-12"),
        ({"labels": 6, "oneKind": True}, "one-kind"),
        ({"accuracy": 0.8}, "accuracy-80"),
        ({"accuracy": 0.6, "before": 0.7}, "drop"),
        ({"event": "concept"}, "concept"),
        ({"event": "undone"}, "undone"),
        ({"remaining": 0}, "exhausted"),
        ({"labels": 6, "both": 30}, "both-30"),
    ],
)
def test_each_moment_has_its_line(module, facts, line):
    assert spoken(module, **facts) == [line]


@pytest.mark.parametrize("count", [30, 60, 120])
def test_the_label_counts_of_the_lesson_have_their_line(module, count):
    earlier = [f"labels-{n}" for n in (12, 30, 60) if n < count]
    assert spoken(module, earlier, labels=count) == [f"labels-{count}"]


def test_an_ordinary_round_is_left_alone(module):
    assert spoken(module) == []


def test_nothing_is_said_twice(module):
    assert spoken(module, ["labels-12"], labels=18) == []


@pytest.mark.parametrize("lab", ["captcha", "two_words", "judge", "shift", "moderation"])
def test_lines_are_distinct_and_typeset(module, lab):
    lines = module(f"widgets/labs/{lab}/narrator.js").eval(
        "(m) => m.LINES.map((line) => ({ ...line, text: line.value ? line.text(0.825) : line.text }))"
    )
    assert len({line["id"] for line in lines}) == len(lines)
    for line in lines:
        text = line["text"] + (line.get("question") or "")
        assert not re.search(r" [;:!?»%]|« |'", text), text
