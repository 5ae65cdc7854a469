"""Making the kit: the same bytes for the same sources, and nothing made twice for nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.book.conftest import QUIZ
from widgets.book.sessions.sheets import load_sheets
from widgets.kit import dossier, press, quizzes, typeset
from widgets.kit.lesson import Lesson

ROOT = Path(__file__).resolve().parents[2]
DRAWING = (ROOT / "assets/illustrations/turc-mecanique.html").read_text(encoding="utf-8")
PAGE = f"""
# Chapitre

{QUIZ}
:::{{chart}} hourly-pay
:::

```{{raw}} html
:file: turc.html
```
"""


@pytest.fixture
def lesson(lesson_of, tmp_path):
    (tmp_path / "source").mkdir(exist_ok=True)
    (tmp_path / "source/turc.html").write_text(DRAWING, encoding="utf-8")
    return lesson_of({"page": PAGE, "sources": "# Sources\n\n:::{sources}\n:::\n"})


def test_the_same_lesson_gives_the_same_bytes(lesson, tmp_path, pdf):
    first, second = (dossier.make(tmp_path / name, 1, lesson)[0] for name in ("one", "two"))
    assert first.read_bytes() == second.read_bytes()
    assert "Ce que le public ne voit pas" in pdf(first).text


def test_the_turk_is_drawn_closed_and_open_without_what_only_style_sheets_know(lesson):
    closed, opened = lesson.files["turc-ferme.svg"], lesson.files["turc-ouvert.svg"]
    assert 'opacity="0"' in closed and 'opacity="1"' in opened and closed != opened
    for svg in (closed, opened):
        assert "var(" not in svg and not re.search(r"transform=\"[^\"]*(deg|scaleX|px)", svg)


def test_a_maker_works_again_only_when_its_sources_change(lesson, tmp_path, monkeypatch):
    monkeypatch.setattr(press, "MAKERS", ("quizzes",))
    made = []
    real = quizzes.make
    monkeypatch.setattr(quizzes, "make", lambda folder, seed, lesson: made.append(seed) or real(folder, seed, lesson))
    text, folder = tmp_path / "lesson.json", tmp_path / "kit"
    lesson.save(text)
    first = press.make_kit(folder, text)
    assert [each.path.name for each in first] == ["quiz.pdf", "quiz-corrige.pdf"] and len(made) == 1
    press.make_kit(folder, text)
    assert len(made) == 1
    press.make_kit(folder, text, seed=2)
    assert made[1:] == [2]
    (folder / "quiz.pdf").unlink()
    press.make_kit(folder, text, seed=2)
    assert len(made) == 3
    lesson.copyright = "autre"
    lesson.save(text)
    press.make_kit(folder, text, seed=2)
    assert len(made) == 4


def test_of_a_changed_lesson_only_what_it_changes_is_typeset_again(lesson, tmp_path, monkeypatch):
    compiled = []
    real = typeset.typst.Compiler
    monkeypatch.setattr(
        typeset.typst, "Compiler", lambda path, **options: compiled.append(Path(path).stem) or real(path, **options)
    )
    monkeypatch.setattr(press, "MAKERS", ("quizzes", "dossier"))
    text, folder = tmp_path / "lesson.json", tmp_path / "kit"
    lesson.save(text)
    press.make_kit(folder, text)
    assert sorted(compiled) == ["dossier", "quizzes", "quizzes"]
    compiled.clear()
    lesson.chapters[0].body += "\n\nEncore un mot."
    lesson.save(text)
    press.make_kit(folder, text)
    assert compiled == ["dossier"]
    compiled.clear()
    (folder / "quiz.pdf").write_bytes(b"%PDF, cut")  # what lies there is looked at, not only the record
    quizzes.make(folder, 1, lesson)
    assert compiled == ["quizzes"]


def test_a_printing_that_was_stopped_is_not_taken_for_the_one_before(lesson, tmp_path, monkeypatch):
    text, folder = tmp_path / "lesson.json", tmp_path / "kit"
    lesson.save(text)
    monkeypatch.setattr(press, "MAKERS", ("quizzes",))
    press.make_kit(folder, text)
    before = (folder / "quiz.pdf").read_bytes()

    def stop(folder, seed, lesson):
        (folder / "quiz.pdf").write_bytes(b"of another seed")
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(quizzes, "make", stop)
        with pytest.raises(KeyboardInterrupt):
            press.make_kit(folder, text, seed=7)
    press.make_kit(folder, text)
    assert (folder / "quiz.pdf").read_bytes() == before


def test_a_sheet_that_has_left_the_kit_leaves_the_folder(lesson, tmp_path, monkeypatch):
    text, folder = tmp_path / "lesson.json", tmp_path / "kit"
    lesson.save(text)
    monkeypatch.setattr(press, "MAKERS", ("quizzes", "dossier"))
    press.make_kit(folder, text)
    (folder / "mine.pdf").write_bytes(b"")
    monkeypatch.setattr(press, "MAKERS", ("quizzes",))
    press.make_kit(folder, text)
    assert sorted(path.name for path in folder.glob("*.pdf")) == ["mine.pdf", "quiz-corrige.pdf", "quiz.pdf"]


def test_pages_are_counted_as_a_reader_of_pdfs_does(lesson, tmp_path, pdf):
    path = dossier.make(tmp_path, 1, lesson)[0]
    assert press.Printed(dossier.SHEETS[0], path).pages == len(pdf(path).pages) > 1


def test_sheets_have_names_and_purposes_of_their_own():
    found = press.sheets()
    assert len({sheet.file for sheet in found}) == len({sheet.title for sheet in found}) == len(found)
    assert all(sheet.file.endswith(".pdf") and sheet.purpose.endswith(".") for sheet in found)
    assert {sheet.name for sheet in found} == set(load_sheets())


def test_the_sheet_and_the_key_number_alike(lesson_of, tmp_path, pdf):
    def quiz(name: str, right: int) -> str:
        choices = "".join(
            f"- [{'x' if index == right else ' '}] Choix {index}\n\n  Retour {name} {index}.\n" for index in range(3)
        )
        return f":::{{quiz}} {name}\nQuestion {name} ?\n\n{choices}\nExpliqué {name}.\n:::\n\n"

    lesson = lesson_of({"un": f"# Un\n\n{quiz('un-a', 0)}{quiz('un-b', 1)}", "deux": f"# Deux\n\n{quiz('deux-a', 2)}"})
    sheet, key = (pdf(path).text for path in quizzes.make(tmp_path, 1, lesson))
    assert re.findall(r"(\d)\. Question (\S+)", sheet) == [("1", "un-a"), ("2", "un-b"), ("3", "deux-a")]
    assert re.findall(r"(\d)\. Réponse\W+([A-C])", key) == [("1", "A"), ("2", "B"), ("3", "C")]
    assert "Retour" not in sheet and "Expliqué" not in sheet
    assert all(f"Retour {name}" in key and f"Expliqué {name}" in key for name in ("un-a", "un-b", "deux-a"))


def test_a_saved_lesson_of_other_code_is_read_again(lesson, tmp_path):
    from widgets.kit.lesson import is_current

    path = tmp_path / "lesson.json"
    assert not is_current(path)
    lesson.save(path)
    assert is_current(path)
    Lesson(**{**lesson.__dict__, "read_by": "other code"}).save(path)
    assert not is_current(path)
