"""`{session-plan}`: a version of the lesson, minute by minute, with what it needs.

    :::{session-plan} appareils
    :::

shows the plan of `assets/sessions/appareils.yml` and, where some page of the book holds the session mode, a link to
project it. The nodes are tables and lists with names of their own, so that other formats show them as such.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from string import ascii_lowercase

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator

from ..page import assets
from ..page.html_parts import start
from . import strings as words
from .activities import TEXTS
from .durations import SPARE
from .elements import sources
from .plans import SESSIONS, Phase, Plan, Question, SessionError, load_plans

PLAN = assets.Assets("session-plan", __package__)
PLAYER = assets.Assets("session", __package__)
START = "projeter"  # in an address: project the plan at once (session.js)
SHEETS_ANCHOR = "feuilles"  # where a page of the book lists the sheets


class session_table(nodes.table):  # noqa: N801 (docutils' naming)
    """The plan's table; `plan` (name), `label`, `fold` (what one presses to see it, where it is long among others)."""


class session_row(nodes.row):  # noqa: N801
    pass


class session_cell(nodes.entry):  # noqa: N801
    """`label`: the head of its column, for screens too narrow for a table; `is_head` for the heads themselves."""


class session_play(nodes.inline):  # noqa: N801
    """Where the link to the session mode goes; `plan` (name)."""


class session_sheet(nodes.inline):  # noqa: N801
    """The name of a sheet, to be linked to where the book lists the sheets."""


class SessionDirective(SphinxDirective):
    """What both directives share: the plans, and Markdown that stands in them."""

    def plans(self) -> tuple[dict[str, Plan], dict[str, Question]]:
        folder = Path(self.env.srcdir) / self.config.tc_sessions
        for path in sorted(folder.glob("*.yml")):
            self.env.note_dependency(str(path))
        beside = self.env.docname.rpartition("/")[0]
        pages = {doc.rpartition("/")[2] for doc in self.env.found_docs if doc.rpartition("/")[0] == beside}
        try:
            plans, questions = load_plans(
                folder, pages=pages, sheets=self.config.tc_sheets, chapters=Path(self.env.srcdir) / beside
            )
        except SessionError as error:
            raise self.error(f"{{{self.name}}} : {error}") from error
        for path in self._read(plans.values(), beside):
            self.env.note_dependency(str(path))
        return plans, questions

    def _read(self, plans: Iterable[Plan], beside: str) -> Iterator[Path]:
        """What the plans were reckoned and worded with: the passages that a class reads, the words of the labs."""
        for name, value in (activity for plan in plans for phase in plan.phases for activity in phase.does):
            if name in TEXTS:
                yield Path(self.env.srcdir) / beside / f"{value.partition('#')[0]}.md"
        yield from sources()

    def plan(self, plans: dict[str, Plan], name: str) -> Plan:
        if name not in plans:
            raise self.error(f"{{{self.name}}} : aucun plan «\u202f{name}\u202f» (connus\u00a0: {', '.join(plans)}).")
        return plans[name]

    def blocks(self, text: str) -> list[nodes.Node]:
        """`text`, Markdown, as nodes."""
        body = nodes.container()
        self.state.nested_parse(StringList(text.splitlines(), self.env.docname), 0, body)
        return body.children

    def inline(self, text: str) -> list[nodes.Node]:
        return [child for block in self.blocks(text) for child in block.children]


class SessionPlanDirective(SessionDirective):
    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        plans, _ = self.plans()
        plan = self.plan(plans, self.arguments[0])
        play = nodes.paragraph("", "", session_play(plan=plan.name))
        found = plan_nodes(self, plan)
        for table in (node for node in found if isinstance(node, session_table)):
            table["fold"] = words.FOLD.format(n=len(plan.phases))
        return [*found, play]


def plan_nodes(directive: SessionDirective, plan: Plan) -> list[nodes.Node]:
    """What the plan needs, and its table."""
    assets.need(directive.env, directive.env.docname, PLAN)
    needs = nodes.bullet_list("", *(nodes.list_item("", *directive.blocks(need)) for need in plan.needs))
    spare = nodes.paragraph("", words.SPARE.format(n=SPARE), classes=["tc-plan__spare"])
    return [nodes.paragraph("", "", nodes.strong("", words.NEEDS)), needs, _table(directive, plan), spare]


def _table(directive: SessionDirective, plan: Plan) -> session_table:
    head = session_row("", *(session_cell("", nodes.paragraph("", name), is_head=True) for name in words.HEADERS))
    body = nodes.tbody()
    for phase, begin, end in zip(plan.phases, plan.begins, plan.ends, strict=True):
        minutes = f"{begin}\u00a0–\u00a0{end}"
        cells = (
            [nodes.paragraph("", minutes)],
            _step(directive, phase),
            [*_teacher(directive, phase), *where_to_look(directive, phase)],
            directive.blocks(phase.class_),
        )
        body += session_row(
            "", *(session_cell("", *cell, label=name) for cell, name in zip(cells, words.HEADERS, strict=True))
        )
    columns = [nodes.colspec(colwidth=width) for width in (10, 24, 40, 26)]
    label = words.TABLE.format(title=plan.title)
    table = session_table(
        "", nodes.tgroup("", *columns, nodes.thead("", head), body, cols=4), plan=plan.name, label=label
    )
    directive.set_source_info(table)
    return table


