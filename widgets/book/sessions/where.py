"""`{where-to-look} question`: the pages that `questions.yml` sends to, on the page that asks the question."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx

from . import strings as words
from .plan_directive import SessionDirective, page_links


class WhereDirective(SessionDirective):
    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        _, questions = self.plans()
        question = questions.get(self.arguments[0])
        if question is None or not question.where:
            raise self.error(f"{{{self.name}}} : rien pour la question «\u202f{self.arguments[0]}\u202f».")
        return [
            nodes.paragraph(
                "", "", nodes.strong("", words.WHERE), nodes.Text(" "), *self.inline(page_links(question.where))
            )
        ]


def setup(app: Sphinx) -> None:
    app.add_directive("where-to-look", WhereDirective)
