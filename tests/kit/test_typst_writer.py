"""The parts of a chapter, from Markdown to paper."""

from __future__ import annotations

import re

import pytest
from docutils import nodes

from tests.book.conftest import QUIZ
from widgets.kit.lesson import Lesson
from widgets.kit.typst_writer import TypstWriter

PAGE = (
    """
# Un chapitre

Du *texte* **fort**, `du code`, un {term}`mot <Mot>` et [un site](https://example.org/a_b).

(la-suite)=
## Une section

- une liste
- [retour](#la-suite), [ailleurs](autre.md)

3. trois
4. quatre

| Gauche | Droite |
|---|---|
| 1 | un peu plus |

:::{admonition} Encadré
Dedans.
:::

:::{warning}
Prudence.
:::

:::{dropdown} À déplier
Sous le pli.
:::

::::{grid} 1 1 2 2
:::{grid-item-card} Carte une
Recto.
:::
:::{grid-item-card} Carte deux
Verso.
:::
::::

::::{tab-set}
:::{tab-item} Onglet
Derrière.
:::
::::

Une note[^n].

[^n]: En bas de page.

"""
    + QUIZ
    + """
:::{stand} page-avis
Cliquer, c’est travailler.
:::

:::{chart} majority-vote
:::

:::{picture} backstage
Ce qu’une *légende* ajoute.
:::

:::{glossary}
Mot
  Ce qui se définit.
:::
"""
)
OTHER = "# Autre\n\n:::{sources}\n:::\n"


@pytest.fixture
def pages(lesson_of, tmp_path, pdf):
    from widgets.kit import dossier

    lesson = lesson_of({"page": PAGE, "autre": OTHER})
    return lesson, pdf(dossier.make(tmp_path, 1, lesson)[0])


def test_every_part_stands_on_paper(pages):
    _, read = pages
    for words in (
        "Du texte fort, du code, un mot et un site",
        "3. trois",
        "Gauche Droite",
        "Encadré Dedans.",
        "Avertissement Prudence.",
        "À déplier Sous le pli.",
        "Carte une",
        "Verso.",
        "Onglet Derrière.",
        "En bas de page.",
        "1. Qui joue ?",
        "Cliquer, c’est travailler.",
        "Pas du tout d’accord",
        "Mon argument",
        "personnes qui votent montent à 90,1",
        "Personnes qui votent",  # in the drawing
        "Ce qui se définit.",
        "Les coulisses",
        "Ce qu’une légende ajoute. Sources",
    ):
        assert " ".join(words.replace("\u202f", " ").split()) in read.text.replace("\u202f", " "), words


def test_nothing_of_a_quiz_gives_its_answer_away(pages):
    lesson, read = pages
    assert "Elle est cachée" not in read.text and "Derrière la machine" not in read.text
    assert "Elle est cachée" in lesson.quizzes[0].key and lesson.quizzes[0].right == "B"


def test_addresses_are_spelled_out_and_places_in_the_book_have_their_page(pages):
    _, read = pages
    assert "https://example.org/a_b" in read.text
    number = re.search(r"ailleurs \(p. (\d+)\)", read.text.replace("\u00a0", " ")).group(1)
    assert int(number) > 2 and "Autre" in read.pages[int(number) - 1]


def test_a_node_without_a_way_onto_paper_is_an_error():
    class invention(nodes.General, nodes.Element):  # noqa: N801
        pass

    with pytest.raises(NotImplementedError, match=r"page: .* invention"):
        TypstWriter("page", quiz_numbers={}, files={}).write(invention())


def test_what_is_for_teachers_is_not_in_the_dossier(lesson_of):
    page = "# P\n\nPour tous.\n\n:::{edition} complete\nPour la salle des maîtres.\n:::\n"
    lesson = lesson_of({"page": page, "autre": OTHER})
    assert "Pour tous" in lesson.chapters[0].body
    assert "salle des maîtres" not in str(lesson)


def test_lists_of_pages_name_those_of_the_dossier_only(lesson_of):
    term = "{term}`mot <Mot>`"
    lesson = lesson_of(
        {"page": f"# Page\n\nUn {term} {{fact}}`E1`.\n\n:::{{glossary}}\nMot\n  Défini.\n:::\n", "autre": OTHER},
        extra={
            "guide": f"# Guide zanzibar\n\nUn {term} {{fact}}`E1, E2`.\n",
            "fin": f"# Fin\n\nUn {term} {{fact}}`E1`.\n",
        },
    )
    text = "".join(chapter.body for chapter in lesson.chapters)
    assert "zanzibar" not in text and "cite-e1" in text and "fait-e1" in text
    assert "fait-e2" not in text


def test_the_lesson_kept_in_a_file_is_the_same(lesson_of, tmp_path):
    lesson = lesson_of({"page": PAGE, "autre": OTHER})
    lesson.save(tmp_path / "lesson.json")
    assert Lesson.load(tmp_path / "lesson.json") == lesson