def _step(directive: SessionDirective, phase: Phase) -> list[nodes.Node]:
    return [nodes.paragraph("", "", nodes.strong("", "", *directive.inline(phase.title))), *links(directive, phase)]


def links(directive: SessionDirective, phase: Phase) -> list[nodes.Node]:
    """A line for each thing that the phase uses: its page, its lab, its sheet."""
    found = []
    if phase.page and phase.page != phase.lab:
        found.append(_line(words.PAGE, directive.inline(f"[]({phase.page}.md)"), "page"))
    if phase.lab:
        found.append(_line(words.LAB, directive.inline(f"[]({phase.lab}.md)"), "lab"))
    if phase.sheet:
        found.append(_line(words.SHEET, [session_sheet("", directive.config.tc_sheets[phase.sheet])], "sheet"))
    return found


def where_to_look(directive: SessionDirective, phase: Phase) -> list[nodes.Node]:
    """A line that says where the questions to be prepared find answers, if there are any."""
    return [_line(words.WHERE, directive.inline(_where(phase)), "where")] if phase.where else []


def _where(phase: Phase) -> str:
    """« a) page, page ; b) page », in Markdown."""
    return "\u202f; ".join(
        f"{letter}) {page_links(pages)}" for letter, pages in zip(ascii_lowercase, phase.where, strict=False)
    )


def page_links(pages: Iterable[str]) -> str:
    return ", ".join(f"[]({page}.md)" for page in pages)


def _teacher(directive: SessionDirective, phase: Phase) -> list[nodes.Node]:
    found = list(directive.blocks(phase.teacher))
    for title, text in ((words.SAY, phase.say), (words.CLOSE, phase.close)):
        if text:
            found.append(_line(title, directive.inline(f"«\u202f{text}\u202f»"), "say"))
    return found


def _line(title: str, content: list[nodes.Node], kind: str) -> nodes.paragraph:
    label = nodes.inline("", title, classes=["tc-plan__what"])
    return nodes.paragraph("", "", label, nodes.Text(" "), *content, classes=[f"tc-plan__{kind}"])


def player_page(env: BuildEnvironment) -> str | None:
    """The page that holds the session mode."""
    return next(iter(assets.pages_that_need(env, PLAYER)), None)


def _resolve(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    for node in list(doctree.findall(session_play)):
        page = player_page(app.env)
        if page is None:
            node.parent.parent.remove(node.parent)
        else:
            address = f"{app.builder.get_relative_uri(docname, page)}?{START}#{node['plan']}"
            node.replace_self(nodes.reference("", words.PLAY, refuri=address, internal=True, classes=["tc-plan__play"]))
    place = app.env.get_domain("std").anonlabels.get(SHEETS_ANCHOR)
    for node in list(doctree.findall(session_sheet)):
        if place is None:
            node.replace_self(node.children)
        else:
            address = f"{app.builder.get_relative_uri(docname, place[0])}#{place[1]}"
            node.replace_self(nodes.reference("", "", *node.children, refuri=address, internal=True))


# In HTML the roles are spelled out: the style sheet shows the table as cards on a phone, and browsers then forget that
# it is a table.


def _visit_table(self: HTML5Translator, node: session_table) -> None:
    self._table_row_indices.append(0)
    if node.get("fold"):
        self.body.append(f'<details class="tc-plan-fold"><summary>{escape(node["fold"])}</summary>')
    self.body.append(
        start("div", class_="tc-plan", data_plan=node["plan"])
        + start("table", class_="tc-plan__table colwidths-auto", role="table", aria_label=node["label"])
        + "\n"
    )


def _depart_table(self: HTML5Translator, node: session_table) -> None:
    self._table_row_indices.pop()
    self.body.append("</table></div>\n" + ("</details>\n" if node.get("fold") else ""))


def _visit_row(self: HTML5Translator, node: session_row) -> None:
    self.body.append('<tr role="row">')


def _depart_row(self: HTML5Translator, node: session_row) -> None:
    self.body.append("</tr>\n")


def _visit_cell(self: HTML5Translator, node: session_cell) -> None:
    if node.get("is_head"):
        self.body.append('<th role="columnheader" scope="col">')
    else:
        self.body.append(start("td", role="cell", data_label=node["label"]))


def _depart_cell(self: HTML5Translator, node: session_cell) -> None:
    self.body.append("</th>" if node.get("is_head") else "</td>")


def setup(app: Sphinx) -> None:
    app.add_config_value("tc_sessions", str(SESSIONS), "env", str)
    # {name: title} of the sheets that a plan may name, from whatever prints them for this book.
    app.add_config_value("tc_sheets", {}, "env", dict)
    app.add_directive("session-plan", SessionPlanDirective)
    app.add_node(session_table, html=(_visit_table, _depart_table))
    app.add_node(session_row, html=(_visit_row, _depart_row))
    app.add_node(session_cell, html=(_visit_cell, _depart_cell))
    app.add_node(session_play)
    app.add_node(session_sheet)
    app.connect("doctree-resolved", _resolve)
