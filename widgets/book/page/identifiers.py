"""Names that must be unique in the whole book, because answers are kept on the device under them.

A directive claims its name while its page is read. Twins are looked for once every page has been read: only
then are all pages known, also when Sphinx reads them in parallel or reads again only those that changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from ..parts import languages
from .noted import Noted

_LOGGER = logging.getLogger(__name__)
_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, order=True)
class Claim:
    """One use of a name: `kind` is the directive's name, `label` what a person would call the thing."""

    kind: str
    name: str
    docname: str
    line: int
    label: str


_claims = Noted[list[Claim]]("tc_claims")


def problem(kind: str, name: str, language: str) -> str | None:
    """What is wrong with `name`, for who writes the page; None if nothing is."""
    words = languages.strings(__package__, language)
    if not name:
        return words.NO_IDENTIFIER.format(kind=kind)
    if not _KEBAB.fullmatch(name):
        return words.NOT_AN_IDENTIFIER.format(kind=kind, name=name)
    return None


def claim(env: BuildEnvironment, kind: str, name: str, line: int, label: str) -> None:
    _claims(env).setdefault(env.docname, []).append(Claim(kind, name, env.docname, line, label))


def plain(node: nodes.Node) -> str:
    """The text of `node` on one line; no-break spaces, which French needs, stay what they are."""
    return re.sub(r"[ \t\n]+", " ", node.astext()).strip()


def claims(env: BuildEnvironment) -> list[Claim]:
    """Every claim of the book, sorted by kind, name, page and line."""
    return sorted(claim for of_page in _claims(env).values() for claim in of_page)


def _report_twins(app: Sphinx, env: BuildEnvironment) -> None:
    first: dict[tuple[str, str], Claim] = {}
    for found in claims(env):
        twin = first.setdefault((found.kind, found.name), found)
        if twin is not found:
            words = languages.strings(__package__, app.config.language)
            said = words.TWIN_IDENTIFIER.format(kind=found.kind, name=found.name, page=twin.docname, line=twin.line)
            _LOGGER.error("%s", said, location=(found.docname, found.line))


def setup(app: Sphinx) -> None:
    """Connect the book-wide check; called by each directive that claims names, and done once."""
    if getattr(app, "tc_identifiers_connected", False):
        return
    app.tc_identifiers_connected = True
    _claims.follow(app)
    app.connect("env-check-consistency", _report_twins)
