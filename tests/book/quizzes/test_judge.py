"""What an answer is worth, and what a kept answer may be: the quiz without its page."""

from __future__ import annotations

import pytest

SINGLE = {"kind": "single", "count": 3, "right": [1], "signature": "s"}
MULTIPLE = {"kind": "multiple", "count": 4, "right": [0, 2], "signature": "s"}
NUMERIC = {
    "kind": "numeric",
    "count": 3,
    "right": [0],
    "signature": "s",
    "unit": "minutes",
    "expected": [[20.3, 1], [0.3, 0.1], None],
}
STATE = {"version": 1, "signature": "s", "answer": 0, "tries": 1, "solved": False, "revealed": False}


@pytest.fixture
def judge(esm):
    return esm("widgets/book/quizzes/judge.js")


def test_a_single_answer_is_judged_alone(judge):
    assert judge.call("judge", SINGLE, 1) == {"complete": True, "right": True, "verdicts": [None, True, None]}
    assert judge.call("judge", SINGLE, 2) == {"complete": True, "right": False, "verdicts": [None, None, False]}
    assert judge.call("judge", SINGLE, None)["complete"] is False


def test_with_several_right_ones_every_choice_is_judged(judge):
    assert judge.call("judge", MULTIPLE, [0, 2])["right"] is True
    assert judge.call("judge", MULTIPLE, [0, 1]) == {
        "complete": True,
        "right": False,
        "verdicts": [True, False, False, True],
    }
    assert judge.call("judge", MULTIPLE, [])["complete"] is False


def test_a_number_is_judged_by_the_first_range_that_holds_it(judge):
    verdicts = {
        text: judge.call("judge", NUMERIC, text)["verdicts"]
        for text in ("19,3", "21.3", "21,31", "0,2", "0,4", "1 000 minutes")
    }
    assert verdicts == {
        "19,3": [True, None, None],
        "21.3": [True, None, None],
        "21,31": [None, None, False],
        "0,2": [None, False, None],
        "0,4": [None, False, None],
        "1 000 minutes": [None, None, False],
    }
    assert judge.call("judge", NUMERIC, "vingt")["complete"] is False


def test_a_number_that_nothing_foresees_is_wrong(judge):
    quiz = {**NUMERIC, "count": 2, "expected": NUMERIC["expected"][:2]}
    assert judge.call("judge", quiz, "7") == {"complete": True, "right": False, "verdicts": [None, None]}


PERCENT = {**NUMERIC, "unit": "%", "units": ["%"], "expected": [[89.6, 0.7], [80, 0.5], None]}


@pytest.mark.parametrize(
    ("text", "outcome"),
    {
        "89,6": (True, False, [True, None, None]),
        "0,896": (False, True, [None, None, None]),
        "896/1000": (False, True, [None, None, None]),
        "0,8": (False, True, [None, False, None]),  # wrong, and in another unit
        "4/5": (False, True, [None, False, None]),
        "0,5": (False, False, [None, None, False]),
        "0,896 %": (False, False, [None, None, False]),  # it says itself what it is
        "-0,896": (False, False, [None, None, False]),
    }.items(),
)
def test_a_share_where_per_cents_are_asked_for_is_told_so(judge, text, outcome):
    found = judge.call("judge", PERCENT, text)
    assert (found["right"], found.get("isShare", False), found["verdicts"]) == outcome
    assert found["complete"] is True


def test_a_share_is_only_one_where_per_cents_are_asked_for(judge):
    assert judge.call("judge", {**PERCENT, "unit": "minutes"}, "0,896")["verdicts"] == [None, None, False]
    assert judge.call("judge", {**PERCENT, "expected": [[89.6, 0.7], [0.8, 0.1], None]}, "0,8")["verdicts"] == [
        None,
        False,
        None,
    ]


def test_tries_are_counted_until_the_answer_is_found(judge):
    state = None
    seen = []
    for answer in (0, 2, 1, 0):
        state = judge.call("nextState", SINGLE, state, answer)
        seen.append((state["tries"], state["solved"]))
    assert seen == [(1, False), (2, False), (3, True), (3, True)]
    assert judge.call("isState", SINGLE, state)


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"signature": "another"},
        {"answer": 3},
        {"answer": -1},
        {"answer": "1"},
        {"answer": None},
        {"answer": [0]},
        {"answer": 0.5},
        {"tries": 0},
        {"tries": "2"},
        {"solved": 1},
        {"revealed": None},
    ],
)
def test_a_state_that_cannot_be_is_refused(judge, change):
    assert judge.call("isState", SINGLE, STATE) is True
    assert judge.call("isState", SINGLE, {**STATE, **change}) is False


@pytest.mark.parametrize("value", [None, 3, "x", [], {}])
def test_what_is_no_state_at_all_is_refused(judge, value):
    assert judge.call("isState", SINGLE, value) is False


@pytest.mark.parametrize("answer", [[], [0, 0], [2, 0], [4], "0"])
def test_several_answers_are_distinct_and_ascending(judge, answer):
    assert judge.call("isState", MULTIPLE, {**STATE, "answer": [0, 2]}) is True
    assert judge.call("isState", MULTIPLE, {**STATE, "answer": answer}) is False


@pytest.mark.parametrize("answer", ["", "vingt", 20, "1" * 200])
def test_a_kept_number_is_a_readable_text(judge, answer):
    assert judge.call("isState", NUMERIC, {**STATE, "answer": "20,3"}) is True
    assert judge.call("isState", NUMERIC, {**STATE, "answer": answer}) is False
