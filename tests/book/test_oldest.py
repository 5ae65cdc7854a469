"""A browser older than ours: it shows the text and a sentence, and nothing of ours starts."""

from __future__ import annotations

import pytest

from tests.conftest import ROOT

BOOK = {
    "index": """# Accueil

Il faut {oldest}`navigateurs`.

:::{anywidget} LAB.js
:css: LAB.css
:::

:::{quiz} page-qui
Qui ?

- [ ] Une machine

  Non.
- [x] Une personne

  Oui.

Elle est cachée.
:::

:::{room-check}
:::

:::{device-data}
:::
"""
}


@pytest.mark.parametrize("missing", ["Array.prototype.at", "window.HTMLDialogElement", None])
def test_it_says_so_and_starts_nothing(build_once, page, missing):
    lab = str(ROOT / "widgets/labs/cheating/cheating")
    built = build_once({"index": BOOK["index"].replace("LAB", lab)})
    if missing:
        page.add_init_script(f"delete {missing}")
    page.goto(f"{built.address}/index.html")
    said = page.locator(".tc-widget-trouble", has_text="trop ancien")
    room = page.locator(".tc-room")
    if missing is None:
        page.locator(".tc-lab").wait_for()
        page.locator(".tc-room[data-verdict=good]").wait_for()
        assert said.count() == 0
        return
    assert said.count() == 3  # at the top, and where the lab and the check would be
    assert page.locator(".tc-lab, .tc-quiz[data-ready], .tc-room[data-ready]").count() == 0
    assert room.get_attribute("data-verdict") == "bad"
    assert room.inner_text().startswith("Ce navigateur est trop ancien")
    assert page.get_by_text("Sans JavaScript, ce livre ne garde rien").is_visible()
