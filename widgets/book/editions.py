"""Two books from the same chapters: the complete edition, and the students' without what is for teachers.

A page whose front matter says `edition: complete` is left out of the other edition's table of contents, and

    :::{edition} complete
    What only this edition says (or `student`).
    :::

is not even parsed where it does not belong: it is absent from pages, search index and files, not hidden in them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective


@dataclass(frozen=True)
class Edition:
    """`name` as the directive spells it; `folder` of the built book, beside the others in `_build/`."""

    name: str
    folder: str
    title: str


COMPLETE = Edition("complete", "html", "édition complète")
STUDENT = Edition("student", "html-eleves", "édition élèves")
EDITIONS = (COMPLETE, STUDENT)


class EditionDirective(SphinxDirective):
    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        names = [edition.name for edition in EDITIONS]
        name = self.arguments[0]
        if name not in names:
            raise self.error(
                f"{{edition}} : «\u202f{name}\u202f» n’est pas une édition (connues : {', '.join(names)})."
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


def table_of_contents(toc: Path, edition: Edition) -> dict:
    """Return the table of contents of an edition, read from the one in the file `toc`."""
    contents = yaml.safe_load(toc.read_text(encoding="utf-8"))
    return contents if edition is COMPLETE else _without_complete(contents, toc.parent)


def _without_complete(entry: dict, root: Path) -> dict:
    """A table of contents, or part of it, without the pages of the complete edition; nor parts left empty."""
    kept = dict(entry)
    for key in ("parts", "chapters", "sections"):
        if key in entry:
            kept[key] = [_without_complete(child, root) for child in entry[key] if not _is_complete_only(child, root)]
    if "parts" in kept:
        kept["parts"] = [part for part in kept["parts"] if part["chapters"]]
    if kept.get("sections") == []:
        del kept["sections"]
    return kept


def _is_complete_only(entry: dict, root: Path) -> bool:
    source = root / f"{entry.get('file', '')}.md"
    return source.is_file() and front_matter(source).get("edition") == COMPLETE.name


def front_matter(source: Path) -> dict:
    """Return the YAML between the two lines of dashes that a Markdown file may begin with; else {}."""
    text = source.read_text(encoding="utf-8")
    if not text.startswith("---\n"):
        return {}
    found = yaml.safe_load(text[4 : text.index("\n---", 3)])
    return found if isinstance(found, dict) else {}


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
