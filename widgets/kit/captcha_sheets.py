"""The unplugged CAPTCHA: pupils' sheets, the tally with the work on consensus, and the key."""

from __future__ import annotations

from pathlib import Path

from widgets.paths import ASSETS

from . import Sheet
from .captcha_design import CONCEPT, Design, number_of, plan_sheets
from .consensus_example import example
from .tile_prints import print_tiles
from .typeset import typeset

SHEETS = (
    Sheet(
        "captcha-feuilles.pdf",
        "CAPTCHA sur papier",
        "Une feuille par élève, toutes différentes\u00a0: quatre grilles d’images à cocher.",
    ),
    Sheet(
        "captcha-depouillement.pdf",
        "CAPTCHA sur papier\u00a0: dépouillement",
        "Les votes de la classe, image par image, puis la majorité, l’accord et le vote pesé, calculés à la main.",
    ),
    Sheet(
        "captcha-corrige.pdf",
        "CAPTCHA sur papier\u00a0: corrigé",
        "Les douze images témoins, ce que montrent les autres, et la réponse de chaque feuille.",
    ),
)
INPUTS = (ASSETS / "tiles",)

NAMES = {"crosswalk": "un passage piéton", "traffic-light": "un feu de circulation"}
TIES = (
    "Demander un avis de plus.",
    "Tirer au sort.",
    "Toujours répondre «\u202fnon\u202f».",
    "Jeter l’image.",
    "Récrire la consigne et recommencer.",
)
REMARKS = (
    "Le vote pesé change la réponse de l’image 2\u00a0: la majorité de trois voix était faite de C, de D, qui "
    "répond comme au hasard (poids 0), et de E, qui se trompe plus souvent qu’à son tour.",
    "Un poids négatif retourne une voix\u00a0: si E dit «\u202foui\u202f», cela plaide un peu pour "
    "«\u202fnon\u202f». Mais quatre témoins sont peu pour juger quelqu’un\u00a0: avec un témoin de plus ou de "
    "moins, les poids changeraient beaucoup.",
    "Égalité\u00a0: il n’y a pas de bonne réponse. Un avis de plus demande du travail, et à qui\u202f? Le sort ne "
    "coûte rien et se trompe une fois sur deux. «\u202fNon\u202f» est la règle de la page «\u202fMettre la classe "
    "en commun\u202f»\u00a0: elle fait manquer des passages. Jeter l’image perd le travail de tout le monde. "
    "Récrire la consigne coûte plus cher, mais c’est la seule réponse si la question était floue.",
    "Grilles jetées\u00a0: la règle de l’atelier est sévère. Six réponses, peut-être bonnes, partent pour une "
    "faute sur un témoin\u202f; la personne a pourtant travaillé.",
)


def make(folder: Path, seed: int, pupils: int) -> list[Path]:
    design = plan_sheets(seed, pupils)
    pictures = print_tiles(design.present)
    files = {_file(tile): content for tile, content in pictures.items()}
    data = describe(design) | {"printing": f"jeu {seed}, édition {design.sheets[0].code[:2]}"}
    return [typeset(Path(sheet.file).stem, data, folder / sheet.file, files) for sheet in SHEETS]


def describe(design: Design) -> dict[str, object]:
    """What the templates show of a printing."""
    holders, votes = design.holders(), design.votes().values()
    return {
        "concept": NAMES[CONCEPT],
        "sheets": [
            {
                "number": one.sheet.number,
                "code": one.code,
                "grids": [
                    {
                        "series": grid.series,
                        "tiles": [_tile(tile) for tile in grid.tiles],
                        "controls": [i for i, tile in enumerate(grid.tiles, 1) if tile in design.controls],
                        "present": [i for i, tile in enumerate(grid.tiles, 1) if design.present[tile]],
                    }
                    for grid in one.grids
                ],
            }
            for one in design.sheets
        ],
        "series": [
            {"letter": letter, "tiles": [_tile(tile, design) for tile in tiles], "sheets": holders[letter]}
            for letter, tiles in design.series().items()
        ],
        "controls": [_tile(tile, design) for tile in design.controls],
        "fewest": min(votes) if len(votes) == len(design.pool) else 0,
        "most": max(votes),
        "example": example(),
        "ties": TIES,
        "remarks": REMARKS,
    }


def _tile(tile: str, design: Design | None = None) -> dict[str, object]:
    shown = {"file": _file(tile), "number": number_of(tile)}
    return shown if design is None else shown | {"present": design.present[tile]}


def _file(tile: str) -> str:
    return f"{tile}.jpg"
