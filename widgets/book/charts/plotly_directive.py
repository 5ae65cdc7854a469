"""`{plotly}`, in other books: a figure of plotly, drawn while the book is built.

    :::{plotly} pay.json
    :alt: Bars, from the lowest pay to the highest.
    :::

The file is what `fig.write_json` writes. A drawing stands on the page, its data under it; who explores it gets plotly's.
"""

from __future__ import annotations

import json
from pathlib import Path

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from .dressing import dressed
from .figure_table import figure_table, plain
from .markup import chart_nodes
from .writing import in_language


class PlotlyDirective(SphinxDirective):
    required_arguments = 1
    final_argument_whitespace = True
    option_spec = {"alt": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        with in_language(self.config.language) as words:
            if not (alternative := self.options.get("alt", "").strip()):
                raise self.error(words.NO_ALT)
            relative, path = self.env.relfn2path(self.arguments[0])
            self.env.note_dependency(relative)
            data, layout = self._figure(Path(path), words)
            spec = json.loads(json.dumps({"data": data, "layout": dressed(layout)}, sort_keys=True))
            title = (layout.get("title") or {}).get("text", "")
            table = figure_table(data, layout)
            figure = chart_nodes(
                self.env, title=plain(title), alternative=alternative, spec=spec, table=table, words=True
            )
        self.set_source_info(figure)
        return [figure]

    def _figure(self, path: Path, words) -> tuple[list, dict]:
        try:
            figure = json.loads(path.read_text(encoding="utf-8"))
            return list(figure["data"]), dict(figure["layout"])
        except OSError as error:
            raise self.error(words.NOT_FOUND.format(path=self.arguments[0])) from error
        except (ValueError, KeyError, TypeError) as error:
            raise self.error(words.NOT_A_FIGURE.format(path=self.arguments[0])) from error


def setup(app: Sphinx) -> None:
    app.add_directive("plotly", PlotlyDirective)
