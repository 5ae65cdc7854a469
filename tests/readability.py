"""What a browser's reader mode keeps of a page: Mozilla's Readability, which Firefox uses."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from playwright.sync_api import Page

# Only this file of the package is wanted, which is the library with an entry of its own: Python would need another engine.
_SCRIPT = Path(importlib.util.find_spec("readability").origin).parent / "impl/parse.cjs"


def reader_text(page: Page) -> str:
    """The text that reader mode shows of `page` as it stands."""
    text = _SCRIPT.read_text(encoding="utf-8")
    # From outside, as the debugger does: the page's own policy lets no script in that the build did not put there.
    page.evaluate(f"() => {{ const module = {{}};\n{text}\nself.reader = module.exports; }}")
    return page.evaluate("html => reader.parse(html).textContent", page.content())
