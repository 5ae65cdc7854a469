"""`{kit-files}` and `{kit}`: the PDFs of an edition, with what they weigh."""

from __future__ import annotations

import time
from functools import partial

import pytest

from tests.book.conftest import BASE
from widgets.kit import press, quizzes
from widgets.kit.links import strings as words

PAGE = """
# Livre

Imprimez {kit}`quiz`, ou {kit}`les questions du livre <quiz>`.

:::{kit-files}
:::

:::{quiz} index-qui
Qui joue ?

- [ ] Une machine

  Elle ne calcule rien.
- [x] Une personne

  Elle est cachée.

Fin.
:::

```{toctree}
suite
```
"""
NEXT = """
# Suite

:::{quiz} suite-qui
Qui gagne ?

- [x] La plateforme

  Elle prend sa part.
- [ ] Le hasard

  Il ne joue pas.

Fin.
:::
"""
FILES = {"index": PAGE, "suite": NEXT}


@pytest.fixture(autouse=True)
def _two_sheets_only(monkeypatch):
    monkeypatch.setattr(press, "MAKERS", ("quizzes",))


@pytest.fixture
def build(build):
    return partial(build, extensions=[*BASE["extensions"], "widgets.kit"])


@pytest.fixture
def kit(tmp_path):
    return str(tmp_path / "built/.kit")


def test_the_list_tells_the_truth_about_every_file(build, kit):
    built = build(FILES, tc_kit=kit)
    assert built.warnings == ""
    page = built.html("index")
    items = page.select(".tc-kit__item")
    assert [item.a["href"] for item in items] == ["_book/kit/quiz.pdf", "_book/kit/quiz-corrige.pdf"]
    assert [group.get_text() for group in page.select(".tc-kit__group")] == [
        "Pour la classe",
        words.FOR_TEACHERS,
    ]
    for item in items:
        file = built.output / item.a["href"]
        size = f"{round(file.stat().st_size / 1000)}\u00a0ko"
        assert size in item.get_text() and "1\u00a0page," in item.get_text() and item.a.has_attr("download")


def test_the_role_links_one_file_by_its_title_or_in_other_words(build, kit):
    links = build(FILES, tc_kit=kit).html("index").select("p > .tc-kit__link")
    assert [link.get_text() for link in links] == ["Les quiz en PDF", "les questions du livre"]
    assert {link["href"] for link in links} == {"_book/kit/quiz.pdf"}


def test_the_students_edition_has_no_key(build, kit):
    build(FILES, tc_kit=kit)
    built = build(FILES, tc_kit=kit, tc_edition="student")
    assert [file.name for file in (built.output / "_book/kit").iterdir()] == ["quiz.pdf"]
    assert "corrige" not in (built.output / "index.html").read_text(encoding="utf-8")


def test_a_changed_chapter_changes_its_sheet_and_what_the_page_says_of_it(build, kit):
    built = build(FILES, tc_kit=kit)
    before = (built.output / "_book/kit/quiz.pdf").read_bytes()
    built = build({"suite": NEXT.replace("Qui gagne ?", "Et qui gagne le plus, au bout du compte ?")}, tc_kit=kit)
    after = built.output / "_book/kit/quiz.pdf"
    assert after.read_bytes() != before
    said = built.html("index").select_one(".tc-kit__item").get_text()
    assert f"{round(after.stat().st_size / 1000)}\u00a0ko" in said


def test_a_book_without_a_kit_says_so_and_links_nothing(build):
    built = build(FILES)
    assert built.warnings == ""
    page = built.html("index")
    assert not page.select(".tc-kit__link") and "Les quiz en PDF" in page.get_text()
    assert "ne sont pas dans cet exemplaire" in page.select_one(".tc-kit").get_text()


def test_an_unknown_file_or_one_of_another_edition_fails_the_build(build, kit):
    built = build({"index": "# Livre\n\n{kit}`zebre`\n"}, tc_kit=kit)
    assert "zebre" in built.warnings and "index.md:3" in built.warnings
    built = build({"index": "# Livre\n\n{kit}`quiz-corrige`\n"}, tc_kit=kit, tc_edition="student")
    assert "n’est pas dans cette édition" in built.warnings


def test_reading_for_paper_leaves_pages_to_be_written(build, kit):
    build(FILES, tc_kit=kit)
    changed = {"suite": NEXT.replace("Qui gagne ?", "Qui perd ?")}
    build(changed, tc_kit=kit, buildername="kit")
    assert "Qui perd ?" in build({}, tc_kit=kit).html("suite").get_text()


def test_pages_are_written_while_sheets_are_made_and_those_that_speak_of_them_wait(build, kit, monkeypatch, tmp_path):
    real, seen = quizzes.make, []

    def slowly(folder, seed, lesson):
        ends = time.monotonic() + 20
        while not (tmp_path / "output/suite.html").exists() and time.monotonic() < ends:
            time.sleep(0.05)
        seen.extend(name for name in ("index", "suite") if (tmp_path / f"output/{name}.html").exists())
        return real(folder, seed, lesson)

    monkeypatch.setattr(quizzes, "make", slowly)
    built = build(FILES, tc_kit=kit)
    assert seen == ["suite"]
    assert len(built.html("index").select(".tc-kit__item")) == 2


def test_sheets_that_cannot_be_made_end_the_build(build, kit, monkeypatch):
    monkeypatch.setattr(quizzes, "make", lambda folder, seed, lesson: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        build(FILES, tc_kit=kit)
