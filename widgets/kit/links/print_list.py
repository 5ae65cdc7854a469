"""`{print-list}`: what a class prints for a plan of the lesson, for whom, on one side or two, and how often."""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from widgets.book.page import assets
from widgets.book.sessions.sheets import SHEETS, PrintLine, groups, load_sheets, print_list

from . import strings as words
from .directive import ASSETS, kit_link

WIDTHS = (44, 34, 22)


class PrintListDirective(SphinxDirective):
    required_arguments = 1  # the plan's name

    def run(self) -> list[nodes.Node]:
        self.env.note_dependency(str(SHEETS))
        plan = self.arguments[0]
        lines = print_list(plan, words.EXAMPLE)
        if not lines:
            known = sorted({name for sheet in load_sheets().values() for name in sheet.plans})
            raise self.error(words.NO_LIST.format(name=plan, known=", ".join(known)))
        assets.need(self.env, self.env.docname, ASSETS)
        leaves = sum(line.leaves for line in lines)
        total = words.TOTAL.format(n=words.EXAMPLE, groups=groups(words.EXAMPLE), leaves=leaves)
        table = _table(lines)
        self.set_source_info(table)
        return [nodes.paragraph("", "", nodes.strong("", words.TITLE)), table, nodes.paragraph("", total)]


def _table(lines: list[PrintLine]) -> nodes.table:
    head = _row([nodes.Text(name.format(n=words.EXAMPLE)) for name in words.HEADERS])
    body = nodes.tbody("", *(_row(_cells(line)) for line in lines))
    columns = [nodes.colspec(colwidth=width) for width in WIDTHS]
    return nodes.table("", nodes.tgroup("", *columns, nodes.thead("", head), body, cols=len(WIDTHS)))


def _cells(line: PrintLine) -> list[nodes.Node]:
    sheet = line.sheet
    return [
        kit_link("", sheet.title, name=sheet.name),
        nodes.Text(words.for_whom(sheet)),
        nodes.Text(words.how_often(line)),
    ]


def _row(cells: list[nodes.Node]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", cell)) for cell in cells))


def setup(app: Sphinx) -> None:
    app.add_directive("print-list", PrintListDirective)
