"""The outputs of notebooks that need more than myst-nb: widgets, plotly figures, tables.

`NotebookOutputs` is an entry point of myst-nb (pyproject.toml). A widget is shown by what its model is: our labs live
on the page, as the `{anywidget}` directive would place them; figures are drawn; containers show what they contain;
controls say what they were set to. A model that the page cannot show fails the build, with its file and cell.
"""

from __future__ import annotations

from typing import ClassVar

import nbformat
from docutils import nodes
from markdown_it.token import Token
from myst_nb.core.render import MimeData, NbElementRenderer

from widgets.labs import LABS

from ..host import widget_host
from .controls import control
from .figures import FigureError, figure_node
from .tables import accessible

WIDGET = "application/vnd.jupyter.widget-view+json"
STATE = "application/vnd.jupyter.widget-state+json"
PLOTLY = "application/vnd.plotly.v1+json"
HTML = "text/html"
CONTROLS = "tc-controls"  # the class of what stands for controls

_BOXES = ("BoxModel", "HBoxModel", "VBoxModel", "GridBoxModel")
_PANELS = ("TabModel", "AccordionModel", "StackModel")
_LABS = {f"{lab.__module__}.{lab.__qualname__}": lab for lab in LABS}


class NotebookOutputs:
    """myst-nb's interface: what it makes of an output, or None to leave the output to myst-nb."""

    mime_priority_overrides: ClassVar = [("*", WIDGET, 4), ("*", PLOTLY, 5)]

    @staticmethod
    def handle_mime(renderer: NbElementRenderer, data: MimeData, inline: bool) -> list[nodes.Element] | None:
        env = renderer.renderer.sphinx_env
        if inline or env is None or "widgets.book" not in env.app.extensions:
            return None
        output = _Output(renderer, data)
        if data.mime_type == WIDGET:
            return output.widget(data.content["model_id"])
        if data.mime_type == PLOTLY:
            return output.figure(data.content)
        if data.mime_type == HTML:
            return output.html(data.string)
        return None


class _Output:
    """One output of a cell, and the notebook's widgets, of which it may show any number."""

    def __init__(self, renderer: NbElementRenderer, data: MimeData) -> None:
        self.renderer = renderer
        self.env = renderer.renderer.sphinx_env
        self.data = data
        widgets = renderer.renderer.nb_client.nb_metadata.get("widgets", {})
        self.models = widgets.get(STATE, {}).get("state", {})

    def widget(self, model_id: str) -> list[nodes.Element]:
        if model_id not in self.models:
            return self._refuse("l’état du widget manque : le carnet n’a pas été exécuté jusqu’au bout")
        kind, state = self.models[model_id]["model_name"], self.models[model_id]["state"]
        if kind == "AnyModel":
            return self._anywidget(model_id, state)
        if kind in _BOXES:
            beside = ["tc-beside"] if kind == "HBoxModel" else []
            return [nodes.container("", *self._children(state), classes=["tc-box", *beside])]
        if kind in _PANELS:
            return self._panels(state)
        if kind == "OutputModel":
            return self._captured(state["outputs"])
        if kind in ("HTMLModel", "HTMLMathModel"):
            return [nodes.container("", nodes.raw("", state["value"], format="html"))]
        if kind == "LabelModel":
            return [nodes.paragraph("", state["value"])]
        setting = control(kind, state)
        if setting is None:
            return self._refuse(f"la page ne sait pas montrer un widget « {kind.removesuffix('Model')} »")
        name, value = setting
        item = nodes.definition_list_item("", nodes.term("", name), nodes.definition("", nodes.paragraph("", value)))
        return [nodes.definition_list("", item, classes=[CONTROLS])]

    def figure(self, figure: dict) -> list[nodes.Element]:
        try:
            return [figure_node(self.env, figure)]
        except FigureError as error:
            return self._refuse(str(error))

    def html(self, text: str) -> list[nodes.Element] | None:
        if "sk-top-container" in text:
            return []  # scikit-learn's picture of a model: in English, and light; its words are shown instead
        table = accessible(text)
        return None if table is None else [nodes.raw("", table, format="html")]

    def _anywidget(self, model_id: str, state: dict) -> list[nodes.Element]:
        name = state.get("_anywidget_id", "")
        if name in _LABS:
            lab = _LABS[name]
            shown = self.env.temp_data.setdefault("tc_models", {})
            model = shown.setdefault(model_id, f"model-{len(shown) + 1}")
            values = widget_host.page_state(lab, state)
            return [widget_host.view(self.env, lab.entry.resolve(), lab.style.resolve(), values, model=model)]
        return self._refuse(f"la page ne sait pas montrer un widget « {name} »")

    def _children(self, state: dict) -> list[nodes.Element]:
        children: list[nodes.Element] = []
        for reference in state["children"]:
            for child in self.widget(reference.removeprefix("IPY_MODEL_")):
                if children and CONTROLS in child["classes"] and CONTROLS in children[-1]["classes"]:
                    children[-1] += child.children  # neighbours make one list
                else:
                    children.append(child)
        return children

    def _panels(self, state: dict) -> list[nodes.Element]:
        """Tabs and folds, one under the other: nothing to click, and paper shows them too."""
        titles = list(state.get("titles") or ())
        panels = []
        for index, reference in enumerate(state["children"]):
            title = titles[index] if index < len(titles) else ""
            panel = nodes.container("", classes=["tc-panel"])
            if title:
                panel += nodes.paragraph("", "", nodes.strong("", title), classes=["tc-panel-title"])
            panel += self.widget(reference.removeprefix("IPY_MODEL_"))
            panels.append(panel)
        return panels

    def _captured(self, outputs: list[dict]) -> list[nodes.Element]:
        """What an Output widget has caught, as myst-nb shows the outputs of a cell."""
        line = self.data.line or 0
        cell = {"index": self.data.cell_index, "metadata": self.data.cell_metadata}
        token = Token("nb_cell_code", "", 0, map=[line, line], meta=cell)
        box = nodes.container("", classes=["tc-box"])
        writer = self.renderer.renderer
        with writer.current_node_context(box):
            writer._render_nb_cell_code_outputs(token, nbformat.from_dict(outputs))
        return [box]

    def _refuse(self, words: str) -> list[nodes.Element]:
        """Fail the build, which takes warnings for errors."""
        self.renderer.logger.warning(f"cellule {self.data.cell_index + 1} : {words}", line=self.data.line)
        return []
