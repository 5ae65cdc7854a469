"""axe in a page: what it finds at fault, and nothing else.

The script is that of a package whose Python is not wanted. It is put on a page once, since reading it anew takes as long as many
a run, and what it finds comes back as one text, since what is right is told at greater length than what is wrong.
"""

from __future__ import annotations

import functools
import importlib.util
import json
from pathlib import Path

from playwright.sync_api import Page

# How a page of the book is put into a scheme of colours.
BOOK = "(scheme) => { document.documentElement.dataset.theme = scheme; }"
# Nothing is preloaded, which a page from the disk forbids: only rules on sound, of which there is none, need it.
_USUAL = {"resultTypes": ["violations"], "preload": False}
# Colours are looked at as they will be, not on the way there.
_RUN = """async ([context, options]) => {
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
    return JSON.stringify((await axe.run(context ?? document, options)).violations);
}"""


@functools.cache
def _script() -> str:
    package = Path(importlib.util.find_spec("pytest_playwright_axe").origin).parent
    return (package / "resources/axe.min.js").read_text(encoding="utf-8")


def put_axe_on(page: Page) -> str:
    """Have axe on the page, and return its version."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_script())
    return page.evaluate("axe.version")


def violations(page: Page, context: object = None, *, rules: dict[str, bool] | None = None) -> list[str]:
    """Return what axe finds at fault on the page, or in a `context` of its (a selector, or axe's own form): each time, the
    rule, the element and what is wrong with it. `rules` turns rules on or off."""
    put_axe_on(page)
    options = _USUAL | {"rules": {name: {"enabled": wanted} for name, wanted in (rules or {}).items()}}
    found = json.loads(page.evaluate(_RUN, [context, options]))
    return [f"{one['id']}: {node['html']} {node['failureSummary']}" for one in found for node in one["nodes"]]


def violations_in_both(
    page: Page, context: object = None, *, rules: dict[str, bool] | None = None, colours: str = BOOK
) -> list[str]:
    """`violations` of the page as it stands, in light, then in dark, in which it stays; the script `colours` puts it there."""
    found = []
    for scheme in ("light", "dark"):
        page.evaluate(colours, scheme)
        found += [f"{scheme}: {one}" for one in violations(page, context, rules=rules)]
    return found
