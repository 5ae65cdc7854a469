"""Which pages are written again although their own text is what it was: no more, and no fewer.

Sphinx writes the pages that it has read. Two kinds of others may say something else all the same: lists made of the
whole book (« Mon bilan », the glossary), whenever some page was read; and all pages, when what they take from one
another has changed: titles and order in the menus, headings and terms that they link to, the time that the book takes.
"""

from __future__ import annotations

from collections.abc import Callable

from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment

from widgets import fingerprint

from ..publishing.page_summary import reading_minutes
from .assets import Assets, pages_that_need
from .reading_order import reading_order


def if_read(app: Sphinx, pages: list[str]) -> list[str]:
    """`pages` if this build has read or lost some page, else none of them."""
    return pages if getattr(app, "tc_pages_read", False) else []


def whose_lists_change(part: Assets) -> Callable[[Sphinx, BuildEnvironment], list[str]]:
    """For « env-updated »: the pages that need `part`, whose lists any page that was read may have changed."""

    def pages(app: Sphinx, env: BuildEnvironment) -> list[str]:
        return if_read(app, pages_that_need(env, part))

    return pages


def shared(env: BuildEnvironment) -> str:
    """A fingerprint of what pages take from one another."""
    std, python = env.domaindata["std"], env.domaindata.get("py", {})
    slugs = {name: about.get("myst_slugs", {}) for name, about in env.metadata.items()}
    parts = (
        reading_order(env),
        sorted(env.toctree_includes.items()),
        sorted((name, title.astext()) for name, title in env.titles.items()),
        # By name: not the line, which changes with every line above.
        sorted((name, slug, heading[1:]) for name, found in slugs.items() for slug, heading in found.items()),
        *(sorted(std[kind].items()) for kind in ("labels", "anonlabels", "objects", "terms")),
        sorted(python.get("objects", {}).items()),
        sorted(reading_minutes(env).items()),
    )
    return fingerprint.of_text(*map(repr, parts))


def _note(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    app.tc_pages_read = True


def _write_all(app: Sphinx, env: BuildEnvironment) -> list[str]:
    if not if_read(app, ["some"]):
        return []
    before, env.tc_shared = getattr(env, "tc_shared", None), shared(env)
    return [] if before == env.tc_shared else sorted(env.found_docs)


def follow(app: Sphinx) -> None:
    """Notice whether pages are read."""
    app.connect("env-purge-doc", _note)  # of every page that is read, and of those that have gone


def setup(app: Sphinx) -> None:
    follow(app)
    app.connect("env-updated", _write_all)
