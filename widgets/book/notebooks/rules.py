"""What a notebook of the book must be like, beyond its form: rules that only its author can mend."""

from __future__ import annotations

import re
from collections import Counter

from widgets.exercises.solution import MAGIC
from widgets.exercises.verify import EXERCISES

from . import setup_cell as notebook_setup

LONGEST = 25

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# What editors make up for a new cell: eight digits and letters, or a UUID.
_MADE_UP = re.compile(r"(?=.*\d)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=.*\d)[0-9a-f]{8}")
_TAGS = {"exercise", "solution", "hide-cell", "hide-input", "needs-kernel", "remove-cell"}
# Markdown of the book that JupyterLab shows raw: a role such as {term}`…`, a directive such as :::{note}.
_SOLUTION = re.compile(rf"{MAGIC} ([\w-]+)\n(?s:.+)")
_VERIFIED = re.compile(r'^verifier\("([\w-]+)", ', re.MULTILINE)
_IMPORT = re.compile(r"^\s*(?:import|from) ", re.MULTILINE)
_LAB = re.compile(r"\b\w+Lab\(([^)]*)\)")
_KEPT = re.compile(r'storage_key="carnet-[a-z-]+"')
_DIRECTIVE = re.compile(r"^(?:`{3,}|:{3,})\{[a-z][\w-]*\}", re.MULTILINE)
_ROLE_OR_CODE = re.compile(r"(\{[a-z][\w:-]*\})?(`+)(?!`).+?(?<!`)\2(?!`)", re.DOTALL)


def problems(notebook: dict) -> list[str]:
    """What is wrong with `notebook`, each in one French sentence for its author."""
    cells = notebook["cells"]
    found = []
    for number, cell in enumerate(cells, start=1):
        name = f"cellule {number} («\u202f{cell.get('id', '')}\u202f»)"
        found += [f"{name}\u00a0: {problem}" for problem in _of_cell(cell)]
    for twin, times in Counter(cell.get("id", "") for cell in cells).items():
        if twin and times > 1:
            found.append(f"l’identifiant de cellule «\u202f{twin}\u202f» sert {times} fois\u00a0: il doit être unique.")
    return found + _of_exercises(cells) + _of_labs(cells)


def _of_cell(cell: dict) -> list[str]:
    text = "".join(cell["source"])
    tags = _tags(cell)
    found = []
    if not _SLUG.fullmatch(cell.get("id", "")) or _MADE_UP.fullmatch(cell["id"]):
        found.append(
            "donnez-lui un identifiant lisible, en minuscules sans accent et traits d’union, par exemple learning-curve."
        )
    if unknown := tags - _TAGS:
        found.append(
            f"étiquette inconnue\u00a0: {', '.join(sorted(unknown))} (connues\u00a0: {', '.join(sorted(_TAGS))})."
        )
    if cell["cell_type"] == "code":
        if "FigureWidget" in text:
            found.append(
                "un FigureWidget reste vide sur une machine lente, et meurt quand l’onglet est rechargé\u00a0: redessinez la figure, "
                "avec interact, ou avec Output et display."
            )
        if cell.get("outputs"):
            found.append("il y reste un résultat\u00a0: lancez make notebooks.")
        length = len(text.splitlines())
        if length > LONGEST and not tags & {"hide-input", "hide-cell"} and cell.get("id") != notebook_setup.ID:
            found.append(f"{length} lignes, plus que {LONGEST}\u00a0: coupez-la ou ajoutez l’étiquette hide-input.")
    elif shown_raw := _only_for_the_book(text):
        found.append(f"JupyterLab ne connaît pas {shown_raw}\u00a0: écrivez un lien ou du texte simple.")
    return found


def _only_for_the_book(text: str) -> str | None:
    """The first directive or role in `text` (Markdown) that only the book understands."""
    if directive := _DIRECTIVE.search(text):
        return directive.group()
    return next((role for role, *_ in _ROLE_OR_CODE.findall(text) if role), None)


def _of_exercises(cells: list[dict]) -> list[str]:
    found = []
    for number, cell in enumerate(cells, start=1):
        before = cells[number - 2] if number > 1 else {}
        after = cells[number] if number < len(cells) else {}
        name = f"cellule {number} («\u202f{cell.get('id', '')}\u202f»)"
        if "exercise" in _tags(cell) and "solution" not in _tags(after):
            found.append(f"{name}\u00a0: la cellule qui suit cet exercice doit être sa solution (étiquette solution).")
        if "solution" in _tags(cell):
            found += [f"{name}\u00a0: {problem}" for problem in _of_solution(before, cell)]
            if "exercise" not in _tags(before):
                found.append(
                    f"{name}\u00a0: la cellule qui précède cette solution doit être son exercice (étiquette exercise)."
                )
            if "hide-cell" not in _tags(cell) or not cell["metadata"].get("jupyter", {}).get("source_hidden"):
                found.append(
                    f"{name}\u00a0: une solution est repliée\u00a0: étiquette hide-cell, et jupyter.source_hidden dans ses métadonnées."
                )
    return found


def _of_solution(exercise: dict, solution: dict) -> list[str]:
    """How a solution and the check of its exercise name each other."""
    text = "".join(solution["source"])
    kept, verified = _SOLUTION.fullmatch(text), _VERIFIED.search("".join(exercise.get("source", "")))
    found = []
    if not kept or kept[1] not in EXERCISES:
        found.append(f"une solution commence par {MAGIC} et le nom de son exercice ({', '.join(EXERCISES)}).")
    elif not verified or verified[1] != kept[1]:
        found.append(f'son exercice doit finir par verifier("{kept[1]}", …).')
    if _IMPORT.search(text):
        found.append("ce dont un exercice a besoin s’importe avant lui, pas dans sa solution.")
    return found


def _of_labs(cells: list[dict]) -> list[str]:
    """A lab keeps its clicks on the device, under a name that no lab of the book's pages has."""
    return [
        f"cellule {number} («\u202f{cell.get('id', '')}\u202f»)\u00a0: donnez à l’atelier une place où garder les clics, "
        'par exemple storage_key="carnet-captcha".'
        for number, cell in enumerate(cells, start=1)
        if cell["cell_type"] == "code"
        for options in _LAB.findall("".join(cell["source"]))
        if not _KEPT.search(options)
    ]


def _tags(cell: dict) -> set[str]:
    return set(cell.get("metadata", {}).get("tags", []))
