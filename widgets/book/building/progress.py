"""How far a build has come, told while it runs: notebooks executed, pages read, sheets made, pages written.

Extensions tell; whoever builds listens: `app.tc_progress(step, done, total)`, where there is one.
"""

from __future__ import annotations

from collections.abc import Callable

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

NOTEBOOKS, READ, KIT, WRITTEN = "notebooks", "read", "kit", "written"


def of(app: Sphinx, step: str) -> Callable[[int, int], None]:
    """What to call with how many are done, and of how many."""
    listener = getattr(app, "tc_progress", None)
    return (lambda done, total: listener(step, done, total)) if listener else (lambda done, total: None)


class _Count:
    """Counts the pages of one build."""

    def __init__(self, app: Sphinx) -> None:
        self.done: dict[str, set[str]] = {READ: set(), WRITTEN: set()}
        self.total = {READ: 0, WRITTEN: 0}
        self.app = app

    def start(self, step: str, pages: list[str] | set[str]) -> None:
        self.total[step] = len(pages)

    def add(self, step: str, page: str) -> None:
        if self.total[step]:
            self.done[step].add(page)
            of(self.app, step)(len(self.done[step]), self.total[step])


def _start(app: Sphinx) -> None:
    app.tc_count = _Count(app)
    prepare = app.builder.prepare_writing

    def prepare_and_count(docnames: set[str]) -> None:
        app.tc_count.start(WRITTEN, docnames)
        prepare(docnames)

    app.builder.prepare_writing = prepare_and_count


def _count(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    app.tc_count.start(READ, docnames)


def _add_read(app: Sphinx, doctree: object) -> None:
    app.tc_count.add(READ, app.env.docname)


def _add_written(app: Sphinx, pagename: str, template: str, context: dict, doctree: object) -> None:
    if doctree is not None:
        app.tc_count.add(WRITTEN, pagename)


def setup(app: Sphinx) -> None:
    app.connect("builder-inited", _start)
    app.connect("env-before-read-docs", _count)
    app.connect("doctree-read", _add_read)
    app.connect("html-page-context", _add_written)
