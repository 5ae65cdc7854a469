"""The order in which one reads the book's pages."""

from __future__ import annotations

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
