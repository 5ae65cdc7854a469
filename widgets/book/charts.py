"""`{chart}`: one of the book's charts, by name.

    :::{chart} hourly-pay
    :::

The figure is made by plotly while the book is built, and drawn in the browser by `static/charts.js` when it
comes near the window. A sentence stands for it where it is not seen. Its data is a table: under the drawing when
JavaScript runs, in its place otherwise, and in print.
"""

from __future__ import annotations

import shutil
from html import escape
from pathlib import Path

import plotly
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxDirective
from sphinx.util.osutil import relative_uri

from . import chart_figures, page_assets
from .chart_data import facts_of, file_of
from .chart_figures import Chart
from .chart_style import spec
from .facts import FactsError, cite, load_facts
from .html_parts import json_script, start

PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
PLOTLY_IN_BOOK = f"{page_assets.FOLDER}/plotly.min.js"

# Run while the page is read, so that nothing moves once it is shown: the drawing takes the table's place.
_WITH_JAVASCRIPT = (
    '<script>{const figure = document.currentScript.closest("figure");'
    'figure.querySelector(".tc-chart-plot").hidden = false;'
    'figure.querySelector("details").open = false;}</script>\n'
)


class chart_figure(nodes.General, nodes.Element):  # noqa: N801 (docutils' naming)
    """A chart: HTML-only parts around its `chart_table` and its line of sources."""


class chart_table(nodes.table):  # noqa: N801
    """The chart's data: an ordinary table, which in HTML also says what each heading is the heading of."""


class ChartDirective(SphinxDirective):
    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        if name not in chart_figures.NAMES:
            known = ", ".join(chart_figures.NAMES)
            raise self.error(f"{{chart}} : aucun graphique « {name} » (connus : {known}).")
        try:
            missing = [fact for fact in facts_of(name) if fact not in load_facts()]
        except FactsError as error:
            raise self.error(f"{{chart}} : {error}") from error
        if missing:
            raise self.error(f"{{chart}} : {file_of(name).name} s’appuie sur un fait inconnu, « {missing[0]} ».")
        self.env.note_dependency(str(file_of(name)))
        page_assets.need(self.env, self.env.docname, "charts")
        _pages(self.env).add(self.env.docname)

        chart = chart_figures.chart(name)
        sources = nodes.paragraph("", "Sources\u00a0: ", classes=["tc-chart-sources"])
        sources += cite(self.env, facts_of(name), brackets=False)
        figure = chart_figure(
            "",
            _html(_drawing(chart)),
            _table(chart),
            _html(f"</details>\n{_WITH_JAVASCRIPT}{json_script(spec(chart.figure), class_='tc-chart-spec')}"),
            sources,
        )
        self.set_source_info(figure)
        return [figure]


def _html(text: str) -> nodes.raw:
    return nodes.raw("", text, format="html")


def _drawing(chart: Chart) -> str:
    plot = start(
        "div",
        class_="tc-chart-plot",
        role="img",
        aria_label=chart.alternative,
        style=f"height:{chart.figure.layout.height}px",
        hidden=True,
    )
    return (
        f"<figcaption>{escape(chart.title, quote=False)}</figcaption>\n{plot}</div>\n"
        '<details class="tc-chart-data" open><summary>Données du graphique</summary>\n'
    )


def _table(chart: Chart) -> chart_table:
    headers, rows = chart.table
    head = nodes.thead("", _row(headers))
    body = nodes.tbody("", *(_row(row) for row in rows))
    # Plain text is wrapped to these widths, in characters; a word must fit.
    widths = [min(40, max(map(len, column))) for column in zip(headers, *rows, strict=True)]
    columns = [nodes.colspec(colwidth=width, stub=index == 0) for index, width in enumerate(widths)]
    group = nodes.tgroup("", *columns, head, body, cols=len(headers))
    return chart_table("", nodes.title("", chart.title), group)


def _row(cells: list[str]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", cell)) for cell in cells))


def _pages(env: BuildEnvironment) -> set[str]:
    """The pages that hold a chart."""
    if not hasattr(env, "tc_chart_pages"):
        env.tc_chart_pages = set()
    return env.tc_chart_pages


def _forget(app: Sphinx, env: BuildEnvironment, docname: str) -> None:
    _pages(env).discard(docname)


def _merge(app: Sphinx, env: BuildEnvironment, docnames: list[str], other: BuildEnvironment) -> None:
    _pages(env).update(_pages(other).intersection(docnames))


def _write(app: Sphinx, error: Exception | None) -> None:
    """Copy plotly.js into the book, once, if any page draws with it."""
    if error or app.builder.format != "html" or not _pages(app.env):
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
        f'<table class="tc-chart-table"><caption>{escape(title, quote=False)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table>\n"
    )
    raise nodes.SkipNode


def _pass(self, node: nodes.Node) -> None:
    """Formats without drawings show the table and the sources."""


def _as_table(visit: str) -> tuple:
    return (lambda self, node: getattr(self, f"visit_{visit}")(node)), (
        lambda self, node: getattr(self, f"depart_{visit}")(node)
    )


def setup(app: Sphinx) -> None:
    app.add_directive("chart", ChartDirective)
    app.add_node(chart_figure, html=(_visit_figure, _depart_figure), text=(_pass, _pass), latex=(_pass, _pass))
    app.add_node(chart_table, html=(_visit_table, None), text=_as_table("table"), latex=_as_table("table"))
    app.connect("env-purge-doc", _forget)
    app.connect("env-merge-info", _merge)
    app.connect("build-finished", _write)
