"""What pages say of labs and cannot get wrong: how long one takes, and what stands on its screen.

{duration}`deux-mots` is « 6 minutes », {element}`captcha.ledger.time` is « Temps passé ».
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxRole

from . import strings as words
from .durations import VISITS, visit
from .elements import UnknownElement, element, sources

Result = tuple[list[nodes.Node], list[nodes.system_message]]


class _PlainRole(SphinxRole):
    """Its text is worked out when the page is read; a name that means nothing fails the build there."""

    def plain(self) -> str:
        raise NotImplementedError

    def run(self) -> Result:
        try:
            return [nodes.Text(self.plain())], []
        except LookupError as error:
            message = self.inliner.reporter.error(error.args[0], line=self.lineno)
            return [self.inliner.problematic(self.rawtext, self.rawtext, message)], [message]


class DurationRole(_PlainRole):
    def plain(self) -> str:
        if self.text not in VISITS:
            raise LookupError(words.NO_DURATION.format(name=self.text))
        return words.DURATION.format(n=visit(self.text).minutes())


class ElementRole(_PlainRole):
    def plain(self) -> str:
        for path in sources():
            self.env.note_dependency(str(path))
        try:
            return element(self.text)
        except UnknownElement as error:
            raise LookupError(words.NO_ELEMENT.format(reason=error)) from error


def setup(app: Sphinx) -> None:
    app.add_role("duration", DurationRole())
    app.add_role("element", ElementRole())
