"""What stands on a page for a chart, whether it is one of the book's or was made by a notebook.

Its drawing is made here, as SVG: it is there with the page, without JavaScript and on paper. Its table of data is under it. What we
cannot draw is told by a sentence and its table. `charts.js` lets a reader explore a chart, with plotly, which comes only then.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.osutil import relative_uri

from ..page import assets
from ..page.html_parts import json_script, start
from ..parts import alone
from . import svg
from .axes import CannotDrawError
from .drawing import drawing_of
from .explorer import PLOTLY, explorable, explored
from .figure_table import Table
from .shapes import Drawing
from .writing import in_language

ASSETS = assets.Assets("charts", __package__)
PLOTLY_IN_BOOK = f"{assets.FOLDER}/{PLOTLY.name}"


def plotly_in(app: Sphinx) -> str:
    return f"_static/{alone.FOLDER}/{PLOTLY.name}" if alone.is_guest(app) else PLOTLY_IN_BOOK


class chart_figure(nodes.General, nodes.Element):  # noqa: N801 (docutils' naming)
    """A chart, of `spec` and `alternative`: its `chart_words` and `chart_table` among parts for HTML only."""


class chart_words(nodes.paragraph):  # noqa: N801
    """The sentence that is read in place of the drawing; a page shows it where it is not `drawn`."""


class chart_table(nodes.table):  # noqa: N801
    """The chart's data: an ordinary table, which in HTML also says what each heading is the heading of."""


def chart_nodes(
    env: BuildEnvironment,
    *,
    title: str,
    alternative: str,
    spec: dict,
    table: Table | None,
    words: bool = False,
) -> chart_figure:
    """A chart for the page being read.

    `spec` is what plotly would draw, {"data", "layout"} with a height; `alternative` is its description, which is also what other
    formats than HTML show with `words`; `table` gives (headers, rows), the first column naming rows.
    """
    assets.need(env, env.docname, ASSETS)
    number = env.new_serialno("tc-chart") + 1
    with in_language(env.config.language) as strings:
        drawing = _drawing(spec)
        exploring = json_script(explored(spec, drawing), class_="tc-chart-spec")
    caption = f"<figcaption>{escape(title, quote=False)}</figcaption>\n" if title else ""
    figure = chart_figure("", _html(caption), spec=spec, alternative=alternative)
    live = explorable(spec["data"])
    if drawing or live:
        figure += _html(_plot(alternative, drawing, f"tc-chart-{number}"))
    if words:
        figure += chart_words("", alternative, drawn=drawing is not None)
    if live:
        name = strings.EXPLORE_NAMED.format(title=title) if title else strings.EXPLORE_NUMBERED.format(n=number)
        button = start("button", type="button", class_="tc-chart-more", aria_label=name)
        figure += _html(f"{button}{strings.EXPLORE}</button>\n")
    if table:
        details = start("details", class_="tc-chart-data", open=drawing is None)
        figure += [
            _html(f"{details}<summary>{strings.DATA}</summary>\n"),
            _table(title or strings.DATA, table),
            _html("</details>\n"),
        ]
    if live:
        figure += _html(exploring)
    return figure


def _drawing(spec: dict) -> Drawing | None:
    try:
        return drawing_of(spec)
    except CannotDrawError:
        return None


def _plot(alternative: str, drawing: Drawing | None, name: str) -> str:
    if drawing is None:
        return start("div", class_="tc-chart-plot") + "</div>\n"
    inside = svg.of_page(drawing, name)
    return f"{start('div', class_='tc-chart-plot', role='img', aria_label=alternative)}{inside}</div>\n"


def _html(text: str) -> nodes.raw:
    return nodes.raw("", text, format="html")


def _table(title: str, table: Table) -> chart_table:
    headers, rows = table
    head = nodes.thead("", _row(headers))
    body = nodes.tbody("", *(_row(row) for row in rows))
    # Plain text is wrapped to these widths, in characters; a word must fit.
    widths = [min(40, max(map(len, column))) for column in zip(headers, *rows, strict=True)]
    columns = [nodes.colspec(colwidth=width, stub=index == 0) for index, width in enumerate(widths)]
    group = nodes.tgroup("", *columns, head, body, cols=len(headers))
    return chart_table("", nodes.title("", title), group)


def _row(cells: Sequence[str]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", cell)) for cell in cells))


def _write(app: Sphinx, error: Exception | None) -> None:
    """Copy plotly.js into the book, once, if any page has a chart."""
    if error or app.builder.format != "html" or not assets.pages_that_need(app.env, ASSETS):
        return
    target = Path(app.outdir) / plotly_in(app)
    target.parent.mkdir(parents=True, exist_ok=True)
    if not (target.exists() and target.stat().st_size == PLOTLY.stat().st_size):
        shutil.copyfile(PLOTLY, target)


def _visit_figure(self, node: chart_figure) -> None:
    page = self.builder.get_target_uri(self.builder.current_docname)
    address = f"{relative_uri(page, plotly_in(self.builder.app))}?v={_plotly_version()}"
    self.body.append(f"{start('figure', class_='tc-chart', data_plotly=address)}\n")


def _depart_figure(self, node: chart_figure) -> None:
    self.body.append("</figure>\n")


@cache
def _plotly_version() -> str:
    return assets.version(PLOTLY.read_bytes())


def _visit_words(self, node: chart_words) -> None:
    if node["drawn"]:
        raise nodes.SkipNode
    self.body.append(f'<p class="tc-chart-words">{escape(node.astext(), quote=False)}</p>\n')
    raise nodes.SkipNode


def _visit_table(self, node: chart_table) -> None:
    title = next(node.findall(nodes.title)).astext()
    rows = [[entry.astext() for entry in row] for row in node.findall(nodes.row)]
    head = "".join(f'<th scope="col">{escape(cell, quote=False)}</th>' for cell in rows[0])
    body = "".join(
        f'<tr><th scope="row">{escape(first, quote=False)}</th>'
        + "".join(f"<td>{escape(cell, quote=False)}</td>" for cell in rest)
        + "</tr>\n"
        for first, *rest in rows[1:]
    )
    self.body.append(
        # The theme's box for what may be wider than a phone.
        f'<div class="pst-scrollable-table-container"><table class="tc-chart-table"><caption class="tc-spoken">{escape(title, quote=False)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table></div>\n"
    )
    raise nodes.SkipNode


def _pass(self, node: nodes.Node) -> None:
    """Formats without drawings show the words, the table and the sources."""


def _as(visit: str) -> tuple:
    return (lambda self, node: getattr(self, f"visit_{visit}")(node)), (
        lambda self, node: getattr(self, f"depart_{visit}")(node)
    )


def setup(app: Sphinx) -> None:
    plain = dict.fromkeys(("text", "latex", "man", "texinfo"), (_pass, _pass))
    app.add_node(chart_figure, html=(_visit_figure, _depart_figure), **plain)
    app.add_node(chart_words, html=(_visit_words, None), text=_as("paragraph"), latex=_as("paragraph"))
    app.add_node(chart_table, html=(_visit_table, None), text=_as("table"), latex=_as("table"))
    app.connect("build-finished", _write)
