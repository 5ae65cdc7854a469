"""`{stand}`: take a stand on a statement, say why, and see later whether one has changed one's mind.

    :::{stand} liker-travailler
    The statement, in Markdown.
    :::

Five steps from disagreement to agreement and room for an argument, kept on the reader's device by
`stand.js`. Without JavaScript and on paper: the same statement, steps and room.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from ..page import assets, identifiers
from ..page.html_parts import json_script, start
from . import strings as words

ASSETS = assets.Assets("stand", __package__)

MAX_ARGUMENT = 600


class stand(nodes.container):  # noqa: N801 (docutils' naming)
    """The statement, then the steps; attributes `stand_id` and `number` (from 1, on its page)."""


class stand_statement(nodes.container):  # noqa: N801
    pass


class stand_steps(nodes.bullet_list):  # noqa: N801
    """The steps as a plain list; in HTML, the form."""


class StandDirective(SphinxDirective):
    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0].strip() if self.arguments else ""
        if problem := identifiers.problem("stand", name, self.config.language):
            raise self.error(problem)
        statement = stand_statement()
        self.state.nested_parse(self.content, self.content_offset, statement)
        text = identifiers.plain(statement)
        if not text:
            raise self.error(f"{{stand}} «\u202f{name}\u202f»\u00a0: il n’y a pas d’affirmation.")
        identifiers.claim(self.env, "stand", name, self.lineno, text)
        assets.need(self.env, self.env.docname, ASSETS)
        steps = stand_steps("", *(nodes.list_item("", nodes.paragraph("", step)) for step in words.STEPS))
        node = stand("", statement, steps, stand_id=name, number=self.env.new_serialno("tc-stand") + 1)
        self.set_source_info(node)
        return [node]


def _id(node: nodes.Node, part: str = "") -> str:
    owner = node if isinstance(node, stand) else node.parent
    return f"stand-{owner['stand_id']}{part and '-'}{part}"


def _visit_stand(self: HTML5Translator, node: stand) -> None:
    labels = f"{_id(node, 'kicker')} {_id(node, 'statement')}"
    self.body.append(
        start("div", class_="tc-card tc-card--asks tc-stand", id=_id(node), data_stand=node["stand_id"])
        # Neither form nor fieldset: a browser's reader mode would drop what stands in them.
        + '<div class="tc-stand__form">\n'
        + start("div", class_="tc-card__fields", role="group", aria_labelledby=labels)
        + f'<p class="tc-card__kicker" id="{_id(node, "kicker")}">{words.KICKER}</p>\n'
    )


def _depart_stand(self: HTML5Translator, node: stand) -> None:
    if node["number"] == 1:
        self.body.append(json_script(words.SCRIPT, class_="tc-stand__strings"))
    self.body.append("</div>\n")


def _visit_statement(self: HTML5Translator, node: stand_statement) -> None:
    self.body.append(start("div", class_="tc-stand__statement", id=_id(node, "statement")))


def _depart_statement(self: HTML5Translator, node: stand_statement) -> None:
    self.body.append("</div>\n")


def _visit_steps(self: HTML5Translator, node: stand_steps) -> None:
    steps = "".join(
        '<label class="tc-stand__step">'
        + start("input", type="radio", name=_id(node), value=value, class_="tc-stand__input", autocomplete="off")
        + f'<span class="tc-stand__step-text">{step}</span></label>\n'
        for value, step in enumerate(words.STEPS, start=1)
    )
    argument, hint = _id(node, "argument"), _id(node, "hint")
    self.body.append(
        f'<div class="tc-stand__steps">\n{steps}</div>\n</div>\n'
        '<p class="tc-stand__change" hidden></p>\n'
        f'<label class="tc-stand__argument-label" for="{argument}">{words.ARGUMENT}</label>\n'
        # The wrapper repeats the text so that the box grows with it, also on paper.
        '<div class="tc-stand__grow">'
        + start(
            "textarea",
            class_="tc-stand__argument",
            id=argument,
            rows=4,
            maxlength=MAX_ARGUMENT,
            aria_describedby=hint,
            autocomplete="off",
        )
        + "</textarea></div>\n"
        f'<p class="tc-stand__hint"><span id="{hint}">{words.LIMIT.format(n=MAX_ARGUMENT)}</span> '
        '<span class="tc-stand__count" aria-hidden="true"></span></p>\n'
        '<p class="tc-spoken tc-stand__spoken" aria-live="polite"></p>\n'
        '<div class="tc-stand__actions">'
        f'<button type="button" class="tc-button tc-stand__button" data-action="erase" hidden>{words.ERASE}</button>'
        f'<button type="button" class="tc-button tc-stand__button" data-action="undo" hidden>{words.UNDO}</button>'
        '<span class="tc-stand__status" role="status"></span></div>\n'
        f'<p class="tc-stand__note" data-note="paper">{words.PAPER}</p>\n'
        f'<p class="tc-stand__note" data-note="private" hidden>{words.PRIVATE}</p>\n'
        f'<p class="tc-stand__note" data-note="refused" hidden>{words.REFUSED}</p>\n'
        "</div>\n"
    )
    raise nodes.SkipNode


def setup(app: Sphinx) -> None:
    identifiers.setup(app)
    app.add_node(stand, html=(_visit_stand, _depart_stand))
    app.add_node(stand_statement, html=(_visit_statement, _depart_statement))
    app.add_node(stand_steps, html=(_visit_steps, None))
    app.add_directive("stand", StandDirective)
