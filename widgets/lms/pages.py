"""The book's files as the package needs them: three things that are true elsewhere are not inside a platform.

- « Rien ne quitte votre appareil »: a page that promises so bears a notice of what the platform receives.
- The site is the platform's, so the store on the device is shared with all it shows. The package keeps its own under
  a name of its own, apart from a plain copy of the book, whose data it must neither report nor erase.
- The book stands in a frame, where other sites refuse to be shown: links to them open in a window of their own.
"""

from __future__ import annotations

import re

from widgets.book.page.policy import sealed
from widgets.book.report import reading_strings

from . import strings as words

_STORE, _OWN_STORE = "travail-du-clic/v1/", "travail-du-clic-plateforme/v1/"

# What the book says of data that stay. Too wide does no harm: the notice is true on any page.
PROMISE = re.compile(
    r"quitte(?:nt)?\b[^.]{0,20}\b(?:appareil|poste)"
    r"|\brien\b[^.]{0,20}\benvoy|\benvoyée?s? à personne|\brien\b[^.]{0,10}\bnoté"
    r"|\brest(?:e|ent) sur (?:cet|votre) appareil",
    re.IGNORECASE,
)
_NOTICE = (
    f'<div class="admonition note tc-platform"><p class="admonition-title">{words.NOTICE_TITLE}</p>\n'
    f"<p>{words.NOTICE}</p></div>\n"
)
_OUTSIDE = re.compile(r'<a (?![^>]*\btarget=)(?=[^>]*\bhref="https?:)')


def in_package(name: str, content: bytes) -> bytes:
    """The content of the book's file `name` for the package."""
    if name.endswith(".js"):
        return with_own_store(content.decode("utf-8")).encode("utf-8")
    if name.endswith(".html"):
        return page(content.decode("utf-8")).encode("utf-8")
    return content


def with_own_store(script: str) -> str:
    return script.replace(_STORE, _OWN_STORE)


def page(html: str) -> str:
    html = with_own_store(html).replace(reading_strings.NOTE, words.READING_NOTE)
    html = _OUTSIDE.sub('<a target="_blank" rel="noopener" ', html)
    start, article, rest = html.partition("<article")
    heading, end, text = rest.partition("</h1>")
    if end and PROMISE.search(text.partition("</article>")[0]):
        html = start + article + heading + end + "\n" + _NOTICE + text
    return sealed(html)  # a script in it may be another one now
