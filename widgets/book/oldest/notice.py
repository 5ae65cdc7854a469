"""What a browser too old for our scripts is told (oldest.js), and `{oldest}`, which names the oldest that are not.

{oldest}`navigateurs`
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxRole

from . import strings as words
from .browsers import FILE

SCRIPT = Path(__file__).with_name("oldest.js")


class OldestRole(SphinxRole):
    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        self.env.note_dependency(str(FILE))
        return [nodes.Text(words.BROWSERS)], []


@cache
def _script() -> str:
    lines = SCRIPT.read_text(encoding="utf-8").replace("{words}", words.OLD).splitlines()
    return "\n".join(line.strip() for line in lines if not line.startswith("//"))


def _add_to_page(app: Sphinx, pagename: str, template: str, context: dict, doctree: object) -> None:
    context["tc_first"] = f"<script>{_script()}</script>\n{context.get('tc_first', '')}"


def setup(app: Sphinx) -> None:
    app.add_role("oldest", OldestRole())
    app.connect(
        "html-page-context", _add_to_page, priority=900
    )  # first in the head: after all others have had their say
