"""Search as French readers type: « cout » finds « coût », « microtravail » « micro-travail », and « 2,5 » what it says.

The index and the query are folded and split alike, here in Python and below in JavaScript. Sphinx's scripts, which look for the
folded words in texts that are not, are mended in `search_scripts`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import sphinx.search
from sphinx.application import Sphinx
from sphinx.search.fr import SearchFrench

from . import assets, unsearched

_SCRIPTS = Path(sphinx.search.__file__).parent / "minified-js"

# The index and the query must be folded alike: this is `fold` below, before Sphinx's own stemmer.
_FOLDING_STEMMER = """
Stemmer = function () {
  const french = new FrenchStemmer();
  this.stemWord = (word) =>
    french.stemWord(word.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").replaceAll("œ", "oe").replaceAll("æ", "ae"));
};
"""

# This is `split` below, but for words with a hyphen: as one where the book writes them so, else as their parts.
_SPLITTER = """
const tcWords = /[0-9]+(?:[.,][0-9]+)+|[\\p{L}\\p{N}\\p{M}_]+(?:[-\\u2010\\u2011][\\p{L}\\p{N}\\p{M}_]+)*/gu;
var splitQuery = (query) =>
  (query.match(tcWords) ?? []).flatMap((word) => {
    if (/^[0-9].*[.,]/.test(word)) return [word.replaceAll(".", ",")];
    const parts = word.split(/[-\\u2010\\u2011]/);
    const stem = new Stemmer().stemWord(parts.join("").toLowerCase());
    const { terms, titleterms } = Search._index;
    return Object.hasOwn(terms, stem) || Object.hasOwn(titleterms, stem) ? [parts.join("")] : parts;
  });
"""
_WORDS = re.compile(r"[0-9]+(?:[.,][0-9]+)+|\w+(?:[-\u2010\u2011]\w+)*")
_HYPHEN = re.compile("[-\u2010\u2011]")

# Excerpts are fetched from the pages, which file:// forbids: there, results are titles alone.
_NO_EXCERPTS_FROM_DISK = (
    '<script>if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;</script>'
)


def fold(word: str) -> str:
    """Return `word` without its accents and ligatures."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word) if not "\u0300" <= c <= "\u036f")
    return bare.replace("œ", "oe").replace("æ", "ae")


def split(text: str) -> Iterator[str]:
    """The words of a text; those with a hyphen as one and as their parts, and numbers with their decimals."""
    for word in _WORDS.findall(text):
        if word[0].isdigit() and ("," in word or "." in word):
            yield word.replace(".", ",")
            continue
        parts = _HYPHEN.split(word)
        yield from parts
        if len(parts) > 1:
            yield "".join(parts)


class SearchFoldedFrench(SearchFrench):
    """Sphinx's French search, deaf to accents and hyphens."""

    js_stemmer_rawcode = None  # else Sphinx would write its own stemmer after ours
    js_splitter_code = _SPLITTER

    def init(self, options: dict[str, str]) -> None:
        super().init(options)
        self.js_stemmer_code = (
            "\n".join(
                (_SCRIPTS / name).read_text(encoding="utf-8") for name in ("base-stemmer.js", "french-stemmer.js")
            )
            + _FOLDING_STEMMER
        )

    def split(self, input: str) -> list[str]:
        return list(split(input))

    def stem(self, word: str) -> str:
        return super().stem(fold(word.lower()))


def _add_to_page(app: Sphinx, pagename: str, template: str, context: dict, doctree: object) -> None:
    if pagename == "search":
        assets.add_to_head(context, last=_NO_EXCERPTS_FROM_DISK)


def setup(app: Sphinx) -> None:
    app.add_search_language(SearchFoldedFrench)
    unsearched.setup(app)
    app.connect("html-page-context", _add_to_page)
