"""What is noted of pages (widgets/book/page/noted.py), where they are read and written by processes side by side."""

from __future__ import annotations

from .conftest import QUIZ

PAGES = [f"page-{number}" for number in range(7)]  # from six on, Sphinx shares them out
GLOSSARY = """# Mots

:::{glossary}
étiquette
  Ce qu’une personne dit d’une image.
:::
"""


def book(**changed: str) -> dict[str, str]:
    quiz = {page: QUIZ.replace("page-qui", f"{page}-qui") for page in PAGES}
    pages = {page: f"# {page}\n\nUne {{term}}`étiquette`.\n\n{quiz[page]}" for page in PAGES} | changed
    names = "\n".join(["mots", *pages])
    return {"index": f"# Livre\n\n```{{toctree}}\n{names}\n```\n", "mots": GLOSSARY, **pages}


def pages_of(built) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in built.output.glob("*.html")}


def test_pages_read_side_by_side_are_those_read_one_by_one(build, build_once):
    """Twins are found although each is another process's, and forgotten with their page."""
    alone = build_once(book())
    twin = f"# Double\n\n{QUIZ.replace('page-qui', 'page-0-qui')}"
    assert "page-0-qui" in build(book(**{"page-6": twin}), parallel=2).warnings
    shared = build(book(), parallel=2)
    assert (alone.warnings, shared.warnings) == ("", "")
    assert pages_of(shared) == pages_of(alone)
    assert shared.html("mots").select("a[href^=page-5]")  # where the word is used
    assert "quiz" in shared.sheets("page-5")
