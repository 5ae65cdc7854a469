"""What is marked complete is found again, wherever in the students' edition it went; what students read anyway is not."""

from __future__ import annotations

import json

import pytest
import typst

from tests.book.test_building import CONFIG
from widgets.book.building.edition import build
from widgets.book.editions import STUDENT
from widgets.book.leaks import leaks

SHARED = "Les élèves lisent ensemble cette phrase bien assez longue pour être un passage."
BLOCK = "Le corrigé du {term}`zanzibar` est caché **derrière la porte** du placard à balais, l’automne surtout."
GUIDE = "Pour relancer le débat, demandez qui a payé le repas, et pourquoi si peu."
CHAPTER = f"# Page\n\n{SHARED}\n\n::::{{edition}} complete\n{SHARED}\n\n:::{{note}} Titre\n{BLOCK}\n:::\n::::\n"
READ = "le corrigé du zanzibar est caché derrière la porte du placard à balais"


@pytest.fixture
def root(tmp_path):
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters/page.md").write_text(CHAPTER, encoding="utf-8")
    (tmp_path / "chapters/guide.md").write_text(f"---\nedition: complete\n---\n# Guide\n\n{GUIDE}\n", encoding="utf-8")
    return tmp_path


SAID = "est réservé à l’édition complète (chapters/page.md, ligne 9)"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("chapters/page.html", "<p>le corrigé du <a>zanzibar</a> est caché derrière la porte du placard</p>", SAID),
        ("chapters/page.html", f'<p title="{READ}">x</p>', SAID),
        ("_sources/page.md", BLOCK, SAID),
        ("searchindex.js", f"Search.setIndex({json.dumps({'titles': READ})})", SAID),
        ("livre/data.json", json.dumps(READ.upper()), SAID),
        ("chapters/autre.html", GUIDE, "(chapters/guide.md, ligne 6)"),
        ("searchindex.js", '{"docnames": ["chapters/guide"]}', "la recherche mène à chapters/guide"),
        ("livre/chapters/guide.html", "", "ce fichier est réservé"),
        ("kit/captcha-corrige.pdf", "", "ce fichier est réservé"),
        ("chapters/page.html", SHARED, None),
        ("chapters/le-guide.html", "Un guide, un débat, et le repas : qui a payé ?", None),
        ("image.png", READ, None),
    ],
)
def test_what_is_marked_complete_is_found_in_any_file(root, name, content, said):
    found = leaks(root, [(name, content.encode())])
    assert len(found) == (said is not None), found
    assert not said or (found[0].startswith(f"{name}\u00a0: ") and said in found[0])


def test_it_is_found_in_a_pdf(root):
    def pdf(text: str) -> bytes:
        (root / "sheet.typ").write_text(text, encoding="utf-8")
        return typst.compile(str(root / "sheet.typ"))

    assert len(leaks(root, [("kit/x.pdf", pdf(READ))])) == 1
    assert leaks(root, [("kit/x.pdf", pdf(SHARED))]) == []


def test_an_edition_that_leaks_fails_and_leaves_nothing_to_publish(root, build_cache):
    """A page of the students' that includes one of the teachers': no mark says so, only what was built."""
    included = "# Accueil\n\n:::{include} guide.md\n:start-line: 5\n:::\n"
    (root / "chapters/accueil.md").write_text(included, encoding="utf-8")
    (root / "_config.yml").write_text(CONFIG, encoding="utf-8")
    (root / "_toc.yml").write_text("format: jb-book\nroot: chapters/accueil\n", encoding="utf-8")
    said: list[str] = []
    assert not build(STUDENT, root=root, say=said.append)
    assert "chapters/accueil.html\u00a0: «\u202fpour relancer le débat" in "".join(said), said
    assert not (root / "_build" / STUDENT.folder).exists()
    (root / "chapters/accueil.md").write_text(f"# Accueil\n\n{SHARED}\n", encoding="utf-8")
    assert build(STUDENT, root=root, say=said.append)
    assert (root / "_build" / STUDENT.folder / "index.html").exists()
