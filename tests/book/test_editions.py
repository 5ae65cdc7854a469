"""Two editions from one source: what is for teachers is nowhere in the students' book."""

from __future__ import annotations

from pathlib import Path

import pytest

from widgets.book.contents import table_of_contents
from widgets.book.editions import COMPLETE, STUDENT
from widgets.book.sources.front_matter import front_matter

PAGE = """
# Livre

Pour tout le monde.

:::{edition} complete
## Pour la salle des maîtres

Corrigé : zanzibar.
:::

:::{edition} student
Bienvenue, paprika.
:::
"""


def test_the_complete_edition_holds_its_own_blocks_only(build):
    built = build({"index": PAGE}, tc_edition="complete")
    assert built.warnings == ""
    text = built.html("index").get_text()
    assert "zanzibar" in text and "paprika" not in text
    assert (
        built.html("index").find("h2", string=lambda t: t and "salle des maîtres" in t) or "salle des maîtres" in text
    )


def test_a_block_of_another_edition_is_in_no_file_at_all(build):
    built = build({"index": PAGE}, tc_edition="student", html_copy_source=False)  # as in _config.yml
    assert built.warnings == ""
    for file in built.output.rglob("*"):
        if file.is_file() and file.suffix != ".woff2":
            assert b"zanzibar" not in file.read_bytes().lower(), file
    assert "paprika" in built.html("index").get_text()


def test_changing_the_edition_reads_every_page_anew(build):
    build({"index": PAGE}, tc_edition="complete")
    assert "zanzibar" not in build({"index": PAGE}, tc_edition="student").html("index").get_text()


def test_an_unknown_edition_fails_the_build_and_says_where(build):
    built = build({"index": "# Titre\n\n:::{edition} eleves\ntexte\n:::\n"})
    assert "index.md:3" in built.warnings
    assert "« eleves » n’est pas une édition (connues : complete, student)" in built.warnings.replace("\u202f", " ")


@pytest.fixture
def toc(tmp_path: Path) -> Path:
    chapters = tmp_path / "chapters"
    chapters.mkdir()
    for name in ("accueil", "lecon", "exercice"):
        (chapters / f"{name}.md").write_text(f"# {name}\n", encoding="utf-8")
    for name in ("guide", "seance"):
        (chapters / f"{name}.md").write_text(f"---\nedition: complete\n---\n# {name}\n", encoding="utf-8")
    (tmp_path / "_toc.yml").write_text(
        """
format: jb-book
root: chapters/accueil
parts:
  - caption: La leçon
    chapters:
      - file: chapters/lecon
        sections:
          - file: chapters/exercice
          - file: chapters/seance
  - caption: Enseigner
    chapters:
      - file: chapters/guide
        sections:
          - file: chapters/seance
""",
        encoding="utf-8",
    )
    return tmp_path / "_toc.yml"


def test_pages_of_the_complete_edition_leave_the_students_table_of_contents_and_empty_parts_with_them(toc):
    assert table_of_contents(toc, STUDENT) == {
        "format": "jb-book",
        "root": "chapters/accueil",
        "parts": [
            {
                "caption": "La leçon",
                "chapters": [{"file": "chapters/lecon", "sections": [{"file": "chapters/exercice"}]}],
            }
        ],
    }


def test_the_complete_edition_keeps_the_table_of_contents_as_written(toc):
    assert [part["caption"] for part in table_of_contents(toc, COMPLETE)["parts"]] == ["La leçon", "Enseigner"]


def test_a_page_that_has_left_an_edition_leaves_its_folder(build):
    build({"index": "# Livre\n\n```{toctree}\nchapters/guide\n```\n", "chapters/guide": "# Guide\n"})
    built = build({"index": "# Livre\n"}, exclude_patterns=["chapters"])
    assert not (built.output / "chapters/guide.html").exists()


@pytest.mark.parametrize(
    ("text", "expected"), [("# Titre\n", {}), ("---\nedition: complete\n---\n# T\n", {"edition": "complete"})]
)
def test_front_matter_is_read(tmp_path, text, expected):
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    assert front_matter(tmp_path / "page.md") == expected


def test_a_card_of_one_edition_stands_in_the_grid_like_the_others(build):
    grid = """
# Livre

:::::{grid} 2
:::{grid-item-card} Tout le monde
:::

::::{edition} complete
:::{grid-item-card} Pour enseigner
:::
::::
:::::
"""
    built = build({"index": grid})
    assert built.warnings == ""
    assert len(built.html("index").select(".sd-row > .sd-col")) == 2
