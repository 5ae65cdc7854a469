"""The theme's own scripts, mended once they are written into `_static/`: what their authors did not foresee.

`finish` does the same for pages. Each mend has a test that fails when an update makes it pointless.
"""

from __future__ import annotations

import re
from pathlib import Path

from sphinx.application import Sphinx

# Sphinx builds its rule for plurals from text, which the policy forbids as it would any eval().
PLURAL_FROM_TEXT = """new Function(
      "n",
      `return (${catalog.plural_expr})`
    )"""
FRENCH_PLURAL = "(n) => (n > 1 ? 1 : 0)"

# Two buttons say what they do in an attribute of theirs, which the policy forbids and `finish` takes away.
FULL_SCREEN = "window.toggleFullScreen="
ON_PRESS = """
document.addEventListener("click", ({ target }) => {
  if (target.closest?.(".btn-fullscreen-button")) toggleFullScreen();
  if (target.closest?.(".btn-download-pdf-button")) print();
});
"""

# It measures every box that may scroll, and writes to each before it measures the next, so that the page is laid out anew each time,
# with what is folded away: `scrolling.js` does the same at no such cost, and also when text grows.
STOPS = re.compile(r"(\w)\.tabIndex=\1\.scrollWidth>\1\.clientWidth\|\|\1\.scrollHeight>\1\.clientHeight\?0:-1")

# It takes what was looked for out of the page's address, and with it all that was left with the page's entry in the history: how high a
# lab was (host/place.js), where the device is slow enough for that to be there before the theme.
FORGETFUL = 'window.history.replaceState({}, "", url)'
MINDFUL = 'window.history.replaceState(window.history.state, "", url)'

_LENIENT = Path(__file__).with_name("theme_storage.js")
_STORAGE = re.compile(r"\b(local|session)Storage\b(?=\.)")


def with_lenient_storage(script: str) -> str:
    """Return the script with storages of its own (see theme_storage.js), if it uses any."""
    lenient = _LENIENT.read_text(encoding="utf-8")
    if script.startswith(lenient) or not _STORAGE.search(script):
        return script
    return lenient + _STORAGE.sub(lambda found: f"theme{found[1].capitalize()}Storage", script)


def with_buttons(script: str) -> str:
    """Return the script with what two of the theme's buttons do, if it is the one that serves them."""
    return script if FULL_SCREEN not in script or script.endswith(ON_PRESS) else script + ON_PRESS


def _mend(app: Sphinx, error: Exception | None) -> None:
    if error or app.builder.format != "html":
        return
    for path in (Path(app.outdir) / "_static").rglob("*.js"):
        text = path.read_text(encoding="utf-8")
        mended = text.replace(PLURAL_FROM_TEXT, FRENCH_PLURAL).replace(FORGETFUL, MINDFUL)
        mended = with_buttons(with_lenient_storage(STOPS.sub("", mended)))
        if mended != text:
            path.write_text(mended, encoding="utf-8")


def setup(app: Sphinx) -> None:
    app.connect("build-finished", _mend)
