"""Sphinx's search and highlighting, mended once they are written into `_static/`: they know neither accents nor hyphens.

`MENDS` holds, for each script, what stands there and what is to stand there; a test fails when an update makes one pointless.
"""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx

_WORDS = Path(__file__).with_name("search_words.js")

MENDS = {
    "searchtools.js": {
        # Titles, entries of the glossary, names of the API.
        "const queryLower = query.toLowerCase().trim();": "const queryLower = tcSearch.flat(query.trim());",
        "title.toLowerCase().trim().includes(queryLower)": "tcSearch.flat(title.trim()).includes(queryLower)",
        "entry.includes(queryLower)": "tcSearch.flat(entry).includes(queryLower)",
        "splitQuery(query.toLowerCase().trim())": "splitQuery(tcSearch.flat(query.trim()))",
        "const fullnameLower = fullname.toLowerCase();": "const fullnameLower = tcSearch.flat(fullname);",
        "`${prefix} ${name} ${objName} ${title}`.toLowerCase()": "tcSearch.flat(`${prefix} ${name} ${objName} ${title}`)",
        # Excerpts.
        '[".headerlink", "script", "style"]': '[".headerlink", "script", "style", "[hidden]", "[data-unsearched]"]',
        """htmlElement.querySelector('[role="main"]')""": 'htmlElement.querySelector("article")',
        "const text = Search.htmlToText(htmlText, anchor);": (
            'const text = Search.htmlToText(htmlText, anchor).normalize("NFC").replace(/[\\t-\\r ]+/g, " ").trim();'
        ),
        """const textLower = text.toLowerCase();
    const actualStartPosition = [...keywords]
      .map((k) => textLower.indexOf(k.toLowerCase()))
      .filter((i) => i > -1)
      .slice(-1)[0];
""": "const actualStartPosition = tcSearch.first(text, [...keywords]);\n",
    },
    "sphinx_highlight.js": {
        "const pos = val.toLowerCase().indexOf(text);": "const [pos, length] = tcSearch.find(val, text);",
        "val.substr(pos, text.length)": "val.substr(pos, length)",
        "val.substr(pos + text.length)": "val.substr(pos + length)",
        # An address that is a script is none that the page's policy would run.
        '<a href="javascript:SphinxHighlight.hideSearchWords()">': '<a href="#">',
        "if (searchBox === null) return;": """if (!searchBox) return;
    searchBox.addEventListener("click", (event) => {
      if (!event.target.closest(".highlight-link")) return;
      event.preventDefault();
      SphinxHighlight.hideSearchWords();
    });""",
        # The French catalogue is only loaded where one searches.
        '_("Hide Search Matches")': '"Effacer le surlignage"',
    },
}


def mended(name: str, script: str) -> str:
    """Return the script of that name as it is to be; one that is so already stays as it is."""
    words = _WORDS.read_text(encoding="utf-8")
    for old, new in MENDS[name].items():
        script = script.replace(old, new)
    return script if words in script else words + script


def _mend(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    for name in MENDS:
        path = Path(app.outdir) / "_static" / name
        if path.exists():
            path.write_text(mended(name, path.read_text(encoding="utf-8")), encoding="utf-8")


def setup(app: Sphinx) -> None:
    app.connect("build-finished", _mend)
