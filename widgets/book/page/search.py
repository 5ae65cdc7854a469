"""Search as French readers type: « cout » finds « coût », and results show from file:// too."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import sphinx.search
from sphinx.application import Sphinx
from sphinx.search.fr import SearchFrench

from . import assets

_SCRIPTS = Path(sphinx.search.__file__).parent / "minified-js"

# The index and the query must be folded alike: this is `fold` below, before Sphinx's own stemmer.
_FOLDING_STEMMER = """
Stemmer = function () {
  const french = new FrenchStemmer();
  this.stemWord = (word) =>
    french.stemWord(word.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").replaceAll("œ", "oe").replaceAll("æ", "ae"));
};
"""

# Excerpts are fetched from the pages, which file:// forbids: there, results are titles alone.
_NO_EXCERPTS_FROM_DISK = (
    '<script>if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;</script>'
)


def fold(word: str) -> str:
    """Return `word` without its accents and ligatures."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not "\u0300" <= c <= "\u036f")
    return bare.replace("œ", "oe").replace("æ", "ae")


class SearchFoldedFrench(SearchFrench):
    """Sphinx's French search, deaf to accents."""

    js_stemmer_rawcode = None  # else Sphinx would write its own stemmer after ours

    def init(self, options: dict[str, str]) -> None:
        super().init(options)
        self.js_stemmer_code = (
            "\n".join(
                (_SCRIPTS / name).read_text(encoding="utf-8") for name in ("base-stemmer.js", "french-stemmer.js")
            )
            + _FOLDING_STEMMER
        )

    def stem(self, word: str) -> str:
        return super().stem(fold(word.lower()))


def _add_to_page(app: Sphinx, pagename: str, template: str, context: dict, doctree: object) -> None:
    if pagename == "search":
        assets.add_to_head(context, last=_NO_EXCERPTS_FROM_DISK)


def setup(app: Sphinx) -> None:
    app.add_search_language(SearchFoldedFrench)
    app.connect("html-page-context", _add_to_page)
