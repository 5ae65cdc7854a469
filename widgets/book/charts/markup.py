"""What stands on a page for a chart, whether it is one of the book's or was made by a notebook.

The drawing itself is made in the browser by `charts.js`, with plotly.js, when the chart comes near the
window. Where it is not seen (no JavaScript, paper, plotly out of reach), what is made here for it is: its table
of data, and a sentence.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from html import escape
from pathlib import Path

import plotly
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.osutil import relative_uri

from ..page import assets
from ..page.html_parts import json_script, start

ASSETS = assets.Assets("charts", __package__)
PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
PLOTLY_IN_BOOK = f"{assets.FOLDER}/plotly.min.js"

Table = tuple[Sequence[str], Sequence[Sequence[str]]]

# Run while the page is read, so that nothing moves once it is shown: the drawing takes the place of the rest.
_WITH_JAVASCRIPT = (
    '<script>{const figure = document.currentScript.closest("figure");'
    'figure.querySelector(".tc-chart-plot").hidden = false;'
    'for (const words of figure.querySelectorAll(".tc-chart-words")) words.hidden = true;'
    'for (const data of figure.querySelectorAll(".tc-chart-data")) data.open = false;}</script>\n'
)


class chart_figure(nodes.General, nodes.Element):  # noqa: N801 (docutils' naming)
    """A chart: its `chart_words` and `chart_table` among parts for HTML only."""


class chart_words(nodes.paragraph):  # noqa: N801
    """The sentence that is read in place of the drawing."""


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

    `spec` is what plotly draws, {"data", "layout"} with a height; `alternative` is its description, which is also
    shown in the drawing's place with `words`; `table` gives (headers, rows), the first column naming rows.
    """
    assets.need(env, env.docname, ASSETS)
    plot = start(
        "div",
        class_="tc-chart-plot",
        role="img",
        aria_label=alternative,
        style=f"height:{spec['layout']['height']}px",
        hidden=True,
    )
    caption = f"<figcaption>{escape(title, quote=False)}</figcaption>\n" if title else ""
    figure = chart_figure("", _html(f"{caption}{plot}</div>\n"))
    if words:
        figure += chart_words("", alternative)
    if table:
        details = '<details class="tc-chart-data" open><summary>Données du graphique</summary>\n'
        figure += [_html(details), _table(title or "Données du graphique", table), _html("</details>\n")]
    figure += _html(_WITH_JAVASCRIPT + json_script(spec, class_="tc-chart-spec"))
    return figure


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
    """Copy plotly.js into the book, once, if any page draws with it."""
    if error or app.builder.format != "html" or not assets.pages_that_need(app.env, ASSETS):
        return
    target = Path(app.outdir) / PLOTLY_IN_BOOK
    target.parent.mkdir(parents=True, exist_ok=True)
    if not (target.exists() and target.stat().st_size == PLOTLY.stat().st_size):
        shutil.copyfile(PLOTLY, target)


def _visit_figure(self, node: chart_figure) -> None:
    page = self.builder.get_target_uri(self.builder.current_docname)
    # The version makes browsers fetch plotly.js anew after an update of a published book.
    address = f"{relative_uri(page, PLOTLY_IN_BOOK)}?v={plotly.__version__}"
    self.body.append(f"{start('figure', class_='tc-chart', data_plotly=address)}\n")


def _depart_figure(self, node: chart_figure) -> None:
    self.body.append("</figure>\n")


def _visit_words(self, node: chart_words) -> None:
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
        f'<table class="tc-chart-table"><caption class="tc-spoken">{escape(title, quote=False)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>\n"
    )
    raise nodes.SkipNode


def _pass(self, node: nodes.Node) -> None:
    """Formats without drawings show the words, the table and the sources."""


def _as(visit: str) -> tuple:
    return (lambda self, node: getattr(self, f"visit_{visit}")(node)), (
        lambda self, node: getattr(self, f"depart_{visit}")(node)
    )


def setup(app: Sphinx) -> None:
    app.add_node(chart_figure, html=(_visit_figure, _depart_figure), text=(_pass, _pass), latex=(_pass, _pass))
    app.add_node(chart_words, html=(_visit_words, None), text=_as("paragraph"), latex=_as("paragraph"))
    app.add_node(chart_table, html=(_visit_table, None), text=_as("table"), latex=_as("table"))
    app.connect("build-finished", _write)
