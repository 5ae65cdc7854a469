"""« Ma feuille de séance » and the test of the « Bilan »: what pupils keep or hand in."""

from __future__ import annotations

import re

from widgets.book.sessions.plans import load_questions
from widgets.book.stand.strings import STEPS
from widgets.kit import bilan, strings, worksheet
from widgets.kit.lesson import Chapter, Lesson, Quiz


def dense(text: str) -> str:
    return re.sub(r"[\s\u2010\u00ad\ufffe-]", "", text)


def test_the_worksheet_is_one_leaf_with_the_five_questions_where_to_look_and_no_answer(tmp_path, pdf):
    lesson = Lesson(chapters=[Chapter("chapters/coulisses-ia", "Un chapitre à lire", "")])
    (path,) = worksheet.make(tmp_path, 1, lesson)
    pages, asked = pdf(path).pages, load_questions()
    assert len(pages) == 2
    text = dense(" ".join(pages))
    for name in worksheet.ASKED:
        assert dense(asked[name].ask) in dense(pages[1])
        assert dense(asked[name].answer)[:60] not in text
    # Only chapters that the lesson holds are named.
    known = sum("coulisses-ia" in asked[name].where for name in worksheet.ASKED)
    assert text.count(dense("Un chapitre à lire")) == known > 1
    assert all(dense(words) in text for words in (*strings.BETS, *strings.WORDS))
    # The same position, before and after.
    assert all(dense(page).count(dense(step)) == 1 for page in pages for step in STEPS)


def quiz(number: int, chapter: str) -> Quiz:
    form = (
        f'#quiz({number}, [#"Question {number}"], (("A", [#"Un choix"]), ("B", [#"Un autre"])), hint: none, unit: none)'
    )
    key = f'#solution({number}, [#"B"], (), [#"Expliqué {number}"])'
    return Quiz(number, chapter, form, key, "B")


def test_the_bilan_alone_is_numbered_from_one_and_its_key_begins_with_all_answers(tmp_path, pdf):
    quizzes = [quiz(number, "Ailleurs" if number < 28 else "Bilan") for number in range(1, 43)]
    lesson = Lesson(chapters=[Chapter("chapters/bilan", "Bilan", "")], quizzes=quizzes)
    sheet, key = (pdf(path) for path in bilan.make(tmp_path, 1, lesson))
    assert len(sheet.pages) == 1
    assert re.findall(r"(\d+)\. Question (\d+)", sheet.text) == [(str(i), str(27 + i)) for i in range(1, 11)]
    assert "Expliqué" not in sheet.text and "Nom" in sheet.text
    assert " · ".join(f"{i}. B" for i in range(1, 11)) in key.text
