"""`{chart}`: one of the book's charts, by name.

    :::{chart} hourly-pay
    :::

The figure is made by plotly and drawn as SVG while the book is built; `markup` says how it gets onto the page. A sentence stands
for it where it is not seen. Its data is a table under the drawing.
"""

from __future__ import annotations

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from widgets.facts.charts import facts_of, file_of
from widgets.facts.sheet import FactsError, load_sheet

from ..citations.facts import cite
from ..parts import languages
from . import figures as chart_figures
from .markup import chart_nodes
from .style import spec


class ChartDirective(SphinxDirective):
    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        name = self.arguments[0]
        if name not in chart_figures.NAMES:
            known = ", ".join(chart_figures.NAMES)
            raise self.error(f"{{chart}} : aucun graphique « {name} » (connus : {known}).")
        try:
            missing = [fact for fact in facts_of(name) if fact not in load_sheet()]
        except FactsError as error:
            raise self.error(f"{{chart}} : {error}") from error
        if missing:
            raise self.error(f"{{chart}} : {file_of(name).name} s’appuie sur un fait inconnu, « {missing[0]} ».")
        self.env.note_dependency(str(file_of(name)))

        chart = chart_figures.chart(name)
        figure = chart_nodes(
            self.env, title=chart.title, alternative=chart.alternative, spec=spec(chart.figure), table=chart.table
        )
        words = languages.strings(__package__, self.config.language)
        sources = nodes.paragraph("", words.SOURCES, classes=["tc-chart-sources"])
        sources += cite(self.env, facts_of(name), brackets=False)
        figure += sources
        self.set_source_info(figure)
        return [figure]


def setup(app: Sphinx) -> None:
    app.add_directive("chart", ChartDirective)
