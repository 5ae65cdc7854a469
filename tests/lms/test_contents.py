"""What counts is read from the built book's own report."""

from __future__ import annotations

import json

import pytest

from tests.lms.conftest import CONTENTS
from widgets.lms import contents as module
from widgets.lms.contents import ContentsError, longest_suspend_data, questions, read_contents

ASKED = {"kind": "single", "count": 3, "right": [0], "id": "quiz-x", "number": 1}
CHAPTERS = [{"key": "read/un", "href": "un.html", "depth": 0, "title": "Un"}]


def book(tmp_path, quizzes, chapters=CHAPTERS):
    data = json.dumps({"chapters": chapters, "quizzes": quizzes})
    (tmp_path / "chapters").mkdir()
    page = f'<script type="application/json" class="tc-report__data">{data}</script>'
    (tmp_path / "chapters/mon-bilan.html").write_text(page, encoding="utf-8")
    return tmp_path


def asked(name, signature="s"):
    return {**ASKED, "key": f"quiz/{name}", "signature": signature}


def test_quizzes_of_the_lesson_go_with_their_page_and_those_of_notebooks_do_not_count(tmp_path):
    quizzes = [
        {"href": "un.html", "questions": [asked("a"), asked("b")]},
        {"href": "bilan.html", "questions": [asked("c")]},
        {"href": "carnets/x.html", "questions": [asked("d")]},
    ]
    found = read_contents(book(tmp_path, quizzes))
    assert [[one["key"] for one in page["questions"]] for page in found["pages"]] == [["quiz/a", "quiz/b"]]
    assert [one["key"] for one in found["others"]] == ["quiz/c"]
    assert "id" not in found["others"][0]


def test_a_code_changes_with_the_question_and_not_with_its_neighbours(tmp_path):
    codes = []
    for n, names in enumerate((["a"], ["b", "a"], ["a"])):
        quizzes = [{"href": "un.html", "questions": [asked(name, "new" if n == 2 else "s") for name in names]}]
        (folder := tmp_path / str(n)).mkdir()
        codes.append(questions(read_contents(book(folder, quizzes)))[-1]["code"])
    assert codes[0] == codes[1] != codes[2]


@pytest.mark.parametrize(
    ("quizzes", "chapters"), [([], CHAPTERS), ([{"href": "x.html", "questions": [asked("a")]}], [])]
)
def test_a_book_with_nothing_to_report_gives_no_package(tmp_path, quizzes, chapters):
    with pytest.raises(ContentsError, match="nothing to report"):
        read_contents(book(tmp_path, quizzes, chapters))


def test_a_book_without_its_report_says_which_file_is_missing(tmp_path):
    with pytest.raises(ContentsError, match=r"mon-bilan\.html"):
        read_contents(tmp_path)


def test_more_than_a_platform_keeps_is_refused_at_build_time(tmp_path):
    many = [{"href": "un.html", "questions": [asked(f"q{n}") for n in range(600)]}]
    with pytest.raises(ContentsError, match="4096"):
        read_contents(book(tmp_path, many))


def test_twin_codes_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "code", lambda text: "same")
    with pytest.raises(ContentsError, match="CODE_LENGTH"):
        read_contents(book(tmp_path, [{"href": "un.html", "questions": [asked("a")]}]))


def test_the_longest_data_count_every_page_and_quiz():
    empty = longest_suspend_data({"pages": [], "others": []})
    assert empty == len("1|01234567||")
    assert longest_suspend_data(CONTENTS) == empty + 3 * 4 + 3 * (4 + 2 + 1 + 1) + (4 + 2 + 24 + 1)
