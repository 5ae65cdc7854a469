"""Two books from the same chapters: the complete edition, and the students' without what is for teachers.

A page whose front matter says `edition: complete` is left out of the other edition's table of contents, and

    :::{edition} complete
    What only this edition says (or `student`).
    :::

is not even parsed where it does not belong: it is absent from pages, search index and files, not hidden in them. `contents`
leaves out the pages, `sources` refuses what is nearly written so, and `leaks` looks once more at what was built.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from .sources import names


@dataclass(frozen=True)
class Edition:
    """`name` as the directive spells it; `folder` of the built book, beside the others in `_build/`."""

    name: str
    folder: str
    title: str

    def is_built(self, build: Path) -> bool:
        """Whether it is there, among what is built in the folder `build`."""
        return (build / self.folder / "index.html").exists()


COMPLETE = Edition(names.COMPLETE, "html", "édition complète")
STUDENT = Edition(names.STUDENT, "html-eleves", "édition élèves")
EDITIONS = (COMPLETE, STUDENT)


class EditionDirective(SphinxDirective):
    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        if name not in names.EDITIONS:
            raise self.error(
                f"{{edition}} : «\u202f{name}\u202f» n’est pas une édition (connues : {', '.join(names.EDITIONS)})."
            )
        if name != self.config.tc_edition:
            return []
        # Cards look for their grid around them.
        around = self.state_machine.node
        body = around.copy() if "design_component" in around else nodes.container()
        self.state.nested_parse(self.content, self.content_offset, body, match_titles=True)
        for child in body.children:
            if isinstance(child, nodes.Element):
                child["tc_edition"] = name  # for what is made of the complete book and meant for students
        return body.children


def _remove_stale_pages(app: Sphinx, error: Exception | None) -> None:
    """Sphinx leaves the page of a chapter that has gone: what has left an edition must not stay in its folder."""
    if error or app.builder.format != "html":
        return
    output = Path(app.outdir)
    for page in (output / "chapters").rglob("*.html"):
        if page.relative_to(output).with_suffix("").as_posix() not in app.env.found_docs:
            page.unlink()


def setup(app: Sphinx) -> None:
    app.add_config_value("tc_edition", COMPLETE.name, "env", str)
    app.add_directive("edition", EditionDirective)
    app.connect("build-finished", _remove_stale_pages)
