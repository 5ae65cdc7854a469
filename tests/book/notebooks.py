"""Tiny notebooks, with the outputs and the widget state that a kernel would have left in them."""

from __future__ import annotations

import json

import nbformat

from widgets.book.notebooks.outputs import PLOTLY, STATE, WIDGET

INDEX = "# Livre\n\n```{toctree}\ncarnet\n```\n"
TITLE = nbformat.v4.new_markdown_cell("# Carnet\n\nTexte.")


def book(*cells: nbformat.NotebookNode, models: dict[str, dict] | None = None) -> dict[str, str]:
    """A book whose page `carnet` is a notebook of these cells; `models` are its widgets, by id."""
    metadata = {"kernelspec": {"name": "python3", "display_name": "Python 3"}, "language_info": {"name": "python"}}
    if models:
        metadata["widgets"] = {STATE: {"version_major": 2, "version_minor": 0, "state": models}}
    notebook = nbformat.v4.new_notebook(cells=[TITLE, *cells], metadata=metadata)
    return {"index": INDEX, "carnet.ipynb": nbformat.writes(notebook)}


def code(source: str, *tags: str, output: dict | None = None) -> nbformat.NotebookNode:
    """A cell that gave `output`, {MIME type: data}, if any."""
    outputs = [nbformat.v4.new_output("display_data", data=output)] if output else []
    return nbformat.v4.new_code_cell(source, metadata={"tags": list(tags)}, outputs=outputs)


def showing(model_id: str, *tags: str) -> nbformat.NotebookNode:
    """A cell that shows a widget."""
    view = {"version_major": 2, "version_minor": 0, "model_id": model_id}
    return code("widget", *tags, output={WIDGET: view, "text/plain": "<widget>"})


def drawing(figure: object, *tags: str) -> nbformat.NotebookNode:
    """A cell that shows a plotly figure."""
    return code("figure", *tags, output={PLOTLY: json.loads(figure.to_json())})


def model(kind: str, **state: object) -> dict:
    return {"model_name": f"{kind}Model", "model_module": "@jupyter-widgets/controls", "state": state}


def box(*children: str, kind: str = "VBox", **state: object) -> dict:
    return model(kind, children=[f"IPY_MODEL_{child}" for child in children], **state)
