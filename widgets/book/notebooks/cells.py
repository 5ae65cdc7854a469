"""What a page made from a notebook says beside its cells, and which cells say it.

Tags of cells (CONTRIBUTING.md lists them): `exercise` gets a mark, `solution` a summary of its own for its fold; under
`needs-kernel`, and wherever a control is shown, a note says that the page shows what there was at the start.
"""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx.application import Sphinx

from widgets.exercises.solution import code_of

from ..page import assets
from .outputs import CONTROLS
from .pages import ANCHOR

ASSETS = assets.Assets("notebook", __package__)
EXERCISE = "Exercice"
SOLUTION = ("Voir une solution", "Masquer la solution")
LINK = "exécutez ce carnet"
SETTINGS = (
    "Réglages de départ. ",
    "Cette page montre ce que donnent les valeurs choisies au départ. Pour les changer et voir le résultat suivre, ",
)
FIRST_RESULT = (
    "Résultat de départ. ",
    "Cette page montre ce que la cellule donne au départ. Pour la voir réagir, ",
)


def _prepare(app: Sphinx, doctree: nodes.document) -> None:
    cells = list(_cells(doctree))
    if not cells:
        return
    assets.need(app.env, app.env.docname, ASSETS)
    # myst-nb would give the page the state of all widgets, sources and pictures included; it is in their views already.
    app.env.nb_metadata.get(app.env.docname, {}).pop("js_files", None)
    for cell in cells:
        if "tag_solution" in cell["classes"]:
            cell["prompt_show"], cell["prompt_hide"] = SOLUTION
            _show_code_alone(cell)
        if "tag_exercise" in cell["classes"]:
            cell.parent.insert(cell.parent.index(cell), nodes.paragraph("", EXERCISE, classes=["tc-exercise"]))
        if any(CONTROLS in node["classes"] for node in cell.findall(nodes.Element)):
            _note(cell, *SETTINGS)
        elif "tag_needs-kernel" in cell["classes"]:
            _note(cell, *FIRST_RESULT)


def _cells(doctree: nodes.document) -> Iterator[nodes.container]:
    return (node for node in doctree.findall(nodes.container) if node.get("nb_element") == "cell_code")


def _show_code_alone(solution: nodes.container) -> None:
    """Without the line that keeps it from running (`%%solution`): here it has run."""
    for block in solution.findall(nodes.literal_block):
        code = code_of(block.astext())
        block.rawsource = code
        block.children = [nodes.Text(code)]


def _note(cell: nodes.container, lead: str, words: str) -> None:
    link = nodes.reference("", LINK, refuri=f"#{ANCHOR}", internal=True)
    note = nodes.paragraph(
        "", "", nodes.strong("", lead), nodes.Text(words), link, nodes.Text("."), classes=["tc-settings"]
    )
    output = next((node for node in cell.children if node.get("nb_element") == "cell_code_output"), None)
    if output is None:
        cell += note
    else:
        output.insert(0, note)


def setup(app: Sphinx) -> None:
    app.connect("doctree-read", _prepare)
