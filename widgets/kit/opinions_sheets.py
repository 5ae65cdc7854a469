"""« Plusieurs avis, une seule réponse »: votes counted and weighed by hand on a small made-up class; and the key."""

from __future__ import annotations

from pathlib import Path

from widgets.book.sessions.sheets import named

from .consensus_example import example
from .typeset import print_sheet

SHEETS = named("plusieurs-avis", "plusieurs-avis-corrige")
REMARKS = (
    "Le vote pesé change la réponse de l’image 2\u00a0: la majorité de trois voix était faite de C, de D, qui "
    "répond comme au hasard (poids 0), et de E, qui se trompe plus souvent qu’à son tour.",
    "Un poids négatif retourne une voix\u00a0: si E dit «\u202foui\u202f», cela plaide un peu pour "
    "«\u202fnon\u202f». Mais quatre témoins sont peu pour juger quelqu’un\u00a0: avec un témoin de plus ou de "
    "moins, les poids changeraient beaucoup.",
    "Une personne a raison seule contre toutes\u00a0: la majorité l’écarte, le vote pesé aussi tant que son poids est "
    "petit. Sur une plateforme, sa réponse est refusée, et en général elle n’est pas payée.",
)


def make(folder: Path, seed: int) -> list[Path]:
    data = {"example": example(), "remarks": REMARKS}
    return [print_sheet(sheet, folder, data) for sheet in SHEETS]
