"""Highlighted code without the spans that colour nothing: half of a notebook page's elements, and no reader sees them.

Pygments wraps names, punctuation and white space too, in the very colour of the code around them. Styling and laying out
thousands of such elements blocks a slow machine for half a second.
"""

from __future__ import annotations

import re

from sphinx.application import Sphinx

# Names, punctuation, white space; tests/book/test_code_spans.py holds that the book's two styles give them no colour.
COLOURLESS = ("n", "p", "w")
_SPAN = re.compile(rf'<span class="(?:{"|".join(COLOURLESS)})">([^<]*)</span>')
_CODE = re.compile(r'<div class="highlight">.*?</pre>', re.DOTALL)


def without_colourless(html: str) -> str:
    return _CODE.sub(lambda code: _SPAN.sub(r"\1", code[0]), html)


def _mend(app: Sphinx, pagename: str, template: str, context: dict, doctree: object) -> None:
    if "body" in context:
        context["body"] = without_colourless(context["body"])


def setup(app: Sphinx) -> None:
    app.connect("html-page-context", _mend)
