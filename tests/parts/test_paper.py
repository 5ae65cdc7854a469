"""Parts in formats other than HTML: all of them in one book, as LaTeX and as a manual page."""

from __future__ import annotations

import pytest

from tests.parts.conftest import example

PARTS = ("quizzes", "charts", "host")


@pytest.fixture(scope="module")
def files():
    """The examples of all parts, a folder each, and one conf.py."""
    pages = {f"{part}/{name}": text for part in (*PARTS, "glossary") for name, text in example(part).items()}
    conf = """
project = "All"
language = "en"
extensions = ["myst_parser", *(f"widgets.book.{part}" for part in ("quizzes", "glossary", "charts", "host"))]
myst_enable_extensions = ["colon_fence"]
exclude_patterns = ["**/conf.py"]
latex_documents = [("index", "all.tex", "", "", "manual")]
man_pages = [("index", "all", "", "", 1)]
"""
    listed = "".join(f"   {part}/index\n" for part in (*PARTS, "glossary"))
    return {**pages, "conf.py": conf, "index.rst": f"All\n===\n\n.. toctree::\n\n{listed}"}


@pytest.mark.parametrize(("builder", "name"), [("latex", "all.tex"), ("man", "all.1")])
def test_they_are_read_without_a_browser(sphinx, files, builder, name):
    made = sphinx(files, {}, builder=builder)
    text = (made.output / name).read_text(encoding="utf-8")
    for said in (
        "Its wheels turn, and decide nothing.",
        "This interactive element needs JavaScript.",
        "Barre verticali.",
        "Ein Dienst, der Gruppen zusammenbringt.",
    ):
        assert said in text
    if builder == "latex":
        assert r"{\hyperref[\detokenize{glossary/glossar:term-Plattform}]" in text, "an ordinary link"
