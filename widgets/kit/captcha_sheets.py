"""The unplugged CAPTCHA: pupils' sheets, a page of the tally for each group, and the key."""

from __future__ import annotations

from pathlib import Path

from widgets.book.sessions.sheets import named
from widgets.facts.sheet import FACTS_FILE, load_sheet
from widgets.learning import wilson_interval
from widgets.paths import ASSETS

from .captcha_design import CONCEPT, Design, number_of, plan_sheets
from .tile_prints import print_tiles
from .typeset import print_sheet

SHEETS = named("captcha-feuilles", "captcha-depouillement", "captcha-corrige")
INPUTS = (ASSETS / "tiles", FACTS_FILE)

NAMES = {"crosswalk": "un passage piéton", "traffic-light": "un feu de circulation"}
TIES = (
    "Demander un avis de plus.",
    "Tirer au sort.",
    "Toujours répondre «\u202fnon\u202f».",
    "Jeter l’image.",
    "Récrire la consigne et recommencer.",
)


def _margin(right: int, total: int, what: str) -> str:
    """What a share is worth that was counted on so few, in words."""
    low, high = (round(100 * end) for end in wilson_interval(right, total))
    return (
        f"{right} {what} sur {total}, soit {round(100 * right / total)}\u00a0%, ont une marge de {low} à {high}\u00a0%"
    )


REMARKS = (
    "Égalité\u00a0: il n’y a pas de bonne réponse. Un avis de plus demande du travail, et à qui\u202f? Le sort ne "
    "coûte rien et se trompe une fois sur deux. «\u202fNon\u202f» est la règle de la page «\u202fMettre la classe "
    "en commun\u202f»\u00a0: elle fait manquer des passages. Jeter l’image perd le travail de tout le monde. "
    "Récrire la consigne coûte plus cher, mais c’est la seule réponse si la question était floue.",
    "Grilles jetées\u00a0: la règle de l’atelier est sévère. Six réponses, peut-être bonnes, partent pour une "
    "faute sur un témoin\u202f; la personne a pourtant travaillé.",
    "«\u202f71 ou 75\u00a0: est-ce une différence\u202f?\u202f» Demandez-le quand on compare ses témoins justes, puis les "
    f"scores de deux modèles. {_margin(9, 12, 'témoins justes')}\u00a0: n’en tirez pas de classement. "
    f"{_margin(108, 144, 'images de test justes')}\u00a0: 71 y est compris.",
)


def make(folder: Path, seed: int, pupils: int) -> list[Path]:
    design = plan_sheets(seed, pupils)
    pictures = print_tiles(design.present)
    files = {_file(tile): content for tile, content in pictures.items()}
    farm = load_sheet()["C29"].label
    data = describe(design) | {"farm": farm, "printing": f"jeu {seed}, édition {design.sheets[0].code[:2]}"}
    return [print_sheet(sheet, folder, data, files) for sheet in SHEETS]


def describe(design: Design) -> dict[str, object]:
    """What the templates show of a printing."""
    holders, votes = design.holders(), design.votes().values()
    series = [
        {"letter": letter, "tiles": [_tile(tile, design) for tile in tiles], "sheets": holders[letter]}
        for letter, tiles in design.series().items()
    ]
    shares = design.shares()
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
        "series": series,
        "groups": [[one for one in series if one["letter"] in share] for share in shares],
        "left": [letter for letter in design.series() if letter not in "".join(map("".join, shares))],
        "controls": [_tile(tile, design) for tile in design.controls],
        "fewest": min(votes) if len(votes) == len(design.pool) else 0,
        "most": max(votes),
        "ties": TIES,
        "remarks": REMARKS,
    }


def _tile(tile: str, design: Design | None = None) -> dict[str, object]:
    shown = {"file": _file(tile), "number": number_of(tile)}
    return shown if design is None else shown | {"present": design.present[tile]}


def _file(tile: str) -> str:
    return f"{tile}.jpg"
