"""What makes a page done, the lesson complete, and the score."""

from __future__ import annotations

import pytest

from tests.lms.conftest import BILAN, COMBIEN, CONTENTS, QUI, QUOI, answered, question

CALL = "(m, [contents, kept]) => m.progress(contents, new Map(kept))"
RIGHT = {
    "quiz/qui": answered(QUI, 1),
    "quiz/quoi": answered(QUOI, [0, 2]),
    "quiz/combien": answered(COMBIEN, "20,3"),
    "quiz/bilan": answered(BILAN, 1),
}


@pytest.fixture
def progress(esm):
    module = esm("widgets/lms/progress.js")
    return lambda kept, contents=CONTENTS: module.eval(CALL, [contents, list(kept.items())])


def test_nothing_done(progress):
    assert progress({}) == {
        "done": 0, "pages": 3, "right": 0, "answered": 0, "quizzes": 4, "complete": False, "score": 0,
    }  # fmt: skip


def test_a_page_is_done_by_its_tick_or_by_all_of_its_quizzes_right_or_wrong(progress):
    assert progress({"read/un": True})["done"] == 1
    assert progress({"quiz/qui": answered(QUI, 0, solved=False)})["done"] == 0
    both = {"quiz/qui": answered(QUI, 0, solved=False), "quiz/quoi": answered(QUOI, [1], solved=False)}
    assert progress(both) | {"pages": 0} == {
        "done": 1, "pages": 0, "right": 0, "answered": 2, "quizzes": 4, "complete": False, "score": 0,
    }  # fmt: skip


def test_a_page_without_a_quiz_needs_its_tick_and_the_summary_quizzes_are_not_needed(progress):
    without_bilan = {key: state for key, state in RIGHT.items() if key != "quiz/bilan"}
    assert not progress(RIGHT)["complete"]
    assert progress(without_bilan | {"read/trois": True})["complete"]


def test_the_score_counts_answers_right_now(progress):
    assert progress(RIGHT)["score"] == 100
    assert progress(RIGHT | {"quiz/qui": answered(QUI, 0)})["score"] == 75
    assert progress(RIGHT | {"quiz/qui": {"version": 1}})["answered"] == 3  # illegible: not answered


@pytest.mark.parametrize(("right", "score"), [(0, 0), (1, 1), (299, 99), (300, 100)])
def test_rounding_neither_gives_all_nor_takes_all(progress, right, score):
    many = [question(f"q{n}") for n in range(300)]
    kept = {one["key"]: answered(one, 1) for one in many[:right]}
    assert progress(kept, {"pages": CONTENTS["pages"][2:], "others": many})["score"] == score
