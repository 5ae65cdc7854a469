"""Room for what a script will draw: its place has its height from the start, so that nothing moves when it comes.

How high a place becomes was measured on the built pages, at several widths: `make heights` writes `heights.json`, page by
page and place by place, in rem, so that it holds for enlarged text too. A place that was not measured gets no room; where
a page moves by more than its budget, `tests/browser/test_every_page.py` says so.
"""

from __future__ import annotations

import json
from functools import cache
from html import escape
from pathlib import Path

from sphinx.writers.html5 import HTML5Translator

from .head import inline

HEIGHTS = Path(__file__).with_name("heights.json")
COMING = "Un instant, cela arrive…"
# Stands first in a place that holds something for who has no JavaScript: a page may be shown before it has come to the place's end.
FIRST = '<script>document.currentScript.parentElement.dataset.reserved = "";</script>'


@cache
def measured() -> dict[str, dict[str, list[list[float]]]]:
    """{page: {place: [[width, height], …]}}, widths growing."""
    return json.loads(HEIGHTS.read_text(encoding="utf-8"))


def after(translator: HTML5Translator, name: str) -> str:
    """The element to write right after the place called `name`; a second place of that name on a page is `name-2`."""
    builder = translator.builder
    places = translator.__dict__.setdefault("tc_places", {})
    places[name] = places.get(name, 0) + 1
    place = name if places[name] == 1 else f"{name}-{places[name]}"
    heights = json.dumps(measured().get(builder.current_docname, {}).get(place, []), separators=(",", ":"))
    return f'<script data-place="{place}" data-heights="{heights}" data-coming="{escape(COMING)}">{inline(HEIGHTS.with_name("reserve.js"))}</script>'
