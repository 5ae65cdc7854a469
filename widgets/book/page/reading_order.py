"""The order in which one reads the book's pages."""

from __future__ import annotations

from sphinx import addnodes
from sphinx.environment import BuildEnvironment


def reading_order(env: BuildEnvironment) -> list[str]:
    """Return every docname, as the table of contents orders them; pages outside of it come last."""
    ordered: dict[str, None] = {}

    def walk(docname: str) -> None:
        if docname not in ordered:
            ordered[docname] = None
            for child in env.toctree_includes.get(docname, ()):
                walk(child)

    walk(env.config.root_doc)
    return [*ordered, *sorted(env.found_docs - ordered.keys())]


def pages_of_part(env: BuildEnvironment, caption: str) -> dict[str, int]:
    """Return the pages under one caption of the table of contents, in order, with their depth (0 for chapters)."""
    found: dict[str, int] = {}

    def walk(docname: str, depth: int) -> None:
        if docname not in found:
            found[docname] = depth
            for child in env.toctree_includes.get(docname, ()):
                walk(child, depth + 1)

    for toctree in env.get_doctree(env.config.root_doc).findall(addnodes.toctree):
        if toctree.get("caption") == caption:
            for docname in toctree["includefiles"]:
                walk(docname, 0)
    return found
